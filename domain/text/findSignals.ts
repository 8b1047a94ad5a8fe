import { debtSignals, paymentSignals } from './debtSignals.ts';
import { isWarning } from './denial.ts';
import { type MessageView, sentenceBefore } from './messageView.ts';
import { authoritySignals, everydaySignals } from './noticeSignals.ts';
import { scamSignals } from './scamSignals.ts';
import { shapeSignals } from './shapeSignals.ts';
import type { SignalId, SignalPattern } from './signal.ts';
import { wordFinder } from './wordFinder.ts';

export type Span = { start: number; end: number };
export type FoundSignals = Map<SignalId, Span[]>;

type Entry = { word: string; pattern: SignalPattern };

const REACH_BACK = 24;
const REACH_ON = 24;
/** More places of one wording tell nothing new. */
const MOST_PLACES = 4;

const findWords = wordFinder<Entry>(
  [
    ...scamSignals,
    ...debtSignals,
    ...paymentSignals,
    ...authoritySignals,
    ...everydaySignals,
    ...shapeSignals,
  ].flatMap((pattern) => pattern.words.split(' ').map((word) => ({ word, pattern }))),
);

/** Finds the wordings of the signal lists in one pass over the message. */
export function findSignals(view: MessageView): FoundSignals {
  const found: FoundSignals = new Map();
  findWords(view.half, (start, entry) => take(view, start, entry, found));
  return found;
}

function take(
  view: MessageView,
  start: number,
  { word, pattern }: Entry,
  found: FoundSignals,
): void {
  const places = found.get(pattern.signal);
  if (places !== undefined && places.length >= MOST_PLACES) return;
  const end = endOf(view.half, start + word.length, pattern.goesOn);
  if (end === null || !standsRight(view, start, end, pattern)) return;
  if (places === undefined) found.set(pattern.signal, [{ start, end }]);
  else places.push({ start, end });
}

function endOf(text: string, from: number, goesOn: RegExp | undefined): number | null {
  if (goesOn === undefined) return from;
  goesOn.lastIndex = from;
  return goesOn.test(text) ? goesOn.lastIndex : null;
}

function standsRight(
  view: MessageView,
  start: number,
  end: number,
  { after, notAfter, notBefore, evenInWarning }: SignalPattern,
): boolean {
  if (after !== undefined || notAfter !== undefined) {
    const before = sentenceBefore(view, start, REACH_BACK);
    if (after !== undefined && !after.test(before)) return false;
    if (notAfter?.test(before)) return false;
  }
  if (notBefore?.test(view.half.slice(end, end + REACH_ON))) return false;
  return evenInWarning === true || !isWarning(view, start, end);
}
