import { implement } from '@orpc/server';
import { listFirmTemplates, readTemplateValues } from '../../../db/templateQueries.ts';
import { templateContract } from '../../../domain/contract/templateContract.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { addTemplate } from './addTemplate.ts';
import { renameTemplate, restoreTemplate, retireTemplate } from './changeTemplate.ts';
import { saveTemplateValues } from './saveTemplateValues.ts';
import { templateDetail } from './templateRow.ts';
import { saveTemplateAs, testTemplate } from './testTemplate.ts';

const os = implement(templateContract).$context<VaultProcedureContext>();

export const routerTemplates = os.router({
  list: os.list.handler(({ context }) => context.engine.store.read(listFirmTemplates)),
  get: os.get.handler(({ context, input }) => templateDetail(context.engine, input)),
  add: os.add.handler(({ context, input }) => addTemplate(context.engine, input)),
  rename: os.rename.handler(({ context, input }) => renameTemplate(context.engine, input)),
  retire: os.retire.handler(({ context, input }) => retireTemplate(context.engine, input)),
  restore: os.restore.handler(({ context, input }) => restoreTemplate(context.engine, input)),
  testFill: os.testFill.handler(({ context, input }) => testTemplate(context.engine, input)),
  saveAs: os.saveAs.handler(({ context, input }) => saveTemplateAs(context.engine, input)),
  values: os.values.handler(({ context, input }) =>
    context.engine.store.read((db) => readTemplateValues(db, input.caseId)),
  ),
  saveValues: os.saveValues.handler(({ context, input }) =>
    saveTemplateValues(context.engine, input),
  ),
});
