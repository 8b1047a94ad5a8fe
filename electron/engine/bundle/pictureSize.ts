import type { PictureSize } from '../../../domain/bundle/picturePages.ts';

export interface PictureHead extends PictureSize {
  ending: 'png' | 'jpeg' | 'gif' | 'bmp';
}

/** More than any camera takes; a word processor would choke on it. */
const PIXEL_LIMIT = 120_000_000;

/**
 * Size and turning of a picture that a Word file can hold, from its first bytes. Reads headers
 * only, decodes nothing.
 * @returns null for other formats, for a header that is cut off and for absurd sizes
 */
export function pictureSize(head: Uint8Array): PictureHead | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const size = readPng(bytes) ?? readGif(bytes) ?? readBmp(bytes) ?? readJpeg(bytes);
  if (!size || size.width < 1 || size.height < 1) return null;
  const isThin = Math.max(size.width, size.height) > 200 * Math.min(size.width, size.height);
  return isThin || size.width * size.height > PIXEL_LIMIT ? null : size;
}

function readPng(bytes: Buffer): PictureHead | null {
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return upright('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

function readGif(bytes: Buffer): PictureHead | null {
  if (bytes.length < 10 || !/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null;
  return upright('gif', bytes.readUInt16LE(6), bytes.readUInt16LE(8));
}

function readBmp(bytes: Buffer): PictureHead | null {
  if (bytes.length < 26 || bytes.toString('latin1', 0, 2) !== 'BM') return null;
  return upright('bmp', bytes.readInt32LE(18), Math.abs(bytes.readInt32LE(22)));
}

function upright(ending: PictureHead['ending'], width: number, height: number): PictureHead {
  return { ending, width, height, orientation: 1 };
}

function readJpeg(bytes: Buffer): PictureHead | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let orientation = 1;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    // SOF0 … SOF15 without DHT, JPG and DAC.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const height = bytes.readUInt16BE(at + 5);
      return { ending: 'jpeg', width: bytes.readUInt16BE(at + 7), height, orientation };
    }
    if (marker === 0xe1) {
      orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    }
    if (length < 2 || marker === 0xda) return null;
    at += 2 + length;
  }
  return null;
}

/** Tag 0x0112 of the first directory of an Exif block. */
function exifOrientation(block: Buffer): number | null {
  if (block.length < 16 || block.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = block.subarray(6);
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return null;
  const u16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = u32(4);
  if (directory + 2 > tiff.length) return null;
  const entries = u16(directory);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return null;
    if (u16(at) !== 0x0112) continue;
    const value = u16(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
