export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes looked at for zeros. */
const SAMPLE_BYTES = 4_096;

/** What the mark at the beginning says; null without one. */
export function encodingByMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/**
 * UTF-16 without a mark: Latin characters and line ends leave zeros on one side. The other side has
 * few, since 一 and its like have one there.
 */
export function encodingByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const { even, odd, length } = countZeros(bytes);
  if (odd > length / 20 && even * 4 < odd) return 'utf-16le';
  if (even > length / 20 && odd * 4 < even) return 'utf-16be';
  return null;
}

/** Zeros at even and odd places among the first bytes. */
export function countZeros(bytes: Uint8Array): { even: number; odd: number; length: number } {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd, length: sample.length };
}

/**
 * The text, or null when the bytes cannot be read in that encoding, or nobody knows it.
 * @param mayBeCut the last character may have been cut in two: it is left out
 */
export function decodeWhole(bytes: Uint8Array, encoding: string, mayBeCut = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: mayBeCut });
  } catch {
    return null;
  }
}

/** Signs that could not be read. */
export function damageOf(text: string): number {
  return text.split('\ufffd').length - 1;
}

export function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] as number) > 0x7f) return false;
  }
  return true;
}

/** Each byte as one character. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
