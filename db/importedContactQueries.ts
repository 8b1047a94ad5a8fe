import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { CasePayment, PaidSum } from '../domain/cases/casePayment.ts';
import type { CaseContact } from '../domain/cases/caseRecord.ts';
import type { ContactId, EvidenceId, IntakeId } from '../domain/ids.ts';
import type { ImportedRecord } from '../domain/imports/importedRecord.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { hasRowId } from './importedRowId.ts';
import { findMatterNumber } from './importRunQueries.ts';
import { importedRowCopies, importedRows, importMatters, importRuns } from './importSchema.ts';

/** Imported contacts that one matter counts at most; the newest of them. */
export const RELEVANT_LIMIT = 2_000;

/** A contact out of a file, as the file tells it. */
export type ImportedContact = CaseContact & { source: NonNullable<CaseContact['source']> };

/** What counts of the imported rows of a matter, and how many there are of it in all. */
export interface RelevantContacts {
  contacts: ImportedContact[];
  total: number;
}

// Written out: with a bound value SQLite could not know that the partial index holds all of them.
const isRelevant = sql`${importedRows.relevant} = 1`;
const isContact = and(isRelevant, ne(importedRows.kind, 'payment'));

/** Relevant calls and messages of a matter, the newest RELEVANT_LIMIT of them, oldest first. */
export function readRelevantContacts(db: ReadDb, intakeId: IntakeId): RelevantContacts {
  const matterId = findMatterNumber(db, intakeId);
  if (matterId === null) return { contacts: [], total: 0 };
  const rows = selectContacts(db)
    .where(and(eq(importedRows.matterId, matterId), isContact, eq(importRuns.state, 'finished')))
    .orderBy(desc(importedRows.occurredAtMs), desc(importedRows.runId), desc(importedRows.number))
    .limit(RELEVANT_LIMIT)
    .all();
  const total = rows.length < RELEVANT_LIMIT ? rows.length : countRelevantContacts(db, matterId);
  return { contacts: withCopies(db, rows.reverse()), total };
}

/** Every relevant call and message of a matter, oldest first, however many: for papers that must be complete. */
export function listRelevantContacts(db: ReadDb, intakeId: IntakeId): ImportedContact[] {
  const matterId = findMatterNumber(db, intakeId);
  if (matterId === null) return [];
  const rows = selectContacts(db)
    .where(and(eq(importedRows.matterId, matterId), isContact, eq(importRuns.state, 'finished')))
    .orderBy(asc(importedRows.occurredAtMs), asc(importedRows.runId), asc(importedRows.number))
    .all();
  return withCopies(db, rows);
}

/**
 * Relevant payments of a matter, oldest first, those without a time last: every one of them, since sums are made of them.
 * @param most newest ones to read at most, for a screen
 */
export function listRelevantPayments(db: ReadDb, intakeId: IntakeId, most?: number): CasePayment[] {
  const matterId = findMatterNumber(db, intakeId);
  if (matterId === null) return [];
  const newest = selectContacts(db)
    .where(
      and(
        eq(importedRows.matterId, matterId),
        isRelevant,
        eq(importedRows.kind, 'payment'),
        eq(importRuns.state, 'finished'),
      ),
    )
    .orderBy(desc(importedRows.occurredAtMs), desc(importedRows.runId), desc(importedRows.number));
  const rows = (most === undefined ? newest : newest.limit(most)).all().reverse();
  const copies = copiesOf(db, rows);
  const undated = rows.filter(({ occurredAtMs }) => occurredAtMs === null);
  const dated = rows.filter(({ occurredAtMs }) => occurredAtMs !== null);
  return [...dated, ...undated].map((row) => ({
    id: row.id,
    occurredAtMs: row.occurredAtMs,
    dateOnly: row.dateOnly,
    amountFen: row.amountFen,
    account: row.counterpart === row.counterpartName ? '' : row.counterpart,
    payee: row.counterpartName,
    purpose: row.content,
    detail: row.detail,
    evidenceIds: [row.evidenceId, ...(copies.get(row.number) ?? [])],
    source: { evidenceId: row.evidenceId, rowRef: row.rowRef },
  }));
}

/** What the bills of a matter show as paid by the client, however many payments that are. */
export function sumPaid(db: ReadDb, intakeId: IntakeId): PaidSum {
  const matterId = findMatterNumber(db, intakeId);
  if (matterId === null) return { payments: 0, amountFen: 0 };
  const row = reading(db)
    .select({
      payments: sql<number>`count(*)`,
      amountFen: sql<number>`coalesce(sum(${importedRows.amountFen}), 0)`,
    })
    .from(importedRows)
    .innerJoin(importRuns, eq(importRuns.id, importedRows.runId))
    .where(
      and(
        eq(importedRows.matterId, matterId),
        isRelevant,
        eq(importedRows.kind, 'payment'),
        sql`${importedRows.amountFen} > 0`,
        eq(importRuns.state, 'finished'),
      ),
    )
    .get();
  return row ?? { payments: 0, amountFen: 0 };
}

/** The places that contacts with these ids were read from, for those that came out of a file in use. */
export function listContactSources(
  db: ReadDb,
  contactIds: readonly ContactId[],
): Map<ContactId, { source: ImportedContact['source']; evidenceIds: EvidenceId[] }> {
  if (contactIds.length === 0) return new Map();
  const rows = selectContacts(db)
    .where(and(hasRowId(contactIds), eq(importRuns.state, 'finished')))
    .all();
  return new Map(
    withCopies(db, rows).map(({ id, source, evidenceIds }) => [id, { source, evidenceIds }]),
  );
}

/** The contacts of these rows of files in use, by their numbers; in no order. */
export function listContactsOfRows(db: ReadDb, numbers: readonly number[]): ImportedContact[] {
  const rows: Row[] = [];
  // In parts: a query takes 32,766 values at most.
  for (let at = 0; at < numbers.length; at += RELEVANT_LIMIT) {
    const part = numbers.slice(at, at + RELEVANT_LIMIT);
    rows.push(...selectContacts(db).where(inArray(importedRows.number, part)).all());
  }
  return withCopies(db, rows);
}

/** The imported row with this id, visible or not, with the matter that it belongs to. */
export function findImportedContact(
  db: ReadDb,
  contactId: ContactId,
): { contact: ImportedContact; intakeId: IntakeId; number: number; relevant: boolean } | null {
  const row = selectContacts(db)
    .where(hasRowId([contactId]))
    .get();
  if (row === undefined) return null;
  const [contact] = withCopies(db, [row]);
  if (contact === undefined) return null;
  return { contact, intakeId: row.intakeId, number: row.number, relevant: row.relevant };
}

/** Of every row of these counterparts. @returns how many rows changed */
export function setRowsRelevant(
  tx: WriteTx,
  matterId: number,
  counterpartKeys: readonly string[],
  relevant: boolean,
): number {
  if (counterpartKeys.length === 0) return 0;
  const { changes } = writing(tx)
    .update(importedRows)
    .set({ relevant })
    .where(
      and(
        eq(importedRows.matterId, matterId),
        isOneOf(counterpartKeys),
        eq(importedRows.relevant, !relevant),
        inArray(importedRows.runId, finishedRuns(tx, matterId)),
      ),
    )
    .run();
  return changes;
}

/** As setRowsRelevant, of the rows that one run has written. */
export function setRunRowsRelevant(
  tx: WriteTx,
  runId: number,
  counterpartKeys: readonly string[],
  relevant: boolean,
): void {
  if (counterpartKeys.length === 0) return;
  writing(tx)
    .update(importedRows)
    .set({ relevant })
    .where(
      and(
        sql`${importedRows.number} BETWEEN (SELECT first_row FROM import_runs WHERE id = ${runId})
          AND (SELECT last_row FROM import_runs WHERE id = ${runId})`,
        eq(importedRows.runId, runId),
        isOneOf(counterpartKeys),
        eq(importedRows.relevant, !relevant),
      ),
    )
    .run();
}

/** One value, however many keys: a phone knows more numbers than a query takes values. */
function isOneOf(counterpartKeys: readonly string[]) {
  const list = JSON.stringify(counterpartKeys);
  return sql`${importedRows.counterpartKey} IN (SELECT value FROM json_each(${list}))`;
}

export function setRowRelevant(tx: WriteTx, contactId: ContactId, relevant: boolean): void {
  writing(tx)
    .update(importedRows)
    .set({ relevant })
    .where(hasRowId([contactId]))
    .run();
}

/** Counterparts with relevant rows, of files that are read to their end, in this matter. */
export function listRelevantKeys(db: ReadDb, matterId: number): string[] {
  return reading(db)
    .selectDistinct({ key: importedRows.counterpartKey })
    .from(importedRows)
    .where(
      and(
        eq(importedRows.matterId, matterId),
        isRelevant,
        inArray(importedRows.runId, finishedRuns(db, matterId)),
      ),
    )
    .all()
    .map(({ key }) => key);
}

/** Relevant rows (payments too) of each finished run of a matter. */
export function countRelevantByRun(db: ReadDb, matterId: number): Map<number, number> {
  const rows = reading(db)
    .select({ runId: importedRows.runId, count: sql<number>`count(*)` })
    .from(importedRows)
    .where(and(eq(importedRows.matterId, matterId), isRelevant))
    .groupBy(importedRows.runId)
    .all();
  return new Map(rows.map(({ runId, count }) => [runId, count]));
}

/** Rows whose place in the search does not fit their relevance yet. */
export interface SearchDue extends ImportedContact {
  intakeId: IntakeId;
  number: number;
  counterpartName: string;
  detail: string;
  relevant: boolean;
  kind: ImportedRecord['kind'];
}

export function listSearchDue(db: ReadDb, limit: number): SearchDue[] {
  const rows = selectContacts(db)
    .where(
      and(
        sql`${importedRows.relevant} <> ${importedRows.searchable}`,
        // Rows of a run that goes on become visible with it.
        ne(importRuns.state, 'pending'),
      ),
    )
    .limit(limit)
    .all();
  return rows.map((row) => ({
    ...toContact(row, [row.evidenceId]),
    intakeId: row.intakeId,
    number: row.number,
    counterpartName: row.counterpartName,
    detail: row.detail,
    relevant: row.relevant,
    kind: row.kind,
  }));
}

export function markSearchDone(tx: WriteTx, numbers: readonly number[]): void {
  writing(tx)
    .update(importedRows)
    .set({ searchable: sql`${importedRows.relevant}` })
    .where(inArray(importedRows.number, [...numbers]))
    .run();
}

function countRelevantContacts(db: ReadDb, matterId: number): number {
  const row = reading(db)
    .select({ count: sql<number>`count(*)` })
    .from(importedRows)
    .innerJoin(importRuns, eq(importRuns.id, importedRows.runId))
    .where(and(eq(importedRows.matterId, matterId), isContact, eq(importRuns.state, 'finished')))
    .get();
  return row?.count ?? 0;
}

function finishedRuns(db: ReadDb, matterId: number): number[] {
  return reading(db)
    .select({ id: importRuns.id })
    .from(importRuns)
    .where(and(eq(importRuns.matterId, matterId), eq(importRuns.state, 'finished')))
    .all()
    .map(({ id }) => id);
}

function selectContacts(db: ReadDb) {
  return reading(db)
    .select({
      number: importedRows.number,
      id: importedRows.id,
      channel: importedRows.channel,
      direction: importedRows.direction,
      occurredAtMs: importedRows.occurredAtMs,
      dateOnly: importedRows.dateOnly,
      counterpart: importedRows.counterpart,
      counterpartName: importedRows.counterpartName,
      content: importedRows.content,
      durationSeconds: importedRows.durationSeconds,
      amountFen: importedRows.amountFen,
      detail: importedRows.detail,
      relevant: importedRows.relevant,
      kind: importedRows.kind,
      rowRef: importedRows.rowRef,
      evidenceId: importRuns.evidenceId,
      intakeId: importMatters.intakeId,
    })
    .from(importedRows)
    .innerJoin(importRuns, eq(importRuns.id, importedRows.runId))
    .innerJoin(importMatters, eq(importMatters.id, importedRows.matterId))
    .$dynamic();
}

type Row = ReturnType<ReturnType<typeof selectContacts>['all']>[number];

/** The other items that hold the same rows, by row. */
function copiesOf(db: ReadDb, rows: readonly Row[]): Map<number, EvidenceId[]> {
  const copies = new Map<number, EvidenceId[]>();
  // In parts: a query takes 32,766 values at most.
  for (let at = 0; at < rows.length; at += RELEVANT_LIMIT) {
    for (const { rowNumber, evidenceId } of listCopies(db, rows.slice(at, at + RELEVANT_LIMIT))) {
      copies.set(rowNumber, [...(copies.get(rowNumber) ?? []), evidenceId]);
    }
  }
  return copies;
}

function withCopies(db: ReadDb, rows: readonly Row[]): ImportedContact[] {
  const copies = copiesOf(db, rows);
  return rows.map((row) => toContact(row, [row.evidenceId, ...(copies.get(row.number) ?? [])]));
}

function listCopies(db: ReadDb, rows: readonly Row[]) {
  if (rows.length === 0) return [];
  return reading(db)
    .selectDistinct({
      rowNumber: importedRowCopies.rowNumber,
      evidenceId: importRuns.evidenceId,
    })
    .from(importedRowCopies)
    .innerJoin(importRuns, eq(importRuns.id, importedRowCopies.runId))
    .where(
      and(
        inArray(
          importedRowCopies.rowNumber,
          rows.map(({ number }) => number),
        ),
        eq(importRuns.state, 'finished'),
      ),
    )
    .orderBy(asc(importedRowCopies.runId))
    .all();
}

function toContact(row: Row, evidenceIds: EvidenceId[]): ImportedContact {
  const isNamed = row.counterpart !== '' && !['', row.counterpart].includes(row.counterpartName);
  return {
    id: row.id,
    channel: row.channel,
    direction: row.direction,
    occurredAtMs: row.occurredAtMs,
    dateOnly: row.dateOnly,
    // A withheld number stays withheld; an account without a number is named by what the file calls it.
    from: row.counterpart === '' ? row.counterpartName : row.counterpart,
    claimedIdentity: '',
    ...(isNamed ? { shownName: row.counterpartName } : {}),
    content: row.content,
    demand: '',
    durationSeconds: row.durationSeconds,
    reviewedFacts: [],
    evidenceIds,
    source: { evidenceId: row.evidenceId, rowRef: row.rowRef },
  };
}
