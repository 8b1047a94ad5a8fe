import { and, eq, max } from 'drizzle-orm';
import type { PaperDetails } from '../domain/documents/paperDetails.ts';
import type { CaseId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import type { PaperKey } from './documentQueries.ts';
import { letterNumbers, paperDetails } from './paperSchema.ts';

/** 补充事项 of a case; empty before any was saved. */
export function readPaperDetails(db: ReadDb, caseId: CaseId): PaperDetails {
  const row = reading(db)
    .select({ details: paperDetails.details })
    .from(paperDetails)
    .where(eq(paperDetails.caseId, caseId))
    .get();
  return row?.details ?? {};
}

export function putPaperDetails(
  tx: WriteTx,
  caseId: CaseId,
  details: PaperDetails,
  atMs: number,
): void {
  writing(tx)
    .insert(paperDetails)
    .values({ caseId, details, updatedAtMs: atMs })
    .onConflictDoUpdate({ target: paperDetails.caseId, set: { details, updatedAtMs: atMs } })
    .run();
}

/** The number that a letter has taken, or null. */
export function findLetterNumber(db: ReadDb, letter: PaperKey): string | null {
  const row = reading(db)
    .select({ number: letterNumbers.number })
    .from(letterNumbers)
    .where(
      and(
        eq(letterNumbers.caseId, letter.caseId),
        eq(letterNumbers.templateId, letter.templateId),
        eq(letterNumbers.recipientKind, letter.recipientKind),
      ),
    )
    .get();
  return row?.number ?? null;
}

/** 1 for the first letter of the year, and one more than the highest ever taken after it. */
export function nextLetterSequence(db: ReadDb, year: number): number {
  const found = reading(db)
    .select({ highest: max(letterNumbers.sequence) })
    .from(letterNumbers)
    .where(eq(letterNumbers.year, year))
    .get();
  return (found?.highest ?? 0) + 1;
}

export function insertLetterNumber(tx: WriteTx, taken: typeof letterNumbers.$inferInsert): void {
  writing(tx).insert(letterNumbers).values(taken).run();
}
