import { Input } from 'antd';
import { formatFen, parseAmountToFen } from '../../../domain/money/fen.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import { Field } from './Field.tsx';
import { useTypedText } from './useTypedText.ts';

export interface NumberFieldProps {
  label: string;
  field: string;
  help: string;
  value: number | null;
  onChange(value: number | null): void;
  disabled: boolean;
}

const MAX_DAYS = 20_000;

/** An amount in 分, typed as people write it: 12860.55, 1.2万, 一千二. */
export function MoneyField(props: NumberFieldProps) {
  return (
    <TypedNumber
      {...props}
      unit={text.money.unit}
      unreadable={text.money.unreadable}
      format={formatFen}
      parse={(typed) => {
        const fen = parseAmountToFen(typed);
        return fen !== null && fen >= 0 ? fen : null;
      }}
    />
  );
}

/** A whole number of days. */
export function DaysField(props: NumberFieldProps) {
  return (
    <TypedNumber
      {...props}
      unit={text.days.unit}
      unreadable={text.days.unreadable}
      format={String}
      parse={parseDays}
    />
  );
}

/** The length of a call in seconds, also typed as a phone shows it: 2分05秒, 2:05. */
export function SecondsField(props: NumberFieldProps) {
  return (
    <TypedNumber
      {...props}
      unit=""
      unreadable={text.seconds.unreadable}
      format={String}
      parse={parseSeconds}
    />
  );
}

function TypedNumber(
  props: NumberFieldProps & {
    unit: string;
    unreadable: string;
    format(value: number): string;
    parse(text: string): number | null;
  },
) {
  const typed = useTypedText<number>(props);
  return (
    <Field
      label={props.label}
      field={props.field}
      hint={props.help}
      problem={typed.isUnreadable ? props.unreadable : null}
    >
      {({ id, hintId }) => (
        <Input
          id={id}
          className="number-input"
          inputMode="decimal"
          suffix={props.unit}
          aria-describedby={hintId}
          aria-invalid={typed.isUnreadable}
          status={typed.isUnreadable ? 'warning' : undefined}
          value={typed.text}
          disabled={props.disabled}
          onChange={(event) => typed.type(event.target.value)}
          onBlur={typed.settle}
        />
      )}
    </Field>
  );
}

function parseDays(typed: string): number | null {
  const days = parseWhole(typed.replace(/天$/, ''));
  return days !== null && days <= MAX_DAYS ? days : null;
}

function parseSeconds(typed: string): number | null {
  const bare = typed.normalize('NFKC').replace(/\s/g, '');
  const parts = /^(?:(\d{1,3})(?:分钟?|:))?(?:(\d{1,6})秒?)?$/.exec(bare);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return null;
  return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
}

function parseWhole(typed: string): number | null {
  const bare = typed.normalize('NFKC').trim();
  return /^\d{1,7}$/.test(bare) ? Number(bare) : null;
}
