import { listPendingRuns } from '../../../db/importRunQueries.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import type { VaultContext } from '../vaultContext.ts';
import { abandonPendingRuns } from './abandonRun.ts';
import { takeImportTurn } from './importTurn.ts';
import { indexImportedRows } from './indexImportedRows.ts';

/** After a vault was opened: deletes what a crash left of an import and goes on making rows findable. Never rejects. */
export async function resumeImports(engine: VaultContext): Promise<void> {
  try {
    if (engine.store.read(listPendingRuns).length > 0) {
      const endTurn = await takeImportTurn(engine, engine.closing);
      await abandonPendingRuns(engine).finally(endTurn);
    }
    await indexImportedRows(engine);
  } catch (error) {
    if (engine.closing.aborted) return;
    logLine({ operation: 'import.resume', outcome: 'INTERNAL', where: whereOf(error) });
  }
}
