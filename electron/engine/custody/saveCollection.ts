import { findCollection, insertCollection } from '../../../db/collectionQueries.ts';
import { touchMatter } from '../../../db/matterQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CollectionRecord } from '../../../domain/evidence/collectionRecord.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeEvidence } from '../evidence/changeEvidence.ts';

/**
 * Saves the 提取笔录 of an item (法发〔2016〕22号 5, 14) as a new version; earlier ones stay.
 * @throws AnDunError NOT_FOUND
 */
export function saveCollection(
  engine: EngineContext,
  input: { commandId: CommandId; evidenceId: EvidenceId; record: CollectionRecord },
): CollectionRecord {
  const { commandId, evidenceId, record } = input;
  const changed = changedParts(
    engine.store.read((db) => findCollection(db, evidenceId)),
    record,
  );
  changeEvidence(engine, {
    commandId,
    operation: 'evidence.saveCollection',
    evidenceId,
    custody: { action: 'recorded', reason: changed },
    summary: (item) => `填写证据${item.number}的提取笔录：${changed}`,
    change: (tx, item, atMs) => {
      insertCollection(tx, { evidenceId, record, savedAtMs: atMs, savedBy: engine.operator() });
      if (item.intakeId) {
        touchMatter(tx, { intakeId: item.intakeId, caseId: item.caseId }, atMs);
      }
    },
  });
  const saved = engine.store.read((db) => findCollection(db, evidenceId));
  if (!saved) throw new AnDunError('NOT_FOUND');
  return saved;
}

const partNames: [keyof CollectionRecord, string][] = [
  ['atMs', '时间'],
  ['place', '地点'],
  ['method', '方法'],
  ['process', '过程'],
  ['extractor', '提取人'],
  ['witness', '见证人'],
  ['medium', '原始存储介质'],
];

function changedParts(before: CollectionRecord | null, record: CollectionRecord): string {
  const changed = partNames.filter(([part]) =>
    before ? before[part] !== record[part] : record[part] !== '' && record[part] !== null,
  );
  return changed.map(([, name]) => name).join('、') || '内容未变';
}
