import { setImmediate as nextTurn } from 'node:timers/promises';
import { deletePendingRows } from '../../../db/importedRowQueries.ts';
import { type ImportRun, listPendingRuns } from '../../../db/importRunQueries.ts';
import { CommandId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

const ROWS_AT_ONCE = 5_000;

/** Deletes what cancelled and interrupted runs have left; nobody ever saw it. Only within an import turn. */
export async function abandonPendingRuns(engine: EngineContext): Promise<void> {
  for (const run of engine.store.read(listPendingRuns)) {
    while (abandonSome(engine, run)) await nextTurn();
  }
}

function abandonSome(engine: EngineContext, run: ImportRun): boolean {
  const id = CommandId.parse(engine.newId());
  const command = { ...writeCommand(engine, id, 'import.abandon'), isDraft: true };
  return engine.store.write(command, (tx) => ({
    result: deletePendingRows(tx, run, ROWS_AT_ONCE),
    audit: [],
  }));
}
