import { setEvidenceWithdrawn } from '../../../db/evidenceQueries.ts';
import { touchMatter } from '../../../db/matterQueries.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import { withdrawImport } from '../imports/withdrawImport.ts';
import { leaveQueue } from '../ocr/leaveQueue.ts';
import type { VaultContext } from '../vaultContext.ts';
import { changeEvidence } from './changeEvidence.ts';
import { indexEvidence } from './indexEvidence.ts';

/**
 * Takes an item out of use: papers leave it out from now on; file, hash and record stay, and its
 * number is not given again; what was read from it is no longer found by the search. @throws AnDunError NOT_FOUND
 */
export function withdrawEvidence(
  engine: VaultContext,
  input: { commandId: CommandId; evidenceId: EvidenceId; reason: string },
): EvidenceItem {
  const { commandId, evidenceId, reason } = input;
  return changeEvidence(engine, {
    commandId,
    operation: 'evidence.withdraw',
    evidenceId,
    custody: { action: 'withdrawn', reason },
    summary: (item) => `停止使用证据${item.number}：${reason}`,
    change: (tx, item, atMs) => {
      if (item.withdrawnAtMs === null) setEvidenceWithdrawn(tx, evidenceId, reason, atMs);
      if (item.intakeId) {
        touchMatter(tx, { intakeId: item.intakeId, caseId: item.caseId }, atMs);
      }
      withdrawImport(engine, tx, item);
      leaveQueue(engine, tx, evidenceId);
      indexEvidence(tx, evidenceId);
    },
  });
}
