/**
 * The formats that no library of the reader knows and that this program decodes itself.
 * @param head the first 12 bytes or more
 */
export function drawnFormat(head: Uint8Array): 'heic' | 'bmp' | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(12, head.byteLength));
  const text = start.toString('latin1');
  if (text.startsWith('BM')) return 'bmp';
  return /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(text.slice(4)) ? 'heic' : null;
}
