import { Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { importText } from '../../text/importText.ts';

const words = importText.year;

/** Asked where dates stand without a year; the file is read again with it. */
export function YearField(props: {
  year: number | null;
  /** A year that the file itself names; null = none. */
  suggested: number | null;
  onChange: (year: number | null) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(props.year);
  // Reading again takes its time: only for another year.
  const take = (year: number | null) => {
    if (year !== props.year) props.onChange(year);
  };
  const type = (year: number | null) => {
    setTyped(year);
    if (isWhole(year)) take(year);
  };
  return (
    <div className="import-year">
      <label htmlFor={id}>{words.label}</label>
      <InputNumber<number>
        id={id}
        min={1990}
        max={2100}
        precision={0}
        changeOnWheel={false}
        value={typed}
        placeholder={words.placeholder}
        onChange={type}
        onPressEnter={() => take(typed)}
        onBlur={() => take(typed)}
      />
      {props.suggested !== null && props.suggested !== typed ? (
        <Button size="small" onClick={() => type(props.suggested)}>
          {words.suggestion(props.suggested)}
        </Button>
      ) : null}
      {props.year === null ? <span className="ad-faint">{words.needed}</span> : null}
    </div>
  );
}

/** Four digits are a year: nothing more has to be pressed. */
function isWhole(year: number | null): boolean {
  return year !== null && year >= 1990 && year <= 2100;
}
