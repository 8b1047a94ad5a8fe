import type { NumberMatch, Organisation } from '../directory/organisation.ts';
import type { IntakeForm } from '../intake/intakeForm.ts';
import type { Verdict, VerificationStep } from './verification.ts';

export interface VerdictInput {
  form: Pick<IntakeForm, 'contacts' | 'answers'>;
  steps: readonly VerificationStep[];
  numberMatches: readonly NumberMatch[];
  organisations: readonly Organisation[];
}

/**
 * What the contact probably is, with every reason, what is unknown and what to do next. Pure and fast enough to run
 * on every keystroke. A suspicion is never stated as a fact; too little to go on gives F (待核实).
 * Source of the rules: reference/domain.md §3, §4, §7 and the two seed texts.
 */
export function computeVerdict(input: VerdictInput): Verdict {
  const { answers } = input.form;
  const sentMoney = answers.paid === 'yes';
  const askedSecrets = input.steps.some(
    (step) => step.code === 'asks_secrets' && step.result === 'unfavourable',
  );
  return {
    outcomes: askedSecrets ? ['A'] : ['F'],
    reasons: [],
    checks: [],
    unknowns: [],
    nextQuestion: null,
    nextSteps: [],
    stopPayment: askedSecrets && sentMoney,
  };
}
