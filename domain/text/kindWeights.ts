import { z } from 'zod';
import data from './kindWeights.json' with { type: 'json' };
import { gramNumber } from './wordGrams.ts';

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
 * How much each wording found (`signals`) and each pair or triple of characters (`grams`) speaks
 * for each kind, in the order of MessageKind. Fitted by tests/bench/reading/fitKindWeights.ts to
 * the open halves of the invented messages in tests/bench/reading, starting from the hand-set rules
 * of kindRules.ts; no real message was used.
 */
export const kindWeights = read();

function read() {
  const { rulePoint, start, signals, grams } = KindWeights.parse(data);
  return {
    rulePoint,
    start,
    signals: new Map(Object.entries(signals)),
    grams: new Map(Object.entries(grams).map(([gram, weights]) => [gramNumber(gram), weights])),
  };
}
