import { z } from 'zod';

/** Most bytes of the file in one message. */
export const PIECE_BYTES = 262_144;
/** Events the parser may be ahead of the engine. */
export const EVENT_WINDOW = 4;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export type EngineToParser =
  | {
      type: 'start';
      job: string;
      /** JSON of the job's options. */
      options: string;
      sizeBytes: number;
      fileName: string;
      memoryLimitMb: number;
    }
  | { type: 'bytes'; requestId: number; bytes: Uint8Array }
  /** The engine has taken one event. */
  | { type: 'taken' };

/** All that the parser can say; the engine believes nothing that does not fit. */
export const parserToEngine = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('read'),
    requestId: z.number().int(),
    offset: z.number().int().min(0),
    length: z.number().int().min(1).max(PIECE_BYTES),
  }),
  z.object({ type: z.literal('event'), json: z.string(), bytes: bytes.optional() }),
  z.object({ type: z.literal('done') }),
  z.object({
    type: z.literal('failed'),
    code: z.string(),
    fields: z.array(z.string().max(200)).max(10),
    /** Place in our code, for the log. */
    where: z.string().max(300),
  }),
]);
export type ParserToEngine = z.infer<typeof parserToEngine>;
