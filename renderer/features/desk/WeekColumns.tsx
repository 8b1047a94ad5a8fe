import { Link } from 'react-router';
import type { DeskSummary } from '../../../domain/dashboard/deskSummary.ts';
import { paths } from '../../app/paths.ts';
import { deskText } from '../../text/deskText.ts';

const text = deskText.plots;

/** New intakes a week, for twelve weeks; a column opens the intakes of its week. */
export function WeekColumns(props: { weeks: DeskSummary['intakesByWeek'] }) {
  const most = Math.max(1, ...props.weeks.map((week) => week.count));
  return (
    <section className="ad-sheet ad-plot" aria-labelledby="plot-weeks">
      <h2 className="ad-sheet-title" id="plot-weeks">
        {text.weeks}
      </h2>
      <p className="ad-faint">{text.weekUnit}</p>
      <ol className="ad-weeks">
        {props.weeks.map((week) => (
          <li key={week.weekStart}>
            <Link
              to={paths.intakesWhere({ status: 'all', week: week.weekStart })}
              className="ad-week"
              aria-label={text.week(week.weekStart, week.count)}
              title={text.week(week.weekStart, week.count)}
            >
              <span className="ad-week-count">{week.count > 0 ? week.count : ''}</span>
              <span className="ad-week-fill" style={{ height: `${(week.count / most) * 100}%` }} />
            </Link>
            <span className="ad-week-label" aria-hidden>
              {week.weekStart.slice(5).replace('-', '/')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
