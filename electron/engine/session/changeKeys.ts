import { AnDunError } from '../../../domain/errors.ts';
import {
  makePassphraseSlot,
  makeRecoverySlot,
  openPassphraseSlot,
  openRecoverySlot,
} from '../keys/keySlots.ts';
import { formatRecoveryKey, newRecoveryKey } from '../keys/recoveryKey.ts';
import { readVaultFile, writeVaultFile } from '../keys/vaultFile.ts';
import { noteKeyChange, recordKeyChanges } from './recordKeyChanges.ts';
import type { Session } from './session.ts';

/**
 * Wraps the vault key anew; nothing in the vault is encrypted again.
 * @throws AnDunError VAULT_LOCKED, WRONG_PASSPHRASE, PASSPHRASE_TOO_WEAK
 */
export async function changePassphrase(
  session: Session,
  input: { passphrase: string; newPassphrase: string },
): Promise<void> {
  const folder = openFolder(session);
  const file = await readVaultFile(folder);
  const vaultKey = await openPassphraseSlot(file.passphrase, input.passphrase);
  try {
    const passphrase = await makePassphraseSlot(vaultKey, input.newPassphrase);
    await writeVaultFile(folder, noteKeyChange(session, { ...file, passphrase }, 'passphrase'));
  } finally {
    vaultKey.fill(0);
  }
  await recordKeyChanges(session);
}

/**
 * Makes a new recovery key. The old one stays good until the new one was typed back: a crash, or a
 * window closed too early, must not leave the firm with none.
 * @throws AnDunError VAULT_LOCKED, WRONG_PASSPHRASE
 */
export async function renewRecoveryKey(session: Session, passphrase: string): Promise<string> {
  const folder = openFolder(session);
  const file = await readVaultFile(folder);
  const vaultKey = await openPassphraseSlot(file.passphrase, passphrase);
  const recoveryKey = newRecoveryKey();
  try {
    const pendingRecovery = makeRecoverySlot(vaultKey, recoveryKey);
    const changed = { ...file, pendingRecovery };
    await writeVaultFile(folder, noteKeyChange(session, changed, 'recoveryKeyMade'));
    await recordKeyChanges(session);
    return formatRecoveryKey(recoveryKey);
  } finally {
    vaultKey.fill(0);
    recoveryKey.fill(0);
  }
}

/**
 * Takes the typed-back recovery key as proof that it was written down. A new one replaces the old
 * one with that; the old one typed instead proves nothing about the new.
 * @throws AnDunError VAULT_LOCKED, WRONG_RECOVERY_KEY
 */
export async function confirmRecoveryKey(session: Session, typed: string): Promise<void> {
  const folder = openFolder(session);
  const { pendingRecovery, ...file } = await readVaultFile(folder);
  const slot = pendingRecovery ?? file.recovery;
  openRecoverySlot(slot, typed).fill(0);
  const confirmed = { ...file, recovery: { ...slot, confirmed: true } };
  const change = pendingRecovery ? 'recoveryKeyReplaced' : 'recoveryKeyConfirmed';
  await writeVaultFile(folder, noteKeyChange(session, confirmed, change));
  await recordKeyChanges(session);
}

function openFolder(session: Session): string {
  if (!session.vault) throw new AnDunError('VAULT_LOCKED');
  return session.vault.folder;
}
