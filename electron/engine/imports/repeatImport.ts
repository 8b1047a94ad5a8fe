import { countRelevantByRun, setRowsRelevant } from '../../../db/importedContactQueries.ts';
import type { ImportRun } from '../../../db/importRunQueries.ts';
import { touchMatter } from '../../../db/matterQueries.ts';
import type { ImportReport } from '../../../domain/imports/importedRecord.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import type { ReadableItem } from './openRecords.ts';
import type { RunImportInput } from './runImport.ts';
import { newlyTicked } from './settleRelevance.ts';

/** The file was read with these choices before: every row is there already, and only what is relevant may change. */
export function repeatImport(
  engine: EngineContext,
  input: RunImportInput,
  item: ReadableItem,
  previous: ImportRun,
  importedKeys: ReadonlySet<string>,
): ImportReport {
  const command = writeCommand(engine, input.commandId, 'import.run');
  return engine.store.write(command, (tx) => {
    const ticked = newlyTicked(input.relevantCounterparts, importedKeys);
    const changed = setRowsRelevant(tx, previous.matterId, ticked, true);
    if (changed > 0) {
      touchMatter(tx, item, command.atMs);
      refreshMatter(engine, tx, item.intakeId);
    }
    const report: ImportReport = {
      evidenceId: item.id,
      format: previous.format,
      imported: 0,
      relevant: countRelevantByRun(tx, previous.matterId).get(previous.id) ?? 0,
      duplicates: previous.imported + previous.duplicates,
      problems: previous.problems,
      finishedAtMs: command.atMs,
    };
    const summary = `再次读取证据${item.number}，没有新记录，${changed} 条改为涉案`;
    return {
      result: report,
      audit: [{ entityKind: 'evidence', entityId: item.id, caseId: item.caseId, summary }],
    };
  });
}
