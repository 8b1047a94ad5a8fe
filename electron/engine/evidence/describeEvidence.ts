import { updateEvidenceDescription } from '../../../db/evidenceQueries.ts';
import { touchMatter } from '../../../db/matterQueries.ts';
import type { EvidenceDescription, EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeEvidence } from './changeEvidence.ts';
import { indexEvidence } from './indexEvidence.ts';

/** Changes what people say about an item; the file itself never changes. @throws AnDunError NOT_FOUND */
export function describeEvidence(
  engine: EngineContext,
  input: { commandId: CommandId; evidenceId: EvidenceId; description: EvidenceDescription },
): EvidenceItem {
  const { commandId, evidenceId, description } = input;
  return changeEvidence(engine, {
    commandId,
    operation: 'evidence.describe',
    evidenceId,
    custody: { action: 'described' },
    summary: (item) => `修改证据${item.number}的登记说明：${changedParts(item, description)}`,
    change: (tx, item, atMs) => {
      updateEvidenceDescription(tx, evidenceId, description);
      indexEvidence(tx, evidenceId);
      if (item.intakeId) {
        touchMatter(tx, { intakeId: item.intakeId, caseId: item.caseId }, atMs);
      }
    },
  });
}

const partNames: [keyof EvidenceDescription, string][] = [
  ['title', '名称'],
  ['kind', '类型'],
  ['origin', '来源'],
  ['collector', '收集人'],
  ['note', '备注'],
  ['purpose', '证明目的'],
  ['contactIds', '对应的联系记录'],
];

function changedParts(item: EvidenceItem, description: EvidenceDescription): string {
  const changed = partNames.filter(
    ([part]) => JSON.stringify(item[part]) !== JSON.stringify(description[part]),
  );
  return changed.map(([, name]) => name).join('、') || '内容未变';
}
