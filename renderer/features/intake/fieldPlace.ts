import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { intakeQuestions, type QuestionGroup } from '../../../domain/intake/intakeQuestions.ts';
import { questionBank } from '../../../domain/intake/questionBank.ts';
import { stepCodes } from '../../../domain/verification/verification.ts';

/** Number of a wizard step, 1–5. */
export type StepNumber = 1 | 2 | 3 | 4 | 5;

export type FieldPlace =
  | { kind: 'field'; step: StepNumber; field: string; contactId: string | null }
  | { kind: 'check'; code: string };

/** Which step asks which group of questions. */
export const stepOfGroup: Record<QuestionGroup, StepNumber> = {
  借款: 3,
  付款: 3,
  信息: 4,
  骚扰: 4,
  诉求: 5,
};

/**
 * Where a field path ('client.phone', 'contacts.<id>.from', 'answers.paid', 'paid') or a step code stands in the
 * wizard.
 */
export function placeOfField(field: string): FieldPlace {
  const [head = '', second = ''] = field.split('.');
  const code = head === 'step' || head === 'steps' ? second : head;
  if ((stepCodes as readonly string[]).includes(code)) return { kind: 'check', code };
  if (head === 'client') return at(1, field);
  if (head === 'contacts') return { ...at(2, field), contactId: second === '' ? null : second };
  if (head === 'note') return at(5, field);
  const name = head === 'answers' ? second : head;
  const group = questionBank.find(({ question }) => question.field === name)?.question.group;
  return at(group === undefined ? 3 : stepOfGroup[group], `answers.${name}`);
}

/** The questions that a step asks now. */
export function questionsOfStep(form: IntakeForm, step: StepNumber) {
  return intakeQuestions(form).filter((question) => stepOfGroup[question.group] === step);
}

function at(step: StepNumber, field: string) {
  return { kind: 'field' as const, step, field, contactId: null as string | null };
}
