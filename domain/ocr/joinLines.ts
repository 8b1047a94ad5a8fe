import type { ReadLine } from './screenshotReading.ts';

export interface JoinedText {
  text: string;
  /** Where each line begins in `text`. */
  starts: number[];
}

/** Room at the end of a line, in heights of it, that still counts as full. */
const FULL = 1.8;

/**
 * The text of one message from its lines, top to bottom. A line that runs to the right edge was
 * broken by the phone and goes on without a break; a shorter one ended by itself.
 */
export function joinLines(lines: readonly ReadLine[]): JoinedText {
  const edge = Math.max(0, ...lines.map(({ box }) => box.x + box.width));
  let text = '';
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before) text += between(before, line, edge);
    starts.push(text.length);
    text += line.text;
  }
  return { text, starts };
}

function between(before: ReadLine, next: ReadLine, edge: number): string {
  const room = edge - (before.box.x + before.box.width);
  if (room > before.box.height * FULL) return '\n';
  const isWordBreak = /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(next.text);
  // An address is broken anywhere; words are broken between them.
  const isAddress = /(?:https?:\/\/|www\.|\w\.\w|[/@])\S*$/.test(before.text);
  return isWordBreak && !isAddress ? ' ' : '';
}
