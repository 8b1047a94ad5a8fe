import { asc, eq } from 'drizzle-orm';
import type { ClaimedFacts } from '../domain/evidence/collectionRecord.ts';
import type { EvidencePart } from '../domain/evidence/evidencePart.ts';
import type { EvidenceId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { evidenceFacts, evidenceParts } from './mediaSchema.ts';

/** What stood inside a container when it was opened last; empty when it never was. */
export function listParts(db: ReadDb, parentId: EvidenceId): EvidencePart[] {
  return reading(db)
    .select({
      ordinal: evidenceParts.ordinal,
      path: evidenceParts.path,
      evidenceId: evidenceParts.evidenceId,
      refusal: evidenceParts.refusal,
    })
    .from(evidenceParts)
    .where(eq(evidenceParts.parentId, parentId))
    .orderBy(asc(evidenceParts.ordinal))
    .all();
}

/** Records the outcome of opening a container; a part that was known is known anew. */
export function putParts(tx: WriteTx, parentId: EvidenceId, parts: readonly EvidencePart[]): void {
  for (const part of parts) {
    const { path, evidenceId, refusal } = part;
    writing(tx)
      .insert(evidenceParts)
      .values({ parentId, ...part })
      .onConflictDoUpdate({
        target: [evidenceParts.parentId, evidenceParts.ordinal],
        set: { path, evidenceId, refusal },
      })
      .run();
  }
}

export function findFacts(db: ReadDb, evidenceId: EvidenceId): ClaimedFacts | null {
  const row = reading(db)
    .select({ facts: evidenceFacts.facts })
    .from(evidenceFacts)
    .where(eq(evidenceFacts.evidenceId, evidenceId))
    .get();
  return row?.facts ?? null;
}

export function putFacts(
  tx: WriteTx,
  evidenceId: EvidenceId,
  facts: ClaimedFacts,
  readAtMs: number,
): void {
  writing(tx)
    .insert(evidenceFacts)
    .values({ evidenceId, facts, readAtMs })
    .onConflictDoUpdate({ target: evidenceFacts.evidenceId, set: { facts, readAtMs } })
    .run();
}
