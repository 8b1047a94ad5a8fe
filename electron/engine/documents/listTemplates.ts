import { findTemplateInForce } from '../../../db/paperTemplateQueries.ts';
import { listFirmTemplates } from '../../../db/templateQueries.ts';
import type { PaperTemplate } from '../../../domain/documents/documentRecord.ts';
import { recipientsForTemplate } from '../../../domain/documents/recipients.ts';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { FirmTemplateRow } from '../../../domain/wordTemplates/firmTemplate.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { readTemplateSource, TemplateError } from '../../../templates/templateSource.ts';
import type { VaultContext } from '../vaultContext.ts';

/** Every template that papers can be made of. @throws AnDunError TEMPLATE_INVALID */
export async function listTemplates(
  engine: Pick<VaultContext, 'templatesDir' | 'store'>,
): Promise<PaperTemplate[]> {
  try {
    const builtin = await loadTemplates(engine.templatesDir);
    const ownWord = engine.store
      .read(listFirmTemplates)
      .filter(({ retiredAtMs }) => retiredAtMs === null);
    const shipped = TemplateKind.options.flatMap((kind): PaperTemplate[] => {
      const template = builtin.get(kind);
      if (!template) return [];
      const own = engine.store.read((db) => findTemplateInForce(db, kind));
      const { title, recipientKinds, layout } = own
        ? readTemplateSource(own.text, own.sha256)
        : template;
      const source = own ? 'edited' : 'builtin';
      return [{ id: kind, kind, title, source, recipientKinds, layout }];
    });
    return [...shipped, ...ownWord.map(wordTemplate)];
  } catch (error) {
    throw error instanceof TemplateError ? new AnDunError('TEMPLATE_INVALID') : error;
  }
}

function wordTemplate({ id, kind, name }: FirmTemplateRow): PaperTemplate {
  const recipientKinds = recipientsForTemplate(kind).map((recipient) => recipient.kind);
  return { id, kind, title: name, source: 'word', recipientKinds, layout: 'gbt9704' };
}
