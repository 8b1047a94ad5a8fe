import { and, eq, ne } from 'drizzle-orm';
import type { PaperSketch } from '../domain/documents/similarity.ts';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { documentSketches } from './paperSchema.ts';

export interface StoredSketch {
  documentId: DocumentId;
  caseId: CaseId;
  sketch: PaperSketch;
}

/** Kept with the paper, in the same write. */
export function insertSketch(tx: WriteTx, row: StoredSketch & { templateId: string }): void {
  const { buffer, byteOffset, byteLength } = row.sketch;
  writing(tx)
    .insert(documentSketches)
    .values({ ...row, sketch: Buffer.from(buffer, byteOffset, byteLength) })
    .run();
}

/** Sketches of the firm's papers of one template in all other cases. */
export function listOtherSketches(
  db: ReadDb,
  paper: { templateId: string; caseId: CaseId },
): StoredSketch[] {
  return reading(db)
    .select()
    .from(documentSketches)
    .where(
      and(
        eq(documentSketches.templateId, paper.templateId),
        ne(documentSketches.caseId, paper.caseId),
      ),
    )
    .all()
    .map(({ documentId, caseId, sketch }) => ({ documentId, caseId, sketch: numbersOf(sketch) }));
}

/** A copy, because the bytes of a row need not begin at a multiple of four. */
function numbersOf(bytes: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
