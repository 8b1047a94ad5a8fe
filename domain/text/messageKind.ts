import { z } from 'zod';

/** What a message is. `scam_suspected` is a suspicion from its words, never a finding of fraud. */
export const MessageKind = z.enum([
  'collection',
  'due_reminder',
  'payment_notice',
  'authority_notice',
  'marketing',
  'scam_suspected',
  'other',
]);

export const MessageFlag = z.enum([
  'third_party_disclosure',
  'threat_home_visit',
  'threat_contacts',
  'threat_employer',
  'threat_family',
  'threat_judicial',
  'threat_blacklist',
  'discloses_id_number',
  'impersonates_authority',
  'impersonates_institution',
  'asks_credentials',
  'asks_transfer',
  'suspicious_link',
  'personal_mobile_callback',
]);

/** The words that raised a flag, and where they stand in the message as it was pasted. */
export const FlagWords = z.object({
  flag: MessageFlag,
  text: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

/** Why a message was taken for its kind: one rule that spoke for it, with its words. */
export const KindReason = z.object({
  ruleId: z.string(),
  kind: MessageKind,
  sentence: z.string(),
  weight: z.number(),
  words: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })),
});

export type MessageKind = z.infer<typeof MessageKind>;
export type MessageFlag = z.infer<typeof MessageFlag>;
export type FlagWords = z.infer<typeof FlagWords>;
export type KindReason = z.infer<typeof KindReason>;
