import { findCommandResult } from '../../../db/commandQueries.ts';
import { findDocument } from '../../../db/documentQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, DocumentId, GrantId } from '../../../domain/ids.ts';
import { exportFile } from '../vault/exportFile.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';

const operation = 'document.saveAs';

/**
 * Writes the stored .docx to the granted target.
 * @throws AnDunError NOT_FOUND, GRANT_INVALID, EVIDENCE_MISSING, EVIDENCE_CHANGED, EXPORT_FAILED,
 *   DISK_FULL
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
  const written = await exportFile(
    engine.files,
    file,
    engine.grants.redeem(input.grantId, 'write').path,
  );
  engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: null,
    audit: [
      {
        entityKind: 'document',
        entityId: documentId,
        caseId: row.caseId,
        summary: `另存${row.title}第 ${row.version} 版`,
      },
    ],
  }));
  return written;
}
