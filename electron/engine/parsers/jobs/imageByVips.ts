import { AnDunError } from '../../../../domain/errors.ts';
import { guardedSharp } from './guardedSharp.ts';
import type { RawPixels } from './shrinkPixels.ts';

const MOST_PIXELS = 60_000_000;

/**
 * Decodes WebP, AVIF, TIFF and what browsers know, the first picture of several, turned as EXIF says.
 * @throws AnDunError PICTURE_TOO_LARGE, PICTURE_UNREADABLE
 */
export async function decodeByVips(bytes: Uint8Array): Promise<RawPixels> {
  const picture = guardedSharp(bytes, { failOn: 'error', limitInputPixels: false, pages: 1 });
  const { width = 0, height = 0 } = await picture.metadata().catch(unreadable);
  if (width * height > MOST_PIXELS) throw new AnDunError('PICTURE_TOO_LARGE');
  const { data, info } = await picture
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable);
  if (info.channels !== 3) throw new AnDunError('PICTURE_UNREADABLE');
  return { data, width: info.width, height: info.height, channels: 3 };
}

function unreadable(): never {
  throw new AnDunError('PICTURE_UNREADABLE');
}
