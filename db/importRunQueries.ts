import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { EvidenceId, IntakeId } from '../domain/ids.ts';
import type {
  ImportChoices,
  ImportProblem,
  ImportReport,
} from '../domain/imports/importedRecord.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { importMatters, importProblems, importRuns, type RunState } from './importSchema.ts';
import { preparedOn } from './preparedStatements.ts';
import { evidenceItems } from './schema.ts';
import type { Store } from './store.ts';

export type ImportRun = typeof importRuns.$inferSelect;

/** The short number of a matter, or null when nothing was ever imported into it. */
export function findMatterNumber(db: ReadDb, intakeId: IntakeId): number | null {
  const row = reading(db)
    .select({ id: importMatters.id })
    .from(importMatters)
    .where(eq(importMatters.intakeId, intakeId))
    .get();
  return row?.id ?? null;
}

function matterNumber(tx: WriteTx, intakeId: IntakeId): number {
  const known = findMatterNumber(tx, intakeId);
  if (known !== null) return known;
  return writing(tx)
    .insert(importMatters)
    .values({ intakeId })
    .returning({ id: importMatters.id })
    .get().id;
}

/** Begins a run; its rows are seen by nobody until finishRun. */
export function insertRun(
  tx: WriteTx,
  run: {
    intakeId: IntakeId;
    evidenceId: EvidenceId;
    choices: ImportChoices;
    atMs: number;
    actor: string;
  },
): { runId: number; matterId: number } {
  const matterId = matterNumber(tx, run.intakeId);
  const { id } = writing(tx)
    .insert(importRuns)
    .values({
      matterId,
      evidenceId: run.evidenceId,
      state: 'pending',
      format: run.choices.format,
      choices: run.choices,
      imported: 0,
      duplicates: 0,
      problems: 0,
      visibleRows: 0,
      startedAtMs: run.atMs,
      startedBy: run.actor,
    })
    .returning({ id: importRuns.id })
    .get();
  return { runId: id, matterId };
}

/** Where the rows of a run stand, so that they are found again after a crash. */
export function saveRunRange(tx: WriteTx, runId: number, firstRow: number, lastRow: number): void {
  writing(tx)
    .update(importRuns)
    .set({ firstRow: sql`coalesce(${importRuns.firstRow}, ${firstRow})`, lastRow })
    .where(eq(importRuns.id, runId))
    .run();
}

/** Makes all rows of the run visible at once. */
export function finishRun(
  tx: WriteTx,
  runId: number,
  found: { imported: number; duplicates: number; problems: number },
  atMs: number,
): void {
  writing(tx)
    .update(importRuns)
    .set({
      ...found,
      visibleRows: found.imported,
      state: 'finished',
      finishedAtMs: atMs,
    })
    .where(eq(importRuns.id, runId))
    .run();
}

/** None of its rows is left. */
export function setRunAbandoned(tx: WriteTx, runId: number): void {
  writing(tx)
    .update(importRuns)
    .set({ state: 'abandoned', finishedAtMs: null })
    .where(eq(importRuns.id, runId))
    .run();
}

export function setRunState(tx: WriteTx, runId: number, state: RunState): void {
  writing(tx).update(importRuns).set({ state }).where(eq(importRuns.id, runId)).run();
}

export function changeVisibleRows(tx: WriteTx, runId: number, by: number): void {
  writing(tx)
    .update(importRuns)
    .set({ visibleRows: sql`${importRuns.visibleRows} + ${by}` })
    .where(eq(importRuns.id, runId))
    .run();
}

/** Finished runs of a matter, newest first. */
export function listFinishedRuns(db: ReadDb, matterId: number): ImportRun[] {
  return reading(db)
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.matterId, matterId), eq(importRuns.state, 'finished')))
    .orderBy(desc(importRuns.id))
    .all();
}

/** Every run of a matter that has rows, whatever became of it. */
export function listRunRanges(
  db: ReadDb,
  matterId: number,
): { firstRow: number; lastRow: number }[] {
  return reading(db)
    .select({ firstRow: importRuns.firstRow, lastRow: importRuns.lastRow })
    .from(importRuns)
    .where(eq(importRuns.matterId, matterId))
    .orderBy(asc(importRuns.id))
    .all()
    .flatMap(({ firstRow, lastRow }) =>
      firstRow === null || lastRow === null ? [] : [{ firstRow, lastRow }],
    );
}

/** The finished run of an item of evidence: at most one at a time. */
export function findFinishedRun(db: ReadDb, evidenceId: EvidenceId): ImportRun | null {
  const row = reading(db)
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.evidenceId, evidenceId), eq(importRuns.state, 'finished')))
    .orderBy(desc(importRuns.id))
    .get();
  return row ?? null;
}

/**
 * Runs with rows that are to be deleted: those that a crash or the closing of the vault cut off, and those out of a file
 * that was deleted.
 */
export function listRunsToDelete(db: ReadDb): ImportRun[] {
  const destroyed = reading(db)
    .select({ id: evidenceItems.id })
    .from(evidenceItems)
    .where(isNotNull(evidenceItems.destroyedAtMs));
  const isOfDestroyed = and(
    inArray(importRuns.evidenceId, destroyed),
    inArray(importRuns.state, ['replaced', 'withdrawn']),
  );
  return reading(db)
    .select()
    .from(importRuns)
    .where(or(eq(importRuns.state, 'pending'), isOfDestroyed))
    .all();
}

/** @param firstNumber number of the first of these problems within the run, from 1 */
export function insertProblems(
  store: Store,
  tx: WriteTx,
  runId: number,
  firstNumber: number,
  problems: readonly ImportProblem[],
): void {
  writing(tx);
  const insert = preparedOn(
    store,
    'INSERT INTO import_problems (run_id, number, row_ref, code, excerpt, kept) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [index, { rowRef, code, excerpt, kept }] of problems.entries()) {
    insert.run(runId, firstNumber + index, rowRef, code, excerpt, kept ? 1 : 0);
  }
}

/** Problems of a run in the order of the file. */
export function listProblems(
  db: ReadDb,
  runId: number,
  page: { offset: number; limit: number },
): ImportProblem[] {
  return reading(db)
    .select({
      rowRef: importProblems.rowRef,
      code: importProblems.code,
      excerpt: importProblems.excerpt,
      kept: importProblems.kept,
    })
    .from(importProblems)
    .where(
      // Numbers have no gaps: a page is a range of the key, however deep.
      sql`${importProblems.runId} = ${runId} AND ${importProblems.number} > ${page.offset}
        AND ${importProblems.number} <= ${page.offset + page.limit}`,
    )
    .orderBy(asc(importProblems.number))
    .all();
}

/** @param relevant rows of the run that count for the verdict */
export function reportOf(run: ImportRun, relevant: number): ImportReport {
  return {
    evidenceId: run.evidenceId,
    format: run.format,
    imported: run.imported,
    relevant,
    duplicates: run.duplicates,
    problems: run.problems,
    finishedAtMs: run.finishedAtMs ?? run.startedAtMs,
  };
}
