import type { FoundSignals, Span } from './findSignals.ts';
import { type KindRule, kindRules, signalGroups } from './kindRules.ts';
import { kindWeights } from './kindWeights.ts';
import { MessageKind } from './messageKind.ts';
import type { SignalId } from './signal.ts';
import { eachGram } from './wordGrams.ts';

export type RuleHit = { rule: KindRule; places: Span[] };
export type KindReading = {
  kind: MessageKind;
  /** In the order of MessageKind. */
  scores: number[];
  hits: RuleHit[];
  /** The wordings that spoke most for the kind beside the rules. */
  typical: Span[];
};

const KINDS = MessageKind.options;
const MOST_TYPICAL = 5;

/**
 * Weighs what was found: the rules by their hand-set weights, the wordings and the pairs of
 * characters by the fitted ones. Of equal sums the kind listed first wins.
 */
export function readKind(found: FoundSignals, text: string): KindReading {
  const scores = [...kindWeights.start];
  const hits = ruleHits(found);
  for (const { rule } of hits) {
    for (const [index, kind] of KINDS.entries()) {
      scores[index] = (scores[index] ?? 0) + (rule.weights[kind] ?? 0) * kindWeights.rulePoint;
    }
  }
  for (const signal of found.keys()) add(scores, kindWeights.signals.get(signal));
  const grams = knownGrams(text);
  for (const { weights } of grams) add(scores, weights);
  let best = 0;
  for (let index = 1; index < scores.length; index += 1) {
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return { kind: KINDS[best] ?? 'other', scores, hits, typical: typicalFor(best, grams) };
}

/** The rules that are true of what was found. */
export function ruleHits(found: FoundSignals): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const rule of kindRules) {
    const places = placesOf(rule, found);
    if (places !== null) hits.push({ rule, places });
  }
  return hits;
}

type KnownGram = Span & { weights: readonly number[] };

function knownGrams(text: string): KnownGram[] {
  const seen = new Set<number>();
  const grams: KnownGram[] = [];
  eachGram(text, (gram, start, length) => {
    const weights = kindWeights.grams.get(gram);
    if (weights === undefined || seen.has(gram)) return;
    seen.add(gram);
    grams.push({ start, end: start + length, weights });
  });
  return grams;
}

function typicalFor(kind: number, grams: readonly KnownGram[]): Span[] {
  return grams
    .filter(({ weights }) => (weights[kind] ?? 0) > 0)
    .sort((a, b) => (b.weights[kind] ?? 0) - (a.weights[kind] ?? 0))
    .slice(0, MOST_TYPICAL);
}

function add(scores: number[], weights: readonly number[] | undefined): void {
  if (weights === undefined) return;
  for (let index = 0; index < scores.length; index += 1) {
    scores[index] = (scores[index] ?? 0) + (weights[index] ?? 0);
  }
}

/** The words that make a rule true, or null where it is not. */
function placesOf(rule: KindRule, found: FoundSignals): Span[] | null {
  if (rule.none?.some((signal) => placesFor(found, signal) !== null)) return null;
  const places: Span[] = [];
  for (const signal of rule.all) {
    const here = placesFor(found, signal);
    if (here === null) return null;
    places.push(...here);
  }
  return places;
}

function placesFor(found: FoundSignals, signal: SignalId): readonly Span[] | null {
  const own = found.get(signal);
  if (own) return own;
  for (const member of signalGroups[signal] ?? []) {
    const places = found.get(member);
    if (places) return places;
  }
  return null;
}
