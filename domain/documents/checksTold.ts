import type { StepCode, StepResult, VerificationStep } from '../verification/verification.ts';
import type { CaseFacts } from './caseFacts.ts';
import type { DocumentChoice } from './documentValues.ts';
import { isChargedToThird } from './factSituation.ts';

/**
 * The steps that a paper tells. That originals are kept stands under the list of a complaint; the police need not be told
 * that they have the papers; to the other side goes what was found out about the contact, without the desk's notes, in
 * which sums and the client's own account stand, and nothing that owns the debt.
 */
export function checksTold(
  facts: CaseFacts,
  { templateKind, recipientKind }: DocumentChoice,
): VerificationStep[] {
  const { checks } = facts;
  switch (templateKind) {
    case 'complaint':
      return checks.filter(({ code }) => code !== 'records_kept');
    case 'police-report':
      return checks.filter(
        ({ code, result }) => code !== 'police_report' || result !== 'inconclusive',
      );
    case 'lawyer-letter':
      return recipientKind === 'institution' ? bare(facts, FINDINGS) : [];
    case 'pi-request':
    case 'stop-notice':
      return bare(facts, ANSWERS);
    default:
      return checks;
  }
}

type Told = Partial<Record<StepCode, readonly StepResult[]>>;

/** What the institution itself answered. */
const ANSWERS: Told = {
  official_callback: ['favourable', 'unfavourable'],
  home_visit_rare: ['favourable', 'unfavourable'],
};

/** Of account and history only what does not own a debt. */
const FINDINGS: Told = {
  ...ANSWERS,
  number_compare: ['unfavourable'],
  official_number_in_app: ['unfavourable'],
  collector_authority: ['unfavourable', 'inconclusive'],
  account_query: ['unfavourable', 'differs'],
  transaction_history: ['unfavourable'],
  credit_report: ['unfavourable'],
};

function bare(facts: CaseFacts, told: Told): VerificationStep[] {
  return facts.checks
    .filter(({ code, result }) => told[code]?.includes(result))
    .map((step) => ({ ...step, note: noteKept(step, facts) }));
}

function noteKept({ code }: VerificationStep, facts: CaseFacts): string {
  return code === 'official_callback' && isChargedToThird(facts) ? '系委托第三方作出' : '';
}
