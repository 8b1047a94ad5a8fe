/** What was found rightly, found wrongly, and not found. */
export type Tally = { right: number; wrong: number; missed: number };

/** Adds what one message gave; `either` counts neither for nor against. */
export function addToTally(
  tally: Tally,
  wanted: ReadonlySet<string>,
  found: ReadonlySet<string>,
  either: ReadonlySet<string>,
): void {
  for (const value of found) {
    if (wanted.has(value)) tally.right += 1;
    else if (!either.has(value)) tally.wrong += 1;
  }
  for (const value of wanted) if (!found.has(value)) tally.missed += 1;
}

/** Of what was found, how much is right; null where nothing was found. */
export function precision({ right, wrong }: Tally): number | null {
  return right + wrong === 0 ? null : right / (right + wrong);
}

/** Of what is there, how much was found; null where nothing is there. */
export function recall({ right, missed }: Tally): number | null {
  return right + missed === 0 ? null : right / (right + missed);
}

/** The harmonic mean of both; null where nothing is there and nothing was found. */
export function f1({ right, wrong, missed }: Tally): number | null {
  return right + wrong + missed === 0 ? null : (2 * right) / (2 * right + wrong + missed);
}
