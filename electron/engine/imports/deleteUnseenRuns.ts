import { setImmediate as nextTurn } from 'node:timers/promises';
import { deleteRunRows } from '../../../db/importedRowQueries.ts';
import { type ImportRun, listRunsToDelete } from '../../../db/importRunQueries.ts';
import { CommandId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

const ROWS_AT_ONCE = 5_000;

/**
 * Deletes what cancelled and interrupted runs have left, which nobody ever saw, and what was read out of files that were
 * deleted. Only within an import turn: a run that is being written may still take rows of a deleted file over.
 */
export async function deleteUnseenRuns(engine: EngineContext): Promise<void> {
  for (const run of engine.store.read(listRunsToDelete)) {
    while (abandonSome(engine, run)) await nextTurn();
  }
}

function abandonSome(engine: EngineContext, run: ImportRun): boolean {
  const id = CommandId.parse(engine.newId());
  const command = { ...writeCommand(engine, id, 'import.abandon'), isDraft: true };
  return engine.store.write(command, (tx) => ({
    result: deleteRunRows(tx, run, ROWS_AT_ONCE),
    audit: [],
  }));
}
