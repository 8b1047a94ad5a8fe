/** Calls `take` for each place where one of the words stands; a word that begins another is met too. */
export type WordFinder<T> = (text: string, take: (start: number, entry: T) => void) => void;

const PAIR = 0x10000;

/**
 * Finds many words in one pass: the first two characters lead to the few words that begin so. An
 * alternation of as many words in a pattern tries each of them at each character.
 */
export function wordFinder<T extends { word: string }>(entries: readonly T[]): WordFinder<T> {
  const begins = new Uint8Array(PAIR);
  const single = new Map<number, T[]>();
  const pairs = new Map<number, T[]>();
  for (const entry of entries) {
    const first = entry.word.charCodeAt(0);
    begins[first] = (begins[first] ?? 0) | (entry.word.length === 1 ? 1 : 2);
    if (entry.word.length === 1) push(single, first, entry);
    else push(pairs, first * PAIR + entry.word.charCodeAt(1), entry);
  }
  return (text, take) => {
    for (let index = 0; index < text.length; index += 1) {
      const first = text.charCodeAt(index);
      const kind = begins[first] ?? 0;
      if (kind === 0) continue;
      if ((kind & 1) !== 0) for (const entry of single.get(first) ?? []) take(index, entry);
      if ((kind & 2) === 0) continue;
      const found = pairs.get(first * PAIR + text.charCodeAt(index + 1));
      if (found === undefined) continue;
      for (const entry of found) {
        if (entry.word.length === 2 || text.startsWith(entry.word, index)) take(index, entry);
      }
    }
  };
}

function push<T>(map: Map<number, T[]>, key: number, entry: T): void {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
}
