import { z } from 'zod';
import data from './kindWeights.json' with { type: 'json' };
import { gramNumbers } from './wordGrams.ts';

const Weights = z.array(z.number()).length(7);
const KindWeights = z.object({
  madeFrom: z.string(),
  /** What one point of a hand-set rule is worth beside the fitted weights. */
  rulePoint: z.number(),
  start: Weights,
  signals: z.record(z.string(), Weights),
  grams: z.record(z.string(), Weights),
});

/**
 * How much each wording found (`signals`) and each character, pair and triple of them (`grams`)
 * speaks for each kind, in the order of MessageKind. Fitted by tests/bench/reading/fitKindWeights.ts to
 * the invented messages in tests/bench/reading, starting from the hand-set rules
 * of kindRules.ts; no real message was used.
 */
export const kindWeights = read();

function read() {
  const { rulePoint, start, signals, grams } = KindWeights.parse(data);
  return {
    rulePoint,
    start,
    signals: new Map(Object.entries(signals)),
    grams: byPair(grams),
  };
}

/** The first two characters lead to the weights of the pair (third 0) and of the triples that begin so. */
function byPair(grams: Readonly<Record<string, number[]>>): Map<number, Map<number, number[]>> {
  const pairs = new Map<number, Map<number, number[]>>();
  for (const [gram, weights] of Object.entries(grams)) {
    const { pair, third } = gramNumbers(gram);
    const known = pairs.get(pair);
    if (known) known.set(third, weights);
    else pairs.set(pair, new Map([[third, weights]]));
  }
  return pairs;
}
