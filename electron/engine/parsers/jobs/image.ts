import { AnDunError } from '../../../../domain/errors.ts';
import type { ParserJob, ParserSource } from '../parserJob.ts';
import { drawnFormat } from './drawnFormat.ts';
import { encodePng } from './encodePng.ts';
import { readImageFacts } from './imageFacts.ts';
import { type RawPixels, shrinkPixels } from './shrinkPixels.ts';

/** EXIF stands near the beginning; only HEIC may keep it elsewhere. */
const MOST_BYTES = 64 * 1024 ** 2;

/** Reads what a picture says of itself. */
export const imageFacts: ParserJob<'imageFacts'> = async (source, _options, emit) => {
  const isWhole = source.sizeBytes <= MOST_BYTES;
  await emit(await readImageFacts(await source.read(0, MOST_BYTES), isWhole));
};

/** Draws a picture that the screen or a Word file does not know as PNG: HEIC, BMP, WebP, AVIF, TIFF. */
export const imagePreview: ParserJob<'imagePreview'> = async (source, _options, emit) => {
  const pixels = await decode(await readWhole(source));
  const png = encodePng(shrinkPixels(pixels));
  for (let at = 0; at < png.length; at += 1_048_576) {
    await emit({ type: 'piece', bytes: new Uint8Array(png.subarray(at, at + 1_048_576)) });
  }
};

async function decode(bytes: Uint8Array): Promise<RawPixels> {
  switch (drawnFormat(bytes)) {
    case 'heic':
      return (await import('./imageHeic.ts')).decodeHeic(bytes);
    case 'bmp':
      return (await import('./imageBmp.ts')).decodeBmp(bytes);
    case null:
      return (await import('./imageByVips.ts')).decodeByVips(bytes);
  }
}

async function readWhole(source: ParserSource): Promise<Uint8Array> {
  if (source.sizeBytes > MOST_BYTES) throw new AnDunError('PICTURE_TOO_LARGE');
  return source.read(0, source.sizeBytes);
}
