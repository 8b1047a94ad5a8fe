import { eq, sql } from 'drizzle-orm';
import {
  type CollectionSettings,
  emptyCollectionSettings,
} from '../domain/collection/collectionSettings.ts';
import type { LogNumber } from '../domain/contract/collectionContract.ts';
import type { CaseId, IntakeId } from '../domain/ids.ts';
import { collectionSettings } from './breachSchema.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { findMatterNumber, listFinishedRuns } from './importRunQueries.ts';

/** Settings of a case for the collection rules; empty before any were saved. */
export function readCollectionSettings(db: ReadDb, caseId: CaseId): CollectionSettings {
  const row = reading(db)
    .select({ settings: collectionSettings.settings })
    .from(collectionSettings)
    .where(eq(collectionSettings.caseId, caseId))
    .get();
  return row?.settings ?? emptyCollectionSettings;
}

export function putCollectionSettings(
  tx: WriteTx,
  caseId: CaseId,
  settings: CollectionSettings,
  atMs: number,
): void {
  writing(tx)
    .insert(collectionSettings)
    .values({ caseId, settings, updatedAtMs: atMs })
    .onConflictDoUpdate({
      target: collectionSettings.caseId,
      set: { settings, updatedAtMs: atMs },
    })
    .run();
}

/** Numbers with incoming calls or messages in the imported files of a matter, the most frequent first. */
export function listLogNumbers(db: ReadDb, intakeId: IntakeId, limit: number): LogNumber[] {
  const matterId = findMatterNumber(db, intakeId);
  if (matterId === null) return [];
  const runIds = listFinishedRuns(db, matterId).map(({ id }) => id);
  return reading(db)
    .all<Omit<LogNumber, 'relevant'> & { relevant: number }>(
      sql`SELECT counterpart_key AS number, max(counterpart_name) AS name,
          sum(kind = 'call') AS calls, sum(kind = 'message') AS messages, max(relevant) AS relevant
        FROM imported_rows
        WHERE matter_id = ${matterId} AND run_id IN ${runIds} AND kind <> 'payment'
          AND direction = 'incoming' AND counterpart_key <> ''
        GROUP BY counterpart_key ORDER BY count(*) DESC, counterpart_key LIMIT ${limit}`,
    )
    .map((row) => ({ ...row, relevant: row.relevant === 1 }));
}
