import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { makePassphraseSlot, openPassphraseSlot, openRecoverySlot } from '../keys/keySlots.ts';
import { readVaultFile, writeVaultFile } from '../keys/vaultFile.ts';
import { enterVault } from './enterVault.ts';
import type { Session } from './session.ts';
import { vaultFolder } from './vaultFolders.ts';

/**
 * Opens the firm's vault.
 * @throws AnDunError WRONG_PASSPHRASE, VAULT_NOT_FOUND, VAULT_DAMAGED, VAULT_NEWER, VAULT_IN_USE
 */
export async function unlockVault(session: Session, passphrase: string): Promise<VaultStatus> {
  const folder = vaultFolder(session, 'own');
  const file = await readVaultFile(folder);
  const vaultKey = await openPassphraseSlot(file.passphrase, passphrase);
  try {
    return await enterVault(session, { kind: 'own', folder, vaultKey });
  } finally {
    vaultKey.fill(0);
  }
}

/**
 * Opens with the recovery key and sets a new passphrase. The recovery key stays good.
 * @throws AnDunError WRONG_RECOVERY_KEY, PASSPHRASE_TOO_WEAK and those of unlockVault
 */
export async function recoverVault(
  session: Session,
  input: { recoveryKey: string; newPassphrase: string },
): Promise<VaultStatus> {
  const folder = vaultFolder(session, 'own');
  const file = await readVaultFile(folder);
  const vaultKey = openRecoverySlot(file.recovery, input.recoveryKey);
  try {
    await writeVaultFile(folder, {
      ...file,
      passphrase: await makePassphraseSlot(vaultKey, input.newPassphrase),
      // Whoever could type it has it.
      recovery: { ...file.recovery, confirmed: true },
    });
    return await enterVault(session, { kind: 'own', folder, vaultKey });
  } finally {
    vaultKey.fill(0);
  }
}
