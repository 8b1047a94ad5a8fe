import { z } from 'zod';

/** What two matters may have in common: a number, an account, the domain of a link, a payee, a sentence of a script. */
export const IdentifierKind = z.enum(['phone', 'account', 'domain', 'payee', 'phrase']);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

export const MatterIdentifier = z.object({
  kind: IdentifierKind,
  /** What is compared: normalised, never shown. */
  value: z.string().min(1).max(200),
  /** As it stands in the matter. */
  shown: z.string().max(200),
});
export type MatterIdentifier = z.infer<typeof MatterIdentifier>;
