import { findFirmTemplate, findTemplateVersion } from '../../../db/templateQueries.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { DocumentTree, MissingField } from '../../../domain/documents/documentTree.ts';
import { recipientsForTemplate } from '../../../domain/documents/recipients.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId, FirmTemplateId, GrantId } from '../../../domain/ids.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import type { EngineContext } from '../engineContext.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { renderWordPaper } from './renderWordPaper.ts';
import { templateRow } from './templateRow.ts';
import { writeOutWhole } from './writeOutWhole.ts';

/** The template filled with a case; nothing is stored. @throws as renderWordPaper */
export async function testTemplate(
  engine: VaultContext,
  input: { templateId: FirmTemplateId; caseId: CaseId },
): Promise<{ tree: DocumentTree; missing: MissingField[] }> {
  const { tree, missing } = await renderWordPaper(engine, requestFor(engine, input));
  return { tree, missing };
}

/**
 * Writes the template, or the template filled with a case, to the granted target.
 * @throws AnDunError NOT_FOUND, GRANT_INVALID, EXPORT_FAILED, DISK_FULL, CANCELLED; as renderWordPaper
 */
export async function saveTemplateAs(
  engine: VaultContext,
  input: {
    commandId: CommandId;
    templateId: FirmTemplateId;
    caseId: CaseId | null;
    grantId: GrantId;
  },
): Promise<{ sizeBytes: number; sha256: string }> {
  const { commandId, templateId, caseId } = input;
  const row = templateRow(engine, templateId);
  const bytes = caseId
    ? (await renderWordPaper(engine, requestFor(engine, { templateId, caseId }))).docx
    : contentOf(engine, templateId);
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const entity = { entityKind: 'template', entityId: templateId, caseId };
  const what = caseId ? `Word 模板《${row.name}》的试填` : `Word 模板《${row.name}》`;
  const operation = 'template.saveAs';
  const departure = { commandId, operation, entity, what, fileName: displayName, path };
  const written = await recordDeparture(engine, departure, (closing) =>
    writeOutWhole(bytes, path, closing),
  );
  engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: null,
    audit: [{ ...entity, summary: `另存${what}` }],
  }));
  return written;
}

function contentOf(engine: EngineContext, templateId: FirmTemplateId): Uint8Array {
  const found = engine.store.read((db) => {
    const stored = findFirmTemplate(db, templateId);
    return stored && findTemplateVersion(db, templateId, stored.row.version);
  });
  if (!found) throw new AnDunError('NOT_FOUND');
  return found.content;
}

/** To the first addressee that such a paper goes to: a test only shows how it is filled. */
function requestFor(
  engine: EngineContext,
  { templateId, caseId }: { templateId: FirmTemplateId; caseId: CaseId },
): DocumentRequest {
  const [recipient] = recipientsForTemplate(templateRow(engine, templateId).kind);
  const recipientKind = recipient?.kind ?? 'client_file';
  return { caseId, templateId, recipientKind, claims: [] };
}
