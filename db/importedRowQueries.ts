import { type SQL, sql } from 'drizzle-orm';
import type { ImportedRecord } from '../domain/imports/importedRecord.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import {
  changeVisibleRows,
  type ImportRun,
  setRunAbandoned,
  setRunState,
} from './importRunQueries.ts';
import type { RunState } from './importSchema.ts';
import { preparedOn } from './preparedStatements.ts';
import type { Store } from './store.ts';

export interface NewImportedRow {
  matterId: number;
  runId: number;
  record: ImportedRecord;
  counterpartKey: string;
  relevant: boolean;
}

const columns = [
  'matter_id',
  'run_id',
  'row_ref',
  'kind',
  'channel',
  'direction',
  'occurred_at_ms',
  'date_only',
  'counterpart',
  'counterpart_key',
  'counterpart_name',
  'content',
  'duration_seconds',
  'amount_fen',
  'detail',
  'relevant',
  'searchable',
];
/** Rows of one statement: it costs as much to run as two rows. */
const ROWS_AT_ONCE = 16;
const oneRow = `(${columns.map(() => '?').join(', ')})`;
const insertOne = `INSERT INTO imported_rows (${columns.join(', ')}) VALUES ${oneRow}`;
const insertMany = insertOne + `, ${oneRow}`.repeat(ROWS_AT_ONCE - 1);

/** @returns the number of the last of these rows; they are numbered without gaps, in their order */
export function insertImportedRows(
  store: Store,
  tx: WriteTx,
  rows: readonly NewImportedRow[],
): number {
  writing(tx);
  const many = preparedOn(store, insertMany);
  const one = preparedOn(store, insertOne);
  // One list for all: a million short-lived ones would keep the collector busy.
  const values: unknown[] = [];
  let last: number | bigint = 0;
  let at = 0;
  for (; at + ROWS_AT_ONCE <= rows.length; at += ROWS_AT_ONCE) {
    for (let row = 0; row < ROWS_AT_ONCE; row += 1) {
      setValues(values, row * columns.length, rows[at + row] as NewImportedRow);
    }
    last = many.run(values).lastInsertRowid;
  }
  values.length = columns.length;
  for (; at < rows.length; at += 1) {
    setValues(values, 0, rows[at] as NewImportedRow);
    last = one.run(values).lastInsertRowid;
  }
  return Number(last);
}

/** In the order of `columns`. */
function setValues(
  values: unknown[],
  from: number,
  { matterId, runId, record, counterpartKey, relevant }: NewImportedRow,
): void {
  values[from] = matterId;
  values[from + 1] = runId;
  values[from + 2] = record.rowRef;
  values[from + 3] = record.kind;
  values[from + 4] = record.channel;
  values[from + 5] = record.direction;
  values[from + 6] = record.occurredAtMs;
  values[from + 7] = record.dateOnly ? 1 : 0;
  values[from + 8] = record.counterpart;
  values[from + 9] = counterpartKey;
  values[from + 10] = record.counterpartName;
  values[from + 11] = record.text;
  values[from + 12] = record.durationSeconds;
  values[from + 13] = record.amountFen;
  values[from + 14] = record.detail;
  values[from + 15] = relevant ? 1 : 0;
  values[from + 16] = 0;
}

/** Notes that this run's file has a row too that came from another one. */
export function insertRowCopy(
  store: Store,
  tx: WriteTx,
  copy: { rowNumber: number; runId: number; rowRef: string },
): void {
  writing(tx);
  preparedOn(
    store,
    'INSERT INTO imported_row_copies (row_number, run_id, row_ref) VALUES (?, ?, ?)',
  ).run(copy.rowNumber, copy.runId, copy.rowRef);
}

export interface RowNear {
  number: number;
  runId: number;
  kind: ImportedRecord['kind'];
  direction: ImportedRecord['direction'];
  occurredAtMs: number;
  dateOnly: boolean;
  durationSeconds: number | null;
  amountFen: number | null;
  text: string;
  detail: string;
}

/** Rows of a matter, visible or not, with this counterpart and a time in this range. */
export function findRowsNear(
  store: Store,
  db: ReadDb,
  near: { matterId: number; key: string; fromMs: number; toMs: number },
): RowNear[] {
  reading(db);
  const rows = preparedOn(
    store,
    `SELECT number, run_id AS runId, kind, direction, occurred_at_ms AS occurredAtMs, date_only AS dateOnly,
        duration_seconds AS durationSeconds, amount_fen AS amountFen, content AS text, detail
      FROM imported_rows INDEXED BY imported_rows_by_time
      WHERE matter_id = ? AND counterpart_key = ? AND occurred_at_ms BETWEEN ? AND ?`,
  ).all(near.matterId, near.key, near.fromMs, near.toMs) as (Omit<RowNear, 'dateOnly'> & {
    dateOnly: number;
  })[];
  return rows.map((row) => ({ ...row, dateOnly: row.dateOnly === 1 }));
}

/** Runs, still in use, whose files have the row too. */
export function hasCopyInUse(store: Store, db: ReadDb, rowNumber: number): boolean {
  reading(db);
  const found = preparedOn(
    store,
    `SELECT 1 FROM imported_row_copies c JOIN import_runs r ON r.id = c.run_id
      WHERE c.row_number = ? AND r.state = 'finished' LIMIT 1`,
  ).get(rowNumber);
  return found !== undefined;
}

/** Every counterpart of a matter, read from the index alone. */
export function listCounterpartKeys(db: ReadDb, matterId: number): string[] {
  return reading(db)
    .all<{ key: string }>(
      sql`SELECT DISTINCT counterpart_key AS key FROM imported_rows INDEXED BY imported_rows_by_time
        WHERE matter_id = ${matterId}`,
    )
    .map(({ key }) => key);
}

/**
 * Takes a finished run out of sight. Rows that another file in use has as well become rows of that file, under the
 * same id. The search rows of the others go; the caller renews the matter, and with it those of contacts that a person
 * has added to.
 */
export function retireRun(
  tx: WriteTx,
  run: Pick<ImportRun, 'id'>,
  state: Extract<RunState, 'replaced' | 'withdrawn'>,
): void {
  const db = writing(tx);
  setRunState(tx, run.id, state);
  handRowsOver(tx, run.id);
  // What is out of sight must not be found by the search either, from this very write on.
  const relevantRows = sql`run_id = ${run.id} AND relevant = 1
        AND matter_id = (SELECT matter_id FROM import_runs WHERE id = ${run.id})`;
  deleteSearchRows(tx, relevantRows);
  db.run(sql`UPDATE imported_rows SET relevant = 0, searchable = 0 WHERE ${relevantRows}`);
}

/** A statement each for all of its rows: files of one phone share nearly everything. */
function handRowsOver(tx: WriteTx, runId: number): void {
  const db = writing(tx);
  // SQLite takes the other columns of a group from the row that has the minimum.
  const heirs = sql`SELECT c.row_number AS rowNumber, min(c.run_id) AS runId, c.row_ref AS rowRef
        FROM import_runs r
        JOIN imported_row_copies c ON c.run_id = r.id
        JOIN imported_rows i ON i.number = c.row_number
        WHERE r.state = 'finished' AND i.run_id = ${runId} AND r.matter_id = (
          SELECT matter_id FROM import_runs WHERE id = ${runId}
        )
        GROUP BY c.row_number`;
  const gains = db.all<{ runId: number; count: number }>(
    sql`SELECT runId, count(*) AS count FROM (${heirs}) GROUP BY runId`,
  );
  if (gains.length === 0) return;
  db.run(
    sql`UPDATE imported_rows SET run_id = heirs.runId, row_ref = heirs.rowRef
      FROM (${heirs}) AS heirs WHERE imported_rows.number = heirs.rowNumber`,
  );
  for (const gain of gains) {
    db.run(
      sql`DELETE FROM imported_row_copies WHERE run_id = ${gain.runId} AND EXISTS (
          SELECT 1 FROM imported_rows i
          WHERE i.number = imported_row_copies.row_number AND i.run_id = imported_row_copies.run_id
        )`,
    );
    changeVisibleRows(tx, gain.runId, gain.count);
    changeVisibleRows(tx, runId, -gain.count);
  }
}

/**
 * Takes over what a run has copies of and the file of which went out of use while the run was being written: nobody
 * could take those rows over then. They become rows of this run, under the same id.
 * @param lostRuns runs that were in use when this one began and are not any more
 * @param relevantKeys counterparts whose rows count; what went out of use has lost that mark
 */
export function adoptRows(
  store: Store,
  tx: WriteTx,
  runId: number,
  lostRuns: readonly number[],
  relevantKeys: ReadonlySet<string>,
): void {
  const db = writing(tx);
  const move = preparedOn(
    store,
    'UPDATE imported_rows SET run_id = ?, row_ref = ?, relevant = ? WHERE number = ?',
  );
  const drop = preparedOn(
    store,
    'DELETE FROM imported_row_copies WHERE row_number = ? AND run_id = ?',
  );
  for (const lost of lostRuns) {
    const rows = db.all<{ number: number; rowRef: string; key: string }>(
      sql`SELECT i.number, c.row_ref AS rowRef, i.counterpart_key AS key
        FROM imported_row_copies c JOIN imported_rows i ON i.number = c.row_number
        WHERE c.run_id = ${runId} AND i.run_id = ${lost}`,
    );
    for (const { number, rowRef, key } of rows) {
      move.run(runId, rowRef, relevantKeys.has(key) ? 1 : 0, number);
      drop.run(number, runId);
    }
    changeVisibleRows(tx, runId, rows.length);
    changeVisibleRows(tx, lost, -rows.length);
  }
}

/**
 * Deletes up to `limit` rows of a run that nobody may see any more, with what the search and other files still know of
 * them, and what it could not read.
 * @returns false when nothing of it is left but its record
 */
export function deleteRunRows(tx: WriteTx, run: ImportRun, limit: number): boolean {
  const db = writing(tx);
  db.run(
    sql`DELETE FROM import_problems WHERE run_id = ${run.id} AND number <= (
          SELECT min(number) + ${limit} FROM import_problems WHERE run_id = ${run.id}
        )`,
  );
  db.run(
    sql`DELETE FROM imported_row_copies WHERE rowid IN (
          SELECT rowid FROM imported_row_copies WHERE run_id = ${run.id} LIMIT ${limit}
        )`,
  );
  const numbers = listRunRows(tx, run, limit);
  if (numbers.length > 0) deleteRows(tx, numbers);
  const left = db.get<{ left: number }>(
    sql`SELECT EXISTS (SELECT 1 FROM import_problems WHERE run_id = ${run.id})
          OR EXISTS (SELECT 1 FROM imported_row_copies WHERE run_id = ${run.id}) AS left`,
  );
  if (left?.left === 1 || listRunRows(tx, run, 1).length > 0) return true;
  setRunAbandoned(tx, run.id);
  return false;
}

/** First those that it wrote, by their numbers, then those that it had taken over from another file. */
function listRunRows(tx: WriteTx, run: ImportRun, limit: number): number[] {
  const db = writing(tx);
  const written = db.all<{ number: number }>(
    sql`SELECT number FROM imported_rows
      WHERE number BETWEEN ${run.firstRow ?? 0} AND ${run.lastRow ?? -1} AND run_id = ${run.id}
      LIMIT ${limit}`,
  );
  const rows =
    written.length > 0 || run.finishedAtMs === null
      ? written
      : db.all<{ number: number }>(
          sql`SELECT number FROM imported_rows INDEXED BY imported_rows_by_time
            WHERE matter_id = ${run.matterId} AND run_id = ${run.id} LIMIT ${limit}`,
        );
  return rows.map(({ number }) => number);
}

function deleteRows(tx: WriteTx, numbers: readonly number[]): void {
  const db = writing(tx);
  const these = sql`(SELECT value FROM json_each(${JSON.stringify(numbers)}))`;
  deleteSearchRows(tx, sql`number IN ${these} AND searchable = 1`);
  // Other files that had them are out of use too, or the rows would be theirs.
  db.run(sql`DELETE FROM imported_row_copies WHERE row_number IN ${these}`);
  db.run(sql`DELETE FROM imported_rows WHERE number IN ${these}`);
}

/** @param rows condition for imported rows */
export function deleteSearchRows(tx: WriteTx, rows: SQL): void {
  const db = writing(tx);
  const searchRows = sql`kind = 'contact'
        AND entity_id IN (SELECT id FROM imported_rows WHERE ${rows})`;
  db.run(
    sql`DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_rows WHERE ${searchRows})`,
  );
  db.run(sql`DELETE FROM search_rows WHERE ${searchRows}`);
}
