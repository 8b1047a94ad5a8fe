import type { FoundSignals, Span } from './findSignals.ts';
import { type KindRule, kindRules } from './kindRules.ts';
import { kindWeights } from './kindWeights.ts';
import { MessageKind } from './messageKind.ts';
import type { SignalId } from './signal.ts';
import { signalGroups } from './signalGroups.ts';
import { eachKnownGram } from './wordGrams.ts';

export type RuleHit = { rule: KindRule; places: Span[] };
export type KindReading = {
  kind: MessageKind;
  /** In the order of MessageKind. */
  scores: number[];
  /** The rules that spoke for the kind. */
  reasons: () => RuleHit[];
  /** The wordings that spoke most for the kind beside the rules. */
  typical: () => Span[];
};

const KINDS = MessageKind.options;
const MOST_TYPICAL = 5;

type WeighedRule = { rule: KindRule; points: readonly (readonly [kind: number, points: number])[] };

/** A rule is looked at only where its first wording, or a member of the group it names, was found. */
const rulesByFirst = new Map<SignalId, WeighedRule[]>();
for (const rule of kindRules) {
  const points = KINDS.flatMap((kind, index) => {
    const weight = rule.weights[kind];
    return weight === undefined ? [] : [[index, weight * kindWeights.rulePoint] as const];
  });
  const first = rule.all[0] ?? '';
  for (const signal of [first, ...(signalGroups[first] ?? [])]) {
    const known = rulesByFirst.get(signal);
    if (known) known.push({ rule, points });
    else rulesByFirst.set(signal, [{ rule, points }]);
  }
}

/**
 * Weighs what was found: the rules by their hand-set weights, the wordings and the pairs of
 * characters by the fitted ones. Of equal sums the kind listed first wins.
 */
export function readKind(found: FoundSignals, text: string): KindReading {
  const scores = [...kindWeights.start];
  const rules = rulesOf(found);
  for (const { points } of rules) {
    for (const [kind, gain] of points) scores[kind] = (scores[kind] ?? 0) + gain;
  }
  for (const signal of found.keys()) add(scores, kindWeights.signals.get(signal));
  addGrams(scores, text);
  let best = 0;
  for (let index = 1; index < scores.length; index += 1) {
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  const kind = KINDS[best] ?? 'other';
  const reasons = () => reasonsOf(kind, rules, found);
  return { kind, scores, reasons, typical: () => typicalFor(best, text) };
}

/** The rules that are true of what was found. */
export function rulesOf(found: FoundSignals): WeighedRule[] {
  const met = new Set<KindRule>();
  const rules: WeighedRule[] = [];
  for (const signal of found.keys()) {
    for (const weighed of rulesByFirst.get(signal) ?? []) {
      if (met.has(weighed.rule)) continue;
      met.add(weighed.rule);
      if (isTrue(weighed.rule, found)) rules.push(weighed);
    }
  }
  return rules;
}

function isTrue({ all, none }: KindRule, found: FoundSignals): boolean {
  for (const signal of all) if (placesFor(found, signal) === null) return false;
  if (none) for (const signal of none) if (placesFor(found, signal) !== null) return false;
  return true;
}

function reasonsOf(
  kind: MessageKind,
  rules: readonly WeighedRule[],
  found: FoundSignals,
): RuleHit[] {
  return rules
    .filter(({ rule }) => (rule.weights[kind] ?? 0) > 0)
    .map(({ rule }) => ({
      rule,
      places: rule.all.flatMap((signal) => placesFor(found, signal) ?? []),
    }));
}

const KIND_COUNT = KINDS.length;
const { grams: gramTable, gramWeights } = kindWeights;
/** Which message last counted a gram: each counts once however often it stands there. */
const countedIn = new Uint32Array(kindWeights.gramCount + 1);
let messageNumber = 0;

function addGrams(scores: number[], text: string): void {
  messageNumber = (messageNumber + 1) >>> 0;
  const sums = Float64Array.from(scores);
  eachKnownGram(text, gramTable, (row) => {
    if (countedIn[row] === messageNumber) return;
    countedIn[row] = messageNumber;
    const from = row * KIND_COUNT;
    for (let k = 0; k < KIND_COUNT; k += 1) {
      sums[k] = (sums[k] ?? 0) + (gramWeights[from + k] ?? 0);
    }
  });
  for (let k = 0; k < KIND_COUNT; k += 1) scores[k] = sums[k] ?? 0;
}

/** A character alone speaks for a kind, but tells a reader nothing. */
function typicalFor(kind: number, text: string): Span[] {
  const places = new Map<number, Span & { weight: number }>();
  eachKnownGram(text, gramTable, (row, start, end) => {
    const weight = gramWeights[row * KIND_COUNT + kind] ?? 0;
    if (end - start > 1 && weight > 0 && !places.has(row)) places.set(row, { start, end, weight });
  });
  return [...places.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_TYPICAL);
}

function add(scores: number[], weights: readonly number[] | undefined): void {
  if (weights === undefined) return;
  for (let index = 0; index < scores.length; index += 1) {
    scores[index] = (scores[index] ?? 0) + (weights[index] ?? 0);
  }
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
