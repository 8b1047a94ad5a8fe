import { z } from 'zod';
import type { IntakeAnswers } from '../intake/intakeForm.ts';
import { CollectionFacts } from './breach.ts';

/** What the lawyer says of a case for the collection rules; nothing of it is guessed. */
export const CollectionSettings = z.object({
  /** null = as the client answered at the desk. */
  debtor: z.enum(['yes', 'no']).nullable(),
  agreedHours: CollectionFacts.shape.agreedHours,
  refusal: z
    .object({
      atMs: z.number().int(),
      dateOnly: z.boolean(),
      /** How and to whom: "电话中对客服说"; for the paper. */
      note: z.string().trim().max(200),
      /** Creditor or agency that she told; null = all of them, absent = not said yet. */
      to: z.string().trim().min(1).max(120).nullable().optional(),
    })
    .nullable(),
  /** Creditor or agency of a number (keys of imports/counterpartKey.ts), as the lawyer assigned it. */
  creditors: z.array(
    z.object({ number: z.string().min(1).max(200), creditor: z.string().trim().min(1).max(120) }),
  ),
});
export type CollectionSettings = z.infer<typeof CollectionSettings>;

export const emptyCollectionSettings: CollectionSettings = {
  debtor: null,
  agreedHours: null,
  refusal: null,
  creditors: [],
};

/** Whether the client is the debtor, and who says so: the lawyer, the client's answers, or nobody yet. */
export const DebtorBasis = z.enum(['settings', 'answers', 'unknown']);
export type DebtorBasis = z.infer<typeof DebtorBasis>;

/** What the rules are told of a case. With nobody having said, the client counts as the debtor. */
export function collectionFacts(
  { debtor, agreedHours, refusal }: CollectionSettings,
  { borrowed, namesOtherDebtor }: Pick<IntakeAnswers, 'borrowed' | 'namesOtherDebtor'>,
): { facts: CollectionFacts; debtorBasis: DebtorBasis } {
  const answered =
    borrowed === 'yes' ? true : borrowed === 'no' || namesOtherDebtor === 'yes' ? false : null;
  return {
    facts: {
      isDebtor: debtor === null ? (answered ?? true) : debtor === 'yes',
      agreedHours,
      isClaimed: debtor === null,
      refusal: refusal && {
        atMs: refusal.atMs,
        dateOnly: refusal.dateOnly,
        to: refusal.to === undefined ? '' : refusal.to,
      },
    },
    debtorBasis: debtor !== null ? 'settings' : answered !== null ? 'answers' : 'unknown',
  };
}
