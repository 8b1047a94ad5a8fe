import { AnDunError } from '../../../domain/errors.ts';
import { whereOf } from '../host/engineLog.ts';
import { openParentChannel, type ParentChannel } from './parentChannel.ts';
import type { ParserJob, ParserSource } from './parserJob.ts';
import { type ParserJobName, parserJobs } from './parserJobs.ts';
import { type EngineToParser, EVENT_WINDOW, PIECE_BYTES } from './parserMessages.ts';
import { watchMemory } from './watchMemory.ts';

/** Pieces asked for before they are needed: the engine answers late while it writes rows. */
const READ_AHEAD = 16;

type Jobs = { [Name in ParserJobName]: () => Promise<ParserJob<Name>> };
type Start = Extract<EngineToParser, { type: 'start' }>;

/** Waits for the one `start` of this process and runs the job that it names. */
export function serveParser(jobs: Jobs): void {
  const parent = openParentChannel();
  const reads = new Map<number, (bytes: Uint8Array) => void>();
  const window = new EventWindow();
  parent.onMessage((data) => {
    const message = data as EngineToParser;
    if (message.type === 'bytes') {
      reads.get(message.requestId)?.(message.bytes);
      reads.delete(message.requestId);
    } else if (message.type === 'taken') {
      window.taken();
    } else if (message.type === 'start') {
      watchMemory(message.memoryLimitMb);
      void runJob(jobs, message, parent, reads, window);
    }
  });
}

async function runJob(
  jobs: Jobs,
  start: Start,
  parent: ParentChannel,
  reads: Map<number, (bytes: Uint8Array) => void>,
  window: EventWindow,
): Promise<void> {
  try {
    const name = start.job as ParserJobName;
    const job = (await jobs[name]()) as (
      source: ParserSource,
      options: unknown,
      emit: (event: object) => Promise<void>,
    ) => Promise<void>;
    const options = parserJobs[name].options.parse(JSON.parse(start.options));
    await job(remoteSource(start, parent, reads), options, async (event) => {
      const { bytes, ...rest } = event as { bytes?: Uint8Array };
      await window.free();
      parent.post({ type: 'event', json: JSON.stringify(rest), bytes });
    });
    parent.post({ type: 'done' });
  } catch (error) {
    const isKnown = error instanceof AnDunError;
    parent.post({
      type: 'failed',
      code: isKnown ? error.code : 'PARSER_STOPPED',
      fields: isKnown ? [...error.fields] : [],
      where: whereOf(error).slice(0, 300),
    });
  }
}

function remoteSource(
  { sizeBytes, fileName }: Start,
  parent: ParentChannel,
  reads: Map<number, (bytes: Uint8Array) => void>,
): ParserSource {
  let lastRequest = 0;
  const readPiece = (offset: number, length: number) =>
    new Promise<Uint8Array>((resolve) => {
      lastRequest += 1;
      reads.set(lastRequest, resolve);
      parent.post({ type: 'read', requestId: lastRequest, offset, length });
    });
  return {
    sizeBytes,
    fileName,
    async read(offset, length) {
      const end = Math.min(offset + length, sizeBytes);
      const pieces: Uint8Array[] = [];
      for (let at = offset; at < end; at += PIECE_BYTES) {
        pieces.push(await readPiece(at, Math.min(PIECE_BYTES, end - at)));
      }
      return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
    },
    async *stream(offset = 0) {
      const ahead: Promise<Uint8Array>[] = [];
      let asked = offset;
      for (;;) {
        while (ahead.length < READ_AHEAD && asked < sizeBytes) {
          const length = Math.min(PIECE_BYTES, sizeBytes - asked);
          ahead.push(readPiece(asked, length));
          asked += length;
        }
        const piece = await ahead.shift();
        // An empty piece: the file is shorter than it said.
        if (!piece || piece.length === 0) return;
        yield piece;
      }
    },
  };
}

/** Holds the job back while the engine has not taken the last events. */
class EventWindow {
  #open = EVENT_WINDOW;
  #waiting: (() => void)[] = [];

  taken(): void {
    this.#open += 1;
    this.#waiting.shift()?.();
  }

  async free(): Promise<void> {
    while (this.#open <= 0) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    this.#open -= 1;
  }
}
