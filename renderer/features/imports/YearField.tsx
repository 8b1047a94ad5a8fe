import { InputNumber } from 'antd';
import { useId } from 'react';
import { importText } from '../../text/importText.ts';

const words = importText.year;

/** Asked where dates stand without a year; the file is read again with it. */
export function YearField(props: { year: number | null; onChange: (year: number | null) => void }) {
  const id = useId();
  return (
    <div className="import-year">
      <label htmlFor={id}>{words.label}</label>
      <InputNumber
        id={id}
        min={1990}
        max={2100}
        precision={0}
        changeOnWheel={false}
        defaultValue={props.year ?? undefined}
        placeholder={words.placeholder}
        onPressEnter={(event) => props.onChange(yearOf(event.currentTarget.value))}
        onBlur={(event) => props.onChange(yearOf(event.currentTarget.value))}
      />
      {props.year === null ? <span className="ad-faint">{words.needed}</span> : null}
    </div>
  );
}

function yearOf(text: string): number | null {
  const year = Number(text);
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null;
}
