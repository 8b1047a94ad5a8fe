import { Checkbox, Input } from 'antd';
import type { IntakeAnswers } from '../../../domain/intake/intakeForm.ts';
import type { IntakeQuestion } from '../../../domain/intake/intakeQuestions.ts';
import { intakeText as text } from '../../text/intakeText.ts';
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
  const value = props.value as string[] | null;
  return (
    <Field
      label={question.title}
      field={`answers.${question.field}`}
      hint={question.help}
      isGroup
      wide
    >
      {({ labelId, hintId }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would need its legend inside; the label stands in Field
        <div
          className="multi-question"
          role="group"
          aria-labelledby={labelId}
          aria-describedby={hintId}
        >
          {question.options?.map((option) => (
            <Checkbox
              key={option.value}
              checked={value?.includes(option.value) ?? false}
              disabled={disabled}
              onChange={(event) =>
                onChange(withOption(question, value, option.value, event.target.checked))
              }
            >
              {option.label}
            </Checkbox>
          ))}
          <Checkbox
            checked={value !== null && value.length === 0}
            disabled={disabled}
            aria-label={text.noneOf(question.title)}
            onChange={(event) => onChange(event.target.checked ? [] : null)}
          >
            {text.none}
          </Checkbox>
        </div>
      )}
    </Field>
  );
}

/** Taking the last choice away means "not asked" again; only 没有 says that there is nothing. */
function withOption(
  question: IntakeQuestion,
  value: readonly string[] | null,
  option: string,
  isOn: boolean,
): string[] | null {
  const chosen = new Set(value ?? []);
  if (isOn) chosen.add(option);
  else chosen.delete(option);
  const ordered = (question.options ?? [])
    .map((each) => each.value)
    .filter((each) => chosen.has(each));
  return ordered.length === 0 ? null : ordered;
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
          maxLength={maxLengths[question.field] ?? 120}
          {...(isLong ? { autoSize: { minRows: 2, maxRows: 8 } } : {})}
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
