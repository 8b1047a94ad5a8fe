import { CommandId } from '../../../domain/ids.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import {
  type KeyChange,
  readVaultFile,
  type VaultFile,
  writeVaultFile,
} from '../keys/vaultFile.ts';
import { writeCommand } from '../writeCommand.ts';
import type { Session } from './session.ts';

const entries: Record<KeyChange, { operation: string; summary: string }> = {
  passphrase: { operation: 'vault.changePassphrase', summary: '更换案件库口令' },
  recovered: { operation: 'vault.recover', summary: '用恢复密钥打开案件库并重设口令，旧口令作废' },
  recoveryKeyMade: {
    operation: 'vault.renewRecoveryKey',
    summary: '生成新的恢复密钥，核对之前旧密钥仍然有效',
  },
  recoveryKeyConfirmed: {
    operation: 'vault.confirmRecoveryKey',
    summary: '恢复密钥已抄录并回填核对',
  },
  recoveryKeyReplaced: {
    operation: 'vault.confirmRecoveryKey',
    summary: '新的恢复密钥已抄录并回填核对，旧密钥作废',
  },
};

/** The vault file with a note of the change, to be written together with the new keys. */
export function noteKeyChange(session: Session, file: VaultFile, change: KeyChange): VaultFile {
  const { newId, clock } = session.options;
  const note = { commandId: newId(), change, atMs: clock() };
  return { ...file, unrecorded: [...(file.unrecorded ?? []), note] };
}

/**
 * Puts the noted changes of keys, which lie outside the database, into the audit log and strikes
 * the notes. Never throws: the keys are changed already, and a note that stays is recorded the next
 * time the vault opens.
 */
export async function recordKeyChanges(session: Session): Promise<void> {
  try {
    const { vault, engine } = session;
    if (vault?.kind !== 'own') return;
    const { unrecorded = [], ...file } = await readVaultFile(vault.folder);
    if (unrecorded.length === 0) return;
    for (const { commandId, change, atMs } of unrecorded) {
      const { operation, summary } = entries[change];
      // The same command id again after a crash in between makes no second entry.
      const command = { ...writeCommand(engine, CommandId.parse(commandId), operation), atMs };
      engine.store.write(command, () => ({
        result: null,
        audit: [{ entityKind: 'vault', entityId: 'vault', caseId: null, summary }],
      }));
    }
    await writeVaultFile(vault.folder, file);
  } catch (error) {
    logLine({ operation: 'vault.recordKeyChanges', outcome: 'FAILED', where: whereOf(error) });
  }
}
