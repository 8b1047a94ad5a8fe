import data from './kindWeights.json' with { type: 'json' };
import { gramTable } from './wordGrams.ts';

interface StoredWeights {
  /** What one point of a hand-set rule is worth beside the fitted weights. */
  rulePoint: number;
  start: readonly number[];
  signals: Readonly<Record<string, readonly number[]>>;
  grams: Readonly<Record<string, readonly number[]>>;
}

/**
 * How much each wording found (`signals`) and each character, pair and triple of them (`grams`)
 * speaks for each kind, in the order of MessageKind. Fitted by tests/bench/reading/fitKindWeights.ts to
 * the invented messages in tests/bench/reading, starting from the hand-set rules
 * of kindRules.ts; no real message was used.
 */
export const kindWeights = read();

function read() {
  // Ten thousand rows: a test looks at their form, so that no start of the program has to.
  const { rulePoint, start, signals, grams }: StoredWeights = data;
  const kinds = start.length;
  const rows = Object.values(grams);
  const gramWeights = new Float64Array((rows.length + 1) * kinds);
  for (const [index, row] of rows.entries()) gramWeights.set(row, (index + 1) * kinds);
  return {
    rulePoint,
    start,
    signals: new Map(Object.entries(signals)),
    grams: gramTable(Object.keys(grams)),
    gramCount: rows.length,
    /** One row of `start.length` numbers a gram, by the row that `grams` names. */
    gramWeights,
  };
}
