const YEAR = /(?<!\d)(20\d{2}|199\d)(?=\d{4}(?!\d)|\d{2}(?!\d)|\D|$)/g;

/** The year that names and preambles of a file speak of; null when they name none, or several equally often. */
export function suggestYear(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of texts.flatMap((text) => [...text.slice(0, 400).matchAll(YEAR)])) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  if (first === undefined || first[1] === second?.[1]) return null;
  return first[0];
}
