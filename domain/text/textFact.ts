import { z } from 'zod';
import { PhoneNumber } from '../phone/phoneNumber.ts';

/** `start` and `end` are UTF-16 indices into the message as it was pasted; `text` is that slice. */
const place = {
  id: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
};

export const AmountRole = z.enum(['principal', 'interest', 'penalty', 'due', 'minimum', 'unknown']);

export const ThreatType = z.enum([
  'home_visit',
  'contacts',
  'employer',
  'family',
  'lawsuit',
  'detention',
  'blacklist',
]);

export const Credential = z.enum([
  'verification_code',
  'password',
  'face',
  'screen_share',
  'identity_document',
  'card_details',
]);

export const AccountSystem = z.enum(['qq', 'wechat', 'bank_card', 'alipay']);

/** `former` is the present name of the institution where the message uses a former one. */
const institutionValueSchema = z.object({
  name: z.string(),
  position: z.enum(['signature', 'body']),
  former: z.string().optional(),
});

/**
 * `atMs` is null where the message gives no date to count from, or counts working days. With
 * `dateOnly` it is 00:00 Beijing time of the last day, and only the date is meant.
 */
const deadlineValueSchema = z.object({ atMs: z.number().int().nullable(), dateOnly: z.boolean() });

const linkValueSchema = z.object({
  url: z.string(),
  host: z.string(),
  isShort: z.boolean(),
  isRawIp: z.boolean(),
});

const nothingSchema = z.object({});

export const TextFact = z.discriminatedUnion('kind', [
  z.object({
    ...place,
    kind: z.literal('amount'),
    value: z.object({ fen: z.number().int(), role: AmountRole }),
  }),
  z.object({
    ...place,
    kind: z.literal('overdue_days'),
    value: z.object({ days: z.number().int().nullable() }),
  }),
  z.object({ ...place, kind: z.literal('deadline'), value: deadlineValueSchema }),
  z.object({ ...place, kind: z.literal('phone'), value: PhoneNumber }),
  z.object({ ...place, kind: z.literal('link'), value: linkValueSchema }),
  z.object({ ...place, kind: z.literal('institution'), value: institutionValueSchema }),
  z.object({
    ...place,
    kind: z.literal('account'),
    value: z.object({ system: AccountSystem, value: z.string() }),
  }),
  z.object({ ...place, kind: z.literal('threat'), value: z.object({ type: ThreatType }) }),
  z.object({
    ...place,
    kind: z.literal('credential_request'),
    value: z.object({ what: Credential }),
  }),
  z.object({ ...place, kind: z.literal('transfer_request'), value: nothingSchema }),
  z.object({ ...place, kind: z.literal('euphemism'), value: nothingSchema }),
  z.object({ ...place, kind: z.literal('person_name'), value: z.object({ name: z.string() }) }),
  z.object({
    ...place,
    kind: z.literal('id_digits'),
    value: z.object({ digits: z.string(), part: z.enum(['whole', 'masked', 'tail']) }),
  }),
]);

export const MessageReading = z.object({ facts: z.array(TextFact) });

export type TextFact = z.infer<typeof TextFact>;
export type TextFactKind = TextFact['kind'];
export type TextFactOf<K extends TextFactKind> = Extract<TextFact, { kind: K }>;
export type TextFactValue<K extends TextFactKind> = TextFactOf<K>['value'];
export type AmountRole = z.infer<typeof AmountRole>;
export type ThreatType = z.infer<typeof ThreatType>;
export type Credential = z.infer<typeof Credential>;
export type AccountSystem = z.infer<typeof AccountSystem>;
export type MessageReading = z.infer<typeof MessageReading>;
