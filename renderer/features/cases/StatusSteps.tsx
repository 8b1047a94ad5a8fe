import { Steps } from 'antd';
import { type CaseStatus, mainRoad } from '../../../domain/cases/caseStatus.ts';
import { caseStatusNames } from '../../../domain/glossary.ts';
import { caseText } from '../../text/caseText.ts';

/** The main road as steps; a case on a side way shows where it stands beside them. */
export function StatusSteps({ status }: { status: CaseStatus }) {
  const position = mainRoad.indexOf(status);
  return (
    <nav className="case-steps" aria-label={caseText.status.stepsLabel}>
      <Steps
        size="small"
        current={position}
        status={status === 'closed' ? 'finish' : 'process'}
        items={mainRoad.map((step) => ({ title: caseStatusNames[step] }))}
      />
      {position < 0 ? (
        <span className="ad-soft">{caseText.status.aside(caseStatusNames[status])}</span>
      ) : null}
    </nav>
  );
}
