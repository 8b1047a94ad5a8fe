import { z } from 'zod';
import { ContactId } from '../ids.ts';

/** What two matters may have in common: a number, an account, the domain of a link, a payee, a sentence of a script. */
export const IdentifierKind = z.enum(['phone', 'account', 'domain', 'payee', 'phrase']);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/** What the firm follows over its matters. An institution comes back too, yet two matters are not one because of it. */
export const ClueKind = z.enum([...IdentifierKind.options, 'institution']);
export type ClueKind = z.infer<typeof ClueKind>;

export const MatterIdentifier = z.object({
  kind: IdentifierKind,
  /** What is compared: normalised, never shown. */
  value: z.string().min(1).max(200),
  /** As it stands in the matter. */
  shown: z.string().max(200),
});
export type MatterIdentifier = z.infer<typeof MatterIdentifier>;

/** Something of a matter that may come back, and when it was seen there. */
export const SeenIdentifier = MatterIdentifier.extend({
  kind: ClueKind,
  /** Contacts and payments that it stands in; 0 = entered by the desk alone, or not counted yet. */
  times: z.number().int(),
  firstAtMs: z.number().int().nullable(),
  lastAtMs: z.number().int().nullable(),
  /** The newest contact or payment that it stands in. */
  contactId: ContactId.nullable(),
  /** Times a month ('YYYY-MM', Shanghai); what has no date is not in it. */
  months: z.record(z.string(), z.number().int()),
});
export type SeenIdentifier = z.infer<typeof SeenIdentifier>;
