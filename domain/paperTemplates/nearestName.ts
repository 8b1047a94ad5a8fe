/** The name that was perhaps meant: at most a third of its characters differ. null when none is near. */
export function nearestName(wanted: string, names: Iterable<string>): string | null {
  const typed = [...wanted].slice(0, 40);
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const letters = [...name];
    const distance = editDistance(typed, letters);
    const most = Math.max(1, Math.floor(Math.max(typed.length, letters.length) / 3));
    if (distance <= most && distance < Math.min(letters.length, best?.distance ?? 99)) {
      best = { name, distance };
    }
  }
  return best?.name ?? null;
}

/** Levenshtein. */
function editDistance(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, index) => index + 1);
  for (const [at, letter] of one.entries()) {
    const next: number[] = [];
    for (const [index, counterpart] of other.entries()) {
      const above = row[index] ?? 0;
      const aside = index === 0 ? at + 1 : (next[index - 1] ?? 0);
      const corner = index === 0 ? at : (row[index - 1] ?? 0);
      next.push(Math.min(above + 1, aside + 1, corner + (letter === counterpart ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? one.length;
}
