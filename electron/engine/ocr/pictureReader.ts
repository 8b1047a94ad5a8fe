import { availableParallelism } from 'node:os';
import { AnDunError, type ErrorCode, errorCodes } from '../../../domain/errors.ts';
import { logLine } from '../host/engineLog.ts';
import { drawPicture } from '../media/drawPicture.ts';
import { drawnFormat } from '../parsers/jobs/drawnFormat.ts';
import {
  type EngineToReader,
  type FoundPicture,
  PICTURE_PIECE_BYTES,
  readerToEngine,
} from '../parsers/jobs/ocrMessages.ts';
import type { ParserChild, ParserHost } from '../parsers/parserHost.ts';
import type { ByteSource } from '../parsers/parserProcess.ts';

export interface PictureReaderOptions {
  parsers: ParserHost;
  /** Folder with the networks and their characters. */
  modelsDir: string;
  /** Ends the process when it shows no sign of work for so long; 30 s unless given. */
  stallMs?: number;
  /** Ends the process when it was not needed for so long; 60 s unless given. */
  idleMs?: number;
  memoryLimitMb?: number;
}

const LARGEST_FILE_BYTES = 100 * 1_048_576;
const TICK_MS = 250;
const HEAD_BYTES = 16;

/** One picture on its way. */
interface Work {
  requestId: number;
  resolve(picture: FoundPicture): void;
  reject(error: AnDunError): void;
}

/**
 * The process that reads pictures, started when the first comes and kept for the next ones. It sees
 * bytes of pictures and nothing else of the vault; what it answers is checked.
 */
export class PictureReader {
  readonly #options: Required<PictureReaderOptions>;
  #child: ParserChild | null = null;
  #work: Work | null = null;
  /** While a picture is decoded for the process that reads. */
  #drawing: AbortController | null = null;
  #lastRequest = 0;
  #silentTicks = 0;
  #timer: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: PictureReaderOptions) {
    this.#options = { stallMs: 30_000, idleMs: 60_000, memoryLimitMb: 600, ...options };
  }

  /**
   * Reads one picture; a second one must wait until the first is done.
   * @throws AnDunError CANCELLED; PICTURE_UNREADABLE, PICTURE_TOO_LARGE; PARSER_STOPPED when the
   *   process crashed, stood still or ate too much; what reading the source throws
   */
  async read(source: ByteSource, signal?: AbortSignal): Promise<FoundPicture> {
    if (this.#work || this.#drawing) throw new Error('One picture at a time');
    if (signal?.aborted) throw new AnDunError('CANCELLED');
    if (source.sizeBytes === 0) throw new AnDunError('PICTURE_UNREADABLE');
    if (source.sizeBytes > LARGEST_FILE_BYTES) throw new AnDunError('PICTURE_TOO_LARGE');
    clearTimeout(this.#idle);
    const cancel = () => this.#fail(new AnDunError('CANCELLED'));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await this.#run(await this.#drawn(source, signal));
    } finally {
      signal?.removeEventListener('abort', cancel);
      clearInterval(this.#timer);
      this.#work = null;
      this.#idle = setTimeout(() => this.close(), this.#options.idleMs).unref();
    }
  }

  /** Ends the process; a picture being read fails as cancelled. */
  close(): void {
    clearTimeout(this.#idle);
    this.#drawing?.abort();
    if (this.#work) this.#fail(new AnDunError('CANCELLED'));
    this.#end();
  }

  /** HEIC and BMP as PNG, since the process knows neither; places are then those of the picture as it is shown. */
  async #drawn(source: ByteSource, signal?: AbortSignal): Promise<ByteSource> {
    const head = await source.readRange(0, Math.min(HEAD_BYTES, source.sizeBytes));
    if (drawnFormat(head) === null) return source;
    this.#drawing = new AbortController();
    try {
      const bytes = await drawPicture(this.#options.parsers, {
        source,
        fileName: '',
        signal: AbortSignal.any([this.#drawing.signal, ...(signal ? [signal] : [])]),
      });
      return {
        sizeBytes: bytes.length,
        readRange: async (offset, length) => bytes.slice(offset, offset + length),
      };
    } finally {
      this.#drawing = null;
    }
  }

  #run(source: ByteSource): Promise<FoundPicture> {
    this.#lastRequest += 1;
    const requestId = this.#lastRequest;
    this.#silentTicks = 0;
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    return new Promise((resolve, reject) => {
      this.#work = { requestId, resolve, reject };
      this.#child ??= this.#start();
      this.#send(source, requestId).catch((error) => this.#fail(error));
    });
  }

  #start(): ParserChild {
    const { parsers, modelsDir, memoryLimitMb } = this.#options;
    const child = parsers.start({ entry: 'ocr', memoryLimitMb });
    child.onMessage((message) => {
      if (child === this.#child) this.#hear(message);
    });
    child.onExit(() => {
      if (child !== this.#child) return;
      this.#child = null;
      this.#fail(new AnDunError('PARSER_STOPPED', ['ended']));
    });
    // One core is left to the engine and the screens.
    const threads = Math.max(1, Math.min(4, availableParallelism() - 1));
    const start: EngineToReader = { type: 'start', modelsDir, threads, memoryLimitMb };
    child.post(start);
    return child;
  }

  async #send(source: ByteSource, requestId: number): Promise<void> {
    const { sizeBytes } = source;
    this.#post({ type: 'picture', requestId, sizeBytes });
    for (let at = 0; at < sizeBytes; at += PICTURE_PIECE_BYTES) {
      const length = Math.min(PICTURE_PIECE_BYTES, sizeBytes - at);
      const bytes = await source.readRange(at, length);
      if (this.#work?.requestId !== requestId) return;
      if (bytes.length !== length) throw new AnDunError('FILE_UNREADABLE');
      this.#post({ type: 'bytes', requestId, bytes });
    }
  }

  #post(message: EngineToReader): void {
    this.#child?.post(message);
  }

  #hear(data: unknown): void {
    this.#silentTicks = 0;
    const message = readerToEngine.safeParse(data);
    if (!message.success) {
      this.#fail(new AnDunError('PARSER_STOPPED', ['message']));
      return;
    }
    const told = message.data;
    if (told.type === 'read' && told.requestId === this.#work?.requestId) {
      this.#work.resolve(told.picture);
    } else if (told.type === 'failed') {
      log(told.code, told.where);
      const ownFault = told.requestId === this.#work?.requestId;
      if (ownFault || told.requestId === 0) this.#fail(asKnown(told.code));
    }
  }

  #tick(): void {
    // Counted in ticks: an engine that was busy itself must not blame the reader.
    this.#silentTicks += 1;
    if (this.#silentTicks * TICK_MS < this.#options.stallMs) return;
    this.#fail(new AnDunError('PARSER_STOPPED', ['stalled']));
  }

  /** A picture that is merely unreadable leaves the process in good order; anything else ends it. */
  #fail(error: unknown): void {
    const known = error instanceof AnDunError ? error : new AnDunError('INTERNAL');
    const isHarmless = known.code === 'PICTURE_UNREADABLE' || known.code === 'PICTURE_TOO_LARGE';
    if (!isHarmless) this.#end();
    if (known.code === 'PARSER_STOPPED') log(known.code, known.fields.join(' '));
    this.#work?.reject(known);
  }

  #end(): void {
    const child = this.#child;
    this.#child = null;
    child?.kill();
  }
}

function asKnown(code: string): AnDunError {
  const known = errorCodes.find((candidate) => candidate === code) as ErrorCode | undefined;
  return new AnDunError(known ?? 'PARSER_STOPPED');
}

function log(outcome: string, where: string): void {
  logLine({ operation: 'ocr.read', outcome, where });
}
