import { z } from 'zod';
import { PaperLayout } from './templateKind.ts';

/**
 * The one typed tree every paper is made of. The .docx renderer, the on-screen preview and the
 * plain-text renderer read nothing else, so what a lawyer previews is what is printed.
 */
export const Run = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  /** Set when the value is missing: the text is 【待补：…】 and the screen links to this field. */
  missingFieldId: z.string().optional(),
  /** A statement of fact that no piece of evidence supports yet; underlined in the preview only. */
  unsupported: z.boolean().optional(),
  /** Set on a citation such as （证据1）, so that the preview can open the item. */
  evidenceId: z.string().optional(),
  /** What the lawyer should do about these words before the paper goes out; shown on screen, never printed. */
  advice: z.string().optional(),
  /** Where that is done (fieldLabel.ts). */
  adviceFieldId: z.string().optional(),
  /** Begins a new line in its cell or paragraph. */
  breakBefore: z.boolean().optional(),
});
export type Run = z.infer<typeof Run>;

const Runs = z.array(Run);

export const TableColumn = z.object({
  title: z.string(),
  /** Width in millimetres; the columns of a table add up to the text block: 156 mm, across the page 225 mm. */
  widthMm: z.number().positive(),
  align: z.enum(['left', 'center', 'right']),
});
export type TableColumn = z.infer<typeof TableColumn>;

const NumberedItem = z.object({ number: z.string(), runs: Runs });

/** The firm's name over a rule, with address and phone; only at the top of a letter. */
export const LetterheadBlock = z.object({
  type: z.literal('letterhead'),
  name: Runs,
  lines: z.array(Runs),
});
/** 函号, set right below the letterhead or the title. */
export const ReferenceBlock = z.object({ type: z.literal('reference'), runs: Runs });
export const TitleBlock = z.object({ type: z.literal('title'), runs: Runs });
/** 主送机关: flush left, ends in a full-width colon; also the line after 此致. */
export const RecipientBlock = z.object({ type: z.literal('recipient'), runs: Runs });
export const HeadingBlock = z.object({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** 一、 （一） 1. — written out, so that every renderer numbers alike. */
  number: z.string(),
  runs: Runs,
});
export const ParagraphBlock = z.object({
  type: z.literal('paragraph'),
  runs: Runs,
  /** Kept on the page of the block that follows (此致 before the recipient). */
  keepWithNext: z.boolean().optional(),
});
export const ListBlock = z.object({ type: z.literal('list'), items: z.array(NumberedItem) });
export const PartyTableBlock = z.object({
  type: z.literal('partyTable'),
  rows: z.array(z.object({ label: z.string(), runs: Runs })),
});
export const TableBlock = z.object({
  type: z.literal('table'),
  kind: z.enum(['evidence', 'loss', 'numbers', 'plain']),
  caption: z.string().optional(),
  columns: z.array(TableColumn).min(1),
  /** rows → cells → runs; every row has as many cells as there are columns. */
  rows: z.array(z.array(Runs)),
  /** Small type and narrow cells, for tables of many columns. */
  dense: z.boolean().optional(),
  /** Grey behind the cells, as the rows stand: 0 = none … 4 = darkest under which black type still reads. */
  shades: z.array(z.array(z.number().int().min(0).max(4))).optional(),
});
export const SignatureBlock = z.object({
  type: z.literal('signature'),
  lines: z.array(Runs),
  date: Runs,
  /** Set where the seal is put: space is kept for it over the date. */
  seal: z.boolean().optional(),
});
export const AttachmentsBlock = z.object({
  type: z.literal('attachments'),
  items: z.array(NumberedItem),
});
export const PageBreakBlock = z.object({ type: z.literal('pageBreak') });

export const Block = z.discriminatedUnion('type', [
  LetterheadBlock,
  ReferenceBlock,
  TitleBlock,
  RecipientBlock,
  HeadingBlock,
  ParagraphBlock,
  ListBlock,
  PartyTableBlock,
  TableBlock,
  SignatureBlock,
  AttachmentsBlock,
  PageBreakBlock,
]);
export type Block = z.infer<typeof Block>;

export const DocumentTree = z.object({
  title: z.string(),
  layout: PaperLayout,
  blocks: z.array(Block),
});
export type DocumentTree = z.infer<typeof DocumentTree>;

/** A value the paper needs and the case does not have. */
export const MissingField = z.object({
  fieldId: z.string(),
  label: z.string(),
  /** Where in the paper it would stand, in Chinese, e.g. 投诉人信息. */
  where: z.string(),
});
export type MissingField = z.infer<typeof MissingField>;
