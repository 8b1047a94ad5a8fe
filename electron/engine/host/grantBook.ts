import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Clock } from '../../../domain/clock.ts';
import type { EngineGrant } from '../../../domain/control/controlMessages.ts';
import { AnDunError } from '../../../domain/errors.ts';

export type Grant = Omit<EngineGrant, 'type'>;

const lifetimeMs = 10 * 60_000;
const arrivalLimitMs = 500;

/** Permissions that main has made from dialogs and drops. Each is good once, for ten minutes. */
export class GrantBook {
  readonly #clock: Clock;
  readonly #ownFolders: readonly string[];
  readonly #grants = new Map<string, { grant: Grant; untilMs: number }>();
  readonly #used = new Set<string>();

  /** @param ownFolders the program's own, where nothing may be written on anybody's wish */
  constructor(clock: Clock, ownFolders: readonly string[]) {
    this.#clock = clock;
    this.#ownFolders = ownFolders;
  }

  add(grant: Grant): void {
    this.#dropExpired();
    this.#grants.set(grant.grantId, { grant, untilMs: this.#clock() + lifetimeMs });
  }

  /**
   * Waits a moment for a grant that is still on its way: it comes from main and the call that
   * names it from the screen, over two channels. Never rejects; `redeem` decides.
   */
  async arrived(grantId: string): Promise<void> {
    for (let waitedMs = 0; waitedMs < arrivalLimitMs; waitedMs += 10) {
      if (this.#grants.has(grantId) || this.#used.has(grantId)) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** What the user called the file; known without using the grant up. */
  nameOf(grantId: string): string {
    return this.#grants.get(grantId)?.grant.displayName ?? '';
  }

  sizeOf(grantId: string): number {
    return this.#grants.get(grantId)?.grant.sizeBytes ?? 0;
  }

  /**
   * @throws AnDunError GRANT_INVALID when it is unknown, used, expired or for another purpose;
   *   EXPORT_FAILED for a target among the program's own files
   */
  redeem(grantId: string, mode: Grant['mode']): Grant {
    this.#dropExpired();
    const entry = this.#grants.get(grantId);
    if (!entry || entry.grant.mode !== mode) throw new AnDunError('GRANT_INVALID');
    this.#grants.delete(grantId);
    this.#used.add(grantId);
    const { path } = entry.grant;
    // Replacing andun.db or vault.json with a paper would end the vault.
    const writes = mode === 'write' || mode === 'writeDir';
    if (writes && this.#ownFolders.some((folder) => isInside(folder, path))) {
      throw new AnDunError('EXPORT_FAILED');
    }
    return entry.grant;
  }

  #dropExpired(): void {
    for (const [id, { untilMs }] of this.#grants) {
      if (untilMs > this.#clock()) continue;
      this.#grants.delete(id);
      this.#used.add(id);
    }
  }
}

function isInside(folder: string, file: string): boolean {
  const way = relative(realPath(folder), join(realPath(dirname(file)), basename(file)));
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:|^[\\/]/.test(way);
}

/** Without links and in the disk's own spelling; as it stands where there is no such folder. */
function realPath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
