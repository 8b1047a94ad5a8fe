import libheif from 'libheif-js/wasm-bundle.js';
import { AnDunError } from '../../../../domain/errors.ts';
import { encodePng } from './encodePng.ts';

/** Twice what an iPhone takes at most would not fit into the memory of this process. */
const MOST_PIXELS = 60_000_000;
const MOST_SIDE = 2_400;

type HeifImage = ReturnType<InstanceType<typeof libheif.HeifDecoder>['decode']>[number];

/**
 * Decodes the first picture of a HEIC file, turned as it is to be seen.
 * @throws AnDunError PICTURE_TOO_LARGE, PICTURE_UNREADABLE
 */
export async function drawHeic(bytes: Uint8Array): Promise<Buffer> {
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
  return encodePng(shrink({ data, width, height }));
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

interface Pixels {
  data: Uint8ClampedArray | Uint8Array;
  width: number;
  height: number;
}

/** RGBA to RGB, each pixel the mean of those it stands for. */
function shrink({ data, width, height }: Pixels): Pixels {
  const scale = Math.max(1, Math.max(width, height) / MOST_SIDE);
  const toWidth = Math.max(1, Math.round(width / scale));
  const toHeight = Math.max(1, Math.round(height / scale));
  const out = new Uint8Array(toWidth * toHeight * 3);
  for (let y = 0; y < toHeight; y += 1) {
    const top = Math.floor((y * height) / toHeight);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / toHeight));
    for (let x = 0; x < toWidth; x += 1) {
      const left = Math.floor((x * width) / toWidth);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / toWidth));
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          red += data[at] as number;
          green += data[at + 1] as number;
          blue += data[at + 2] as number;
        }
      }
      const count = (bottom - top) * (right - left);
      const to = (y * toWidth + x) * 3;
      out[to] = red / count;
      out[to + 1] = green / count;
      out[to + 2] = blue / count;
    }
  }
  return { data: out, width: toWidth, height: toHeight };
}
