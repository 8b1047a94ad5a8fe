export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

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
      this.#encoding = byMark(bytes) ?? byZeros(bytes);
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

function byMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** UTF-16 without a mark has its zeros on one side. */
function byZeros(bytes: Uint8Array): TextEncoding | null {
  const { even, odd, length } = countZeros(bytes);
  if (odd > length / 20 && even * 20 < odd) return 'utf-16le';
  if (even > length / 20 && odd * 20 < even) return 'utf-16be';
  return null;
}

/** A few zeros in text are damage; many, and on both sides, are no text at all. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byMark(bytes) !== null || byZeros(bytes) !== null) return false;
  const { even, odd, length } = countZeros(bytes);
  return (even + odd) * 50 > length;
}

function countZeros(bytes: Uint8Array): { even: number; odd: number; length: number } {
  const sample = bytes.subarray(0, 4_096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd, length: sample.length };
}

function byContents(bytes: Uint8Array): TextEncoding {
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  if (decodes(bytes, 'gb18030')) return 'gb18030';
  return damage(bytes, 'gb18030') < damage(bytes, 'utf-8') ? 'gb18030' : 'utf-8';
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    // `stream` lets the piece end in the middle of a character.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function damage(bytes: Uint8Array, encoding: TextEncoding): number {
  return new TextDecoder(encoding).decode(bytes).split('\ufffd').length - 1;
}

function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] as number) > 0x7f) return false;
  }
  return true;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
