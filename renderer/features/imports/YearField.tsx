import { InputNumber } from 'antd';
import { useId, useState } from 'react';
import { importText } from '../../text/importText.ts';

const words = importText.year;

/** Asked where dates stand without a year; the file is read again with it. */
export function YearField(props: { year: number | null; onChange: (year: number | null) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(props.year);
  // Reading again takes its time: only for another year.
  const take = () => {
    if (typed !== props.year) props.onChange(typed);
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
        onChange={setTyped}
        onPressEnter={take}
        onBlur={take}
      />
      {props.year === null ? <span className="ad-faint">{words.needed}</span> : null}
    </div>
  );
}
