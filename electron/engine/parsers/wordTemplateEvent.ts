import { z } from 'zod';
import { Block } from '../../../domain/documents/documentTree.ts';
import { WordGap, WordReport } from '../../../domain/wordTemplates/wordReport.ts';

export const WordTemplateOptions = z.object({
  open: z.string().min(1).max(4),
  close: z.string().min(1).max(4),
  /** JSON of the values; null only reads the template. */
  data: z.string().nullable(),
});

/** What the job 'wordTemplate' tells: the report, and where it was filled pieces and what was missing. */
export const WordTemplateEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('report'), report: WordReport }),
  z.object({
    type: z.literal('piece'),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.object({ type: z.literal('filled'), gaps: z.array(WordGap), blocks: z.array(Block) }),
]);
