import { z } from 'zod';
import { evidenceForms } from '../evidence/evidenceUrl.ts';
import { VaultKind } from '../vault/vaultStatus.ts';

/** Messages on the control channel between main and the engine. */

const portId = z.string().min(1);
const requestId = z.string().min(1);

export const engineInit = z.object({
  type: z.literal('init'),
  /** Folder of the vault: database, evidence, backups. */
  dataDir: z.string().min(1),
  /** Read-only folder shipped with the program; built-in templates are in `templates/`. */
  resourcesDir: z.string().min(1),
  appVersion: z.string(),
  deviceName: z.string(),
  platform: z.string(),
});
export type EngineInit = z.infer<typeof engineInit>;

export const engineGrant = z.object({
  type: z.literal('grant'),
  grantId: z.uuid(),
  mode: z.enum(['read', 'write', 'readDir', 'writeDir']),
  path: z.string().min(1),
  displayName: z.string(),
  sizeBytes: z.number().int().nonnegative().optional(),
});
export type EngineGrant = z.infer<typeof engineGrant>;

/** 32 bytes. Lives in memory on both sides, is never logged or stored, and is zeroed on lock and quit. */
const vaultKey = z.instanceof(Uint8Array);

/**
 * Right after `init`, and only after a crash: opens the vault that was open before, so that the
 * screen recovers without the passphrase being typed again.
 */
export const engineResume = z.object({
  type: z.literal('resume'),
  vaultKind: VaultKind,
  key: vaultKey,
});
export type EngineResume = z.infer<typeof engineResume>;

/** Absent: the original. */
const form = z.enum(evidenceForms).optional();

const portData = z.object({ type: z.literal('port'), portId, data: z.unknown() });
const portClose = z.object({ type: z.literal('portClose'), portId });

/** The engine asks main for a process that reads an untrusted format. */
export const parserStart = z.object({
  type: z.literal('startParser'),
  parserId: z.uuid(),
  entry: z.enum(['parser', 'ocr']),
  memoryLimitMb: z.number().int().min(32).max(4_096),
});
export type ParserStart = z.infer<typeof parserStart>;

export const mainToEngine = z.discriminatedUnion('type', [
  engineInit,
  engineResume,
  /** utilityProcess: the port is transferred with it. child process: `port` messages follow. */
  z.object({ type: z.literal('connect'), portId }),
  portData,
  portClose,
  engineGrant,
  z.object({
    type: z.literal('readEvidence'),
    requestId,
    evidenceId: z.string(),
    form,
    offset: z.number().int().nonnegative(),
    length: z.number().int().positive(),
  }),
  z.object({ type: z.literal('evidenceInfo'), requestId, evidenceId: z.string(), form }),
  /** A parser process was started; the port to it is transferred with this. */
  z.object({ type: z.literal('parserPort'), parserId: z.uuid() }),
  z.object({ type: z.literal('parserGone'), parserId: z.uuid() }),
  /** Without `pdf`: the paper could not be laid out. */
  z.object({
    type: z.literal('paperPrinted'),
    requestId,
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
  }),
  z.object({ type: z.literal('shutdown') }),
]);
export type MainToEngine = z.infer<typeof mainToEngine>;

/** Why evidence bytes cannot be had; `main` answers with the matching HTTP status. */
export const evidenceReadFailure = z.enum(['NOT_FOUND', 'LOCKED', 'DAMAGED', 'RANGE', 'FAILED']);
export type EvidenceReadFailure = z.infer<typeof evidenceReadFailure>;

export const evidenceInfo = z.object({
  sizeBytes: z.number().int().nonnegative(),
  mime: z.string(),
  originalName: z.string(),
});
export type EvidenceInfo = z.infer<typeof evidenceInfo>;

export const engineToMain = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), engineVersion: z.string(), pid: z.number().int() }),
  portData,
  portClose,
  z.object({
    type: z.literal('readEvidenceResult'),
    requestId,
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
    error: evidenceReadFailure.optional(),
  }),
  z.object({
    type: z.literal('evidenceInfoResult'),
    requestId,
    info: evidenceInfo.optional(),
    error: evidenceReadFailure.optional(),
  }),
  /** A vault is open. Main keeps the key for `resume`, in memory only. */
  z.object({ type: z.literal('sessionOpened'), vaultKind: VaultKind, key: vaultKey }),
  /** vault.lock ran. The engine closes everything and ends; main starts a fresh, locked one. */
  z.object({ type: z.literal('lockRequested') }),
  parserStart,
  z.object({ type: z.literal('killParser'), parserId: z.uuid() }),
  /** The engine asks main, which alone has a browser, for a paper as PDF. */
  z.object({ type: z.literal('printPaper'), requestId, html: z.string(), foot: z.string() }),
  /** The engine cannot work and ends; `code` is one of domain/errors.ts. */
  z.object({ type: z.literal('fatal'), code: z.string() }),
]);
export type EngineToMain = z.infer<typeof engineToMain>;
