import { debtSignals, paymentSignals } from './debtSignals.ts';
import { isWarning } from './denial.ts';
import { type MessageView, sentenceBefore } from './messageView.ts';
import { authoritySignals, everydaySignals } from './noticeSignals.ts';
import { scamSignals } from './scamSignals.ts';
import type { SignalId, SignalPattern } from './signal.ts';

export type Span = { start: number; end: number };
export type FoundSignals = Map<SignalId, Span[]>;

type Entry = { word: string; pattern: SignalPattern };

const REACH_BACK = 24;
const REACH_ON = 24;
/** More places of one wording tell nothing new. */
const MOST_PLACES = 4;
const PAIR = 0x10000;

const byPair = new Map<number, Entry[]>();
const byCharacter = new Map<number, Entry[]>();
for (const pattern of [
  ...scamSignals,
  ...debtSignals,
  ...paymentSignals,
  ...authoritySignals,
  ...everydaySignals,
]) {
  for (const word of pattern.words.split(' ')) {
    const first = word.charCodeAt(0);
    const [map, key] =
      word.length === 1 ? [byCharacter, first] : [byPair, first * PAIR + word.charCodeAt(1)];
    const known = map.get(key);
    if (known) known.push({ word, pattern });
    else map.set(key, [{ word, pattern }]);
  }
}

/** Finds the wordings of the signal lists in one pass over the message. */
export function findSignals(view: MessageView): FoundSignals {
  const found: FoundSignals = new Map();
  const text = view.half;
  for (let index = 0; index < text.length; index += 1) {
    const first = text.charCodeAt(index);
    const single = byCharacter.get(first);
    if (single) takeAll(view, index, single, found);
    const pair = byPair.get(first * PAIR + text.charCodeAt(index + 1));
    if (pair) takeAll(view, index, pair, found);
  }
  return found;
}

function takeAll(
  view: MessageView,
  start: number,
  entries: readonly Entry[],
  found: FoundSignals,
): void {
  for (const { word, pattern } of entries) {
    const places = found.get(pattern.signal);
    if (places !== undefined && places.length >= MOST_PLACES) continue;
    if (!view.half.startsWith(word, start)) continue;
    const end = endOf(view.half, start + word.length, pattern.goesOn);
    if (end === null || !standsRight(view, start, end, pattern)) continue;
    if (places === undefined) found.set(pattern.signal, [{ start, end }]);
    else places.push({ start, end });
  }
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
