import { putCollectionSettings, readCollectionSettings } from '../../../db/breachQueries.ts';
import { readCase } from '../../../db/caseQueries.ts';
import type { CollectionSettings } from '../../../domain/collection/collectionSettings.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import { changedLabels } from '../changedLabels.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';

const labels: Record<keyof CollectionSettings, string> = {
  debtor: '当事人是否债务人',
  agreedHours: '同意联系的时段',
  refusal: '拒绝联系的时间',
  creditors: '号码所属催收方',
};

/**
 * Replaces what the lawyer said of a case for the collection rules.
 * @throws AnDunError NOT_FOUND
 */
export function saveCollectionSettings(
  engine: EngineContext,
  input: { commandId: CommandId; caseId: CaseId; settings: CollectionSettings },
): CollectionSettings {
  const { commandId, caseId, settings } = input;
  const command = writeCommand(engine, commandId, 'collection.saveSettings');
  engine.store.write(command, (tx) => {
    const record = readCase(tx, caseId);
    if (record === null) throw new AnDunError('NOT_FOUND');
    const changed = changedLabels(readCollectionSettings(tx, caseId), settings, labels);
    if (changed === '') return { result: null, audit: [] };
    putCollectionSettings(tx, caseId, settings, command.atMs);
    // The verdict counts by them, and lists keep its outcomes.
    refreshMatter(engine, tx, record.intakeId);
    const summary = `修改违规分析的条件：${changed}`;
    return { result: null, audit: [{ entityKind: 'case', entityId: caseId, caseId, summary }] };
  });
  return engine.store.read((db) => readCollectionSettings(db, caseId));
}
