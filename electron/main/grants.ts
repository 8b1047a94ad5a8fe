import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Grant } from '../../domain/bridge/bridgeTypes.ts';
import type { EngineGrant } from '../../domain/control/controlMessages.ts';

type GrantMode = EngineGrant['mode'];

/** Turns paths that the user chose into one-use grants. Paths go to the engine, never to a page. */
export class Grants {
  readonly #tellEngine: (grant: EngineGrant) => void;
  readonly #written = new Map<string, string>();

  constructor(tellEngine: (grant: EngineGrant) => void) {
    this.#tellEngine = tellEngine;
  }

  /** @returns undefined when there is no such ordinary file (a folder, vanished, a device) */
  async toRead(file: string): Promise<Grant | undefined> {
    const found = await stat(file).catch(() => undefined);
    return found?.isFile() ? this.#make('read', file, found.size) : undefined;
  }

  toWrite(file: string): Grant {
    const grant = this.#make('write', file);
    this.#written.set(grant.grantId, path.resolve(file));
    return grant;
  }

  toFolder(folder: string, mode: 'readDir' | 'writeDir'): Grant {
    const grant = this.#make(mode, folder);
    if (mode === 'writeDir') this.#written.set(grant.grantId, path.resolve(folder));
    return grant;
  }

  /** @returns the path behind a write grant of this session */
  writtenFile(grantId: string): string | undefined {
    return this.#written.get(grantId);
  }

  #make(mode: GrantMode, file: string, sizeBytes?: number): Grant {
    const grantId = randomUUID();
    const displayName = path.basename(file);
    this.#tellEngine({
      type: 'grant',
      grantId,
      mode,
      path: path.resolve(file),
      displayName,
      sizeBytes,
    });
    return { grantId, displayName, sizeBytes: sizeBytes ?? null };
  }
}
