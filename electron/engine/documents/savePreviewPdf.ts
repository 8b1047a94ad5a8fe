import { findCommandResult } from '../../../db/commandQueries.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { CommandId, GrantId } from '../../../domain/ids.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import { writeOutWhole } from '../templates/writeOutWhole.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { layOutPdf } from './layOutPdf.ts';
import { renderPaper } from './renderPaper.ts';
import type { SavedPdf } from './savePdfAs.ts';

const operation = 'document.savePreviewPdf';

/**
 * Lays the paper out as it would be now and writes it to the granted target. It becomes no version of the paper; that
 * it left is on record like everything that leaves.
 * @throws as renderPaper; AnDunError PDF_NOT_OF_WORD, PDF_UNAVAILABLE, PDF_FAILED, GRANT_INVALID, EXPORT_FAILED,
 *   DISK_FULL, CANCELLED when the vault closes
 */
export async function savePreviewPdf(
  engine: VaultContext,
  input: { commandId: CommandId; request: DocumentRequest; grantId: GrantId },
): Promise<SavedPdf> {
  const { commandId, request } = input;
  const known = engine.store.read((db) => findCommandResult<SavedPdf>(db, commandId, operation));
  if (known) return known.result;
  const { tree, docx } = await renderPaper(engine, request);
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const entity = { entityKind: 'case', entityId: request.caseId, caseId: request.caseId };
  const what = `${tree.title}预览的 PDF（没有存为版本）`;
  const departure = { commandId, operation, entity, what, fileName: displayName, path };
  const saved = await recordDeparture(engine, departure, async (closing) => {
    const { pdf, programName } = await layOutPdf(engine, docx ? { docx } : { tree }, closing);
    return { ...(await writeOutWhole(pdf, path, closing)), laidOutBy: programName };
  });
  engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: saved,
    audit: [
      {
        ...entity,
        summary: `另存${what}，由${saved.laidOutBy}排版，SHA-256 ${saved.sha256}`,
      },
    ],
  }));
  return saved;
}
