import libheif from 'libheif-js/wasm-bundle.js';
import { AnDunError } from '../../../../domain/errors.ts';
import type { RawPixels } from './shrinkPixels.ts';

/** Twice what an iPhone takes at most would not fit into the memory of this process. */
const MOST_PIXELS = 60_000_000;

type HeifImage = ReturnType<InstanceType<typeof libheif.HeifDecoder>['decode']>[number];

/**
 * Decodes the first picture of a HEIC file, turned as it is to be seen.
 * @throws AnDunError PICTURE_TOO_LARGE, PICTURE_UNREADABLE
 */
export async function decodeHeic(bytes: Uint8Array): Promise<RawPixels> {
  const image = open(bytes);
  const width = image.get_width();
  const height = image.get_height();
  if (width * height > MOST_PIXELS) throw new AnDunError('PICTURE_TOO_LARGE');
  if (width < 1 || height < 1) throw new AnDunError('PICTURE_UNREADABLE');
  const data = await new Promise<Uint8ClampedArray | null>((resolve) => {
    const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
    image.display(target, (shown) => resolve(shown?.data ?? null));
  });
  image.free();
  if (!data) throw new AnDunError('PICTURE_UNREADABLE');
  return { data, width, height, channels: 4 };
}

function open(bytes: Uint8Array): HeifImage {
  let images: HeifImage[] = [];
  try {
    images = new libheif.HeifDecoder().decode(bytes);
  } catch {
    images = [];
  }
  if (!images[0]) throw new AnDunError('PICTURE_UNREADABLE');
  return images[0];
}
