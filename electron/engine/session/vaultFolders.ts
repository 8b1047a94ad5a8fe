import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultKind } from '../../../domain/vault/vaultStatus.ts';
import { vaultFilePath } from '../keys/vaultFile.ts';
import type { Session } from './session.ts';

/** `<dataDir>/own` or `<dataDir>/sample`. */
export function vaultFolder(session: Session, kind: VaultKind): string {
  return join(session.options.dataDir, kind);
}

export function databasePath(folder: string): string {
  return join(folder, 'andun.db');
}

/** True also for a damaged vault: whatever is there is never taken for nothing. */
export function vaultExists(session: Session, kind: VaultKind): boolean {
  const folder = vaultFolder(session, kind);
  return [vaultFilePath(folder), `${vaultFilePath(folder)}.bak`, databasePath(folder)].some(
    existsSync,
  );
}
