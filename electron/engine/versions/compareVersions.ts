import { findDocument } from '../../../db/documentQueries.ts';
import { type ComparedLine, compareTrees } from '../../../domain/documents/compareTrees.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';

/** Two stored papers of one case, line by line. @throws AnDunError NOT_FOUND */
export function compareVersions(
  engine: EngineContext,
  { beforeId, afterId }: { beforeId: DocumentId; afterId: DocumentId },
): { before: DocumentRow; after: DocumentRow; lines: ComparedLine[] } {
  return engine.store.read((db) => {
    const before = findDocument(db, beforeId);
    const after = findDocument(db, afterId);
    if (!before || !after || before.row.caseId !== after.row.caseId) {
      throw new AnDunError('NOT_FOUND');
    }
    const lines = compareTrees(before.tree, after.tree);
    return { before: before.row, after: after.row, lines };
  });
}
