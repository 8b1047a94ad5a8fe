import type { WriteTx } from '../../../db/databaseHandle.ts';
import { retireRun } from '../../../db/importedRowQueries.ts';
import { findFinishedRun } from '../../../db/importRunQueries.ts';
import type { EvidenceId, IntakeId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';

/**
 * An item goes out of use: its rows go out of sight with it, except those that another file of the matter has as well.
 * Part of the write that takes the item out of use.
 */
export function withdrawImport(
  engine: EngineContext,
  tx: WriteTx,
  item: { id: EvidenceId; intakeId: IntakeId | null },
): void {
  const run = findFinishedRun(tx, item.id);
  if (run === null || item.intakeId === null) return;
  retireRun(tx, run, 'withdrawn');
  refreshMatter(engine, tx, item.intakeId);
}
