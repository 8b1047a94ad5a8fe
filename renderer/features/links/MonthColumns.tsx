import { useId } from 'react';
import type { MonthCount } from '../../../domain/links/clue.ts';
import { linkText } from '../../text/linkText.ts';

const words = linkText.clues.plots;

/** One column a month, by matters or by contacts; each tells both. */
export function MonthColumns(props: {
  title: string;
  note: string;
  months: readonly MonthCount[];
  count: 'matters' | 'times';
}) {
  const id = useId();
  const { months, count } = props;
  const most = Math.max(1, ...months.map((month) => month[count]));
  return (
    <section className="ad-sheet clue-plot" aria-labelledby={id}>
      <h3 className="ad-sheet-title" id={id}>
        {props.title}
      </h3>
      <p className="ad-faint">{props.note}</p>
      <ol
        className="clue-months"
        style={{ gridTemplateColumns: `repeat(${Math.max(12, months.length)}, minmax(0, 1fr))` }}
      >
        {months.map((month, at) => {
          const text = words.month(month.month, month.matters, month.times);
          return (
            <li key={month.month} title={text}>
              <span className="ad-visually-hidden">{text}</span>
              <span className="clue-month" aria-hidden>
                <span className="clue-month-count">{month[count] > 0 ? month[count] : ''}</span>
                <span
                  className="clue-month-fill"
                  style={{ height: `${(month[count] / most) * 100}%` }}
                />
              </span>
              <span className="clue-month-label" aria-hidden>
                {labelOf(months, at)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The year stands where it begins; of many months every third has its number. */
function labelOf(months: readonly MonthCount[], at: number): string {
  const month = months[at]?.month ?? '';
  const number = Number(month.slice(5));
  if (months.length > 18 && number % 3 !== 1) return '';
  return at === 0 || number === 1 ? `${month.slice(2, 4)}/${number}` : String(number);
}
