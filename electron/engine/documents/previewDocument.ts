import type { DocumentPreview, DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { VaultContext } from '../vaultContext.ts';
import { renderPaper } from './renderPaper.ts';

/** The paper as it would be now; nothing is stored. @throws as renderPaper */
export async function previewDocument(
  engine: VaultContext,
  request: DocumentRequest,
): Promise<DocumentPreview> {
  const { tree, missing, claims } = await renderPaper(engine, request);
  return { tree, missing, claims };
}
