import { Timeline } from 'antd';
import type { CaseRecord, StatusChange } from '../../../domain/cases/caseRecord.ts';
import { findMove, moveNeedsReason } from '../../../domain/cases/caseStatus.ts';
import { caseStatusNames } from '../../../domain/glossary.ts';
import { caseText } from '../../text/caseText.ts';
import { TimeText } from '../../ui/TimeText.tsx';

/** 进度: every change of status, newest first, with who and why. */
export function ProgressTab({ record }: { record: CaseRecord }) {
  const changes = [...record.statusHistory].sort((a, b) => b.atMs - a.atMs);
  return (
    <div className="ad-sheet ad-sheet-padded case-progress">
      <Timeline items={changes.map((change) => ({ content: <Change change={change} /> }))} />
    </div>
  );
}

function Change({ change }: { change: StatusChange }) {
  const to = caseStatusNames[change.to];
  return (
    <>
      <div>
        <strong>
          {change.from === null
            ? caseText.progress.opened
            : caseText.progress.change(caseStatusNames[change.from], to)}
        </strong>
      </div>
      <div className="ad-soft">
        <TimeText atMs={change.atMs} /> · {change.actor}
      </div>
      {change.reason === '' || change.from === null ? null : (
        <div>
          {isForward(change)
            ? caseText.progress.note(change.reason)
            : caseText.progress.reason(change.reason)}
        </div>
      )}
    </>
  );
}

function isForward({ from, to }: StatusChange): boolean {
  const move = from === null ? null : findMove(from, to);
  return move !== null && !moveNeedsReason(move);
}
