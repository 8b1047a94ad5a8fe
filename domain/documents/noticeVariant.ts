import type { CaseFacts } from './caseFacts.ts';
import type { PaperOptions } from './paperOptions.ts';

export type NoticeVariant = 'debtor' | 'non_debtor' | 'impostor';

/** Which notice to stop fits: as the lawyer set it, else by what the client said of the loan. */
export function noticeVariant(facts: CaseFacts, options: PaperOptions = {}): NoticeVariant {
  const { variant } = options;
  if (variant === 'debtor' || variant === 'non_debtor' || variant === 'impostor') return variant;
  const { outcomes } = facts.verdict;
  // Who only uses a lender's name is written to as a stranger, whatever the client owes elsewhere.
  if (outcomes.includes('A') && !outcomes.includes('B')) return 'impostor';
  return isDebtor(facts) ? 'debtor' : 'non_debtor';
}

/** The client borrowed, and it is the client whom they look for. */
export function isDebtor(facts: CaseFacts): boolean {
  return facts.answers.borrowed === 'yes' && facts.answers.namesOtherDebtor !== 'yes';
}
