import { listRunsToDelete } from '../../../db/importRunQueries.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import type { VaultContext } from '../vaultContext.ts';
import { deleteUnseenRuns } from './deleteUnseenRuns.ts';
import { takeImportTurn } from './importTurn.ts';
import { indexImportedRows } from './indexImportedRows.ts';

/**
 * After a vault was opened: deletes what a crash left of an import and of the deletion of a file, and goes on making
 * rows findable. Never rejects.
 */
export async function resumeImports(engine: VaultContext): Promise<void> {
  try {
    if (engine.store.read(listRunsToDelete).length > 0) {
      const endTurn = await takeImportTurn(engine, engine.closing);
      await deleteUnseenRuns(engine).finally(endTurn);
    }
    await indexImportedRows(engine);
  } catch (error) {
    if (engine.closing.aborted) return;
    logLine({ operation: 'import.resume', outcome: 'INTERNAL', where: whereOf(error) });
  }
}
