import { implement } from '@orpc/server';
import { listDocuments } from '../../../db/documentQueries.ts';
import { readPaperDetails } from '../../../db/paperQueries.ts';
import { documentContract } from '../../../domain/contract/documentContract.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { generateDocument } from './generateDocument.ts';
import { listChannels } from './listChannels.ts';
import { listTemplates } from './listTemplates.ts';
import { openDocument } from './openDocument.ts';
import { previewDocument } from './previewDocument.ts';
import { saveDocumentAs } from './saveDocumentAs.ts';
import { savePaperDetails } from './savePaperDetails.ts';
import { savePdfAs } from './savePdfAs.ts';
import { savePreviewPdf } from './savePreviewPdf.ts';

const os = implement(documentContract).$context<VaultProcedureContext>();

export const routerDocuments = os.router({
  listAll: os.listAll.handler(({ context }) =>
    context.engine.store.read((db) => listDocuments(db, null)),
  ),
  list: os.list.handler(({ context, input }) =>
    context.engine.store.read((db) => listDocuments(db, input.caseId)),
  ),
  templates: os.templates.handler(({ context }) => listTemplates(context.engine)),
  preview: os.preview.handler(({ context, input }) => previewDocument(context.engine, input)),
  channels: os.channels.handler(({ context, input }) => listChannels(context.engine, input)),
  details: os.details.handler(({ context, input }) =>
    context.engine.store.read((db) => readPaperDetails(db, input.caseId)),
  ),
  saveDetails: os.saveDetails.handler(({ context, input }) =>
    savePaperDetails(context.engine, input),
  ),
  generate: os.generate.handler(({ context, input }) => generateDocument(context.engine, input)),
  open: os.open.handler(({ context, input }) => openDocument(context.engine, input)),
  saveAs: os.saveAs.handler(({ context, input }) => saveDocumentAs(context.engine, input)),
  savePreviewPdf: os.savePreviewPdf.handler(({ context, input }) =>
    savePreviewPdf(context.engine, input),
  ),
  savePdfAs: os.savePdfAs.handler(({ context, input }) => savePdfAs(context.engine, input)),
});
