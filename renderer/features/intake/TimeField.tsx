import { Button, Input } from 'antd';
import { useState } from 'react';
import { parseSpokenTime, type SpokenTime } from '../../../domain/time/parseSpokenTime.ts';
import { formatShanghai, SHANGHAI_OFFSET_MS } from '../../../domain/time/shanghaiTime.ts';
import { intakeText } from '../../text/intakeText.ts';
import { Field } from './Field.tsx';
import { useTypedText } from './useTypedText.ts';

const text = intakeText.time;

export interface TimeFieldProps {
  label: string;
  field: string;
  value: SpokenTime | null;
  onChange(value: SpokenTime | null): void;
  disabled: boolean;
  help?: string;
  problem?: string | null;
}

/** A moment or a day typed as it is said (昨天下午3点); Beijing time. What was understood stands below. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange } = props;
  const [typedAtMs, setTypedAtMs] = useState(() => Date.now());
  const typed = useTypedText<SpokenTime>({
    value,
    format: (time) => formatShanghai(time.atMs, time.dateOnly ? 'date' : 'minute'),
    parse: (words) => parseSpokenTime(words, typedAtMs),
    onChange,
  });
  const problem = typed.isUnreadable
    ? text.unreadable
    : value !== null && value.atMs > typedAtMs + 60_000
      ? text.future
      : props.problem;
  return (
    <Field
      label={props.label}
      field={props.field}
      problem={problem}
      hint={value === null ? props.help : understood(value)}
    >
      {({ id, hintId }) => (
        <div className="time-field">
          <Input
            id={id}
            aria-describedby={hintId}
            aria-invalid={typed.isUnreadable}
            status={problem ? 'warning' : undefined}
            value={typed.text}
            disabled={props.disabled}
            placeholder={text.placeholder}
            onFocus={() => setTypedAtMs(Date.now())}
            onChange={(event) => typed.type(event.target.value)}
            onBlur={typed.settle}
          />
          <Button
            disabled={props.disabled}
            onClick={() => onChange(parseSpokenTime(text.now, Date.now()))}
          >
            {text.now}
          </Button>
        </div>
      )}
    </Field>
  );
}

function understood(time: SpokenTime): string {
  const weekday = text.weekdays[new Date(time.atMs + SHANGHAI_OFFSET_MS).getUTCDay()] ?? '';
  return time.dateOnly
    ? text.dateOnly(formatShanghai(time.atMs, 'date'), weekday)
    : text.read(formatShanghai(time.atMs, 'minute'), weekday);
}
