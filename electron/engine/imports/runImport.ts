import { setImmediate as nextTurn } from 'node:timers/promises';
import { findCommandResult } from '../../../db/commandQueries.ts';
import type { ImportEvent } from '../../../domain/contract/importContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import type { ImportChoices, ImportReport } from '../../../domain/imports/importedRecord.ts';
import type { VaultContext } from '../vaultContext.ts';
import { deleteUnseenRuns } from './deleteUnseenRuns.ts';
import { finishImport } from './finishImport.ts';
import { takeImportTurn } from './importTurn.ts';
import { indexImportedRows } from './indexImportedRows.ts';
import { isSameReading, readMatterRows } from './matterRows.ts';
import { findReadableItem, openRecords, type ReadableItem } from './openRecords.ts';
import { repeatImport } from './repeatImport.ts';
import { RowWriter } from './rowWriter.ts';

export interface RunImportInput {
  commandId: CommandId;
  evidenceId: EvidenceId;
  choices: ImportChoices;
  relevantCounterparts: string[];
}

/**
 * Takes the rows of an item over into its matter, tied to file and row. They become visible in one step at the end;
 * aborting, leaving the iteration or a crash leaves nothing of them. A second run with other choices takes the place
 * of the first; with the same choices it only marks counterparts as relevant. Imports run one after the other.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID (evidenceId: the file holds no rows), EVIDENCE_DESTROYED,
 *   EVIDENCE_MISSING, EVIDENCE_CHANGED, CANCELLED, PARSER_STOPPED, FILE_HOSTILE, DISK_FULL
 */
export async function* runImport(
  engine: VaultContext,
  input: RunImportInput,
  signal?: AbortSignal,
): AsyncGenerator<ImportEvent, void> {
  const known = engine.store.read((db) =>
    findCommandResult<ImportReport>(db, input.commandId, 'import.run'),
  );
  if (known) {
    yield { type: 'done', report: known.result };
    return;
  }
  const item = findReadableItem(engine, input.evidenceId);
  yield { type: 'progress', doneBytes: 0, totalBytes: item.sizeBytes, records: 0 };
  const stop = AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]);
  const endTurn = await takeImportTurn(engine, stop);
  try {
    await deleteUnseenRuns(engine);
    yield { type: 'done', report: yield* importItem(engine, input, item, stop) };
  } finally {
    endTurn();
    void indexImportedRows(engine);
  }
}

async function* importItem(
  engine: VaultContext,
  input: RunImportInput,
  item: ReadableItem,
  stop: AbortSignal,
): AsyncGenerator<ImportEvent, ImportReport> {
  const known = readMatterRows(engine, item);
  if (known.previous && isSameReading(known.previous, input.choices)) {
    return repeatImport(engine, input, item, known.previous, known.importedKeys);
  }
  const writer = new RowWriter(engine, {
    item,
    choices: input.choices,
    relevantKeys: new Set([...known.relevantKeys, ...input.relevantCounterparts]),
    matcher: known.matcher,
  });
  let isFinished = false;
  try {
    for await (const event of openRecords(engine, item, input.choices, stop)) {
      if (event.type === 'progress') yield { ...event, records: writer.imported };
      else if (event.type === 'notRows') throw new AnDunError('INPUT_INVALID', ['evidenceId']);
      else if (event.type === 'rows') {
        writer.take(event);
        // Other work of the engine goes on between the batches.
        await nextTurn();
        if (stop.aborted) throw new AnDunError('CANCELLED');
      }
    }
    const report = finishImport(engine, input, item, writer, known);
    isFinished = true;
    return report;
  } finally {
    writer.release();
    // When the vault is closing the rows stay for the next opening to delete; they are as invisible as before.
    if (!isFinished) await deleteUnseenRuns(engine).catch(() => undefined);
  }
}
