import { AnDunError } from '../../../domain/errors.ts';
import {
  makePassphraseSlot,
  makeRecoverySlot,
  openPassphraseSlot,
  openRecoverySlot,
} from '../keys/keySlots.ts';
import { formatRecoveryKey, newRecoveryKey } from '../keys/recoveryKey.ts';
import { readVaultFile, writeVaultFile } from '../keys/vaultFile.ts';
import { recordVaultChange } from './recordVaultChange.ts';
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
    await writeVaultFile(folder, { ...file, passphrase });
  } finally {
    vaultKey.fill(0);
  }
  recordVaultChange(session, 'vault.changePassphrase', '更换案件库口令');
}

/**
 * Makes a new recovery key; the old one stops working at once.
 * @throws AnDunError VAULT_LOCKED, WRONG_PASSPHRASE
 */
export async function renewRecoveryKey(session: Session, passphrase: string): Promise<string> {
  const folder = openFolder(session);
  const file = await readVaultFile(folder);
  const vaultKey = await openPassphraseSlot(file.passphrase, passphrase);
  const recoveryKey = newRecoveryKey();
  try {
    await writeVaultFile(folder, { ...file, recovery: makeRecoverySlot(vaultKey, recoveryKey) });
    recordVaultChange(session, 'vault.renewRecoveryKey', '更换恢复密钥，旧密钥作废');
    return formatRecoveryKey(recoveryKey);
  } finally {
    vaultKey.fill(0);
    recoveryKey.fill(0);
  }
}

/**
 * Takes the typed-back recovery key as proof that it was written down.
 * @throws AnDunError VAULT_LOCKED, WRONG_RECOVERY_KEY
 */
export async function confirmRecoveryKey(session: Session, typed: string): Promise<void> {
  const folder = openFolder(session);
  const file = await readVaultFile(folder);
  openRecoverySlot(file.recovery, typed).fill(0);
  await writeVaultFile(folder, { ...file, recovery: { ...file.recovery, confirmed: true } });
  recordVaultChange(session, 'vault.confirmRecoveryKey', '恢复密钥已抄录并回填核对');
}

function openFolder(session: Session): string {
  if (!session.vault) throw new AnDunError('VAULT_LOCKED');
  return session.vault.folder;
}
