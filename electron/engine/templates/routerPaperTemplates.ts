import { implement } from '@orpc/server';
import { paperTemplateContract } from '../../../domain/contract/paperTemplateContract.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import {
  listPaperTemplates,
  paperTemplateDetail,
  paperTemplateText,
  previewPaperTemplate,
} from './paperTemplates.ts';
import { restoreBuiltinTemplate, savePaperTemplate } from './savePaperTemplate.ts';

const os = implement(paperTemplateContract).$context<VaultProcedureContext>();

export const routerPaperTemplates = os.router({
  list: os.list.handler(({ context }) => listPaperTemplates(context.engine)),
  get: os.get.handler(({ context, input }) => paperTemplateDetail(context.engine, input)),
  version: os.version.handler(({ context, input }) => paperTemplateText(context.engine, input)),
  preview: os.preview.handler(({ context, input, signal }) =>
    previewPaperTemplate(context.engine, input, signal),
  ),
  save: os.save.handler(({ context, input }) => savePaperTemplate(context.engine, input)),
  restoreBuiltin: os.restoreBuiltin.handler(({ context, input }) =>
    restoreBuiltinTemplate(context.engine, input),
  ),
});
