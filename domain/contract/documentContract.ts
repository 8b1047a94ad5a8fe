import { z } from 'zod';
import { ChannelRoute } from '../documents/channelRouter.ts';
import {
  DocumentPreview,
  DocumentRequest,
  DocumentRow,
  PaperTemplate,
} from '../documents/documentRecord.ts';
import { DocumentTree, MissingField } from '../documents/documentTree.ts';
import { PaperDetails } from '../documents/paperDetails.ts';
import { CaseId, DocumentId, GrantId } from '../ids.ts';
import { change, procedure } from './procedure.ts';

const SavedPdf = z.object({
  sizeBytes: z.number().int(),
  sha256: z.string(),
  /** Whose layout it is: 案盾, Word, WPS, LibreOffice. */
  laidOutBy: z.string(),
});

export const documentContract = {
  listAll: procedure.output(z.array(DocumentRow)),
  list: procedure.input(z.object({ caseId: CaseId })).output(z.array(DocumentRow)),
  /** Every template that papers can be made of, in the order of TemplateKind. */
  templates: procedure.output(z.array(PaperTemplate)),
  /** The paper as it would be now; nothing is stored. */
  preview: procedure.input(DocumentRequest).output(DocumentPreview),
  /** Makes the .docx, stores it encrypted as a new version. */
  generate: procedure.input(change({ request: DocumentRequest })).output(DocumentRow),
  /** Whom to turn to, in which order, with which papers. */
  channels: procedure.input(z.object({ caseId: CaseId })).output(z.array(ChannelRoute)),
  /** 补充事项: what single papers ask for beyond the records of the case. */
  details: procedure.input(z.object({ caseId: CaseId })).output(PaperDetails),
  /** Changes the details named; an empty text takes one away. */
  saveDetails: procedure
    .input(change({ caseId: CaseId, details: PaperDetails }))
    .output(PaperDetails),
  /** A stored version as it was made. */
  open: procedure
    .input(z.object({ documentId: DocumentId }))
    .output(z.object({ row: DocumentRow, tree: DocumentTree, missing: z.array(MissingField) })),
  /** Writes the stored .docx to a granted target. */
  saveAs: procedure
    .input(change({ documentId: DocumentId, grantId: GrantId }))
    .output(z.object({ sizeBytes: z.number().int(), sha256: z.string() })),
  /** Lays a stored version out as PDF and writes it to a granted target. */
  savePdfAs: procedure.input(change({ documentId: DocumentId, grantId: GrantId })).output(SavedPdf),
  /** The same of the paper as it would be now; it becomes no version. */
  savePreviewPdf: procedure
    .input(change({ request: DocumentRequest, grantId: GrantId }))
    .output(SavedPdf),
};
