import { z } from 'zod';
import { DAY_MS } from '../time/shanghaiTime.ts';

/** What the addressee of a paper answered. */
export const ReplyOutcome = z.enum(['granted', 'partly', 'refused', 'unclear']);
export type ReplyOutcome = z.infer<typeof ReplyOutcome>;

export const replyOutcomeNames: Record<ReplyOutcome, string> = {
  granted: '全部同意',
  partly: '部分同意',
  refused: '拒绝或者不予受理',
  unclear: '没有明确表态',
};

export const ReplyDraft = z.object({
  /** Day on which it arrived. */
  receivedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  outcome: ReplyOutcome,
  note: z.string().trim().max(300),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;

/** The answer to a paper that was sent, as somebody put it on record. */
export const Reply = ReplyDraft.extend({
  recordedAtMs: z.number().int(),
  recordedBy: z.string(),
});
export type Reply = z.infer<typeof Reply>;

/** Days from one calendar day to another; below zero when `day` has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
}
