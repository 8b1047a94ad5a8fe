import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import type { AuditEntry } from '../../../domain/audit/auditEntry.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';

const words = caseText.audit.columns;

const columns: TableColumnsType<AuditEntry> = [
  {
    title: words.at,
    width: 160,
    render: (_, entry) => <TimeText atMs={entry.atMs} format="second" />,
  },
  { title: words.actor, dataIndex: 'actor', width: 120, ellipsis: true },
  { title: words.summary, dataIndex: 'summary', ellipsis: true },
  {
    title: words.hash,
    width: 150,
    render: (_, entry) => (
      <code className="ad-hash" title={entry.hash}>
        {entry.hash.slice(0, 16)}
      </code>
    ),
  },
];

/** 审计: what was done in this case, newest first, each entry with its link of the chain. */
export function CaseAuditTab({ caseId }: { caseId: CaseId }) {
  const { orpc } = useEngine();
  const query = useQuery(orpc.case.audit.queryOptions({ input: { caseId } }));
  const { ref, height } = useRemainingHeight();
  return (
    <div className="case-audit">
      <p className="ad-soft">{caseText.audit.explain}</p>
      <div ref={ref}>
        <QueryView query={query}>
          {(entries) => (
            <Table<AuditEntry>
              virtual
              size="small"
              rowKey="seq"
              columns={columns}
              dataSource={entries}
              pagination={false}
              scroll={{ x: 760, y: height }}
              locale={{ emptyText: caseText.audit.empty }}
            />
          )}
        </QueryView>
      </div>
    </div>
  );
}
