import { AnDunError, type ErrorCode, errorCodes } from '../../../domain/errors.ts';
import { logLine } from '../host/engineLog.ts';
import type { ParserChild, ParserHost } from './parserHost.ts';
import { type JobEvent, type ParserJobName, type ParserOptions, parserJobs } from './parserJobs.ts';
import { type EngineToParser, parserToEngine } from './parserMessages.ts';

/** Bytes to be parsed; an open VaultFileReader is one. */
export interface ByteSource {
  readonly sizeBytes: number;
  readRange(offset: number, length: number): Promise<Uint8Array>;
}

export interface ParserInput<Name extends ParserJobName> {
  source: ByteSource;
  fileName: string;
  options: ParserOptions<Name>;
  signal?: AbortSignal | undefined;
  /** Resident memory at which the process ends itself; 400 unless given. */
  memoryLimitMb?: number;
  /** Ends the process when it neither reads nor tells anything for so long; 10 s unless given. */
  stallMs?: number;
}

export type ParserEvent<Name extends ParserJobName> =
  | { type: 'progress'; doneBytes: number; totalBytes: number }
  | JobEvent<Name>;

const defaultMemoryMb = 400;
const defaultStallMs = 10_000;
const tickMs = 250;
const progressTicks = 2;

/**
 * Runs one job in a process of its own and yields its events, checked against the job's schema,
 * with a progress event about every half second. Leaving the iteration or aborting ends the process.
 * @throws AnDunError CANCELLED; PARSER_STOPPED when the process crashed, stood still or ate too
 *   much; what the job itself found wrong (FILE_HOSTILE …); what reading the source throws
 */
export async function* startParser<Name extends ParserJobName>(
  host: ParserHost,
  job: Name,
  input: ParserInput<Name>,
): AsyncGenerator<ParserEvent<Name>, void> {
  if (input.signal?.aborted) throw new AnDunError('CANCELLED');
  const memoryLimitMb = input.memoryLimitMb ?? defaultMemoryMb;
  const child = host.start({ entry: 'parser', memoryLimitMb });
  const run = new ParserRun<Name>(child, job, input);
  const cancel = () => run.fail(new AnDunError('CANCELLED'));
  input.signal?.addEventListener('abort', cancel, { once: true });
  try {
    run.begin(memoryLimitMb);
    yield* run.events();
  } finally {
    input.signal?.removeEventListener('abort', cancel);
    run.end();
  }
}

interface RawEvent {
  json: string;
  bytes?: Uint8Array | undefined;
}

class ParserRun<Name extends ParserJobName> {
  readonly #child: ParserChild;
  readonly #job: Name;
  readonly #input: ParserInput<Name>;
  /** As they came: read only when their turn comes, so that no more than one batch of rows is in memory as objects. */
  #queue: RawEvent[] = [];
  #finished: 'no' | 'done' | { error: unknown } = 'no';
  #wake: () => void = () => {};
  #timer: NodeJS.Timeout | undefined;
  #ticks = 0;
  #idleTicks = 0;
  #pendingReads = 0;
  #doneBytes = 0;
  #progressDue = true;

  constructor(child: ParserChild, job: Name, input: ParserInput<Name>) {
    this.#child = child;
    this.#job = job;
    this.#input = input;
  }

  begin(memoryLimitMb: number): void {
    this.#child.onMessage((message) => this.#hear(message));
    this.#child.onExit(() => this.fail(new AnDunError('PARSER_STOPPED', ['ended'])));
    this.#timer = setInterval(() => this.#tick(), tickMs);
    this.#post({
      type: 'start',
      job: this.#job,
      options: JSON.stringify(this.#input.options),
      sizeBytes: this.#input.source.sizeBytes,
      fileName: this.#input.fileName,
      memoryLimitMb,
    });
  }

  async *events(): AsyncGenerator<ParserEvent<Name>, void> {
    for (;;) {
      const raw = this.#queue.shift();
      if (raw) {
        this.#post({ type: 'taken' });
        const event = readEvent(this.#job, raw);
        if (event === null) throw this.#refuse();
        yield event;
      } else if (this.#finished === 'done') {
        yield this.#progress();
        return;
      } else if (this.#finished !== 'no') {
        throw this.#finished.error;
      }
      if (this.#progressDue) yield this.#progress();
      if (this.#queue.length === 0 && this.#finished === 'no') {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }

  /** The first end counts; whatever was still queued is dropped. */
  fail(error: unknown): void {
    if (this.#finished !== 'no') return;
    this.#finished = { error };
    this.#queue = [];
    this.#child.kill();
    if (error instanceof AnDunError && error.code === 'PARSER_STOPPED') {
      this.#log(error.code, error.fields.join(' '));
    }
    this.#wake();
  }

  /** Also of a parser that has said it is done. */
  #refuse(): AnDunError {
    const error = new AnDunError('PARSER_STOPPED', ['event']);
    this.fail(error);
    return error;
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#finished === 'no') this.#finished = 'done';
    this.#child.kill();
  }

  #progress() {
    this.#progressDue = false;
    const totalBytes = this.#input.source.sizeBytes;
    return { type: 'progress' as const, doneBytes: this.#doneBytes, totalBytes };
  }

  #tick(): void {
    this.#ticks += 1;
    if (this.#ticks % progressTicks === 0) {
      this.#progressDue = true;
      this.#wake();
    }
    // Counted in ticks, not by the clock: an engine that was busy itself must not blame the parser.
    const isOurTurn = this.#queue.length > 0 || this.#pendingReads > 0;
    this.#idleTicks = isOurTurn ? 0 : this.#idleTicks + 1;
    if (this.#idleTicks * tickMs >= (this.#input.stallMs ?? defaultStallMs)) {
      this.fail(new AnDunError('PARSER_STOPPED', ['stalled']));
    }
  }

  #hear(data: unknown): void {
    if (this.#finished !== 'no') return;
    this.#idleTicks = 0;
    const message = parserToEngine.safeParse(data);
    if (!message.success) {
      this.fail(new AnDunError('PARSER_STOPPED', ['message']));
    } else if (message.data.type === 'read') {
      void this.#answer(message.data);
    } else if (message.data.type === 'event') {
      this.#queue.push(message.data);
      this.#wake();
    } else if (message.data.type === 'done') {
      this.#finished = 'done';
      this.#wake();
    } else {
      this.fail(asJobError(message.data));
      this.#log(message.data.code, message.data.where);
    }
  }

  async #answer(read: { requestId: number; offset: number; length: number }): Promise<void> {
    this.#pendingReads += 1;
    try {
      const bytes = await this.#input.source.readRange(read.offset, read.length);
      this.#doneBytes = Math.max(this.#doneBytes, read.offset + bytes.length);
      this.#post({ type: 'bytes', requestId: read.requestId, bytes });
    } catch (error) {
      this.fail(error);
    } finally {
      this.#pendingReads -= 1;
    }
  }

  #post(message: EngineToParser): void {
    if (this.#finished === 'no') this.#child.post(message);
  }

  #log(outcome: string, where: string): void {
    logLine({ operation: `parser.${this.#job}`, outcome, where });
  }
}

function readEvent<Name extends ParserJobName>(
  job: Name,
  { json, bytes }: RawEvent,
): JobEvent<Name> | null {
  try {
    const data: unknown = JSON.parse(json);
    if (bytes) (data as { bytes: Uint8Array }).bytes = bytes;
    return parserJobs[job].event.parse(data) as JobEvent<Name>;
  } catch {
    return null;
  }
}

function asJobError({ code, fields }: { code: string; fields: string[] }): AnDunError {
  const known = errorCodes.find((candidate) => candidate === code) as ErrorCode | undefined;
  return known ? new AnDunError(known, fields) : new AnDunError('PARSER_STOPPED', ['code']);
}
