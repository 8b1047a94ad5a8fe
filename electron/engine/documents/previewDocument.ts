import { citationFaults } from '../../../domain/documents/citationFaults.ts';
import { claimOptionsFor } from '../../../domain/documents/claims.ts';
import type { DocumentPreview, DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import { paperWarnings } from '../../../domain/documents/paperWarnings.ts';
import type { VaultContext } from '../vaultContext.ts';
import { findSimilarPapers } from './findSimilarPapers.ts';
import { renderPaper } from './renderPaper.ts';

/** The paper as it would be now; nothing is stored. @throws as renderPaper */
export async function previewDocument(
  engine: VaultContext,
  request: DocumentRequest,
): Promise<DocumentPreview> {
  const paper = await renderPaper(engine, request);
  const { facts, tree, missing, claims, choice } = paper;
  const offered = claimOptionsFor(facts, choice).map(({ id, text, basis, hint = '' }) => ({
    id,
    text,
    basis: [...basis],
    hint,
  }));
  const warnings = paperWarnings(facts, choice, tree);
  const similar = findSimilarPapers(engine, request, paper);
  const faults = citationFaults(tree, facts.evidence);
  return { tree, missing, claims, offered, warnings, citationFaults: faults, similar };
}
