import { Link } from 'react-router';
import type { CaseId } from '../../../domain/ids.ts';
import type { NextStep, Verdict } from '../../../domain/verification/verification.ts';
import { paths } from '../../app/paths.ts';
import { caseText } from '../../text/caseText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Tag } from '../../ui/Tag.tsx';

const words = caseText.overview;

/** What is still unknown, and what to do next, most urgent first. */
export function OpenPoints({ caseId, verdict }: { caseId: CaseId; verdict: Verdict }) {
  return (
    <aside className="case-open-points">
      <section className="ad-sheet ad-sheet-padded" aria-label={words.nextSteps}>
        <h2 className="ad-sheet-title">{words.nextSteps}</h2>
        <ol className="case-points">
          {verdict.nextSteps.map((step) => (
            <StepLine key={step.id} step={step} />
          ))}
        </ol>
      </section>
      <section className="ad-sheet ad-sheet-padded" aria-label={words.openPoints}>
        <header className="case-sheet-head">
          <h2 className="ad-sheet-title">{words.openPoints}</h2>
          <Link to={paths.case(caseId, 'verification')}>{words.goVerify}</Link>
        </header>
        {verdict.unknowns.length === 0 ? (
          <EmptyState compact title={words.openPointsEmpty} text="" />
        ) : (
          <ul className="case-points">
            {verdict.unknowns.map((unknown) => (
              <li key={unknown}>{unknown}</li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  );
}

function StepLine({ step }: { step: NextStep }) {
  return (
    <li>
      {step.channel ? (
        <>
          <Tag tone={step.urgency === 'now' ? 'solid-danger' : 'info'}>{step.channel}</Tag>{' '}
        </>
      ) : null}
      {step.sentence}
    </li>
  );
}
