import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { readVaultFile } from '../keys/vaultFile.ts';
import type { Session } from './session.ts';
import { vaultExists, vaultFolder } from './vaultFolders.ts';

/** What the first screen needs to know. A damaged vault counts as existing. */
export async function readVaultStatus(session: Session): Promise<VaultStatus> {
  const open = session.vault?.kind ?? null;
  const ownExists = vaultExists(session, 'own');
  // The sample's key is public; nobody is asked to write it down.
  if (open === 'sample' || !ownExists) return { ownExists, open, recoveryKeyConfirmed: true };
  const file = await readVaultFile(vaultFolder(session, 'own')).catch(() => null);
  const recoveryKeyConfirmed = !file || (file.recovery.confirmed && !file.pendingRecovery);
  return { ownExists, open, recoveryKeyConfirmed };
}
