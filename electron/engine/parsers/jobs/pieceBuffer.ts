import { PIECE_BYTES } from '../parserMessages.ts';

/** Gathers small pieces into messages of up to 256 KiB. */
export class PieceBuffer {
  readonly #emit: (bytes: Uint8Array) => Promise<void>;
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  constructor(emit: (bytes: Uint8Array) => Promise<void>) {
    this.#emit = emit;
  }

  async add(piece: Uint8Array): Promise<void> {
    for (let at = 0; at < piece.length; at += PIECE_BYTES) {
      const part = piece.subarray(at, at + PIECE_BYTES);
      if (this.#bytes + part.length > PIECE_BYTES) await this.flush();
      this.#pieces.push(part);
      this.#bytes += part.length;
    }
  }

  async flush(): Promise<void> {
    if (this.#bytes === 0) return;
    const whole = new Uint8Array(Buffer.concat(this.#pieces));
    this.#pieces = [];
    this.#bytes = 0;
    await this.#emit(whole);
  }
}
