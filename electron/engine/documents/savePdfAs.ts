import { findCommandResult } from '../../../db/commandQueries.ts';
import { findDocument } from '../../../db/documentQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import {
  type CommandId,
  type DocumentId,
  FirmTemplateId,
  type GrantId,
} from '../../../domain/ids.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import { writeOutWhole } from '../templates/writeOutWhole.ts';
import type { FileKey } from '../vault/vaultFiles.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { layOutPdf, type PdfSource } from './layOutPdf.ts';

const operation = 'document.savePdfAs';

export interface SavedPdf {
  sizeBytes: number;
  sha256: string;
  /** Whose layout it is: 案盾, Word, WPS, LibreOffice. */
  laidOutBy: string;
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
  const { row, tree, file } = stored;
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const entity = { entityKind: 'document', entityId: documentId, caseId: row.caseId };
  const what = `${row.title}第 ${row.version} 版的 PDF`;
  const departure = { commandId, operation, entity, what, fileName: displayName, path };
  const saved = await recordDeparture(engine, departure, async (closing) => {
    const isWord = FirmTemplateId.safeParse(row.templateId).success;
    const source: PdfSource = isWord ? { docx: await wholeFile(engine, file) } : { tree };
    const { pdf, programName } = await layOutPdf(engine, source, closing);
    return { ...(await writeOutWhole(pdf, path, closing)), laidOutBy: programName };
  });
  engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: saved,
    audit: [
      { ...entity, summary: `另存${what}，由${saved.laidOutBy}排版，SHA-256 ${saved.sha256}` },
    ],
  }));
  return saved;
}

/** A Word file of the firm's own is small (LARGEST_TEMPLATE) and a word processor wants it whole. */
async function wholeFile({ files }: VaultContext, file: FileKey): Promise<Uint8Array> {
  const reader = await files.open(file);
  try {
    const pieces: Buffer[] = [];
    for await (const piece of reader.stream()) pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
  } finally {
    await reader.close();
  }
}
