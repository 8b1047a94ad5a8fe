import { examineRules } from './examineRules.ts';
import { findNextQuestion } from './findNextQuestion.ts';
import { listNextSteps } from './listNextSteps.ts';
import { listUnknowns } from './listUnknowns.ts';
import { readSituation, type VerdictInput } from './situation.ts';
import type { OutcomeCode, ReasonWeight, Verdict } from './verification.ts';

export type { VerdictInput } from './situation.ts';

const weightOrder: readonly ReasonWeight[] = ['decisive', 'supports', 'against', 'unknown'];

/**
 * What the contact probably is, with every reason, what is unknown and what to do next. Pure and fast enough to run
 * on every keystroke. A suspicion is never stated as a fact; too little to go on gives F (待核实).
 * `concluded`: what a lawyer concluded instead, if she did; then the next steps follow her, and all else stays as computed.
 * `asks`: false where nobody is shown the next question: to find it costs more than all the rest, and it is null then.
 * Source of the rules: the two seed texts, and reference/domain.md §1, §3, §4, §7.
 */
export function computeVerdict(
  input: VerdictInput,
  concluded: readonly OutcomeCode[] | null = null,
  { asks = true }: { asks?: boolean } = {},
): Verdict {
  const situation = readSituation(input);
  const examination = examineRules(situation);
  const { findings, outcomes } = examination;
  return {
    outcomes: [...outcomes],
    reasons: findings
      .map(({ rule, finding }) => ({
        ruleId: rule.id,
        outcome: rule.outcome,
        weight: finding.weight,
        sentence: finding.sentence,
        source: finding.source ?? rule.source,
      }))
      .sort((a, b) => weightOrder.indexOf(a.weight) - weightOrder.indexOf(b.weight)),
    checks: [...examination.checks],
    unknowns: listUnknowns(situation, findings, outcomes),
    nextQuestion: asks ? findNextQuestion(situation, examination) : null,
    nextSteps: listNextSteps(situation, { ...examination, outcomes: concluded ?? outcomes }),
    stopPayment: examination.stopPayment,
  };
}
