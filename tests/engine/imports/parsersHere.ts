import { smsXml } from '../../../electron/engine/parsers/jobs/smsXml.ts';
import { table } from '../../../electron/engine/parsers/jobs/table.ts';
import type { ParserHost } from '../../../electron/engine/parsers/parserHost.ts';
import type { ParserSource } from '../../../electron/engine/parsers/parserJob.ts';
import type { RawRowsEvent } from '../../../electron/engine/parsers/parserJobs.ts';
import {
  type EngineToParser,
  PIECE_BYTES,
} from '../../../electron/engine/parsers/parserMessages.ts';

/** The parser's jobs without its process: these tests are about what the engine does with the rows. */
export const parsersHere: ParserHost = {
  start() {
    const reads = new Map<number, (bytes: Uint8Array) => void>();
    let tell: (message: unknown) => void = () => {};
    let isEnded = false;
    const post = (message: unknown) =>
      new Promise<void>((resolve) => {
        setImmediate(() => {
          if (!isEnded) tell(message);
          resolve();
        });
      });
    const run = async (start: Extract<EngineToParser, { type: 'start' }>) => {
      const source = sourceOf(start, (read) => {
        void post({ type: 'read', ...read });
        return new Promise((resolve) => {
          reads.set(read.requestId, resolve);
        });
      });
      await (start.job === 'smsXml' ? smsXml : table)(
        source,
        JSON.parse(start.options),
        async (event: RawRowsEvent) => {
          const { bytes, ...rest } = event as RawRowsEvent & { bytes?: Uint8Array };
          await post({ type: 'event', json: JSON.stringify(rest), bytes });
        },
      );
      await post({ type: 'done' });
    };
    return {
      post(data) {
        const message = data as EngineToParser;
        if (message.type === 'start') void run(message);
        if (message.type === 'bytes') reads.get(message.requestId)?.(message.bytes);
      },
      onMessage(listener) {
        tell = listener;
      },
      onExit() {},
      kill() {
        isEnded = true;
      },
    };
  },
};

type Read = { requestId: number; offset: number; length: number };

function sourceOf(
  { sizeBytes, fileName }: { sizeBytes: number; fileName: string },
  ask: (read: Read) => Promise<Uint8Array>,
): ParserSource {
  let requestId = 0;
  const read = async (offset: number, length: number) => {
    requestId += 1;
    return ask({ requestId, offset, length: Math.min(length, PIECE_BYTES) });
  };
  return {
    sizeBytes,
    fileName,
    read,
    async *stream(offset = 0) {
      for (let at = offset; at < sizeBytes; at += PIECE_BYTES) yield await read(at, PIECE_BYTES);
    },
  };
}
