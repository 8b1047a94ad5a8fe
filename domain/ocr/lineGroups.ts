import type { ColouredLine, PictureSize } from './readScreen.ts';
import type { Box, Bubble } from './screenshotReading.ts';
import { isScreenTime } from './screenTime.ts';

export interface LineGroup {
  side: Bubble['side'];
  box: Box;
  /** Indices of its lines, top to bottom. */
  lines: number[];
}

/** Lines of one message stand close under each other and begin at the same edge. */
const NEXT_LINE = 1.1;
const SAME_EDGE = 0.9;
const CENTRE = 0.05;
/** Margins that differ by less do not tell the side: long messages nearly reach both. */
const UNCLEAR = 0.2;
/** Messages of the other side all begin at one edge, near the left. */
const LEFT_EDGE = 0.025;
const FARTHEST_LEFT_EDGE = 0.25;
const COLOURFUL = 40;

/** Puts lines together to blocks and says whose they are, top to bottom. */
export function groupLines(
  lines: readonly ColouredLine[],
  body: readonly number[],
  size: PictureSize,
): LineGroup[] {
  const groups: number[][] = [];
  for (const index of body) {
    const line = lines[index];
    if (!line) continue;
    const group = isScreenTime(line.text)
      ? undefined
      : groups.findLast((candidate) => continues(lines, candidate, line));
    if (group) group.push(index);
    else groups.push([index]);
  }
  const leftEdge = Math.min(
    ...body.map((index) => lines[index]?.box.x ?? Number.POSITIVE_INFINITY),
  );
  return groups
    .map((group) => asGroup(lines, group, size, leftEdge))
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

function continues(
  lines: readonly ColouredLine[],
  group: readonly number[],
  line: ColouredLine,
): boolean {
  const last = lines[group.at(-1) ?? -1];
  const first = lines[group[0] ?? -1];
  if (!last || !first || isScreenTime(last.text)) return false;
  const height = Math.min(last.box.height, line.box.height);
  const gap = line.box.y - (last.box.y + last.box.height);
  const isAlike = height > 0.6 * Math.max(last.box.height, line.box.height);
  const sameEdge =
    Math.abs(line.box.x - first.box.x) < height * SAME_EDGE ||
    Math.abs(line.box.x - last.box.x) < height * SAME_EDGE ||
    opensWithBracket(last, line, height);
  return (
    isAlike && gap > -0.5 * height && gap < NEXT_LINE * height && sameEdge && sameColour(last, line)
  );
}

/** 【 takes a whole square and shows on its right half only. */
function opensWithBracket(last: ColouredLine, line: ColouredLine, height: number): boolean {
  const opens = /^[【（《「“(]/;
  return (
    (opens.test(last.text) || opens.test(line.text)) &&
    Math.abs(last.box.x - line.box.x) < height * 1.3
  );
}

function sameColour({ background: a }: ColouredLine, { background: b }: ColouredLine): boolean {
  if (!a || !b) return true;
  return Math.max(...a.map((part, index) => Math.abs(part - (b[index] ?? part)))) < 60;
}

function asGroup(
  lines: readonly ColouredLine[],
  indices: number[],
  size: PictureSize,
  leftEdge: number,
): LineGroup {
  const own = indices.flatMap((index) => lines[index] ?? []);
  const x = Math.min(...own.map(({ box }) => box.x));
  const y = Math.min(...own.map(({ box }) => box.y));
  const right = Math.max(...own.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...own.map(({ box }) => box.y + box.height));
  const box = { x, y, width: right - x, height: bottom - y };
  return { side: sideOf(box, own, size, leftEdge), box, lines: indices };
}

function sideOf(
  box: Box,
  lines: readonly ColouredLine[],
  { width }: PictureSize,
  leftEdge: number,
): Bubble['side'] {
  const left = box.x / width;
  const right = (width - box.x - box.width) / width;
  const isColourful = lines.some(({ background }) => background && saturation(background));
  if (Math.abs(left - right) < 2 * CENTRE && Math.min(left, right) > 0.2 && !isColourful) {
    return 'centre';
  }
  if (Math.abs(left - right) < UNCLEAR) {
    if (isColourful) return 'own';
    const atLeftEdge = left < FARTHEST_LEFT_EDGE && left - leftEdge / width < LEFT_EDGE;
    if (atLeftEdge) return 'theirs';
  }
  return left > right ? 'own' : 'theirs';
}

/** Bubbles of one's own are green or blue; those of others white, grey or black. */
function saturation([red, green, blue]: readonly [number, number, number]): boolean {
  return Math.max(red, green, blue) - Math.min(red, green, blue) > COLOURFUL;
}
