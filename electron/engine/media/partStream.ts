import { AnDunError, type ErrorCode } from '../../../domain/errors.ts';
import type { GrantedFile } from '../evidence/readGrantedFile.ts';
import type { PartsEvent } from '../parsers/partsEvent.ts';

const headBytes = 65_536;

/** One file of a container while it comes out of the parser, in the shape that attaching takes. */
export class PartStream implements GrantedFile {
  readonly #next: () => Promise<PartsEvent>;
  readonly #head: Uint8Array[] = [];
  #headBytes = 0;
  #ended = false;

  /** @param next the parser's events after the one that began the part; throws when there are none */
  constructor(next: () => Promise<PartsEvent>) {
    this.#next = next;
  }

  head(): Uint8Array {
    return Buffer.concat(this.#head);
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    while (!this.#ended) {
      const event = await this.#take();
      if (event.type === 'piece') {
        this.#keepHead(event.bytes);
        yield event.bytes;
      } else if (event.type === 'refused') {
        throw new AnDunError(event.code);
      }
    }
  }

  /** Passes over what nobody read, to the end of this part. @returns why the parser gave it up */
  async skip(): Promise<ErrorCode | null> {
    while (!this.#ended) {
      const event = await this.#take();
      if (event.type === 'refused') return event.code;
    }
    return null;
  }

  async close(): Promise<void> {}

  async #take(): Promise<PartsEvent> {
    const event = await this.#next();
    if (event.type === 'part') throw new AnDunError('PARSER_STOPPED', ['order']);
    this.#ended = event.type !== 'piece';
    return event;
  }

  #keepHead(bytes: Uint8Array): void {
    if (this.#headBytes >= headBytes) return;
    const piece = bytes.subarray(0, headBytes - this.#headBytes);
    this.#head.push(piece);
    this.#headBytes += piece.length;
  }
}
