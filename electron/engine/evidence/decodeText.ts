export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Decodes text of unknown encoding, as phones and old Chinese Windows programs write it.
 * @param bytes the whole file or its beginning; a character cut in two at the end is left out
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } {
  const encoding = detectEncoding(bytes) ?? 'gb18030';
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  return { text, encoding };
}

/** @returns null for bytes that are not text */
export function detectEncoding(bytes: Uint8Array): TextEncodingName | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = detectUtf16(bytes);
  if (wide) return wide;
  if (bytes.includes(0)) return null;
  if (decodes(bytes, 'utf-8') && !hasControls(bytes)) return 'utf-8';
  if (decodes(bytes, 'gb18030') && !hasControls(bytes)) return 'gb18030';
  return null;
}

/** UTF-16 without a mark: Latin characters and line ends leave zeros on one side only. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4_096) & ~1);
  if (sample.length < 4 || (bytes.length < 4_096 && bytes.length % 2 === 1)) return null;
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) zerosAtEven += 1;
    else zerosAtOdd += 1;
  });
  const enough = sample.length / 20;
  if (zerosAtOdd > enough && zerosAtEven === 0 && readsAs(sample, 'utf-16le')) return 'utf-16le';
  if (zerosAtEven > enough && zerosAtOdd === 0 && readsAs(sample, 'utf-16be')) return 'utf-16be';
  return null;
}

/** Machine code has zeros on one side by chance; it does not make readable characters. */
function readsAs(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  if (!decodes(sample, encoding)) return false;
  const text = new TextDecoder(encoding).decode(sample);
  return !/[\p{Cn}\p{Co}]/u.test(text) && !hasControls([...text].map((sign) => sign.charCodeAt(0)));
}

function decodes(bytes: Uint8Array, encoding: TextEncodingName): boolean {
  try {
    // `stream` lets the sample end in the middle of a character.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Control characters other than tab, line ends, form feed and escape do not stand in text. */
function hasControls(bytes: Uint8Array | number[]): boolean {
  return bytes.some(
    (byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32),
  );
}
