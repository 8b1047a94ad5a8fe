import { findDocument } from '../../../db/documentQueries.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import type { DocumentTree, MissingField } from '../../../domain/documents/documentTree.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';

/** A stored version as it was made. @throws AnDunError NOT_FOUND */
export function openDocument(
  engine: EngineContext,
  { documentId }: { documentId: DocumentId },
): { row: DocumentRow; tree: DocumentTree; missing: MissingField[] } {
  const stored = engine.store.read((db) => findDocument(db, documentId));
  if (!stored) throw new AnDunError('NOT_FOUND');
  const { row, tree, missing } = stored;
  return { row, tree, missing };
}
