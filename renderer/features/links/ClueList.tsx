import type { MonthCount } from '../../../domain/links/clue.ts';
import { paths } from '../../app/paths.ts';
import { linkText } from '../../text/linkText.ts';
import { BarList } from '../desk/BarList.tsx';
import '../desk/desk.css';
import { type ClueRow, ClueTable } from './ClueTable.tsx';
import { MonthColumns } from './MonthColumns.tsx';

const words = linkText.clues;
const MOST_BARS = 6;

/** The plots over the list, and the list; a bar and a row open the same drawer. */
export function ClueList(props: {
  rows: readonly ClueRow[];
  months: readonly MonthCount[];
  more: boolean;
  view: 'values' | 'institutions';
}) {
  const { rows, months, more, view } = props;
  const isValues = view === 'values';
  const plots = words.plots;
  const bars = [...rows]
    .filter(({ linking }) => linking === null || linking === words.links)
    .sort((a, b) => b.matterCount - a.matterCount)
    .slice(0, MOST_BARS)
    .map(({ kind, value, shown, matterCount }) => ({
      label: shown,
      count: matterCount,
      to: paths.clue(kind, value),
    }));
  return (
    <>
      <div className="clue-plots">
        <MonthColumns
          title={isValues ? plots.months : plots.institutionMonths}
          note={isValues ? plots.monthsNote : plots.institutionMonthsNote}
          months={months}
          count="matters"
        />
        <BarList
          title={isValues ? plots.top : plots.topInstitutions}
          note={plots.topNote}
          bars={bars}
          unit={plots.unit}
        />
      </div>
      {more ? <p className="ad-faint">{words.more(rows.length)}</p> : null}
      <ClueTable rows={rows} hasKinds={isValues} />
    </>
  );
}
