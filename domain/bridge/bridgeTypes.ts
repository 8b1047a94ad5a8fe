import { z } from 'zod';

/** A file the user chose. It names no path: the engine redeems the id, once. */
export const grantSchema = z.object({
  grantId: z.uuid(),
  displayName: z.string(),
  sizeBytes: z.number().int().nonnegative().nullable(),
});
export type Grant = z.infer<typeof grantSchema>;

export const pickFilesInput = z.object({
  purpose: z.enum(['evidence', 'restore']),
  multiple: z.boolean(),
});
export type PickFilesInput = z.infer<typeof pickFilesInput>;

export const pickSaveTargetInput = z.object({
  suggestedName: z.string().min(1).max(200),
  purpose: z.enum(['exportOriginal', 'saveDocument', 'recoveryKey']),
});
export type PickSaveTargetInput = z.infer<typeof pickSaveTargetInput>;

export const pickDirectoryInput = z.object({
  purpose: z.enum(['backup', 'export', 'restore']),
});
export type PickDirectoryInput = z.infer<typeof pickDirectoryInput>;

export const defaultExportTargetInput = z.object({ suggestedName: z.string().min(1).max(200) });
export type DefaultExportTargetInput = z.infer<typeof defaultExportTargetInput>;

/** What the menu can ask of the screen. */
export const menuCommandSchema = z.enum(['newIntake', 'search', 'lock']);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

/**
 * The engine went away; every call in flight has failed.
 * `locked`: it ended because the vault was locked. `crashed`: it ended by itself.
 * `gaveUp`: it crashed too often and is not started again until the program restarts.
 */
export const engineLostSchema = z.object({
  reason: z.enum(['locked', 'crashed', 'gaveUp']),
  /** true: a new port follows by itself as soon as the engine is back. */
  restarting: z.boolean(),
});
export type EngineLost = z.infer<typeof engineLostSchema>;

/** Sent by window.postMessage together with the one MessagePort to the engine. */
export const ENGINE_PORT_MESSAGE = 'andun:engine-port';

/**
 * Everything the screens may ask of the program around them: `window.andun`. A screen names it
 * `AnDunBridge<File>`; the type of a dropped file is the browser's, which domain does not know.
 */
export interface AnDunBridge<DroppedFile = unknown> {
  /**
   * Asks for a port to the engine. It arrives as a window message with data
   * {@link ENGINE_PORT_MESSAGE} and the port in `ports[0]`, as soon as the engine is ready. After
   * an engine loss with `restarting: true` a new one comes without asking.
   */
  requestEnginePort(): void;
  /** @returns a function that ends the subscription. */
  onEngineLost(listener: (lost: EngineLost) => void): () => void;
  /** @returns the chosen files; none when the user cancelled. */
  pickFiles(input: PickFilesInput): Promise<Grant[]>;
  /** For files dropped on the page; folders are opened, vanished files and links in folders left out. */
  grantDroppedFiles(files: DroppedFile[]): Promise<Grant[]>;
  /** @returns a target to write to; null when the user cancelled. */
  pickSaveTarget(input: PickSaveTargetInput): Promise<Grant | null>;
  /** @returns a folder to write into (`restore`: to read from); null when cancelled. */
  pickDirectory(input: PickDirectoryInput): Promise<Grant | null>;
  /** A new file in the folder 文档/案盾文书, never overwriting an older one. */
  defaultExportTarget(input: DefaultExportTargetInput): Promise<Grant>;
  /** Opens a .docx or .pdf written through a grant of this session. @returns whether it opened */
  openExportedFile(grantId: string): Promise<boolean>;
  /** Shows a file written through a grant of this session in the file manager. */
  showExportedFile(grantId: string): Promise<boolean>;
  /** Opens an https: or mailto: link outside. @returns false when the link is not allowed */
  openExternalLink(url: string): Promise<boolean>;
  /** @returns a function that ends the subscription. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  readonly platform: string;
  readonly appVersion: string;
}
