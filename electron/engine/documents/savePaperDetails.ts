import { readCase } from '../../../db/caseQueries.ts';
import { putPaperDetails, readPaperDetails } from '../../../db/paperQueries.ts';
import {
  type PaperDetailKey,
  type PaperDetails,
  paperDetailFields,
  paperDetailKeys,
} from '../../../domain/documents/paperDetails.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import { changedLabels } from '../changedLabels.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

const labels = Object.fromEntries(
  paperDetailKeys.map((key) => [key, paperDetailFields[key].label]),
) as Record<PaperDetailKey, string>;

/**
 * Changes the details that are named and keeps the others; an empty text takes one away.
 * @throws AnDunError NOT_FOUND
 */
export function savePaperDetails(
  engine: EngineContext,
  input: { commandId: CommandId; caseId: CaseId; details: PaperDetails },
): PaperDetails {
  const { commandId, caseId } = input;
  const command = writeCommand(engine, commandId, 'document.saveDetails');
  engine.store.write(command, (tx) => {
    if (readCase(tx, caseId) === null) throw new AnDunError('NOT_FOUND');
    const before = readPaperDetails(tx, caseId);
    const after = withoutBlanks({ ...before, ...input.details });
    const changed = changedLabels<PaperDetails>(before, after, labels);
    if (changed === '') return { result: null, audit: [] };
    putPaperDetails(tx, caseId, after, command.atMs);
    const summary = `修改文书补充事项：${changed}`;
    return { result: null, audit: [{ entityKind: 'case', entityId: caseId, caseId, summary }] };
  });
  return engine.store.read((db) => readPaperDetails(db, caseId));
}

function withoutBlanks(details: PaperDetails): PaperDetails {
  const kept = Object.entries(details).map(([key, text]) => [key, (text ?? '').trim()]);
  return Object.fromEntries(kept.filter(([, text]) => text !== ''));
}
