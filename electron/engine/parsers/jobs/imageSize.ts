import { readHeifSize } from './imageHeif.ts';

/** Width and height of a picture as its header says; turning is not applied. */
export interface ImageSize {
  width: number;
  height: number;
}

/**
 * Reads the header of PNG, JPEG, GIF, BMP, WebP, HEIC and AVIF; decodes nothing.
 * @param head the first bytes; a megabyte is enough for what phones write
 * @returns null for other formats and for headers that are cut off
 */
export function readImageSize(head: Uint8Array): ImageSize | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  try {
    return (
      readPng(bytes) ??
      readGif(bytes) ??
      readBmp(bytes) ??
      readWebp(bytes) ??
      readHeifSize(bytes) ??
      readJpeg(bytes)
    );
  } catch {
    // A length that points behind the end.
    return null;
  }
}

function readPng(bytes: Buffer): ImageSize | null {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function readGif(bytes: Buffer): ImageSize | null {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null;
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

function readBmp(bytes: Buffer): ImageSize | null {
  if (bytes.toString('latin1', 0, 2) !== 'BM') return null;
  return { width: Math.abs(bytes.readInt32LE(18)), height: Math.abs(bytes.readInt32LE(22)) };
}

function readWebp(bytes: Buffer): ImageSize | null {
  if (!/^RIFF[\s\S]{4}WEBPVP8/.test(bytes.toString('latin1', 0, 15))) return null;
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') {
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  }
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}

function readJpeg(bytes: Buffer): ImageSize | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // SOF0 … SOF15 without DHT, JPG and DAC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
