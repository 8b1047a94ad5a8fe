import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { ParserSource } from '../parserJob.ts';

const BLOCK_BYTES = 262_144;
const KEPT_BLOCKS = 4;

/** Gives yauzl the file piece by piece; its many small reads are answered out of a few blocks. */
export class ZipReader extends RandomAccessReader {
  readonly #source: ParserSource;
  readonly #blocks = new Map<number, Uint8Array>();

  constructor(source: ParserSource) {
    super();
    this.#source = source;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#copy(buffer, offset, length, position).then(
      () => callback(null, length),
      (error: unknown) => callback(error instanceof Error ? error : new Error('read')),
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false });
  }

  override close(callback: (error: Error | null) => void): void {
    this.#blocks.clear();
    callback(null);
  }

  async *#range(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; ) {
      const bytes = await this.#source.read(at, Math.min(BLOCK_BYTES, end - at));
      if (bytes.length === 0) throw new Error('unexpected EOF');
      at += bytes.length;
      yield bytes;
    }
  }

  async #copy(buffer: Buffer, offset: number, length: number, position: number): Promise<void> {
    if (position < 0 || position + length > this.#source.sizeBytes) {
      throw new Error('unexpected EOF');
    }
    for (let done = 0; done < length; ) {
      const at = position + done;
      const block = await this.#block(Math.floor(at / BLOCK_BYTES));
      const from = at % BLOCK_BYTES;
      const piece = block.subarray(from, from + length - done);
      if (piece.length === 0) throw new Error('unexpected EOF');
      buffer.set(piece, offset + done);
      done += piece.length;
    }
  }

  async #block(index: number): Promise<Uint8Array> {
    const kept = this.#blocks.get(index);
    if (kept) return kept;
    const block = await this.#source.read(index * BLOCK_BYTES, BLOCK_BYTES);
    this.#blocks.set(index, block);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > KEPT_BLOCKS && oldest !== undefined) this.#blocks.delete(oldest);
    return block;
  }
}
