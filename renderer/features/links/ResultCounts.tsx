import { caseStatuses } from '../../../domain/cases/caseStatus.ts';
import { ReplyOutcome, replyOutcomeNames } from '../../../domain/documents/reply.ts';
import { caseStatusNames, outcomeNames } from '../../../domain/glossary.ts';
import type { ClueResults } from '../../../domain/links/clue.ts';
import { OutcomeCode } from '../../../domain/verification/verification.ts';
import { linkText } from '../../text/linkText.ts';
import { Tag } from '../../ui/Tag.tsx';

const words = linkText.clues;

/** How often each outcome stands in the matters. */
export function OutcomeCounts({ results }: { results: Pick<ClueResults, 'outcomes'> }) {
  return (
    <span className="ad-tags">
      {OutcomeCode.options.flatMap((code) => {
        const count = results.outcomes[code];
        return count ? <Tag key={code}>{words.outcome(outcomeNames[code], count)}</Tag> : [];
      })}
    </span>
  );
}

/** What became of the matters, as one line. */
export function ResultCounts({ results }: { results: ClueResults }) {
  return <span>{resultLine(results).join(' · ')}</span>;
}

function resultLine({
  matterCount,
  statuses,
  complaintCount,
  repliedCount,
  replies,
}: ClueResults): string[] {
  const byStatus = caseStatuses.flatMap((status) => {
    const count = statuses[status];
    return count ? [words.status(caseStatusNames[status], count)] : [];
  });
  const cases = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  return [
    ...byStatus,
    ...(matterCount > cases ? [words.notCase(matterCount - cases)] : []),
    ...(complaintCount > 0 ? [words.complained(complaintCount)] : []),
    ...(repliedCount > 0 ? [words.replied(repliedCount, saidIn(replies))] : []),
  ];
}

function saidIn(replies: ClueResults['replies']): string {
  return ReplyOutcome.options
    .flatMap((outcome) => {
      const count = replies[outcome];
      return count ? [words.status(replyOutcomeNames[outcome], count)] : [];
    })
    .join('、');
}
