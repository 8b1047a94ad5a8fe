import {
  countZeros,
  damageOf,
  decodeWhole,
  encodingByMark,
  encodingByZeros,
  isAscii,
  latin1,
  type TextEncoding,
} from './textEncoding.ts';

/** How an encoding is called on the screen. */
export const encodingNames: Record<TextEncoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
};

/**
 * Decodes a stream of bytes as text whose encoding nobody can be trusted to name: by its mark, by
 * zeros, else by the first bytes that are not ASCII. What cannot be read becomes U+FFFD.
 */
export class TextDecoding {
  #encoding: TextEncoding | null = null;
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #started = false;

  /** UTF-8 while only ASCII was seen. */
  get encoding(): TextEncoding {
    return this.#encoding ?? 'utf-8';
  }

  write(bytes: Uint8Array): string {
    if (!this.#started) {
      this.#started = true;
      this.#encoding = encodingByMark(bytes) ?? encodingByZeros(bytes);
    }
    if (this.#encoding === null) {
      if (isAscii(bytes)) return latin1(bytes);
      this.#encoding = byContents(bytes);
    }
    this.#decoder ??= new TextDecoder(this.#encoding);
    return this.#decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.#decoder?.decode() ?? '';
  }
}

/** A few zeros in text are damage; many, and on both sides, are no text at all. */
export function isBinary(bytes: Uint8Array): boolean {
  if (encodingByMark(bytes) !== null || encodingByZeros(bytes) !== null) return false;
  const { even, odd, length } = countZeros(bytes);
  return (even + odd) * 50 > length;
}

function byContents(bytes: Uint8Array): TextEncoding {
  const damaged = (encoding: TextEncoding) => damageOf(new TextDecoder(encoding).decode(bytes));
  if (decodeWhole(bytes, 'utf-8', true) !== null) return 'utf-8';
  if (decodeWhole(bytes, 'gb18030', true) !== null) return 'gb18030';
  return damaged('gb18030') < damaged('utf-8') ? 'gb18030' : 'utf-8';
}
