import {
  decodeWhole,
  encodingByMark,
  encodingByZeros,
  type TextEncoding,
} from '../parsers/textEncoding.ts';

const SAMPLE_BYTES = 4_096;

/**
 * Decodes text of unknown encoding, as phones and old Chinese Windows programs write it.
 * @param bytes the whole file or its beginning; a character cut in two at the end is left out
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = detectEncoding(bytes) ?? 'gb18030';
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  return { text, encoding };
}

/** @returns null for bytes that are not text */
export function detectEncoding(bytes: Uint8Array): TextEncoding | null {
  const marked = encodingByMark(bytes);
  if (marked?.startsWith('utf-16')) return marked;
  // A file of UTF-16 has an even number of bytes; the beginning of a longer one may have any.
  const mayBeWide = bytes.length >= 4 && (bytes.length % 2 === 0 || bytes.length > SAMPLE_BYTES);
  const wide = mayBeWide ? encodingByZeros(bytes) : null;
  if (wide && readsAs(bytes.subarray(0, SAMPLE_BYTES), wide)) return wide;
  if (bytes.includes(0) || hasControls(bytes)) return null;
  if (decodeWhole(bytes, 'utf-8', true) !== null) return 'utf-8';
  return decodeWhole(bytes, 'gb18030', true) === null ? null : 'gb18030';
}

/** Machine code has zeros on one side by chance; it does not make readable characters. */
function readsAs(sample: Uint8Array, encoding: TextEncoding): boolean {
  const text = decodeWhole(sample, encoding, true);
  if (text === null) return false;
  return !/[\p{Cn}\p{Co}]/u.test(text) && !hasControls([...text].map((sign) => sign.charCodeAt(0)));
}

/** Control characters other than tab, line ends, form feed and escape do not stand in text. */
function hasControls(bytes: Uint8Array | number[]): boolean {
  return bytes.some(
    (byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32),
  );
}
