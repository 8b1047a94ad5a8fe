import type { DocumentTree } from '../../../domain/documents/documentTree.ts';
import type { PaperLayout } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { pageFootHtml } from '../../../templates/paperCss.ts';
import { renderHtml } from '../../../templates/renderHtml.ts';
import { type OfficePdf, wordToPdf } from '../office/wordToPdf.ts';
import type { VaultContext } from '../vaultContext.ts';
import { stampPageNumbers } from './stampPageNumbers.ts';

/** What a PDF is laid out of: a tree by the program itself, a firm's own Word file by a word processor. */
export type PdfSource = { tree: DocumentTree } | { docx: Uint8Array };

/**
 * Lays a paper out as PDF.
 * @returns with the name of the program that did it
 * @throws AnDunError PDF_NOT_OF_WORD, PDF_UNAVAILABLE, PDF_FAILED, CANCELLED when the vault closes
 */
export async function layOutPdf(
  engine: VaultContext,
  source: PdfSource,
  closing: AbortSignal,
): Promise<OfficePdf> {
  if ('docx' in source) return (engine.printWord ?? wordToPdf)(source.docx, closing);
  const { tree } = source;
  const job = { html: renderHtml(tree), foot: pageFootHtml(tree.layout) };
  const printed = await orCancelled(engine.printPaper(job), closing);
  return { pdf: stampPageNumbers(printed, numberPlace(tree.layout)), programName: '案盾' };
}

/** What main lays out is not waited for once the vault closes: the note that nothing was written comes first. */
function orCancelled<Result>(work: Promise<Result>, closing: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new AnDunError('CANCELLED'));
    if (closing.aborted) cancel();
    closing.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => closing.removeEventListener('abort', cancel));
  });
}

/** Where the margins of templates/paperCss.ts leave room for the number; on a record below the line to sign. */
function numberPlace(layout: PaperLayout) {
  if (layout === 'landscape-table') return { leftMm: 37, rightMm: 297 - 35, baselineMm: 15 };
  return { leftMm: 28, rightMm: 210 - 26, baselineMm: layout === 'record' ? 17 : 24 };
}
