import { Alert, Button, Progress } from 'antd';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { summaryOf, type VerifyEvidence, type VerifyFinding } from './useVerifyEvidence.ts';

const words = evidenceText.verify;

interface VerifyReportProps {
  verify: VerifyEvidence;
  /** To name what was found damaged. */
  items: readonly EvidenceItem[];
  onOpen: (evidenceId: EvidenceId) => void;
}

/** How far a check is, and then what it found. */
export function VerifyReport({ verify, items, onOpen }: VerifyReportProps) {
  const { running, progress, finding } = verify;
  if (running) {
    const percent = progress && progress.total > 0 ? (progress.done / progress.total) * 100 : 0;
    return (
      <div className="ad-sheet evidence-progress evidence-verify" role="status">
        <div className="evidence-progress-line">
          <span className="evidence-progress-name">
            {progress
              ? `${words.working(progress.done + 1, progress.total)} ${progress.title}`
              : words.trayTitle}
          </span>
          <Button size="small" onClick={verify.cancel}>
            {words.cancel}
          </Button>
        </div>
        <Progress
          aria-label={words.trayTitle}
          size="small"
          status="active"
          showInfo={false}
          percent={Math.round(percent)}
        />
      </div>
    );
  }
  if (finding === null) return null;
  const dismiss = (
    <Button size="small" type="text" onClick={verify.dismiss}>
      {words.dismiss}
    </Button>
  );
  if (finding === 'cancelled') {
    return <Alert showIcon role="status" type="info" title={words.cancelled} action={dismiss} />;
  }
  const whole = finding.changed.length + finding.missing.length === 0;
  const { custodyChain } = finding;
  return (
    <Alert
      showIcon
      role="status"
      type={whole && custodyChain.whole ? 'success' : 'error'}
      title={summaryOf(finding)}
      description={
        <>
          <Damaged finding={finding} items={items} onOpen={onOpen} />
          {custodyChain.whole
            ? words.chainWhole(custodyChain.entries)
            : words.chainBroken(custodyChain.firstBrokenSeq ?? 1)}
        </>
      }
      action={dismiss}
    />
  );
}

function Damaged(props: {
  finding: VerifyFinding;
  items: readonly EvidenceItem[];
  onOpen: (evidenceId: EvidenceId) => void;
}) {
  const { changed, missing } = props.finding;
  const rows = [
    ...changed.map((id) => ({ id, what: words.changed })),
    ...missing.map((id) => ({ id, what: words.missing })),
  ];
  if (rows.length === 0) return null;
  return (
    <ul className="evidence-outcome-list">
      {rows.map(({ id, what }) => {
        const item = props.items.find((other) => other.id === id);
        return (
          <li key={id}>
            <Button size="small" type="link" onClick={() => props.onOpen(id)}>
              {item ? evidenceText.item.heading(item.number, item.title) : id}
            </Button>
            {what}
          </li>
        );
      })}
    </ul>
  );
}
