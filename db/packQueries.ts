import { desc, eq } from 'drizzle-orm';
import type { CaseId } from '../domain/ids.ts';
import type { PackRow } from '../domain/packs/packRecord.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { packPapers, packs } from './paperSchema.ts';

/** Packs of a case with the versions in each, newest first. */
export function listPacks(db: ReadDb, caseId: CaseId): PackRow[] {
  const papers = reading(db)
    .select({ packId: packPapers.packId, documentId: packPapers.documentId })
    .from(packPapers)
    .innerJoin(packs, eq(packs.id, packPapers.packId))
    .where(eq(packs.caseId, caseId))
    .orderBy(packPapers.packId, packPapers.position)
    .all();
  return reading(db)
    .select()
    .from(packs)
    .where(eq(packs.caseId, caseId))
    .orderBy(desc(packs.madeAtMs), desc(packs.id))
    .all()
    .map((pack) => ({
      ...pack,
      documentIds: papers
        .filter(({ packId }) => packId === pack.id)
        .map(({ documentId }) => documentId),
    }));
}

/** A pack is recorded once it lies whole at its target. */
export function insertPack(tx: WriteTx, { documentIds, ...pack }: PackRow): void {
  writing(tx).insert(packs).values(pack).run();
  if (documentIds.length === 0) return;
  writing(tx)
    .insert(packPapers)
    .values(documentIds.map((documentId, position) => ({ packId: pack.id, position, documentId })))
    .run();
}
