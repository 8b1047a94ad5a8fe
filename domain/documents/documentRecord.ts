import { z } from 'zod';
import { CaseId, DocumentId } from '../ids.ts';
import { ChosenClaim } from './caseFacts.ts';
import { Dispatch } from './dispatch.ts';
import { DocumentTree, MissingField } from './documentTree.ts';
import { PaperOptions } from './paperOptions.ts';
import { PaperWarning } from './paperWarnings.ts';
import { RecipientKind } from './recipients.ts';
import { Reply } from './reply.ts';
import { SimilarPaper } from './similarPaper.ts';
import { PaperLayout, TemplateId, TemplateKind } from './templateKind.ts';

/** What the lawyer chooses before a paper is made. */
export const DocumentRequest = z.object({
  caseId: CaseId,
  templateId: TemplateId,
  recipientKind: RecipientKind,
  /** Chosen and perhaps edited claims; an empty list = the defaults for the verdict. */
  claims: z.array(ChosenClaim).max(30),
  /** What of paperOptions.ts the lawyer set; what is absent keeps its initial value. */
  options: PaperOptions.optional(),
  /** Said by who knows that this version was sent and makes one that corrects it. */
  correctsVersion: z.number().int().optional(),
});
export type DocumentRequest = z.infer<typeof DocumentRequest>;

/** A template that papers can be made of: built in, or the firm's own. */
export const PaperTemplate = z.object({
  id: TemplateId,
  kind: TemplateKind,
  title: z.string(),
  source: z.enum(['builtin', 'edited', 'word']),
  recipientKinds: z.array(RecipientKind),
  layout: PaperLayout,
});
export type PaperTemplate = z.infer<typeof PaperTemplate>;

/** A request that makes sense to the addressee in this case, in the paper already or not. */
export const OfferedRequest = z.object({
  id: z.string(),
  text: z.string(),
  /** Ids of domain/law/lawArticles.ts. */
  basis: z.array(z.string()),
  /** What to check first; shown on screen, never printed. */
  hint: z.string(),
});
export type OfferedRequest = z.infer<typeof OfferedRequest>;

export const DocumentPreview = z.object({
  tree: DocumentTree,
  missing: z.array(MissingField),
  /** The claims as they stand in the paper, so that the screen can offer them for editing. */
  claims: z.array(ChosenClaim),
  /** What can be claimed besides, and what each rests on. */
  offered: z.array(OfferedRequest),
  /** What to look at before the paper goes out, the gravest first. */
  warnings: z.array(PaperWarning).optional(),
  /** Numbers of items that it cites and the case does not have in use; it cannot be made so. */
  citationFaults: z.array(z.number().int()).optional(),
  /** Earlier papers of other cases that this one looks like, the most alike first. */
  similar: z.array(SimilarPaper).optional(),
});
export type DocumentPreview = z.infer<typeof DocumentPreview>;

export const DocumentRow = z.object({
  id: DocumentId,
  caseId: CaseId,
  caseNumber: z.string(),
  clientName: z.string(),
  templateId: TemplateId,
  recipientKind: RecipientKind,
  title: z.string(),
  /** Grows by one for the same case, template and recipient. */
  version: z.number().int().min(1),
  /** True when a newer version of the same paper exists. */
  superseded: z.boolean(),
  missingCount: z.number().int(),
  fileName: z.string(),
  sizeBytes: z.number().int(),
  /** SHA-256 of the .docx bytes. */
  sha256: z.string(),
  createdAtMs: z.number().int(),
  createdBy: z.string(),
  /** Set once it was sent: the version is frozen. */
  sent: Dispatch.nullable().optional(),
  /** Set once an answer to it was put on record. */
  reply: Reply.nullable().optional(),
  /** The newest version sent before this one was made, which this one corrects; null = none. */
  correctsVersion: z.number().int().nullable().optional(),
});
export type DocumentRow = z.infer<typeof DocumentRow>;
