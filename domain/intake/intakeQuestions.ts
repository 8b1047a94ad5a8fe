import type { IntakeAnswers, IntakeForm } from './intakeForm.ts';
import { questionBank } from './questionBank.ts';
import { readQuestionSignals } from './questionSignals.ts';

export const questionGroups = ['借款', '付款', '信息', '骚扰', '诉求'] as const;
export type QuestionGroup = (typeof questionGroups)[number];

export type QuestionKind =
  | 'yesNoUnsure'
  | 'text'
  | 'money'
  | 'days'
  | 'dateTime'
  | 'multi'
  | 'choice';

export interface QuestionOption {
  value: string;
  label: string;
}

export interface IntakeQuestion {
  field: keyof IntakeAnswers;
  title: string;
  help: string;
  kind: QuestionKind;
  /** For multi and choice. */
  options?: readonly QuestionOption[];
  group: QuestionGroup;
}

/**
 * The questions to ask now: follow-ups stand right after the answer that raised them, and what the channel and the
 * text of the contacts make urgent comes first (a link in the text puts 点过链接吗 on top). At most five groups.
 */
export function intakeQuestions(form: Pick<IntakeForm, 'contacts' | 'answers'>): IntakeQuestion[] {
  const signals = readQuestionSignals(form.contacts);
  const asked = questionBank.filter((entry) => entry.askWhen?.(form.answers, signals) ?? true);
  const roots = asked
    .filter((entry) => entry.after === undefined)
    .map((entry, position) => ({ entry, position, weight: entry.weight?.(signals) ?? 0 }))
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  return roots.flatMap(({ entry }) => [
    entry.question,
    ...asked.filter((other) => other.after === entry.question.field).map((other) => other.question),
  ]);
}
