import { z } from 'zod';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the jobs 'imageFacts' and 'soundFacts' find out about a file; null and empty where it says nothing. */
export const FactsEvent = z.object({
  type: z.literal('facts'),
  atMs: z.number().int().nullable(),
  /** Where the time was read, for people. */
  atSource: z.string().max(200),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  device: z.string().max(200),
  pixelWidth: z.number().int().min(0).nullable(),
  pixelHeight: z.number().int().min(0).nullable(),
  durationMs: z.number().int().min(0).nullable(),
  notes: z.array(z.string().max(300)).max(20),
});
export type FactsEvent = z.infer<typeof FactsEvent>;

/** A picture drawn anew, piece by piece. */
export const PreviewEvent = z.object({ type: z.literal('piece'), bytes });

/** Samples of 16 bits, one channel, piece by piece. */
export const DecodedEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('piece'), bytes }),
  z.object({ type: z.literal('end'), sampleRate: z.number().int().min(1) }),
]);

export const PeaksEvent = z.object({
  type: z.literal('peaks'),
  /** null: not a format that this program decodes itself. */
  peaks: z.array(z.number().min(0).max(1)).max(2_000).nullable(),
});
