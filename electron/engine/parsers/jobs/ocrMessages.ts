import { z } from 'zod';

/** Most bytes of a picture's file in one message. */
export const PICTURE_PIECE_BYTES = 1_048_576;

export type EngineToReader =
  | { type: 'start'; modelsDir: string; threads: number; memoryLimitMb: number }
  | { type: 'picture'; requestId: number; sizeBytes: number }
  /** The pieces of the picture named last, in order. */
  | { type: 'bytes'; requestId: number; bytes: Uint8Array };

/** A line as the reader found it, in pixels of the picture after EXIF orientation. */
const FoundLine = z.object({
  text: z.string().max(2_000),
  confidence: z.number().min(0).max(1),
  box: z.object({
    x: z.number().min(0),
    y: z.number().min(0),
    width: z.number().min(0),
    height: z.number().min(0),
  }),
  /** Colour around the letters, 0–255 each. */
  background: z.tuple([z.number(), z.number(), z.number()]),
});
export type FoundLine = z.infer<typeof FoundLine>;

export const FoundPicture = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  lines: z.array(FoundLine).max(5_000),
});
export type FoundPicture = z.infer<typeof FoundPicture>;

/** All that the reader can say; the engine believes nothing that does not fit. */
export const readerToEngine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** Still at work: after each part of a picture. */
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('read'), requestId: z.number().int(), picture: FoundPicture }),
  z.object({
    type: z.literal('failed'),
    requestId: z.number().int(),
    code: z.string(),
    where: z.string().max(300),
  }),
]);
export type ReaderToEngine = z.infer<typeof readerToEngine>;
