import { and, asc, count, eq, inArray, max } from 'drizzle-orm';
import type { ErrorCode } from '../domain/errors.ts';
import type { EvidenceId, IntakeId } from '../domain/ids.ts';
import type { ReadingState } from '../domain/ocr/screenshotReading.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { type ReadingResult, screenshotReadings } from './ocrSchema.ts';
import { evidenceContacts, evidenceItems } from './schema.ts';

export type StoredReading = typeof screenshotReadings.$inferSelect;

export interface ReadingStateRow {
  evidenceId: EvidenceId;
  state: ReadingState;
  confirmed: boolean;
  failureCode: ErrorCode | null;
}

/** The reading of a picture, or null when it was never put into the queue. */
export function findReading(db: ReadDb, evidenceId: EvidenceId): StoredReading | null {
  const row = reading(db)
    .select()
    .from(screenshotReadings)
    .where(eq(screenshotReadings.evidenceId, evidenceId))
    .get();
  return row ?? null;
}

/** State of every picture of a matter that was ever put into the queue. */
export function listReadingStates(db: ReadDb, intakeId: IntakeId): ReadingStateRow[] {
  return reading(db)
    .select({
      evidenceId: screenshotReadings.evidenceId,
      state: screenshotReadings.state,
      confirmedAtMs: screenshotReadings.confirmedAtMs,
      failureCode: screenshotReadings.failureCode,
    })
    .from(evidenceItems)
    .innerJoin(screenshotReadings, eq(screenshotReadings.evidenceId, evidenceItems.id))
    .where(eq(evidenceItems.intakeId, intakeId))
    .orderBy(asc(evidenceItems.number))
    .all()
    .map(({ confirmedAtMs, ...row }) => ({ ...row, confirmed: confirmedAtMs !== null }));
}

/** The picture that waits longest. */
export function nextQueued(db: ReadDb): StoredReading | null {
  const row = reading(db)
    .select()
    .from(screenshotReadings)
    .where(eq(screenshotReadings.state, 'queued'))
    .orderBy(asc(screenshotReadings.queueOrder))
    .limit(1)
    .get();
  return row ?? null;
}

export function countQueued(db: ReadDb): number {
  const row = reading(db)
    .select({ waiting: count() })
    .from(screenshotReadings)
    .where(eq(screenshotReadings.state, 'queued'))
    .get();
  return row?.waiting ?? 0;
}

/** Puts a picture at the end of the queue. An earlier result stays until the new one is there. */
export function queueReading(tx: WriteTx, evidenceId: EvidenceId, atMs: number): void {
  const last = reading(tx)
    .select({ order: max(screenshotReadings.queueOrder) })
    .from(screenshotReadings)
    .get();
  const columns = {
    state: 'queued' as const,
    attempts: 0,
    queuedAtMs: atMs,
    queueOrder: (last?.order ?? 0) + 1,
    failureCode: null,
  };
  writing(tx)
    .insert(screenshotReadings)
    .values({ evidenceId, ...columns })
    .onConflictDoUpdate({ target: screenshotReadings.evidenceId, set: columns })
    .run();
}

/** Takes waiting pictures out of the queue: back to the result they had, or to nothing. */
export function unqueueReadings(tx: WriteTx, evidenceIds: readonly EvidenceId[]): EvidenceId[] {
  const waiting = reading(tx)
    .select({ evidenceId: screenshotReadings.evidenceId, result: screenshotReadings.result })
    .from(screenshotReadings)
    .where(
      and(
        inArray(screenshotReadings.evidenceId, [...evidenceIds]),
        inArray(screenshotReadings.state, ['queued', 'running']),
      ),
    )
    .all();
  for (const { evidenceId, result } of waiting) {
    const isThis = eq(screenshotReadings.evidenceId, evidenceId);
    if (result) writing(tx).update(screenshotReadings).set({ state: 'done' }).where(isThis).run();
    else writing(tx).delete(screenshotReadings).where(isThis).run();
  }
  return waiting.map(({ evidenceId }) => evidenceId);
}

/** Of a picture whose original is gone the text goes too. */
export function forgetReading(tx: WriteTx, evidenceId: EvidenceId): void {
  writing(tx).delete(screenshotReadings).where(eq(screenshotReadings.evidenceId, evidenceId)).run();
}

export function markReadingRunning(tx: WriteTx, evidenceId: EvidenceId, attempts: number): void {
  update(tx, evidenceId, { state: 'running', attempts });
}

/** Back into its old place in the queue: reading it was broken off from outside. */
export function requeueReading(tx: WriteTx, evidenceId: EvidenceId, attempts: number): void {
  update(tx, evidenceId, { state: 'queued', attempts });
}

export function finishReading(
  tx: WriteTx,
  evidenceId: EvidenceId,
  result: ReadingResult,
  atMs: number,
): void {
  const confirmation = { confirmedAtMs: null, confirmedBy: null };
  update(tx, evidenceId, { state: 'done', result, finishedAtMs: atMs, ...confirmation });
}

export function failReading(
  tx: WriteTx,
  evidenceId: EvidenceId,
  failureCode: ErrorCode,
  atMs: number,
): void {
  update(tx, evidenceId, { state: 'failed', failureCode, finishedAtMs: atMs });
}

export function confirmReading(
  tx: WriteTx,
  evidenceId: EvidenceId,
  confirmedBy: string,
  atMs: number,
): void {
  update(tx, evidenceId, { confirmedAtMs: atMs, confirmedBy });
}

/** Pictures whose reading was under way when the program ended. */
export function listInterrupted(db: ReadDb): StoredReading[] {
  return reading(db)
    .select()
    .from(screenshotReadings)
    .where(eq(screenshotReadings.state, 'running'))
    .all();
}

/** Ties contacts to the evidence that shows them, beside those it has already. */
export function addEvidenceContacts(
  tx: WriteTx,
  evidenceId: EvidenceId,
  contactIds: readonly (typeof evidenceContacts.$inferSelect)['contactId'][],
): void {
  for (const contactId of new Set(contactIds)) {
    writing(tx)
      .insert(evidenceContacts)
      .values({ evidenceId, contactId })
      .onConflictDoNothing()
      .run();
  }
}

function update(
  tx: WriteTx,
  evidenceId: EvidenceId,
  values: Partial<typeof screenshotReadings.$inferInsert>,
): void {
  writing(tx)
    .update(screenshotReadings)
    .set(values)
    .where(eq(screenshotReadings.evidenceId, evidenceId))
    .run();
}
