import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { ContactId, EvidenceId, IntakeId } from '../domain/ids.ts';
import type {
  ImportChoices,
  ImportedRecord,
  ImportFormat,
  ProblemCode,
} from '../domain/imports/importedRecord.ts';
import type { ContactChannel } from '../domain/intake/intakeForm.ts';

// Tables of imports/; see the note in schema.ts.

/** A UUIDv7 of the beginning of 1970, which no other id in a vault can be. */
export const ROW_ID_HEAD = '00000000-0000-7000-8000-';
const rowIdSql = sql.raw(`coalesce(old_id, '${ROW_ID_HEAD}' || printf('%012x', number))`);

/** A short number for a matter, which each of its rows carries. */
export const importMatters = sqliteTable('import_matters', {
  id: integer('id').primaryKey(),
  intakeId: text('intake_id').$type<IntakeId>().notNull().unique('import_matters_intake_id'),
});

/** Rows of a run are seen only in state 'finished'. */
export type RunState = 'pending' | 'finished' | 'replaced' | 'withdrawn' | 'abandoned';

/** One reading of one file. */
export const importRuns = sqliteTable(
  'import_runs',
  {
    id: integer('id').primaryKey(),
    matterId: integer('matter_id').notNull(),
    evidenceId: text('evidence_id').$type<EvidenceId>().notNull(),
    state: text('state').$type<RunState>().notNull(),
    format: text('format').$type<ImportFormat>().notNull(),
    choices: text('choices_json', { mode: 'json' }).$type<ImportChoices>().notNull(),
    imported: integer('imported').notNull(),
    duplicates: integer('duplicates').notNull(),
    problems: integer('problems').notNull(),
    /** Rows that name this run as theirs now; differs from `imported` after another file was withdrawn. */
    visibleRows: integer('visible_rows').notNull(),
    /** Its rows have numbers in this range, not every number of which is one of them. */
    firstRow: integer('first_row'),
    lastRow: integer('last_row'),
    startedAtMs: integer('started_at_ms').notNull(),
    startedBy: text('started_by').notNull(),
    finishedAtMs: integer('finished_at_ms'),
  },
  (table) => [
    index('import_runs_by_matter').on(table.matterId, table.state),
    index('import_runs_by_evidence').on(table.evidenceId, table.state),
    index('import_runs_by_state').on(table.state),
  ],
);

export const importProblems = sqliteTable(
  'import_problems',
  {
    runId: integer('run_id').notNull(),
    number: integer('number').notNull(),
    rowRef: text('row_ref').notNull(),
    code: text('code').$type<ProblemCode>().notNull(),
    excerpt: text('excerpt').notNull(),
    kept: integer('kept', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.number] })],
);

export const importedRows = sqliteTable(
  'imported_rows',
  {
    number: integer('number').primaryKey(),
    /** Of rows that were written when each still had a random id. */
    oldId: text('old_id').$type<ContactId>(),
    matterId: integer('matter_id').notNull(),
    runId: integer('run_id').notNull(),
    rowRef: text('row_ref').notNull(),
    kind: text('kind').$type<ImportedRecord['kind']>().notNull(),
    channel: text('channel').$type<ContactChannel>().notNull(),
    direction: text('direction').$type<ImportedRecord['direction']>().notNull(),
    occurredAtMs: integer('occurred_at_ms'),
    dateOnly: integer('date_only', { mode: 'boolean' }).notNull(),
    counterpart: text('counterpart').notNull(),
    /** See domain/imports/counterpartKey.ts. */
    counterpartKey: text('counterpart_key').notNull(),
    counterpartName: text('counterpart_name').notNull(),
    content: text('content').notNull(),
    durationSeconds: integer('duration_seconds'),
    amountFen: integer('amount_fen'),
    detail: text('detail').notNull(),
    /** 涉案: counts for the verdict and stands in papers. */
    relevant: integer('relevant', { mode: 'boolean' }).notNull(),
    /** Has its row in search_rows; only relevant rows get one, some time later. */
    searchable: integer('searchable', { mode: 'boolean' }).notNull(),
    /** Not stored: made of the number. Looked up by hasRowId of importedRowId.ts. */
    id: text('id').$type<ContactId>().notNull().generatedAlwaysAs(rowIdSql, { mode: 'virtual' }),
  },
  (table) => [
    uniqueIndex('imported_rows_by_old_id').on(table.oldId).where(sql`old_id IS NOT NULL`),
    index('imported_rows_by_time').on(
      table.matterId,
      table.occurredAtMs,
      table.runId,
      table.counterpartKey,
    ),
    index('imported_rows_relevant')
      .on(table.matterId, table.occurredAtMs, table.runId)
      .where(sql`relevant = 1`),
    index('imported_rows_to_index')
      .on(table.relevant, table.searchable)
      .where(sql`relevant <> searchable`),
  ],
);

/** The same call or message in another file: kept once, proven by both. */
export const importedRowCopies = sqliteTable(
  'imported_row_copies',
  {
    rowNumber: integer('row_number').notNull(),
    runId: integer('run_id').notNull(),
    rowRef: text('row_ref').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.rowNumber, table.runId] }),
    index('imported_row_copies_by_run').on(table.runId),
  ],
);
