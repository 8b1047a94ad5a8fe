import { AnDunError } from '../../../domain/errors.ts';
import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { makePassphraseSlot, openPassphraseSlot, openRecoverySlot } from '../keys/keySlots.ts';
import { readVaultFile, type VaultFile, writeVaultFile } from '../keys/vaultFile.ts';
import { enterVault } from './enterVault.ts';
import { noteKeyChange } from './recordKeyChanges.ts';
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
 * Opens with the recovery key and sets a new passphrase. The recovery key stays good; a new one
 * that was never typed back is good too, and whichever was typed is the only one from now on.
 * @throws AnDunError WRONG_RECOVERY_KEY, PASSPHRASE_TOO_WEAK and those of unlockVault
 */
export async function recoverVault(
  session: Session,
  input: { recoveryKey: string; newPassphrase: string },
): Promise<VaultStatus> {
  const folder = vaultFolder(session, 'own');
  const { pendingRecovery, ...file } = await readVaultFile(folder);
  const slots = pendingRecovery ? [pendingRecovery, file.recovery] : [file.recovery];
  const { slot, vaultKey } = openAnyRecoverySlot(slots, input.recoveryKey);
  try {
    const passphrase = await makePassphraseSlot(vaultKey, input.newPassphrase);
    // Whoever could type it has it.
    const changed = { ...file, passphrase, recovery: { ...slot, confirmed: true } };
    await writeVaultFile(folder, noteKeyChange(session, changed, 'recovered'));
    return await enterVault(session, { kind: 'own', folder, vaultKey });
  } finally {
    vaultKey.fill(0);
  }
}

function openAnyRecoverySlot(slots: VaultFile['recovery'][], typed: string) {
  for (const slot of slots) {
    try {
      return { slot, vaultKey: openRecoverySlot(slot, typed) };
    } catch (error) {
      if (!(error instanceof AnDunError)) throw error;
    }
  }
  throw new AnDunError('WRONG_RECOVERY_KEY', ['recoveryKey']);
}
