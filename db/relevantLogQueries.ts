import { sql } from 'drizzle-orm';
import type { ContactId, IntakeId } from '../domain/ids.ts';
import type { ImportedRecord } from '../domain/imports/importedRecord.ts';
import { type ReadDb, reading } from './databaseHandle.ts';
import { type ImportedContact, listContactsOfRows } from './importedContactQueries.ts';
import { findMatterNumber, listFinishedRuns } from './importRunQueries.ts';

/** When and from whom, of one relevant row: what counting needs, and nothing that was said. */
export interface RelevantTime {
  id: ContactId;
  channel: ImportedRecord['channel'];
  occurredAtMs: number;
  dateOnly: boolean;
  from: string;
  durationSeconds: number | null;
}

/** Every relevant call and message of a matter that came in and has a day, oldest first, however many. */
export function listRelevantTimes(db: ReadDb, intakeId: IntakeId): RelevantTime[] {
  const matterId = findMatterNumber(db, intakeId);
  if (matterId === null) return [];
  const runIds = listFinishedRuns(db, matterId).map(({ id }) => id);
  return reading(db)
    .all<Omit<RelevantTime, 'dateOnly'> & { dateOnly: number }>(
      sql`SELECT id, channel, occurred_at_ms AS occurredAtMs, date_only AS dateOnly,
          iif(counterpart = '', counterpart_name, counterpart) AS "from",
          duration_seconds AS durationSeconds
        FROM imported_rows
        WHERE matter_id = ${matterId} AND relevant = 1 AND run_id IN ${runIds}
          AND kind <> 'payment' AND direction = 'incoming' AND occurred_at_ms IS NOT NULL
        ORDER BY occurred_at_ms`,
    )
    .map((row) => ({ ...row, dateOnly: row.dateOnly === 1 }));
}

/**
 * One relevant row of every number and wording of a matter, the latest of each, the newest `most` of them: whatever was
 * said in it, and by whom, is among them once.
 */
export function listRelevantWordings(
  db: ReadDb,
  intakeId: IntakeId,
  most: number,
): ImportedContact[] {
  const matterId = findMatterNumber(db, intakeId);
  if (matterId === null) return [];
  const runIds = listFinishedRuns(db, matterId).map(({ id }) => id);
  const rows = reading(db).all<{ number: number }>(
    sql`SELECT max(number) AS number FROM imported_rows
      WHERE matter_id = ${matterId} AND relevant = 1 AND run_id IN ${runIds}
        AND kind <> 'payment' AND direction = 'incoming'
      GROUP BY counterpart_key, content ORDER BY max(occurred_at_ms) DESC LIMIT ${most}`,
  );
  return listContactsOfRows(
    db,
    rows.map(({ number }) => number),
  );
}
