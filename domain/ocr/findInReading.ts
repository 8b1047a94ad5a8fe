import { halfWidth } from '../text/halfWidth.ts';
import type { Box, ScreenshotReading } from './screenshotReading.ts';
import { textPlaces } from './textPlaces.ts';

/** A piece of a line that was searched for. */
export interface FoundPiece {
  /** Index into the lines of the reading. */
  line: number;
  box: Box;
}

interface Place {
  line: number;
  at: number;
}

const SIGN = /[\p{L}\p{N}]/u;

/**
 * Where words stand on a picture. As in the search, only letters and digits count, in full or half
 * width and either case, and a word may run over the end of a line.
 */
export function findInReading(
  { lines }: Pick<ScreenshotReading, 'lines'>,
  words: string,
): FoundPiece[] {
  const places: Place[] = [];
  let signs = '';
  for (const [line, { text }] of lines.entries()) {
    for (const [at, sign] of [...halfWidth(text)].entries()) {
      if (!SIGN.test(sign)) continue;
      signs += sign.toLowerCase().charAt(0);
      places.push({ line, at });
    }
  }
  return words
    .split(/\s+/u)
    .map((word) => [...halfWidth(word)].filter((sign) => SIGN.test(sign)))
    .filter((word) => word.length > 0)
    .flatMap((word) => occurrences(signs, word.join('').toLowerCase()))
    .flatMap(({ from, to }) => piecesOf(places.slice(from, to)))
    .flatMap(({ line, from, to }) =>
      textPlaces(lines, { lines: [line] }, from, to).map((box) => ({ line, box })),
    );
}

function occurrences(signs: string, word: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = signs.indexOf(word); from >= 0; from = signs.indexOf(word, from + word.length)) {
    found.push({ from, to: from + word.length });
  }
  return found;
}

/** One stretch for each line that an occurrence touches. */
function piecesOf(places: readonly Place[]): { line: number; from: number; to: number }[] {
  const pieces = new Map<number, { line: number; from: number; to: number }>();
  for (const { line, at } of places) {
    const piece = pieces.get(line);
    if (piece) piece.to = at + 1;
    else pieces.set(line, { line, from: at, to: at + 1 });
  }
  return [...pieces.values()];
}
