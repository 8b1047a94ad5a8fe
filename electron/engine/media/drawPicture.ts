import { AnDunError } from '../../../domain/errors.ts';
import type { ParserHost } from '../parsers/parserHost.ts';
import { type ByteSource, startParser } from '../parsers/parserProcess.ts';

export interface PictureToDraw {
  source: ByteSource;
  fileName: string;
  signal?: AbortSignal;
}

/** More than a PNG of the size that the job draws can have. */
const mostBytes = 120 * 1024 ** 2;
/** A HEIC of 60 million pixels, decoded, and the decoder's own planes. */
const memoryLimitMb = 950;

/**
 * A picture as PNG, drawn in a process of its own: for formats that the screen, a Word file or the
 * reader of screenshots does not know. The same picture gives the same bytes.
 * @throws AnDunError PICTURE_UNREADABLE, PICTURE_TOO_LARGE, PARSER_STOPPED, CANCELLED
 */
export async function drawPicture(
  parsers: ParserHost,
  { source, fileName, signal }: PictureToDraw,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const event of startParser(parsers, 'imagePreview', {
    source,
    fileName,
    options: {},
    signal,
    memoryLimitMb,
    // Decoding a large picture says nothing until it is done.
    stallMs: 30_000,
  })) {
    if (event.type !== 'piece') continue;
    length += event.bytes.length;
    if (length > mostBytes) throw new AnDunError('PICTURE_TOO_LARGE');
    pieces.push(event.bytes);
  }
  return Buffer.concat(pieces);
}
