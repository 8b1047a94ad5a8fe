import type { DocxPart } from '../../../templates/compilationParts.ts';
import { bytesOf, zipStream } from './zipStream.ts';

/** The earliest day that a zip entry can carry. */
const partDate = { year: 1980, month: 1, day: 1 };

/** A .docx as a stream; pictures are asked for one by one, when their turn has come. */
export function packDocx(
  parts: readonly DocxPart[],
  openPicture: (pictureId: string) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  return zipStream(
    parts.map((part) => ({
      path: part.name,
      // Some readers refuse stored entries whose size stands behind them.
      compress: true,
      open: () => ('text' in part ? bytesOf(part.text) : openPicture(part.pictureId)),
    })),
    partDate,
  );
}
