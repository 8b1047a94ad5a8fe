import { readMessage } from '../text/readMessage.ts';
import type { TextFact } from '../text/textFact.ts';
import type { Box, ScreenshotReading } from './screenshotReading.ts';
import { textPlaces } from './textPlaces.ts';

/** Something a message of a screen says, with the places on the picture that it was read from. */
export interface ScreenFact {
  /** Index into bubbles. */
  bubble: number;
  fact: TextFact;
  boxes: Box[];
}

/** Facts of all messages that the other side sent; what the client wrote is not their claim. */
export function screenFacts(
  reading: Pick<ScreenshotReading, 'lines' | 'bubbles'>,
  institutionNames: Parameters<typeof readMessage>[2],
): ScreenFact[] {
  return reading.bubbles.flatMap((bubble, index) => {
    if (bubble.side === 'own') return [];
    const { facts } = readMessage(bubble.text, bubble.claimedAtMs ?? undefined, institutionNames);
    return facts.map((fact) => ({
      bubble: index,
      fact,
      boxes: textPlaces(reading.lines, bubble, fact.start, fact.end),
    }));
  });
}
