import type { FoundSignals, Span } from './findSignals.ts';
import { type KindRule, kindRules, signalGroups } from './kindRules.ts';
import { MessageKind } from './messageKind.ts';
import type { SignalId } from './signal.ts';

export type RuleHit = { rule: KindRule; places: Span[] };
export type KindReading = {
  kind: MessageKind;
  scores: Record<MessageKind, number>;
  hits: RuleHit[];
};

/** Where nothing speaks for anything, a message is just some message. */
const START: Record<MessageKind, number> = {
  collection: 0,
  due_reminder: 0,
  payment_notice: 0,
  authority_notice: 0,
  marketing: 0,
  scam_suspected: -1,
  other: 1,
};

/** Weighs the rules on what was found; of equal sums the kind listed first wins. */
export function readKind(found: FoundSignals): KindReading {
  const scores = { ...START };
  const hits: RuleHit[] = [];
  for (const rule of kindRules) {
    const places = placesOf(rule, found);
    if (places === null) continue;
    hits.push({ rule, places });
    for (const kind of MessageKind.options) scores[kind] += rule.weights[kind] ?? 0;
  }
  let best: MessageKind = 'other';
  for (const kind of MessageKind.options) if (scores[kind] > scores[best]) best = kind;
  return { kind: best, scores, hits };
}

/** The words that make a rule true, or null where it is not. */
function placesOf(rule: KindRule, found: FoundSignals): Span[] | null {
  if (rule.none?.some((signal) => found_(found, signal) !== null)) return null;
  const places: Span[] = [];
  for (const signal of rule.all) {
    const here = found_(found, signal);
    if (here === null) return null;
    places.push(...here);
  }
  return places;
}

function found_(found: FoundSignals, signal: SignalId): readonly Span[] | null {
  const own = found.get(signal);
  if (own) return own;
  for (const member of signalGroups[signal] ?? []) {
    const places = found.get(member);
    if (places) return places;
  }
  return null;
}
