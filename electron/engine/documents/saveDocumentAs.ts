import { findCommandResult } from '../../../db/commandQueries.ts';
import { findDocument } from '../../../db/documentQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, DocumentId, GrantId } from '../../../domain/ids.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import { exportFile } from '../vault/exportFile.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';

const operation = 'document.saveAs';

/**
 * Writes the stored .docx to the granted target.
 * @throws AnDunError NOT_FOUND, GRANT_INVALID, EVIDENCE_MISSING, EVIDENCE_CHANGED, EXPORT_FAILED,
 *   DISK_FULL, CANCELLED when the vault closes
 */
export async function saveDocumentAs(
  engine: VaultContext,
  input: { commandId: CommandId; documentId: DocumentId; grantId: GrantId },
): Promise<{ sizeBytes: number; sha256: string }> {
  const { commandId, documentId } = input;
  const { stored, known } = engine.store.read((db) => ({
    stored: findDocument(db, documentId),
    known: findCommandResult(db, commandId, operation),
  }));
  if (!stored) throw new AnDunError('NOT_FOUND');
  const { row, file } = stored;
  if (known) return { sizeBytes: row.sizeBytes, sha256: row.sha256 };
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const entity = { entityKind: 'document', entityId: documentId, caseId: row.caseId };
  const what = `${row.title}第 ${row.version} 版`;
  const departure = { commandId, operation, entity, what, fileName: displayName, path };
  const written = await recordDeparture(engine, departure, (closing) =>
    exportFile(engine.files, file, path, closing),
  );
  engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: null,
    audit: [{ ...entity, summary: `另存${what}` }],
  }));
  return written;
}
