import { joinLines } from './joinLines.ts';
import type { Box, Bubble, ReadLine } from './screenshotReading.ts';

/**
 * The places on the picture that a stretch of a bubble's text was read from: one box for each line
 * that it touches.
 * @param start UTF-16 index into `bubble.text`, as facts carry it
 */
export function textPlaces(
  lines: readonly ReadLine[],
  bubble: Pick<Bubble, 'lines'>,
  start: number,
  end: number,
): Box[] {
  const own = bubble.lines.flatMap((index) => lines[index] ?? []);
  const { starts } = joinLines(own);
  return own.flatMap((line, index) => {
    const from = Math.max(0, start - (starts[index] ?? 0));
    const to = Math.min(line.text.length, end - (starts[index] ?? 0));
    return from < to ? [partOf(line, from, to)] : [];
  });
}

/**
 * The same for a text that a person may have corrected: looks for the words themselves.
 * @returns nothing when they no longer stand in the bubble as it was read
 */
export function wordsPlaces(
  lines: readonly ReadLine[],
  bubble: Pick<Bubble, 'lines'>,
  words: string,
): Box[] {
  const { text } = joinLines(bubble.lines.flatMap((index) => lines[index] ?? []));
  const start = words === '' ? -1 : text.indexOf(words);
  return start === -1 ? [] : textPlaces(lines, bubble, start, start + words.length);
}

/** Han characters are twice as wide as digits and letters; that places a part well within a line. */
function partOf({ text, box }: ReadLine, from: number, to: number): Box {
  const total = Math.max(1, widthOf(text));
  const left = (widthOf(text.slice(0, from)) / total) * box.width;
  const width = (widthOf(text.slice(from, to)) / total) * box.width;
  return { x: box.x + left, y: box.y, width, height: box.height };
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code >= 0x2e80) width += 2;
    else width += /[ilI.,:;'|!\s]/.test(sign) ? 0.6 : 1.1;
  }
  return width;
}
