import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { importText } from '../../text/importText.ts';
import { ProblemTable } from './ProblemTable.tsx';

const mostProblems = 1_000;

/** What an earlier reading of this file took over, and every row that it could not. */
export function EarlierReport({ item }: { item: EvidenceItem }) {
  const { orpc } = useEngine();
  const matter = matterOf(item);
  const reports = useQuery({
    ...orpc.import.reports.queryOptions({ input: { matter: matter ?? missing } }),
    enabled: matter !== null,
  });
  const report = reports.data?.find(({ evidenceId }) => evidenceId === item.id);
  const problems = useQuery({
    ...orpc.import.problems.queryOptions({
      input: { evidenceId: item.id, offset: 0, limit: mostProblems },
    }),
    enabled: (report?.problems ?? 0) > 0,
  });
  if (!report) return null;
  const { imported, relevant, duplicates, finishedAtMs } = report;
  return (
    <>
      <Alert
        className="import-report"
        type="success"
        showIcon
        title={
          importText.run.earlier(formatShanghai(finishedAtMs, 'minute')) +
          importText.run.report(imported, relevant, duplicates, report.problems)
        }
      />
      {problems.data && problems.data.total > 0 ? (
        <ProblemTable problems={problems.data.problems} total={problems.data.total} />
      ) : null}
    </>
  );
}

/** The matter an item belongs to: its case once there is one. */
export function matterOf({ caseId, intakeId }: EvidenceItem): MatterRef | null {
  if (caseId) return { kind: 'case', caseId };
  return intakeId ? { kind: 'intake', intakeId } : null;
}

/** Stands in a query that never runs. */
const missing = { kind: 'case', caseId: '00000000-0000-7000-8000-000000000000' } as MatterRef;
