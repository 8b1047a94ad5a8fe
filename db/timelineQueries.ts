import { type SQL, sql } from 'drizzle-orm';
import type { ContactId, EvidenceId } from '../domain/ids.ts';
import type { ImportedRecord, TimelineRow } from '../domain/imports/importedRecord.ts';
import { type ReadDb, reading } from './databaseHandle.ts';

/** Which of the imported rows of a matter are meant. */
export interface TimelineFilter {
  matterId: number;
  /** Finished runs whose rows are wanted. */
  runIds: readonly number[];
  relevantOnly: boolean;
  /** null = all kinds. */
  kind: ImportedRecord['kind'] | null;
}

/** Numbers of the rows of a page, newest first, those without a time last; in the order of an index. */
export function listTimelinePage(
  db: ReadDb,
  filter: TimelineFilter,
  page: { offset: number; limit: number },
): number[] {
  return reading(db)
    .all<{ number: number }>(
      sql`SELECT number FROM imported_rows ${byIndex(filter)} WHERE ${condition(filter)}
        ORDER BY occurred_at_ms DESC, run_id DESC, counterpart_key DESC, number DESC
        LIMIT ${page.limit} OFFSET ${page.offset}`,
    )
    .map(({ number }) => number);
}

/** How many rows of the matter stand before this one in the order of pages; null when it is not among them. */
export function findTimelinePlace(
  db: ReadDb,
  filter: TimelineFilter,
  contactId: ContactId,
): number | null {
  const row = reading(db).get<{ number: number; before: number }>(
    sql`SELECT t.number, (
        SELECT count(*) FROM imported_rows ${byIndex(filter)} WHERE ${condition(filter)} AND (
          CASE WHEN t.occurred_at_ms IS NULL THEN occurred_at_ms IS NOT NULL
            ELSE occurred_at_ms > t.occurred_at_ms END
          OR (occurred_at_ms IS t.occurred_at_ms AND
            (imported_rows.run_id, counterpart_key, imported_rows.number)
              > (t.run_id, t.counterpart_key, t.number))
        )
      ) AS before
      FROM (SELECT * FROM imported_rows WHERE id = ${contactId} AND ${condition(filter)}) t`,
  );
  return row?.before ?? null;
}

export function countTimelineRows(db: ReadDb, filter: TimelineFilter): number {
  const row = reading(db).get<{ count: number }>(
    sql`SELECT count(*) AS count FROM imported_rows ${byIndex(filter)} WHERE ${condition(filter)}`,
  );
  return row?.count ?? 0;
}

/** A row that a text was found in, with what it is sorted by. */
export interface FoundNumber {
  number: number;
  occurredAtMs: number | null;
}

/** Rows with numbers in this range that contain the text; letters of either case. */
export function findTimelineText(
  db: ReadDb,
  filter: TimelineFilter,
  text: string,
  range: { from: number; to: number },
): FoundNumber[] {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const columns = ['content', 'counterpart', 'counterpart_key', 'counterpart_name', 'detail'];
  const contains = sql.join(
    columns.map((column) => sql`${sql.identifier(column)} LIKE ${pattern} ESCAPE '\\'`),
    sql` OR `,
  );
  return reading(db).all<FoundNumber>(
    sql`SELECT number, occurred_at_ms AS occurredAtMs FROM imported_rows
      WHERE number BETWEEN ${range.from} AND ${range.to} AND ${condition(filter)} AND (${contains})`,
  );
}

/** The rows with these numbers, in this order. */
export function readTimelineRows(db: ReadDb, numbers: readonly number[]): TimelineRow[] {
  if (numbers.length === 0) return [];
  const rows = reading(db).all<StoredRow>(
    sql`SELECT i.*, r.evidence_id, e.number AS evidence_number
      FROM imported_rows i
      JOIN import_runs r ON r.id = i.run_id
      JOIN evidence_items e ON e.id = r.evidence_id
      WHERE i.number IN ${numbers}`,
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => {
    const row = byNumber.get(number);
    return row ? [toTimelineRow(row)] : [];
  });
}

interface StoredRow {
  number: number;
  id: TimelineRow['contactId'];
  row_ref: string;
  kind: TimelineRow['kind'];
  channel: TimelineRow['channel'];
  direction: TimelineRow['direction'];
  occurred_at_ms: number | null;
  date_only: number;
  counterpart: string;
  counterpart_key: string;
  counterpart_name: string;
  content: string;
  duration_seconds: number | null;
  amount_fen: number | null;
  detail: string;
  relevant: number;
  evidence_id: EvidenceId;
  evidence_number: number;
}

function toTimelineRow(row: StoredRow): TimelineRow {
  return {
    contactId: row.id,
    evidenceId: row.evidence_id,
    evidenceNumber: row.evidence_number,
    relevant: row.relevant === 1,
    rowRef: row.row_ref,
    kind: row.kind,
    channel: row.channel,
    direction: row.direction,
    occurredAtMs: row.occurred_at_ms,
    dateOnly: row.date_only === 1,
    counterpart: row.counterpart,
    counterpartKey: row.counterpart_key,
    counterpartName: row.counterpart_name,
    text: row.content,
    durationSeconds: row.duration_seconds,
    amountFen: row.amount_fen,
    detail: row.detail,
  };
}

/** Without statistics the planner would sort all rows of a matter rather than read them in order. */
function byIndex({ relevantOnly }: TimelineFilter): SQL {
  return relevantOnly
    ? sql`INDEXED BY imported_rows_relevant`
    : sql`INDEXED BY imported_rows_by_time`;
}

function condition({ matterId, runIds, relevantOnly, kind }: TimelineFilter): SQL {
  return sql.join(
    [
      sql`matter_id = ${matterId}`,
      sql`+run_id IN ${runIds}`,
      ...(relevantOnly ? [sql`relevant = 1`] : []),
      ...(kind === null ? [] : [sql`kind = ${kind}`]),
    ],
    sql` AND `,
  );
}
