import type { ReviewedFact } from '../../../domain/intake/intakeForm.ts';

export interface TextSegment {
  start: number;
  text: string;
  /** The facts that cover this piece, the shortest (innermost) first. */
  facts: ReviewedFact[];
  /** Words that raised a flag stand here. */
  isFlagged: boolean;
  /** The words that are pointed at stand here. */
  isPointedAt: boolean;
}

export interface TextSpan {
  start: number;
  end: number;
}

/**
 * Cuts a message at every edge of a fact, so that overlapping spans (a link with a number in it, a signature inside a
 * sentence that threatens) can each be marked. The pieces put together are the text again, exactly.
 */
export function segmentText(
  text: string,
  reviewedFacts: readonly ReviewedFact[],
  flagged: readonly TextSpan[] = [],
  pointedAt: readonly TextSpan[] = [],
): TextSegment[] {
  const live = reviewedFacts.filter(({ fact }) => fact.start < fact.end && fact.end <= text.length);
  const edges = new Set([0, text.length]);
  for (const { fact } of live) {
    edges.add(fact.start);
    edges.add(fact.end);
  }
  const spans = [...flagged, ...pointedAt].filter(({ end }) => end <= text.length);
  for (const { start, end } of spans) edges.add(start).add(end);
  const cuts = [...edges].sort((left, right) => left - right);
  const segments: TextSegment[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const facts = live
      .filter(({ fact }) => fact.start <= start && fact.end >= end)
      .sort((left, right) => spanLength(left) - spanLength(right));
    const covers = (span: TextSpan) => span.start <= start && span.end >= end;
    segments.push({
      start,
      text: text.slice(start, end),
      facts,
      isFlagged: flagged.some(covers),
      isPointedAt: pointedAt.some(covers),
    });
  }
  return segments;
}

function spanLength({ fact }: ReviewedFact): number {
  return fact.end - fact.start;
}
