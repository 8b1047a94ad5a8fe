/**
 * Whether a picture ends before its end: a download or a copy that was broken off. Screens show what there is of it and
 * leave the rest grey, which looks like a whole picture.
 * @param bytes the whole file
 * @returns false for formats that do not tell
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n')
    return !file.includes('IEND', 8, 'latin1');
  if (file[0] !== 0xff || file[1] !== 0xd8) return false;
  const scan = startOfScan(file);
  // Within the scan a byte FF is followed by 00 or a restart mark, so the first FF D9 is the end. Thumbnails lie before.
  return scan === null || file.indexOf(endMark, scan) === -1;
}

const endMark = Buffer.from([0xff, 0xd9]);

/** Where the picture data of a JPEG begins; null when its segments lead out of the file. */
function startOfScan(file: Buffer): number | null {
  for (let at = 2; at + 4 <= file.length; ) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return at + 2;
    else at += 2 + file.readUInt16BE(at + 2);
  }
  return null;
}
