import { useId } from 'react';
import { Link } from 'react-router';
import { deskText } from '../../text/deskText.ts';

export interface Bar {
  label: string;
  count: number;
  to: string;
}

interface BarListProps {
  title: string;
  note?: string;
  bars: readonly Bar[];
  unit: (count: number) => string;
}

/** Lying bars, each a link to the list behind it. Empty ones keep their place, so that the order stays known. */
export function BarList(props: BarListProps) {
  const id = useId();
  const most = Math.max(1, ...props.bars.map((bar) => bar.count));
  return (
    <section className="ad-sheet ad-plot" aria-labelledby={id}>
      <h2 className="ad-sheet-title" id={id}>
        {props.title}
      </h2>
      {props.note && <p className="ad-faint">{props.note}</p>}
      {props.bars.length === 0 && <p className="ad-soft">{deskText.plots.none}</p>}
      <ul className="ad-bars">
        {props.bars.map((bar) => (
          <li key={bar.label}>
            <Link
              to={bar.to}
              className="ad-bar"
              aria-label={`${bar.label} ${props.unit(bar.count)}`}
            >
              <span className="ad-bar-label" title={bar.label}>
                {bar.label}
              </span>
              <span className="ad-bar-track">
                <span className="ad-bar-fill" style={{ width: `${(bar.count / most) * 100}%` }} />
              </span>
              <span className="ad-bar-count">{bar.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
