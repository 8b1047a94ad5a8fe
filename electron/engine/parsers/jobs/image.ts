import { AnDunError } from '../../../../domain/errors.ts';
import type { ParserJob, ParserSource } from '../parserJob.ts';
import { readImageFacts } from './imageFacts.ts';

/** EXIF stands near the beginning; only HEIC may keep it elsewhere. */
const MOST_BYTES = 64 * 1024 ** 2;

/** Reads what a picture says of itself. */
export const imageFacts: ParserJob<'imageFacts'> = async (source, _options, emit) => {
  await emit(await readImageFacts(await source.read(0, MOST_BYTES)));
};

/** Draws a HEIC picture as PNG, at most 2,400 pixels wide or high. */
export const imagePreview: ParserJob<'imagePreview'> = async (source, _options, emit) => {
  const { drawHeic } = await import('./imageHeic.ts');
  const png = await drawHeic(await readWhole(source));
  for (let at = 0; at < png.length; at += 1_048_576) {
    await emit({ type: 'piece', bytes: new Uint8Array(png.subarray(at, at + 1_048_576)) });
  }
};

async function readWhole(source: ParserSource): Promise<Uint8Array> {
  if (source.sizeBytes > MOST_BYTES) throw new AnDunError('PICTURE_TOO_LARGE');
  return source.read(0, source.sizeBytes);
}
