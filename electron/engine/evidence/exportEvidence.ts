import { findCommandResult } from '../../../db/commandQueries.ts';
import { findEvidence, findEvidenceFile } from '../../../db/evidenceQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, EvidenceId, GrantId } from '../../../domain/ids.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import { exportFile } from '../vault/exportFile.ts';
import type { VaultContext } from '../vaultContext.ts';
import { changeEvidence } from './changeEvidence.ts';

const operation = 'evidence.export';

/**
 * Writes the original, byte for byte, to the granted target and records it in the custody chain,
 * before and after.
 * @throws AnDunError NOT_FOUND, GRANT_INVALID, EVIDENCE_MISSING, EVIDENCE_CHANGED,
 *   EVIDENCE_DESTROYED, EXPORT_FAILED, DISK_FULL, CANCELLED when the vault closes
 */
export async function exportEvidence(
  engine: VaultContext,
  input: { commandId: CommandId; evidenceId: EvidenceId; grantId: GrantId },
): Promise<{ sizeBytes: number; sha256: string }> {
  const { commandId, evidenceId } = input;
  const { item, file, known } = engine.store.read((db) => ({
    item: findEvidence(db, evidenceId),
    file: findEvidenceFile(db, evidenceId),
    known: findCommandResult(db, commandId, operation),
  }));
  if (!item || !file) throw new AnDunError('NOT_FOUND');
  if (item.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED');
  if (known) return { sizeBytes: item.sizeBytes, sha256: item.sha256 };
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const departure = {
    commandId,
    operation,
    entity: { entityKind: 'evidence', entityId: evidenceId, caseId: item.caseId },
    what: `证据${item.number}的原件`,
    fileName: displayName,
    path,
    item,
  };
  const written = await recordDeparture(engine, departure, (closing) =>
    exportFile(engine.files, file, path, closing),
  );
  changeEvidence(engine, {
    commandId,
    operation,
    evidenceId,
    custody: {
      action: 'exported',
      reason: `导出完成，校验一致：“${displayName}”`,
      sha256Before: item.sha256,
      sha256After: written.sha256,
    },
    summary: ({ number }) => `导出证据${number}的原件，校验一致`,
    change: () => {},
  });
  return written;
}
