import { findCommandResult } from '../../../db/commandQueries.ts';
import { findDocument } from '../../../db/documentQueries.ts';
import type { PaperLayout } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import {
  type CommandId,
  type DocumentId,
  FirmTemplateId,
  type GrantId,
} from '../../../domain/ids.ts';
import { pageFootHtml } from '../../../templates/paperCss.ts';
import { renderHtml } from '../../../templates/renderHtml.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import { writeOutWhole } from '../templates/writeOutWhole.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { stampPageNumbers } from './stampPageNumbers.ts';

const operation = 'document.savePdfAs';

interface SavedPdf {
  sizeBytes: number;
  sha256: string;
}

/**
 * Lays a stored version out as PDF and writes it to the granted target. The PDF is made anew each time and is no
 * version of the paper: what is on record is the .docx.
 * @throws AnDunError NOT_FOUND, PDF_NOT_OF_WORD, PDF_UNAVAILABLE, PDF_FAILED, GRANT_INVALID, EXPORT_FAILED, DISK_FULL,
 *   CANCELLED when the vault closes
 */
export async function savePdfAs(
  engine: VaultContext,
  input: { commandId: CommandId; documentId: DocumentId; grantId: GrantId },
): Promise<SavedPdf> {
  const { commandId, documentId } = input;
  const { stored, known } = engine.store.read((db) => ({
    stored: findDocument(db, documentId),
    known: findCommandResult<SavedPdf>(db, commandId, operation),
  }));
  if (!stored) throw new AnDunError('NOT_FOUND');
  if (known) return known.result;
  const { row, tree } = stored;
  if (FirmTemplateId.safeParse(row.templateId).success) throw new AnDunError('PDF_NOT_OF_WORD');
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const entity = { entityKind: 'document', entityId: documentId, caseId: row.caseId };
  const what = `${row.title}第 ${row.version} 版的 PDF`;
  const departure = { commandId, operation, entity, what, fileName: displayName, path };
  const saved = await recordDeparture(engine, departure, async (closing) => {
    const job = { html: renderHtml(tree), foot: pageFootHtml(tree.layout) };
    const printed = await orCancelled(engine.printPaper(job), closing);
    const pdf = stampPageNumbers(printed, numberPlace(tree.layout));
    return writeOutWhole(pdf, path, closing);
  });
  engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: saved,
    audit: [{ ...entity, summary: `另存${what}，SHA-256 ${saved.sha256}` }],
  }));
  return saved;
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
