import { Link } from 'react-router';
import type { CaseRow } from '../../../domain/cases/caseRecord.ts';
import { DAY_MS } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { deskText } from '../../text/deskText.ts';
import { CaseStatusTag } from '../../ui/CaseStatusTag.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

const text = deskText.quiet;
const shown = 5;

/** Open cases that nobody touched for the longest. */
export function QuietCases(props: { cases: readonly CaseRow[]; nowMs: number }) {
  return (
    <section className="ad-sheet ad-desk-block" aria-labelledby="quiet-cases">
      <header className="ad-desk-head">
        <h2 className="ad-sheet-title" id="quiet-cases">
          {text.title}
        </h2>
        <Link to={paths.cases}>{text.all}</Link>
      </header>
      {props.cases.length === 0 ? (
        <EmptyState compact title={text.empty} text={text.emptyText} />
      ) : (
        <ul className="ad-desk-list">
          {props.cases.slice(0, shown).map((row) => (
            <li key={row.id}>
              <Link to={paths.case(row.id)} className="ad-desk-line">
                <span className="ad-desk-line-main">
                  <strong>{row.clientName}</strong>
                  <span className="ad-soft">
                    {row.caseNumber} · {row.opponentName || text.opponentUnknown}
                  </span>
                </span>
                <span className="ad-desk-line-tags">
                  <CaseStatusTag status={row.status} />
                </span>
                <span className="ad-faint">
                  {text.days(Math.floor((props.nowMs - row.updatedAtMs) / DAY_MS))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
