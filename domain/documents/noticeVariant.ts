import type { CaseFacts } from './caseFacts.ts';
import type { PaperOptions } from './paperOptions.ts';

export type NoticeVariant = 'debtor' | 'non_debtor';

/** Which notice to stop fits: as the lawyer set it, else by what the client said of the loan. */
export function noticeVariant(facts: CaseFacts, options: PaperOptions = {}): NoticeVariant {
  if (options.variant === 'debtor' || options.variant === 'non_debtor') return options.variant;
  return isDebtor(facts) ? 'debtor' : 'non_debtor';
}

/** The client borrowed, and it is the client whom they look for. */
export function isDebtor(facts: CaseFacts): boolean {
  return facts.answers.borrowed === 'yes' && facts.answers.namesOtherDebtor !== 'yes';
}
