import { AnDunError } from '../../../../domain/errors.ts';
import type { RawPixels } from './shrinkPixels.ts';

const MOST_PIXELS = 60_000_000;
const FILE_HEADER = 14;

interface BmpHeader {
  width: number;
  height: number;
  /** Rows from the top; most files begin at the bottom. */
  topDown: boolean;
  bits: number;
  /** Byte of the first row. */
  start: number;
  /** Where the colours of 1, 4 and 8 bits stand, `paletteStep` bytes each. */
  palette: number;
  paletteStep: 3 | 4;
  /** Of red, green and blue within a pixel of 16 or 32 bits. */
  masks: [number, number, number];
}

/**
 * Decodes a BMP that is not packed, as Windows and its programs write it: 1, 4, 8, 16, 24 or 32 bits.
 * @throws AnDunError PICTURE_TOO_LARGE; PICTURE_UNREADABLE for what is damaged, cut off or packed
 */
export function decodeBmp(file: Uint8Array): RawPixels {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    const header = readHeader(bytes);
    const { width, height, bits, start } = header;
    if (width < 1 || height < 1) throw new AnDunError('PICTURE_UNREADABLE');
    if (width * height > MOST_PIXELS) throw new AnDunError('PICTURE_TOO_LARGE');
    const stride = Math.ceil((width * bits) / 32) * 4;
    const colourAt = colourReader(bytes, header);
    const data = new Uint8Array(width * height * 3);
    for (let y = 0; y < height; y += 1) {
      const row = start + (header.topDown ? y : height - 1 - y) * stride;
      for (let x = 0; x < width; x += 1) {
        const colour = colourAt(row, x);
        const to = (y * width + x) * 3;
        data[to] = colour >> 16;
        data[to + 1] = (colour >> 8) & 0xff;
        data[to + 2] = colour & 0xff;
      }
    }
    return { data, width, height, channels: 3 };
  } catch (error) {
    // Buffer refuses to read behind the end of a file that is cut off.
    throw error instanceof AnDunError ? error : new AnDunError('PICTURE_UNREADABLE');
  }
}

function readHeader(bytes: Buffer): BmpHeader {
  const headerBytes = bytes.readUInt32LE(FILE_HEADER);
  const start = bytes.readUInt32LE(10);
  if (headerBytes === 12) {
    const [width, height] = [bytes.readUInt16LE(18), bytes.readUInt16LE(20)];
    const bits = bytes.readUInt16LE(24);
    const palette = FILE_HEADER + 12;
    return { width, height, topDown: false, bits, start, palette, paletteStep: 3, masks: rgb555 };
  }
  if (headerBytes < 40) throw new AnDunError('PICTURE_UNREADABLE');
  const packing = bytes.readUInt32LE(30);
  const bits = bytes.readUInt16LE(28);
  const hasMasks = packing === 3 || packing === 6;
  if (packing !== 0 && !hasMasks) throw new AnDunError('PICTURE_UNREADABLE');
  const height = bytes.readInt32LE(22);
  const mask = (index: number) => bytes.readUInt32LE(54 + index * 4);
  const usual = bits === 16 ? rgb555 : rgb888;
  return {
    width: bytes.readInt32LE(18),
    height: Math.abs(height),
    topDown: height < 0,
    bits,
    start,
    palette: FILE_HEADER + headerBytes + (hasMasks && headerBytes === 40 ? 12 : 0),
    paletteStep: 4,
    masks: hasMasks ? [mask(0), mask(1), mask(2)] : usual,
  };
}

const rgb555: BmpHeader['masks'] = [0x7c00, 0x03e0, 0x001f];
const rgb888: BmpHeader['masks'] = [0xff0000, 0x00ff00, 0x0000ff];

/** @returns 0xRRGGBB of pixel `x` of the row that begins at byte `row` */
function colourReader(bytes: Buffer, header: BmpHeader): (row: number, x: number) => number {
  const { bits, palette, paletteStep, masks } = header;
  switch (bits) {
    case 24:
      return (row, x) => bytes.readUIntLE(row + x * 3, 3);
    case 32:
    case 16: {
      const [red, green, blue] = masks.map(partReader) as [PartReader, PartReader, PartReader];
      const size = bits / 8;
      return (row, x) => {
        const pixel = bytes.readUIntLE(row + x * size, size);
        return (red(pixel) << 16) | (green(pixel) << 8) | blue(pixel);
      };
    }
    case 1:
    case 4:
    case 8: {
      const perByte = 8 / bits;
      return (row, x) => {
        const shift = 8 - bits * ((x % perByte) + 1);
        const index = (bytes.readUInt8(row + Math.floor(x / perByte)) >> shift) & (2 ** bits - 1);
        return bytes.readUIntLE(palette + index * paletteStep, 3);
      };
    }
    default:
      throw new AnDunError('PICTURE_UNREADABLE');
  }
}

type PartReader = (pixel: number) => number;

/** Of a mask: the part of a pixel that it covers, stretched to 0–255. */
function partReader(mask: number): PartReader {
  if (mask === 0) return () => 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return (pixel) => Math.round((((pixel & mask) >>> shift) * 255) / most);
}
