import { z } from 'zod';
import { EvidenceId } from '../ids.ts';
import { ContactChannel } from '../intake/intakeForm.ts';
import { MessageFlag } from '../text/messageKind.ts';

export const collectionRuleIds = [
  'quiet_hours',
  'effective_calls',
  'unanswered_attempts',
  'third_party',
  'after_refusal',
  'unidentified_caller',
  'impersonation',
  'threats',
] as const;
export const CollectionRuleId = z.enum(collectionRuleIds);
export type CollectionRuleId = z.infer<typeof CollectionRuleId>;

/** What a rule looks at. `messages` are SMS and chat, `letters` also mail. */
export const RuleScope = z.enum(['calls', 'messages', 'visits', 'letters']);
export type RuleScope = z.infer<typeof RuleScope>;

/** One text that a rule rests on, with the days of conduct it governs. */
export const RuleBasis = z.object({
  /** As printed: name of the text, its force and its date. */
  source: z.string(),
  /** `unverified` is shown as 待核实 and never printed as fact. */
  status: z.enum(['verified', 'unverified']),
  /** First and last day 'YYYY-MM-DD' in Beijing; null = still in force. */
  from: z.string(),
  until: z.string().nullable(),
  scope: z.array(RuleScope),
  /** It protects only who is not the debtor, whatever the rule as a whole does. */
  nonDebtorOnly: z.boolean().optional(),
});
export type RuleBasis = z.infer<typeof RuleBasis>;

/** A rule on how debts are collected, as data (reference §3). */
export const CollectionRule = z.object({
  id: CollectionRuleId,
  name: z.string(),
  /** Whom it protects: who is asked for her own debt, who is not the debtor, or both. */
  protects: z.enum(['debtor', 'non_debtor', 'anyone']),
  parameters: z.object({
    /** Contacts a day that are still allowed. */
    perDay: z.number().int().optional(),
    /** Hours of the day in Beijing; the first is inside, the last outside. */
    quietFromHour: z.number().int().optional(),
    quietToHour: z.number().int().optional(),
  }),
  bases: z.array(RuleBasis),
  /** What it demands, as a clause without full stop. */
  sentence: z.string(),
});
export type CollectionRule = z.infer<typeof CollectionRule>;

/** What the words of a contact raise: flags of messages, and wordings of talks written down. */
export const ContactFlag = z.enum([
  ...MessageFlag.options,
  'insult',
  'public_posting',
  'refuses_identity',
]);
export type ContactFlag = z.infer<typeof ContactFlag>;

/** One call, message or visit of a log, as the rules see it. */
export const LoggedContact = z.object({
  id: z.string(),
  atMs: z.number().int(),
  /** The day is known, the minute is not. */
  dateOnly: z.boolean(),
  channel: ContactChannel,
  direction: z.enum(['incoming', 'outgoing']),
  /** Key of imports/counterpartKey.ts; empty = withheld. */
  number: z.string(),
  /** 0 = an attempt that nobody answered, null = not told. */
  durationSeconds: z.number().int().min(0).nullable(),
  /** Text of a message, or what was written down of a talk; empty = not known. */
  text: z.string(),
  claimedIdentity: z.string(),
  /** Creditor or agency on whose behalf it counts; contacts of one creditor are counted together. */
  creditor: z.string(),
  /** Nobody said whose number it is: `creditor` is only who it may be. */
  creditorAssumed: z.boolean().optional(),
  /** File it was read from, to tell copies in two files; empty = written down by a person. */
  source: z.string(),
  /** null = not from a piece of evidence. */
  evidenceId: EvidenceId.nullable(),
  evidenceNumber: z.number().int().nullable(),
  /** What else shows it: the recording of a call, a screenshot; in the order of the numbers. Absent = nothing. */
  furtherEvidence: z
    .array(z.object({ evidenceId: EvidenceId, evidenceNumber: z.number().int() }))
    .optional(),
  /** Where it stands in the file: "第 12 行". */
  rowRef: z.string(),
  /** As far as its words were read. */
  flags: z.array(ContactFlag),
});
export type LoggedContact = z.infer<typeof LoggedContact>;

/** Contacts of one day that break one rule; where it has a limit, with those before it (breakingContacts.ts). */
export const Breach = z.object({
  ruleId: CollectionRuleId,
  /** Day in Beijing, 'YYYY-MM-DD'. */
  date: z.string(),
  /** Counted together; empty where the rule does not count by creditor. */
  creditor: z.string(),
  /** `possible`: it depends on something that nobody knows yet; the sentence says on what. */
  certainty: z.enum(['found', 'possible']),
  /** Oldest first. */
  contacts: z.array(LoggedContact),
  /** All of the day, those within the limit too. */
  count: z.number().int(),
  /** null where the rule forbids the conduct altogether. */
  limit: z.number().int().nullable(),
  /** Those of the rule's bases that were in force and cover these contacts. */
  bases: z.array(RuleBasis),
  sentence: z.string(),
});
export type Breach = z.infer<typeof Breach>;

/** What the case knows beside the log. */
export const CollectionFacts = z.object({
  /** false = somebody else's debt: then no contact is hers to bear, and rules that count per debtor do not apply. */
  isDebtor: z.boolean(),
  /** That she is not the debtor is her own word, which nobody has settled yet. */
  isClaimed: z.boolean().optional(),
  /** Hours in which the client agreed to be contacted, Beijing; `from` inside, `to` outside, may pass midnight. */
  agreedHours: z
    .object({ from: z.number().int().min(0).max(23), to: z.number().int().min(0).max(24) })
    .refine(({ from, to }) => from !== to)
    .nullable(),
  /** When the client told them to stop. `dateOnly`: the day is known alone. */
  refusal: z
    .object({
      atMs: z.number().int(),
      dateOnly: z.boolean(),
      /** Creditor or agency that she told; null or absent = all of them, empty = nobody knows whom. */
      to: z.string().nullable().optional(),
    })
    .nullable(),
});
export type CollectionFacts = z.infer<typeof CollectionFacts>;

/** Facts of which nothing is known. */
export const noCollectionFacts: CollectionFacts = {
  isDebtor: true,
  agreedHours: null,
  refusal: null,
};
