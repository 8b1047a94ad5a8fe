import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { importText } from '../../text/importText.ts';
import { ProblemTable } from './ProblemTable.tsx';

const problemsAPage = 500;

/** What an earlier reading of this file took over, and every row that it could not. */
export function EarlierReport({ item }: { item: EvidenceItem }) {
  const { client, orpc } = useEngine();
  const matter = matterOf(item);
  const reports = useQuery({
    ...orpc.import.reports.queryOptions({ input: { matter: matter ?? missing } }),
    enabled: matter !== null,
  });
  const report = reports.data?.find(({ evidenceId }) => evidenceId === item.id);
  const problems = useInfiniteQuery({
    queryKey: [...orpc.import.problems.key(), 'pages', item.id],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      client.import.problems(
        { evidenceId: item.id, offset: pageParam, limit: problemsAPage },
        { signal },
      ),
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.problems.length, 0);
      return loaded < last.total ? loaded : undefined;
    },
    enabled: (report?.problems ?? 0) > 0,
  });
  if (!report) return null;
  const { imported, relevant, duplicates, finishedAtMs } = report;
  const total = problems.data?.pages[0]?.total ?? 0;
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
        action={
          item.caseId ? (
            <Link to={paths.case(item.caseId, 'contacts', { view: 'imported' })}>
              {importText.run.toTimeline}
            </Link>
          ) : undefined
        }
      />
      {problems.data && total > 0 ? (
        <ProblemTable
          problems={problems.data.pages.flatMap((page) => page.problems)}
          total={total}
          onEnd={() => {
            if (problems.hasNextPage && !problems.isFetchingNextPage) void problems.fetchNextPage();
          }}
        />
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
