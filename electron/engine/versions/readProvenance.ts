import { findDocument, findProvenance } from '../../../db/documentQueries.ts';
import { findTemplateInForce } from '../../../db/paperTemplateQueries.ts';
import type { Provenance } from '../../../domain/contract/versionContract.ts';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import type { VaultContext } from '../vaultContext.ts';

/** What a stored version was made from. @throws AnDunError NOT_FOUND */
export async function readProvenance(
  engine: VaultContext,
  { documentId }: { documentId: DocumentId },
): Promise<Provenance> {
  const found = engine.store.read((db) => {
    const row = findDocument(db, documentId)?.row;
    const provenance = findProvenance(db, documentId);
    return row && provenance && { row, ...provenance };
  });
  if (!found) throw new AnDunError('NOT_FOUND');
  const kind = TemplateKind.safeParse(found.row.templateId).data;
  if (!kind) return { ...found, templateUnchanged: null };
  const own = engine.store.read((db) => findTemplateInForce(db, kind));
  const inForce = own?.sha256 ?? (await loadTemplates(engine.templatesDir)).get(kind)?.hash;
  const templateUnchanged = inForce === found.templateHash;
  return { ...found, templateUnchanged };
}
