import type { ReviewedFact } from '../../../domain/intake/intakeForm.ts';

export interface TextSegment {
  start: number;
  text: string;
  /** The facts that cover this piece, the shortest (innermost) first. */
  facts: ReviewedFact[];
}

/**
 * Cuts a message at every edge of a fact, so that overlapping spans (a link with a number in it, a signature inside a
 * sentence that threatens) can each be marked. The pieces put together are the text again, exactly.
 */
export function segmentText(text: string, reviewedFacts: readonly ReviewedFact[]): TextSegment[] {
  const live = reviewedFacts.filter(({ fact }) => fact.start < fact.end && fact.end <= text.length);
  const edges = new Set([0, text.length]);
  for (const { fact } of live) {
    edges.add(fact.start);
    edges.add(fact.end);
  }
  const cuts = [...edges].sort((left, right) => left - right);
  const segments: TextSegment[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const facts = live
      .filter(({ fact }) => fact.start <= start && fact.end >= end)
      .sort((left, right) => spanLength(left) - spanLength(right));
    segments.push({ start, text: text.slice(start, end), facts });
  }
  return segments;
}

function spanLength({ fact }: ReviewedFact): number {
  return fact.end - fact.start;
}
