import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../errors.ts';
import { EvidenceId } from '../ids.ts';

/** A file inside a zip or a mail, and what became of it when the container was opened. */
export const EvidencePart = z.object({
  /** 1, 2, 3 … as they stand in the container. */
  ordinal: z.number().int().min(1),
  /** As the container names it, hidden characters spelt out. */
  path: z.string(),
  /** The item that holds its bytes; may be one that was there before. null: it was not taken out. */
  evidenceId: EvidenceId.nullable(),
  refusal: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]).nullable(),
});
export type EvidencePart = z.infer<typeof EvidencePart>;
