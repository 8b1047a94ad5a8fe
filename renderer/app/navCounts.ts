import type { DeskSummary } from '../../domain/dashboard/deskSummary.ts';
import { appText } from '../text/appText.ts';

export type NavCounts = Partial<Record<string, { count: number; urgent: boolean; text: string }>>;

/** Counts for the rail: intakes waiting for a lawyer or for a stop-payment call, and damaged evidence. */
export function navCounts(summary: DeskSummary): NavCounts {
  const counts: NavCounts = {};
  const waiting = summary.openIntakes.filter((row) => row.status === 'complete' || row.stopPayment);
  if (waiting.length > 0) {
    counts.intakes = {
      count: waiting.length,
      urgent: waiting.some((row) => row.stopPayment),
      text: appText.openIntakesBadge(waiting.length),
    };
  }
  if (summary.evidenceDamaged > 0) {
    const count = summary.evidenceDamaged;
    counts.evidence = { count, urgent: true, text: appText.damagedBadge(count) };
  }
  return counts;
}
