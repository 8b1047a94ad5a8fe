import { z } from 'zod';
import { ContactId } from '../ids.ts';
import { TextFact } from '../text/textFact.ts';

export const idTypes = [
  'citizen_id',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'foreign_permanent_resident',
] as const;
export const IdType = z.enum(idTypes);
export type IdType = z.infer<typeof IdType>;

export const contactChannels = ['call', 'sms', 'visit', 'wechat', 'email', 'letter'] as const;
export const ContactChannel = z.enum(contactChannels);
export type ContactChannel = z.infer<typeof ContactChannel>;

/** null = not asked yet, which the verdict treats as unknown, never as "no". */
export const YesNoUnsure = z.enum(['yes', 'no', 'unsure']).nullable();
export type YesNoUnsure = z.infer<typeof YesNoUnsure>;

export const IntakeClient = z.object({
  name: z.string().max(60),
  idType: IdType,
  idNumber: z.string().max(40),
  phone: z.string().max(60),
  address: z.string().max(200),
});
export type IntakeClient = z.infer<typeof IntakeClient>;

/** A fact read out of the message, as the person at the desk confirmed, corrected or rejected it. */
export const ReviewedFact = z.object({
  fact: TextFact,
  state: z.enum(['unreviewed', 'confirmed', 'corrected', 'rejected']),
  /** What the person typed instead, when corrected: shown and used in place of the fact's own text. */
  correctedText: z.string().max(200).nullable(),
});
export type ReviewedFact = z.infer<typeof ReviewedFact>;

/** One time somebody reached the client. */
export const ContactRecord = z.object({
  id: ContactId,
  channel: ContactChannel,
  direction: z.enum(['incoming', 'outgoing']),
  occurredAtMs: z.number().int().nullable(),
  /** True when the client gave the day but not the minute: papers then print the date alone. */
  dateOnly: z.boolean(),
  /** Number, WeChat id or mail address as the client has it, raw. */
  from: z.string().max(200),
  /** Who they said they were. */
  claimedIdentity: z.string().max(120),
  /** The name that the client's own phone or app shows for the other side; nobody claimed it. Absent = none. */
  shownName: z.string().max(120).optional(),
  /** The text of the message, or what was said. */
  content: z.string().max(20_000),
  /** What they asked for. */
  demand: z.string().max(2_000),
  /** 0 = a missed call, null = not known. */
  durationSeconds: z.number().int().min(0).nullable(),
  reviewedFacts: z.array(ReviewedFact).max(400),
});
export type ContactRecord = z.infer<typeof ContactRecord>;

export const disclosures = [
  'id_number',
  'bank_card',
  'password',
  'sms_code',
  'face',
  'address',
  'contacts',
] as const;
export const Disclosure = z.enum(disclosures);
export type Disclosure = z.infer<typeof Disclosure>;

export const callerKnowledge = ['name', 'id_number', 'address', 'employer', 'contacts'] as const;
export const CallerKnowledge = z.enum(callerKnowledge);
export type CallerKnowledge = z.infer<typeof CallerKnowledge>;

/** The client's side. null or empty = not asked yet. */
export const IntakeAnswers = z.object({
  borrowed: YesNoUnsure,
  /** With whom the client knows to have borrowed. */
  borrowedFrom: z.string().max(120),
  overdue: YesNoUnsure,
  overdueDays: z.number().int().min(0).max(20_000).nullable(),
  /** What the caller claims is owed, 分. */
  claimedAmountFen: z.number().int().min(0).nullable(),
  /** Does the claim agree with what the client's own app or contract shows? */
  amountAgrees: YesNoUnsure,
  paid: YesNoUnsure,
  paidAmountFen: z.number().int().min(0).nullable(),
  paidAtMs: z.number().int().nullable(),
  paidTo: z.string().max(200),
  paidMethod: z.string().max(120),
  /** null = not asked; empty list = asked, nothing disclosed. */
  disclosed: z.array(Disclosure).nullable(),
  clickedLink: YesNoUnsure,
  installedApp: YesNoUnsure,
  appName: z.string().max(120),
  screenShared: YesNoUnsure,
  recorded: YesNoUnsure,
  homeVisit: z.enum(['none', 'announced', 'happened']).nullable(),
  visitDetails: z.string().max(2_000),
  thirdPartyContacted: YesNoUnsure,
  thirdPartyDetails: z.string().max(2_000),
  /** The caller asked for somebody else, or named another debtor. */
  namesOtherDebtor: YesNoUnsure,
  otherDebtorName: z.string().max(60),
  /** null = not asked; empty list = asked, knows nothing. */
  callerKnows: z.array(CallerKnowledge).nullable(),
  /** Did the client tell them to stop? */
  refusedContact: YesNoUnsure,
  /** What the client wants from the firm, in the client's words. */
  wants: z.string().max(2_000),
});
export type IntakeAnswers = z.infer<typeof IntakeAnswers>;

/** The whole intake as it stands on the screen: every field may still be empty, since drafts save themselves. */
export const IntakeForm = z.object({
  client: IntakeClient,
  contacts: z.array(ContactRecord).max(200),
  answers: IntakeAnswers,
  note: z.string().max(10_000),
});
export type IntakeForm = z.infer<typeof IntakeForm>;

export const emptyAnswers: IntakeAnswers = {
  borrowed: null,
  borrowedFrom: '',
  overdue: null,
  overdueDays: null,
  claimedAmountFen: null,
  amountAgrees: null,
  paid: null,
  paidAmountFen: null,
  paidAtMs: null,
  paidTo: '',
  paidMethod: '',
  disclosed: null,
  clickedLink: null,
  installedApp: null,
  appName: '',
  screenShared: null,
  recorded: null,
  homeVisit: null,
  visitDetails: '',
  thirdPartyContacted: null,
  thirdPartyDetails: '',
  namesOtherDebtor: null,
  otherDebtorName: '',
  callerKnows: null,
  refusedContact: null,
  wants: '',
};

export const emptyIntakeForm: IntakeForm = {
  client: { name: '', idType: 'citizen_id', idNumber: '', phone: '', address: '' },
  contacts: [],
  answers: emptyAnswers,
  note: '',
};

/** A new contact with nothing known but its channel. */
export function emptyContact(id: string, channel: ContactChannel): ContactRecord {
  return {
    id: ContactId.parse(id),
    channel,
    direction: 'incoming',
    occurredAtMs: null,
    dateOnly: false,
    from: '',
    claimedIdentity: '',
    content: '',
    demand: '',
    durationSeconds: null,
    reviewedFacts: [],
  };
}
