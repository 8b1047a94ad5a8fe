import {
  findEvidence,
  findEvidenceFile,
  setEvidenceDestroyed,
  setEvidenceWithdrawn,
} from '../../../db/evidenceQueries.ts';
import { touchMatter } from '../../../db/matterQueries.ts';
import { forgetReading } from '../../../db/ocrQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import { changeEvidence } from '../evidence/changeEvidence.ts';
import { indexEvidence } from '../evidence/indexEvidence.ts';
import { resumeImports } from '../imports/resumeImports.ts';
import { withdrawImport } from '../imports/withdrawImport.ts';
import { leaveQueue } from '../ocr/leaveQueue.ts';
import type { VaultContext } from '../vaultContext.ts';

/**
 * Deletes the file of an item: first the record of it (with the file's key forgotten), then the
 * bytes. A crash in between is made good when the vault opens, so no file is ever gone without its
 * record saying why. The rows that were read out of it are deleted too, after the import that may be running. Hash,
 * record and custody chain stay.
 * @throws AnDunError NOT_FOUND, FILE_UNREADABLE when the bytes cannot be removed
 */
export async function destroyEvidence(
  engine: VaultContext,
  input: { commandId: CommandId; evidenceId: EvidenceId; reason: string },
): Promise<EvidenceItem> {
  const { item, file } = engine.store.read((db) => ({
    item: findEvidence(db, input.evidenceId),
    file: findEvidenceFile(db, input.evidenceId),
  }));
  if (!item || !file) throw new AnDunError('NOT_FOUND');
  const destroyed = item.destroyedAtMs ? item : recordDestruction(engine, input, item);
  for (const letGo of engine.onDestroyed) letGo(input.evidenceId);
  // In the background: an import that is running may still take over rows that its file shares with this one.
  void resumeImports(engine);
  await engine.files.erase(file.fileId);
  return destroyed;
}

function recordDestruction(
  engine: VaultContext,
  {
    commandId,
    evidenceId,
    reason,
  }: { commandId: CommandId; evidenceId: EvidenceId; reason: string },
  { sha256 }: EvidenceItem,
): EvidenceItem {
  return changeEvidence(engine, {
    commandId,
    operation: 'evidence.destroy',
    evidenceId,
    custody: { action: 'destroyed', reason, sha256Before: sha256 },
    summary: (item) =>
      `删除证据${item.number}的原件（保留校验值、登记和保管链），SHA-256 ${sha256.slice(0, 16)}…：${reason}`,
    change: (tx, item, atMs) => {
      if (item.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED');
      setEvidenceDestroyed(tx, evidenceId, reason, atMs);
      // Out of use as well: papers, duplicates and bundles already leave such items out.
      if (item.withdrawnAtMs === null) {
        setEvidenceWithdrawn(tx, evidenceId, `原件已删除：${reason}`, atMs);
      }
      if (item.intakeId) {
        touchMatter(tx, { intakeId: item.intakeId, caseId: item.caseId }, atMs);
      }
      withdrawImport(engine, tx, item);
      leaveQueue(engine, tx, evidenceId);
      forgetReading(tx, evidenceId);
      indexEvidence(tx, evidenceId);
    },
  });
}
