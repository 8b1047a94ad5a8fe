import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { checklist } from '../../../domain/verification/checklist.ts';
import type { VerificationStep } from '../../../domain/verification/verification.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';

const words = caseText.status.open;

/** What is not done in a case that is about to move: steps, papers, evidence that nobody described. */
export function StillOpen({ record }: { record: CaseRecord }) {
  const { orpc } = useEngine();
  const matter = { kind: 'case', caseId: record.id } as const;
  const steps = useQuery(orpc.verification.get.queryOptions({ input: { matter } })).data?.steps;
  const papers = useQuery(orpc.document.list.queryOptions({ input: { caseId: record.id } })).data;
  const evidence = useQuery(orpc.evidence.list.queryOptions({ input: { matter } })).data;
  if (!steps || !papers || !evidence) return null;
  const used = evidence.filter(({ withdrawnAtMs }) => withdrawnAtMs === null);
  const undescribed = used.filter(({ purpose }) => purpose.trim() === '').length;
  const lines = [
    openSteps(record, steps),
    ...openPapers(papers),
    used.length === 0 && words.noEvidence,
    undescribed > 0 && words.undescribed(undescribed),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return <Alert showIcon type="success" title={words.nothing} />;
  return (
    <Alert
      showIcon
      type="warning"
      title={words.title}
      description={
        <ul className="case-still-open">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  );
}

/** Counted as the checklist counts them: those that this contact needs, and those taken anyway. */
function openSteps(record: CaseRecord, steps: readonly VerificationStep[]): string | null {
  const done = new Set(steps.filter(({ result }) => result !== 'not_done').map(({ code }) => code));
  const needed = checklist.filter((step) => done.has(step.code) || step.appliesTo(record));
  const open = needed.filter(({ code }) => !done.has(code));
  if (open.length === 0) return null;
  return words.steps(
    open.length,
    needed.length,
    open.slice(0, 3).map(({ title }) => title),
  );
}

function openPapers(papers: readonly DocumentRow[]): string[] {
  const current = papers.filter(({ superseded }) => !superseded);
  if (current.length === 0) return [words.noPapers];
  return current
    .filter(({ missingCount }) => missingCount > 0)
    .map((row) =>
      words.missing(row.title, recipientInfo(row.recipientKind).label, row.missingCount),
    );
}
