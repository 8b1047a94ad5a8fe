import { plainCharacters } from './plainCharacters.ts';
import type { TextFactKind, TextFactOf, TextFactValue } from './textFact.ts';

/** One message while it is being read. `half` has the same indices as `text`. */
export type MessageView = {
  readonly text: string;
  readonly half: string;
  readonly receivedAtMs: number | undefined;
  /** One mark a character: set where a run of digits or an address already has its meaning. */
  readonly claimed: Uint8Array;
};

export function viewMessage(text: string, receivedAtMs?: number): MessageView {
  return {
    text,
    half: plainCharacters(text),
    receivedAtMs,
    claimed: new Uint8Array(text.length),
  };
}

/** Marks a stretch as understood, so that later readers leave its digits alone. */
export function claim(view: MessageView, start: number, end: number): void {
  view.claimed.fill(1, start, end);
}

export function isFree(view: MessageView, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (view.claimed[index] === 1) return false;
  return true;
}

export function factAt<K extends TextFactKind>(
  view: MessageView,
  kind: K,
  start: number,
  end: number,
  value: TextFactValue<K>,
): TextFactOf<K> {
  const fact = {
    id: `${kind}:${start}`,
    kind,
    start,
    end,
    text: view.text.slice(start, end),
    value,
  };
  return fact as unknown as TextFactOf<K>;
}

/** Up to `length` characters before `index`, not reaching over the end of a sentence. */
export function sentenceBefore(view: MessageView, index: number, length: number): string {
  const slice = view.half.slice(Math.max(0, index - length), index);
  const stop = Math.max(
    ...['。', '!', ';', '?', '\n', '】'].map((mark) => slice.lastIndexOf(mark)),
  );
  return slice.slice(stop + 1);
}

/** As `sentenceBefore`, and not over a comma either. */
export function clauseBefore(view: MessageView, index: number, length: number): string {
  const sentence = sentenceBefore(view, index, length);
  return sentence.slice(sentence.lastIndexOf(',') + 1);
}

/** Drops facts that overlap an earlier or, from the same start, a longer one. */
export function withoutOverlaps<T extends { start: number; end: number }>(
  facts: readonly T[],
): T[] {
  const sorted = [...facts].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const fact of sorted) {
    const last = kept.at(-1);
    if (fact.end > fact.start && (last === undefined || fact.start >= last.end)) kept.push(fact);
  }
  return kept;
}
