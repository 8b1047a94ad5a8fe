import { joinLines } from './joinLines.ts';
import { groupLines } from './lineGroups.ts';
import { readFrame } from './screenFrame.ts';
import type { Box, Bubble, ReadLine } from './screenshotReading.ts';
import { isScreenTime, resolveScreenTime } from './screenTime.ts';

/** A line with the colour around it, 0–255 red, green, blue. */
export interface ColouredLine extends ReadLine {
  background?: readonly [number, number, number];
}

export interface Screen {
  bubbles: Bubble[];
  titleText: string | null;
}

export interface PictureSize {
  width: number;
  height: number;
}

/**
 * Puts the lines of a phone screen together to messages with side and time. Bars of the phone and
 * of the program are left out; what it cannot tell (a letter, a web page) becomes blocks of text
 * on their side. A person goes over it.
 *
 * @param claimedDay day on which the screen was seen, YYYY-MM-DD; null = not known
 */
export function readScreen(
  lines: readonly ColouredLine[],
  size: PictureSize,
  claimedDay: string | null,
): Screen {
  const { titleText, body } = readFrame(lines, size);
  const groups = groupLines(lines, body, size);
  const bubbles: Bubble[] = [];
  let timeText: string | null = null;
  for (const [index, group] of groups.entries()) {
    const own = group.lines.flatMap((line) => lines[line] ?? []);
    const { text } = joinLines(own);
    if (own.length === 1 && isScreenTime(text)) {
      const before = bubbles.at(-1);
      const belongsAbove = before && isBelowItsBubble(group.box, before, groups[index - 1], size);
      if (belongsAbove) Object.assign(before, timed(text, claimedDay));
      else timeText = text;
      continue;
    }
    const { side, box } = group;
    bubbles.push({
      side,
      text: text.slice(0, 20_000),
      box,
      lines: group.lines,
      ...timed(timeText, claimedDay),
    });
  }
  return { bubbles, titleText };
}

function timed(timeText: string | null, claimedDay: string | null) {
  const text = timeText === null ? null : timeText.slice(0, 80);
  return {
    timeText: text,
    claimedAtMs: text === null ? null : resolveScreenTime(text, claimedDay),
  };
}

/** Some programs print the time under each message, small and at its edge; labels stand in the middle. */
function isBelowItsBubble(
  time: Box,
  bubble: Bubble,
  previous: { box: Box } | undefined,
  { width }: PictureSize,
): boolean {
  if (previous?.box !== bubble.box) return false;
  const gap = time.y - (bubble.box.y + bubble.box.height);
  const isCentred = Math.abs(time.x + time.width / 2 - width / 2) < width * 0.06;
  const { x } = bubble.box;
  const atLeft = Math.abs(time.x - x) < width * 0.06;
  const atRight = Math.abs(time.x + time.width - (x + bubble.box.width)) < width * 0.06;
  return !isCentred && gap < time.height * 2.5 && (atLeft || atRight);
}
