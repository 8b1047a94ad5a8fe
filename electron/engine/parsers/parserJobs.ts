import { z } from 'zod';
import { BundleCheck } from '../../../domain/bundle/bundle.ts';
import { MailView } from '../../../domain/evidence/collectionRecord.ts';
import {
  ColumnMeaning,
  ImportChoices,
  ImportProblem,
} from '../../../domain/imports/importedRecord.ts';
import { DecodedEvent, FactsEvent, PeaksEvent, PreviewEvent } from './factsEvent.ts';
import { unpackRecords } from './packedRecords.ts';
import { PaperTemplateEvent, PaperTemplateOptions } from './paperTemplateEvent.ts';
import { PartsEvent } from './partsEvent.ts';
import { WordTemplateEvent, WordTemplateOptions } from './wordTemplateEvent.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A column as the file names it, with a guess of its meaning. */
const FoundColumn = z.object({
  header: z.string(),
  meaning: ColumnMeaning,
  samples: z.array(z.string()),
});

/** What the jobs 'table' and 'smsXml' tell, in this order: found, rows …, end. Or `notRows` alone. */
export const RowsEvent = z.discriminatedUnion('type', [
  /** The file holds no rows that can be taken over. */
  z.object({ type: z.literal('notRows') }),
  z.object({
    type: z.literal('found'),
    choices: ImportChoices,
    encoding: z.string(),
    columns: z.array(FoundColumn),
    /** Some times have no year and `choices.year` is null. */
    yearNeeded: z.boolean(),
  }),
  z
    .object({
      type: z.literal('rows'),
      /** Made by packRecords. */
      bytes,
      problems: z.array(ImportProblem),
      /** Preamble, totals and drafts, as they stand. */
      skipped: z.array(z.string()),
    })
    .transform(({ bytes: packed, ...rest }) => ({ ...rest, records: unpackRecords(packed) })),
  z.object({
    type: z.literal('end'),
    /** Rows of the file; every one is a record, a problem that was not kept, skipped or blank. */
    rows: z.number().int(),
    blank: z.number().int(),
    yearNeeded: z.boolean(),
    /** Pictures and the like inside messages. */
    attachments: z.number().int(),
  }),
]);
export type RowsEvent = z.output<typeof RowsEvent>;
export type RawRowsEvent = z.input<typeof RowsEvent>;

const RowsOptions = z.object({ choices: ImportChoices.nullable() });

/** What the job 'bundle' found. */
const BundleCheckedEvent = z.object({
  type: z.literal('checked'),
  check: BundleCheck.omit({ ownKey: true }),
});

/**
 * Every job of the parser process: what it is asked and what it may answer. An event that does not
 * fit its schema ends the job. A property `bytes` (Uint8Array) at the top of an event is carried
 * beside the JSON of the rest; everything else must be plain JSON.
 */
export const parserJobs = {
  bundle: { options: z.object({}), event: BundleCheckedEvent },
  imageFacts: { options: z.object({}), event: FactsEvent },
  imagePreview: { options: z.object({}), event: PreviewEvent },
  mail: {
    options: z.object({}),
    event: z.object({ type: z.literal('mail'), view: MailView }),
  },
  mailParts: { options: z.object({}), event: PartsEvent },
  mmsParts: { options: z.object({}), event: PartsEvent },
  paperTemplate: { options: PaperTemplateOptions, event: PaperTemplateEvent },
  smsXml: { options: RowsOptions, event: RowsEvent },
  soundDecode: { options: z.object({}), event: DecodedEvent },
  soundFacts: { options: z.object({}), event: FactsEvent },
  soundPeaks: { options: z.object({}), event: PeaksEvent },
  table: { options: RowsOptions, event: RowsEvent },
  wordTemplate: { options: WordTemplateOptions, event: WordTemplateEvent },
  zip: { options: z.object({ namesOnly: z.boolean().optional() }), event: PartsEvent },
} satisfies Record<string, { options: z.ZodType; event: z.ZodType<{ type: string }> }>;

export type ParserJobs = typeof parserJobs;
export type ParserJobName = keyof ParserJobs;
export type ParserOptions<Name extends ParserJobName> = z.infer<ParserJobs[Name]['options']>;
/** What the engine gets. */
export type JobEvent<Name extends ParserJobName> = z.output<ParserJobs[Name]['event']>;
/** What the job emits. */
export type RawJobEvent<Name extends ParserJobName> = z.input<ParserJobs[Name]['event']>;
