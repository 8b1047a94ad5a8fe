import type { ReviewedFact } from '../../../domain/intake/intakeForm.ts';
import type { TextFact } from '../../../domain/text/textFact.ts';

/** The contract takes at most so many facts a contact. */
const MAX_FACTS = 400;

/**
 * Carries what a person already confirmed, corrected or rejected over to a fresh reading of the edited text: the same
 * kind with the same words keeps its state, the nearest one first where the words occur twice.
 */
export function mergeReviewedFacts(
  earlier: readonly ReviewedFact[],
  facts: readonly TextFact[],
): ReviewedFact[] {
  const free = new Set(earlier.filter((reviewed) => reviewed.state !== 'unreviewed'));
  return facts.slice(0, MAX_FACTS).map((fact) => {
    const match = nearest(free, fact);
    if (match === null) return { fact, state: 'unreviewed', correctedText: null };
    free.delete(match);
    return { fact, state: match.state, correctedText: match.correctedText };
  });
}

function nearest(candidates: ReadonlySet<ReviewedFact>, fact: TextFact): ReviewedFact | null {
  let best: ReviewedFact | null = null;
  for (const candidate of candidates) {
    if (candidate.fact.kind !== fact.kind || candidate.fact.text !== fact.text) continue;
    if (best === null || distance(candidate, fact) < distance(best, fact)) best = candidate;
  }
  return best;
}

function distance(reviewed: ReviewedFact, fact: TextFact): number {
  return Math.abs(reviewed.fact.start - fact.start);
}
