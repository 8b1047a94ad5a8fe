import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import type { IntakeProblem } from '../../../domain/intake/intakeProblems.ts';
import { placeOfField, questionsOfStep, type StepNumber } from './fieldPlace.ts';

export type StepState = 'done' | 'open' | 'problem';

/**
 * How far a step is. Problems are only called so once somebody tried to finish: before that, an empty field is just
 * not filled yet.
 */
export function stepState(
  form: IntakeForm,
  step: StepNumber,
  problems: readonly IntakeProblem[],
  isTried: boolean,
): StepState {
  const own = problems.some(({ field }) => {
    const place = placeOfField(field);
    return place.kind === 'field' && place.step === step;
  });
  if (own) return isTried ? 'problem' : 'open';
  if (step <= 2) return 'done';
  return questionsOfStep(form, step).every(({ field }) => isAnswered(form.answers[field]))
    ? 'done'
    : 'open';
}

function isAnswered(value: IntakeForm['answers'][keyof IntakeForm['answers']]): boolean {
  return value !== null && value !== '';
}
