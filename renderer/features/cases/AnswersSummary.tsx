import type { IntakeAnswers, IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { type IntakeQuestion, intakeQuestions } from '../../../domain/intake/intakeQuestions.ts';
import { formatFen } from '../../../domain/money/fen.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { caseText } from '../../text/caseText.ts';
import { uiText } from '../../text/uiText.ts';
import { Tag } from '../../ui/Tag.tsx';

interface Props extends Pick<IntakeForm, 'contacts' | 'answers'> {
  /** What bills show as paid, beside the client's own answer; null = nothing. */
  shownPayment?: string | null;
}

/** The client's side as question and answer; what nobody asked yet says so. */
export function AnswersSummary({ contacts, answers, shownPayment }: Props) {
  return intakeQuestions({ contacts, answers }).map((question) => {
    const text = answerText(question, answers);
    return (
      <div key={question.field} className="case-answer">
        <dt>{question.title}</dt>
        <dd className={text === null ? 'ad-faint' : undefined}>
          {text ?? caseText.overview.notAsked}
          {question.field === 'paid' && shownPayment ? (
            <Tag tone="warning">{shownPayment}</Tag>
          ) : null}
        </dd>
      </div>
    );
  });
}

/** The answer in Chinese; null when the question has not been answered. */
export function answerText(question: IntakeQuestion, answers: IntakeAnswers): string | null {
  const value = answers[question.field];
  if (value === null || value === '') return null;
  if (Array.isArray(value)) {
    if (value.length === 0) return caseText.overview.nothing;
    return value.map((part) => optionLabel(question, part)).join('、');
  }
  if (typeof value === 'number') {
    if (question.kind === 'money') return uiText.yuan(formatFen(value));
    if (question.kind === 'days') return uiText.days(value);
    return formatShanghai(value, 'minute');
  }
  if (question.kind === 'yesNoUnsure') return caseText.yesNo[value as 'yes' | 'no' | 'unsure'];
  return question.kind === 'choice' ? optionLabel(question, value) : value;
}

function optionLabel(question: IntakeQuestion, value: string): string {
  return question.options?.find((option) => option.value === value)?.label ?? value;
}
