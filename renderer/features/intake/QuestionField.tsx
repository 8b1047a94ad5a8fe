import { Input } from 'antd';
import type { IntakeAnswers } from '../../../domain/intake/intakeForm.ts';
import type { IntakeQuestion } from '../../../domain/intake/intakeQuestions.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import { CheckPills } from '../../ui/CheckPills.tsx';
import { RadioPills } from '../../ui/RadioPills.tsx';
import { Field } from './Field.tsx';
import { DaysField, MoneyField } from './NumberFields.tsx';
import { TimeField } from './TimeField.tsx';

export interface QuestionFieldProps {
  question: IntakeQuestion;
  value: IntakeAnswers[keyof IntakeAnswers];
  onChange(value: unknown): void;
  disabled: boolean;
  /** Overrides the help, e.g. where a value was read from the message. */
  hint?: string;
}

const longTexts: readonly string[] = ['visitDetails', 'thirdPartyDetails', 'wants'];

/** One question of the wizard, as the kind of its answer wants it. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, value, onChange, disabled } = props;
  const label = question.title;
  const field = `answers.${question.field}`;
  const help = props.hint ?? question.help;
  switch (question.kind) {
    case 'yesNoUnsure':
    case 'choice':
      return <ChoiceQuestion {...props} />;
    case 'multi':
      return <MultiQuestion {...props} />;
    case 'money':
      return (
        <MoneyField
          {...{ label, field, help, onChange, disabled }}
          value={value as number | null}
        />
      );
    case 'days':
      return (
        <DaysField {...{ label, field, help, onChange, disabled }} value={value as number | null} />
      );
    case 'dateTime':
      return (
        <TimeField
          {...{ label, field, help, disabled }}
          value={value === null ? null : { atMs: value as number, dateOnly: false }}
          onChange={(time) => onChange(time?.atMs ?? null)}
        />
      );
    case 'text':
      return <TextQuestion {...props} />;
  }
}

function ChoiceQuestion(props: QuestionFieldProps) {
  const { question, value, onChange, disabled } = props;
  const options =
    question.options ??
    (['yes', 'no', 'unsure'] as const).map((key) => ({ value: key, label: text.answers[key] }));
  return (
    <Field
      label={question.title}
      field={`answers.${question.field}`}
      hint={props.hint ?? question.help}
      isGroup
      wide
    >
      {({ labelId, hintId }) => (
        <RadioPills
          label={question.title}
          labelledBy={labelId}
          describedBy={hintId}
          options={options}
          value={value as string | null}
          onChange={onChange}
          onClear={() => onChange(null)}
          disabled={disabled}
        />
      )}
    </Field>
  );
}

function MultiQuestion(props: QuestionFieldProps) {
  const { question, onChange, disabled } = props;
  return (
    <Field
      label={question.title}
      field={`answers.${question.field}`}
      hint={question.help}
      isGroup
      wide
    >
      {({ labelId, hintId }) => (
        <CheckPills
          labelledBy={labelId}
          describedBy={hintId}
          options={question.options ?? []}
          value={props.value as string[] | null}
          onChange={onChange}
          noneLabel={text.none}
          disabled={disabled}
        />
      )}
    </Field>
  );
}

function TextQuestion(props: QuestionFieldProps) {
  const { question, value, onChange, disabled } = props;
  const isLong = longTexts.includes(question.field);
  const Control = isLong ? Input.TextArea : Input;
  return (
    <Field
      label={question.title}
      field={`answers.${question.field}`}
      hint={props.hint ?? question.help}
      wide={isLong}
    >
      {({ id, hintId }) => (
        <Control
          id={id}
          aria-describedby={hintId}
          value={value as string}
          disabled={disabled}
          {...(isLong ? { autoSize: { minRows: 2, maxRows: 8 } } : {})}
          maxLength={maxLengths[question.field] ?? 120}
          onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** As domain/intake/intakeForm.ts takes them. */
const maxLengths: Partial<Record<keyof IntakeAnswers, number>> = {
  paidTo: 200,
  otherDebtorName: 60,
  visitDetails: 2_000,
  thirdPartyDetails: 2_000,
  wants: 2_000,
};
