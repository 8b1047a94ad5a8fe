import { z } from 'zod';
import { ContactId, EvidenceId } from '../ids.ts';
import { ContactChannel } from '../intake/intakeForm.ts';

/** What a file turned out to be, by its contents; its name and ending only break ties. */
export const importFormats = [
  'sms_backup_xml',
  'carrier_calls',
  'carrier_sms',
  'imazing_messages',
  'wechatmsg',
  'alipay_bill',
  'wechat_bill',
  'table',
] as const;
/** Formats that hold rows: calls, messages, payments. `table` = rows whose columns a person must name. */
export const ImportFormat = z.enum(importFormats);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** Meaning of a column of a table; a person can correct each. */
export const columnMeanings = [
  'ignore',
  'time',
  'date',
  'clock',
  'number',
  'name',
  'direction',
  'duration',
  'text',
  'amount',
  'status',
  'place',
  'reference',
] as const;
export const ColumnMeaning = z.enum(columnMeanings);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

/** One call, message or payment as a file tells it. */
export const ImportedRecord = z.object({
  /** Where it stands in the file, for people: "第 12 行", "sms 第 33 条". */
  rowRef: z.string().max(80),
  kind: z.enum(['call', 'message', 'payment']),
  channel: ContactChannel,
  direction: z.enum(['incoming', 'outgoing']),
  occurredAtMs: z.number().int().nullable(),
  dateOnly: z.boolean(),
  /** Number, account or id of the other side, raw. */
  counterpart: z.string().max(200),
  counterpartName: z.string().max(120),
  text: z.string().max(20_000),
  /** 0 = an attempt that was not answered, null = not told. */
  durationSeconds: z.number().int().min(0).nullable(),
  /** Money that moved, 分; positive = paid out by the client. */
  amountFen: z.number().int().nullable(),
  /** Order number, status and the like, as one line for the reader. */
  detail: z.string().max(1_000),
});
export type ImportedRecord = z.infer<typeof ImportedRecord>;

export const problemCodes = [
  'TIME_UNREADABLE',
  'YEAR_MISSING',
  'NUMBER_MISSING',
  'DURATION_UNREADABLE',
  'AMOUNT_UNREADABLE',
  'COLUMNS_MISMATCH',
  'ROW_TOO_LONG',
  'XML_BROKEN',
  'ATTACHMENT_BROKEN',
  'TEXT_DAMAGED',
] as const;
export const ProblemCode = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** A row that could not be read, or could be read only in part: never dropped in silence. */
export const ImportProblem = z.object({
  rowRef: z.string().max(80),
  code: ProblemCode,
  /** Beginning of the row as it stands, control characters taken out. */
  excerpt: z.string().max(200),
  /** true: the row came in all the same, without the unreadable part. */
  kept: z.boolean(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What a person decides about a file before it is taken over. */
export const ImportChoices = z.object({
  format: ImportFormat,
  /** Meaning of each column, by its index; empty for formats without columns. */
  columns: z.array(ColumnMeaning).max(200),
  /** For times without a year. */
  year: z.number().int().min(1990).max(2100).nullable(),
});
export type ImportChoices = z.infer<typeof ImportChoices>;

export const ImportColumn = z.object({
  header: z.string(),
  meaning: ColumnMeaning,
  samples: z.array(z.string()),
});

export const Counterpart = z.object({
  /** Normalised number, or the raw account. */
  key: z.string(),
  name: z.string(),
  /** From the directory; a match proves nothing. */
  organisationName: z.string().nullable(),
  calls: z.number().int(),
  messages: z.number().int(),
  payments: z.number().int(),
  firstAtMs: z.number().int().nullable(),
  lastAtMs: z.number().int().nullable(),
  /** Already a number of a relevant contact of this matter: then its rows count as relevant at once. */
  inMatter: z.boolean(),
});
export type Counterpart = z.infer<typeof Counterpart>;

export const ImportPreview = z.object({
  choices: ImportChoices,
  /** Text encoding found, e.g. GB18030; empty for binary tables. */
  encoding: z.string(),
  columns: z.array(ImportColumn),
  /** The first rows as they would come in, at most 50. */
  sample: z.array(ImportedRecord),
  /** Of each row of the sample the item that holds it already, by its number; null = it is new. */
  sampleKnown: z.array(z.number().int().nullable()).optional(),
  records: z.number().int(),
  /** Rows that this matter has already, from this or another file. */
  duplicates: z.number().int(),
  problems: z.number().int(),
  problemSample: z.array(ImportProblem),
  /** Lines before the header and totals that were passed over, as they stand. */
  skipped: z.array(z.string()),
  /** Most frequent first, at most 500. */
  counterparts: z.array(Counterpart),
  yearNeeded: z.boolean(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportReport = z.object({
  evidenceId: EvidenceId,
  format: ImportFormat,
  imported: z.number().int(),
  relevant: z.number().int(),
  duplicates: z.number().int(),
  /** Every one of them can be read with import.problems. */
  problems: z.number().int(),
  finishedAtMs: z.number().int(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** An imported row on the timeline. */
export const TimelineRow = ImportedRecord.extend({
  contactId: ContactId,
  evidenceId: EvidenceId,
  evidenceNumber: z.number().int(),
  /** As in Counterpart.key; what import.markRelevant takes. */
  counterpartKey: z.string().optional(),
  /** 涉案: it counts for the verdict and stands in papers. */
  relevant: z.boolean(),
});
export type TimelineRow = z.infer<typeof TimelineRow>;
