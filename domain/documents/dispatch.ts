import { z } from 'zod';
import { addDays } from './channelSituation.ts';
import type { RecipientKind } from './recipients.ts';
import type { TemplateKind } from './templateKind.ts';

export const DispatchChannel = z.enum([
  'express',
  'registered',
  'online',
  'email',
  'in_person',
  'other',
]);
export type DispatchChannel = z.infer<typeof DispatchChannel>;

export const dispatchChannelNames: Record<DispatchChannel, string> = {
  express: '快递（EMS等）',
  registered: '挂号信',
  online: '网上提交',
  email: '电子邮件',
  in_person: '当面递交',
  other: '其他方式',
};

const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How a version left for its addressee. */
export const DispatchDraft = z.object({
  channel: DispatchChannel,
  sentOn: IsoDate,
  /** Tracking or receipt number; may be empty. */
  trackingNumber: z.string().trim().max(80),
  /** Until when an answer is awaited; null = not known. */
  replyDueOn: IsoDate.nullable(),
  note: z.string().trim().max(300),
});
export type DispatchDraft = z.infer<typeof DispatchDraft>;

export const Dispatch = DispatchDraft.extend({
  recordedAtMs: z.number().int(),
  recordedBy: z.string(),
});
export type Dispatch = z.infer<typeof Dispatch>;

/** Days of an ordinary answer, as recipients.ts tells them with their sources; what is 待核实 there is left out. */
const REPLY_DAYS: Partial<Record<RecipientKind, number>> = {
  institution: 15,
  nfra_12378: 15,
  credit_agency: 20,
  pboc_credit: 30,
  telecom_12300: 30,
};

/** Papers that only go along with another: nobody answers them. */
const ENCLOSURES: ReadonlySet<string> = new Set<TemplateKind>([
  'authorization',
  'authorization-court',
  'evidence-list',
  'breach-annex',
]);

export function isEnclosure(templateId: string): boolean {
  return ENCLOSURES.has(templateId);
}

/**
 * The earliest day on which the ordinary period for an answer ends, counted from the day of sending; the period itself
 * runs from receipt or acceptance. Null where no number of days is known.
 */
export function replyDueOn(kind: RecipientKind, sentOn: string): string | null {
  const days = REPLY_DAYS[kind];
  return days === undefined ? null : addDays(sentOn, days);
}
