import type { PaperTemplate } from '../../../domain/documents/documentRecord.ts';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { TemplateError } from '../../../templates/templateSource.ts';
import type { VaultContext } from '../vaultContext.ts';

/** Every template that papers can be made of. @throws AnDunError TEMPLATE_INVALID */
export async function listTemplates(
  engine: Pick<VaultContext, 'templatesDir'>,
): Promise<PaperTemplate[]> {
  try {
    const builtin = await loadTemplates(engine.templatesDir);
    return TemplateKind.options.flatMap((kind): PaperTemplate[] => {
      const template = builtin.get(kind);
      if (!template) return [];
      const { title, recipientKinds, layout } = template;
      return [{ id: kind, kind, title, source: 'builtin', recipientKinds, layout }];
    });
  } catch (error) {
    throw error instanceof TemplateError ? new AnDunError('TEMPLATE_INVALID') : error;
  }
}
