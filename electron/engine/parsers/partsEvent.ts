import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../../domain/errors.ts';

const place = {
  /** 1, 2, 3 … within the container; folders are not counted. */
  ordinal: z.number().int().min(1),
  count: z.number().int().min(1),
  /** As domain/evidence/partName.ts makes it. */
  path: z.string().max(1_000),
};

/** What the jobs 'zip' and 'mailParts' tell: for each file part, piece …, partEnd; or refused, at once or half-way. */
export const PartsEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('part'),
    ...place,
    /** Safe to show and to store; it names nothing on a disk. */
    name: z.string().min(1).max(200),
    sizeBytes: z.number().int().min(0),
  }),
  z.object({
    type: z.literal('piece'),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.object({ type: z.literal('partEnd') }),
  z.object({
    type: z.literal('refused'),
    ...place,
    code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
  }),
]);
export type PartsEvent = z.infer<typeof PartsEvent>;
