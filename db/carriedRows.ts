import { type SQL, sql } from 'drizzle-orm';
import type { ContactId, IntakeId } from '../domain/ids.ts';
import { type WriteTx, writing } from './databaseHandle.ts';
import { hasRowId } from './importedRowId.ts';
import { deleteSearchRows } from './importedRowQueries.ts';
import { changeVisibleRows } from './importRunQueries.ts';
import { importedRows } from './importSchema.ts';
import { preparedOn } from './preparedStatements.ts';
import type { Store } from './store.ts';

/** A file that was read before and has been read again with other choices. */
interface Rereading {
  intakeId: IntakeId;
  /** The last reading, still in use. */
  previousId: number;
  /** The new one, written and finished. */
  runId: number;
  /** Counterparts that counted before: those of their rows that did not had been removed. */
  settledKeys: readonly string[];
}

/**
 * What people did with single rows of a file goes over to the same rows of its new reading: a removed one stays removed,
 * and one that counts, that a person has added to or that evidence is tied to keeps its id, under which all of the case
 * knows it. Of a contact that a person has added to, what the file tells is renewed. Before the last reading is retired.
 */
export function carryRows(store: Store, tx: WriteTx, reread: Rereading): void {
  keepRemoved(tx, reread);
  const pairs = samePlaces(tx, reread.runId, keptRows(tx, reread));
  if (pairs.length === 0) return;
  const before = JSON.stringify(pairs.map((pair) => pair.before));
  deleteSearchRows(tx, sql`number IN (SELECT value FROM json_each(${before}))`);
  const takeOver = preparedOn(store, takeOverSql);
  const renew = preparedOn(store, renewContactSql);
  for (const pair of pairs) {
    takeOver.run(pair.now, pair.before);
    renew.run(pair.before);
  }
  const now = JSON.stringify(pairs.map((pair) => pair.now));
  writing(tx).run(
    sql`DELETE FROM imported_rows WHERE number IN (SELECT value FROM json_each(${now}))`,
  );
  // The new reading has as many rows as before: each that went over stands for one that was deleted.
  changeVisibleRows(tx, reread.previousId, -pairs.length);
}

const takeOverSql = `UPDATE imported_rows SET run_id = n.run_id, row_ref = n.row_ref, kind = n.kind, channel = n.channel,
    direction = n.direction, occurred_at_ms = n.occurred_at_ms, date_only = n.date_only, counterpart = n.counterpart,
    counterpart_key = n.counterpart_key, counterpart_name = n.counterpart_name, content = n.content,
    duration_seconds = n.duration_seconds, amount_fen = n.amount_fen, detail = n.detail, relevant = n.relevant,
    searchable = 0
  FROM (SELECT * FROM imported_rows WHERE number = ?) n WHERE imported_rows.number = ?`;

/** A time that the file does not tell, a person may have found out. */
const renewContactSql = `UPDATE contacts SET channel = i.channel, direction = i.direction, content = i.content,
    duration_seconds = i.duration_seconds, from_raw = iif(i.counterpart = '', i.counterpart_name, i.counterpart),
    occurred_at_ms = coalesce(i.occurred_at_ms, contacts.occurred_at_ms),
    date_only = iif(i.occurred_at_ms IS NULL, contacts.date_only, i.date_only)
  FROM (SELECT * FROM imported_rows WHERE number = ?) i WHERE contacts.id = i.id`;

function keepRemoved(tx: WriteTx, { previousId, runId, settledKeys }: Rereading): void {
  writing(tx).run(
    sql`WITH removed AS MATERIALIZED (
        SELECT row_ref FROM imported_rows INDEXED BY imported_rows_by_time
        WHERE matter_id = (SELECT matter_id FROM import_runs WHERE id = ${previousId})
          AND run_id = ${previousId} AND relevant = 0
          AND counterpart_key IN (SELECT value FROM json_each(${JSON.stringify(settledKeys)}))
      )
      UPDATE imported_rows SET relevant = 0
      WHERE ${isOfRun(runId)} AND relevant = 1 AND row_ref IN (SELECT row_ref FROM removed)`,
  );
}

/** Numbers of the rows of the last reading that the case may know by their id. */
function keptRows(tx: WriteTx, { intakeId, previousId }: Rereading): number[] {
  const db = writing(tx);
  const known = db.all<{ id: ContactId }>(
    sql`SELECT c.id FROM cases k JOIN contacts c ON c.case_id = k.id WHERE k.intake_id = ${intakeId}
      UNION SELECT l.contact_id FROM evidence_items e JOIN evidence_contacts l ON l.evidence_id = e.id
        WHERE e.intake_id = ${intakeId}`,
  );
  const counting = db.all<{ number: number }>(
    sql`SELECT number FROM imported_rows INDEXED BY imported_rows_relevant
      WHERE matter_id = (SELECT matter_id FROM import_runs WHERE id = ${previousId})
        AND run_id = ${previousId} AND relevant = 1`,
  );
  const tied = db
    .select({ number: importedRows.number, runId: importedRows.runId })
    .from(importedRows)
    .where(hasRowId(known.map(({ id }) => id)))
    .all();
  const ofLast = tied.filter(({ runId }) => runId === previousId);
  return [...new Set([...counting, ...ofLast].map(({ number }) => number))];
}

/**
 * The rows of the new reading that stand at the same place of the file. One that another file in use has too goes over to
 * that file, and a place that gave several rows tells nothing.
 */
function samePlaces(
  tx: WriteTx,
  runId: number,
  numbers: readonly number[],
): { before: number; now: number }[] {
  const db = writing(tx);
  const kept = db.all<Place>(
    sql`SELECT i.number, i.row_ref AS rowRef FROM imported_rows i
      WHERE i.number IN (SELECT value FROM json_each(${JSON.stringify(numbers)})) AND NOT EXISTS (
        SELECT 1 FROM imported_row_copies c JOIN import_runs r ON r.id = c.run_id
        WHERE c.row_number = i.number AND r.state = 'finished'
      )`,
  );
  if (kept.length === 0) return [];
  const places = JSON.stringify(kept.map(({ rowRef }) => rowRef));
  // The list is looked up, not joined: SQLite would go through all of it for every row.
  const found = db.all<Place>(
    sql`SELECT number, row_ref AS rowRef FROM imported_rows
      WHERE ${isOfRun(runId)} AND row_ref IN (SELECT value FROM json_each(${places}))`,
  );
  const before = byPlace(kept);
  return [...byPlace(found)].flatMap(([rowRef, now]) => {
    const was = before.get(rowRef) ?? null;
    return was === null || now === null ? [] : [{ before: was, now }];
  });
}

interface Place {
  number: number;
  rowRef: string;
}

/** null = several */
function byPlace(rows: readonly Place[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (const { rowRef, number } of rows) places.set(rowRef, places.has(rowRef) ? null : number);
  return places;
}

function isOfRun(runId: number): SQL {
  return sql`imported_rows.number BETWEEN (SELECT first_row FROM import_runs WHERE id = ${runId})
        AND (SELECT last_row FROM import_runs WHERE id = ${runId})
        AND imported_rows.run_id = ${runId}`;
}
