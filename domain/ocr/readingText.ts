import type { ScreenshotReading } from './screenshotReading.ts';

/** All that was read from a picture, from top to bottom: a message as one line, the rest line by line. */
export function readingText({
  lines,
  bubbles,
}: Pick<ScreenshotReading, 'lines' | 'bubbles'>): string {
  const messageOf = new Map<number, string | null>();
  for (const { text, lines: own } of bubbles) {
    for (const [place, index] of own.entries()) messageOf.set(index, place === 0 ? text : null);
  }
  return lines
    .flatMap(({ text }, index) => {
      const message = messageOf.get(index);
      return message === undefined ? [text] : message === null ? [] : [message];
    })
    .filter((text) => text.trim() !== '')
    .join('\n');
}
