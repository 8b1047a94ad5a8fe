import { eq } from 'drizzle-orm';
import type { BundleChoice } from '../domain/bundle/bundleChoice.ts';
import type { CaseId } from '../domain/ids.ts';
import { bundleChoices } from './bundleSchema.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';

/** null before the first bundle of a case. */
export function findBundleChoice(db: ReadDb, caseId: CaseId): BundleChoice | null {
  const row = reading(db)
    .select({ choice: bundleChoices.choice })
    .from(bundleChoices)
    .where(eq(bundleChoices.caseId, caseId))
    .get();
  return row?.choice ?? null;
}

export function putBundleChoice(
  tx: WriteTx,
  caseId: CaseId,
  choice: BundleChoice,
  atMs: number,
): void {
  writing(tx)
    .insert(bundleChoices)
    .values({ caseId, choice, updatedAtMs: atMs })
    .onConflictDoUpdate({ target: bundleChoices.caseId, set: { choice, updatedAtMs: atMs } })
    .run();
}
