import { createHash } from 'node:crypto';
import { citationFaults } from '../../../domain/documents/citationFaults.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { renderDocx } from '../../../templates/renderDocx.ts';
import { takesLetterNumber } from '../templates/renderWordPaper.ts';
import type { VaultContext } from '../vaultContext.ts';
import { type Paper, type PaperSet, renderPaper } from './renderPaper.ts';
import { hasLetterNumber, takeLetterNumber } from './takeLetterNumber.ts';

/** A paper whose file is made and not stored yet. */
export interface DraftPaper {
  request: DocumentRequest;
  paper: Paper;
  docx: Uint8Array;
  sha256: string;
}

/**
 * Makes the .docx in memory. A letter in the firm's name takes its number now, since it prints it.
 * @throws as renderPaper; CITATION_UNKNOWN where it cites an item that is not in use
 */
export async function draftPaper(
  engine: VaultContext,
  request: DocumentRequest,
  set: PaperSet = {},
): Promise<DraftPaper> {
  if (hasLetterNumber(request) || takesLetterNumber(engine, request.templateId)) {
    takeLetterNumber(engine, request);
  }
  const paper = await renderPaper(engine, request, set);
  const { tree, facts, date } = paper;
  const faults = citationFaults(tree, facts.evidence);
  if (faults.length > 0) {
    throw new AnDunError(
      'CITATION_UNKNOWN',
      faults.map((number) => `evidence.${number}`),
    );
  }
  const docx = paper.docx ?? (await renderDocx(tree, { firmName: facts.firm.name, date }));
  return { request, paper, docx, sha256: createHash('sha256').update(docx).digest('hex') };
}
