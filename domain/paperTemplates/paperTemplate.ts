import { z } from 'zod';
import { DocumentTree, MissingField } from '../documents/documentTree.ts';
import { TemplateKind } from '../documents/templateKind.ts';

/** Characters of one template's text; the longest shipped one has under ten thousand. */
export const LONGEST_TEMPLATE = 200_000;
export const TemplateText = z.string().max(LONGEST_TEMPLATE);

/** Something wrong in the text of a template. */
export const TemplateFault = z.object({
  /** From 1, counted from the very first line of the text; null = of the text as a whole. */
  line: z.number().int().min(1).nullable(),
  /** The tag as it stands there; '' where it is not a tag. */
  tag: z.string().max(200),
  text: z.string().max(600),
});
export type TemplateFault = z.infer<typeof TemplateFault>;

/**
 * 'sound' is used for papers, a 'draft' has faults and is not, 'builtin' stands for the return to the text that ships
 * with the program. The newest one that is no draft counts.
 */
export const TemplateState = z.enum(['sound', 'draft', 'builtin']);
export type TemplateState = z.infer<typeof TemplateState>;

export const PaperTemplateVersion = z.object({
  version: z.number().int().min(1),
  state: TemplateState,
  /** SHA-256 of the text; papers made of it carry the same. */
  sha256: z.string(),
  note: z.string(),
  savedAtMs: z.number().int(),
  savedBy: z.string(),
});
export type PaperTemplateVersion = z.infer<typeof PaperTemplateVersion>;

export const PaperTemplateRow = z.object({
  kind: TemplateKind,
  title: z.string(),
  /** Of the firm's own text in force; null = the built-in one is. */
  version: z.number().int().nullable(),
  /** The newest version is a draft that papers are not made of. */
  hasDraft: z.boolean(),
  /** The program brought another built-in text since the firm's own was saved. */
  builtinChanged: z.boolean(),
});
export type PaperTemplateRow = z.infer<typeof PaperTemplateRow>;

/** A field that this kind of paper can print, with what the sample case has there. */
export const PaperField = z.object({ name: z.string(), insert: z.string(), sample: z.string() });
export type PaperField = z.infer<typeof PaperField>;

export const PaperTemplateDetail = z.object({
  row: PaperTemplateRow,
  /** To go on from: the newest version, draft or not. */
  text: z.string(),
  builtinText: z.string(),
  fields: z.array(PaperField),
  /** Newest first. */
  versions: z.array(PaperTemplateVersion),
});
export type PaperTemplateDetail = z.infer<typeof PaperTemplateDetail>;

export const TemplatePreview = z.object({
  faults: z.array(TemplateFault),
  /** null where faults let nothing be made. */
  tree: DocumentTree.nullable(),
  missing: z.array(MissingField),
});
export type TemplatePreview = z.infer<typeof TemplatePreview>;
