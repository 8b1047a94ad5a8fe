import type { IntakeAnswers } from '../intake/intakeForm.ts';
import type { IntakeQuestion } from '../intake/intakeQuestions.ts';
import { intakeQuestions } from '../intake/intakeQuestions.ts';
import { checklist } from './checklist.ts';
import { type Examination, examineRules } from './examineRules.ts';
import type { Situation } from './situation.ts';
import { outcomeCodes, type StepResult, type Verdict } from './verification.ts';

interface Candidate {
  field: string;
  sentence: string;
  /** Groups of like answers; each group weighs the same, however many answers it holds. */
  trials: readonly (readonly Situation[])[];
}

/**
 * The open question or step whose answer would change the outcome most: every answer is tried and the changes of
 * outcome are counted, every kind of answer taken as equally likely. Between equals the one that moves more of the
 * findings that name an outcome comes first, then the one that the desk would ask first. Null when nothing open
 * would change anything. Some hundred trials at most.
 */
export function findNextQuestion(
  situation: Situation,
  now: Pick<Examination, 'outcomes' | 'stopPayment' | 'findings'>,
): Verdict['nextQuestion'] {
  const before = carriedIds(now);
  let best: { candidate: Candidate; effect: number } | null = null;
  for (const candidate of candidates(situation)) {
    const effect = mean(
      candidate.trials.map((group) => mean(group.map((trial) => effectOf(trial, now, before)))),
    );
    if (effect >= SMALLEST_CHANGE && (best === null || effect > best.effect)) {
      best = { candidate, effect };
    }
  }
  return best && { field: best.candidate.field, sentence: best.candidate.sentence };
}

/** Findings alone never make a question worth asking: below this no outcome changed in any trial. */
const SMALLEST_CHANGE = 0.01;

function effectOf(
  trial: Situation,
  now: Pick<Examination, 'outcomes' | 'stopPayment'>,
  before: ReadonlySet<string>,
): number {
  const then = examineRules(trial);
  const changes = outcomeDistance(now, then);
  return changes + Math.min(carriedDistance(before, carriedIds(then)), 9) / 100_000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function candidates(situation: Situation): Candidate[] {
  const { answers, contacts, steps } = situation;
  const form = { contacts: [...contacts], answers };
  const questions = intakeQuestions(form)
    .filter((question) => answers[question.field] === null)
    .map((question) => ({ question, values: answersToTry(question) }))
    .filter(({ values }) => values.length > 0)
    .map(
      ({ question, values }): Candidate => ({
        field: `answers.${question.field}`,
        sentence: `请问当事人：${question.title}`,
        trials: values.map((group) =>
          group.map((value) => ({
            ...situation,
            answers: { ...answers, [question.field]: value } as IntakeAnswers,
          })),
        ),
      }),
    );
  const openSteps = checklist
    .filter((step) => (steps.get(step.code) ?? 'not_done') === 'not_done' && step.appliesTo(form))
    .map(
      (step): Candidate => ({
        field: step.code,
        sentence: `请先核实：${step.title}`,
        trials: step.results
          .filter(({ result }) => result !== 'not_applicable')
          .map(({ result }) => [
            {
              ...situation,
              steps: new Map<typeof step.code, StepResult>([...steps, [step.code, result]]),
            },
          ]),
      }),
    );
  return [...questions, ...openSteps];
}

/** Groups of representative answers; free text, sums and times change no outcome by themselves. */
function answersToTry(question: IntakeQuestion): readonly (readonly unknown[])[] {
  const values = (question.options ?? []).map(({ value }) => value);
  if (question.kind === 'yesNoUnsure') return [['yes'], ['no'], ['unsure']];
  if (question.kind === 'choice') return values.map((value) => [value]);
  if (question.kind === 'multi') return [[[]], values.map((value) => [value])];
  return [];
}

/** 待核实 gives way whenever something else is named, so it counts only where it changes alone. */
function outcomeDistance(
  now: Pick<Examination, 'outcomes' | 'stopPayment'>,
  then: Pick<Examination, 'outcomes' | 'stopPayment'>,
): number {
  const changed = outcomeCodes.filter(
    (code) => now.outcomes.includes(code) !== then.outcomes.includes(code),
  );
  const named = changed.filter((code) => code !== 'F').length;
  const paymentChange = now.stopPayment === then.stopPayment ? 0 : 2;
  return (named === 0 ? changed.length / 2 : named) + paymentChange;
}

function carriedDistance(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  return (
    [...before].filter((id) => !after.has(id)).length +
    [...after].filter((id) => !before.has(id)).length
  );
}

function carriedIds({ findings }: Pick<Examination, 'findings'>): Set<string> {
  return new Set(findings.filter(({ finding }) => finding.carries).map(({ rule }) => rule.id));
}
