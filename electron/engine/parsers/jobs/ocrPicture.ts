import { AnDunError } from '../../../../domain/errors.ts';
import { guardedSharp as sharp } from './guardedSharp.ts';

/** A decoded picture: RGB, three bytes a pixel, turned as EXIF says. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

export interface DecodedPicture {
  /** Pixels of the picture as stored, after orientation. */
  width: number;
  height: number;
  /** What is read: scaled so that letters have a good size and memory stays bounded. */
  work: Pixels;
}

/** Shorter side that letters of a phone screen or a photographed page are well read at. */
const LARGEST_SHORT_SIDE = 1_600;
const SMALLEST_SHORT_SIDE = 900;
const LARGEST_ENLARGEMENT = 2;
const WORK_PIXELS = 24_000_000;
/** A camera of 200 megapixels is real, a picture of 60,000 × 60,000 is an attack. */
const LARGEST_PIXELS = 250_000_000;
/** Decoders that cannot scale while decoding hold the whole picture. */
const LARGEST_WHOLE_PIXELS = 60_000_000;

/**
 * Decodes the file of a picture for reading.
 * @throws AnDunError PICTURE_UNREADABLE for what is no picture, damaged, or in a format without decoder;
 *   PICTURE_TOO_LARGE when its size in pixels would not fit into memory
 */
export async function decodePicture(bytes: Uint8Array): Promise<DecodedPicture> {
  const options = {
    failOn: 'error',
    limitInputPixels: false,
    sequentialRead: true,
    pages: 1,
  } as const;
  const facts = await sharp(bytes, options).metadata().catch(unreadable);
  const { width: storedWidth = 0, height: storedHeight = 0, orientation = 1, format } = facts;
  const pixels = storedWidth * storedHeight;
  if (pixels === 0) throw new AnDunError('PICTURE_UNREADABLE');
  const isTurned = orientation >= 5;
  const holdsAll = format !== 'jpeg' && (orientation > 1 || format === 'webp' || format === 'heif');
  if (pixels > LARGEST_PIXELS || (holdsAll && pixels > LARGEST_WHOLE_PIXELS)) {
    throw new AnDunError('PICTURE_TOO_LARGE');
  }
  const width = isTurned ? storedHeight : storedWidth;
  const height = isTurned ? storedWidth : storedHeight;
  const scale = workScale(width, height);
  const { data, info } = await sharp(bytes, options)
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), {
      fit: 'fill',
    })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable);
  const work = { width: info.width, height: info.height, data: asRgb(data, info.channels) };
  return { width, height, work };
}

function unreadable(): never {
  throw new AnDunError('PICTURE_UNREADABLE');
}

function workScale(width: number, height: number): number {
  const shortSide = Math.min(width, height);
  const forLetters =
    shortSide > LARGEST_SHORT_SIDE
      ? LARGEST_SHORT_SIDE / shortSide
      : Math.min(LARGEST_ENLARGEMENT, Math.max(1, SMALLEST_SHORT_SIDE / shortSide));
  const forMemory = Math.sqrt(WORK_PIXELS / (width * height));
  return Math.min(forLetters, forMemory);
}

/** Grey pictures come back with one channel. */
function asRgb(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  const pixels = data.length / channels;
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let part = 0; part < 3; part += 1) {
      rgb[pixel * 3 + part] = data[pixel * channels + Math.min(part, channels - 1)] as number;
    }
  }
  return rgb;
}
