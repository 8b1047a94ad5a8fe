import { Table, type TableColumnsType } from 'antd';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { CaseRow } from '../../../domain/cases/caseRecord.ts';
import { caseCauseNames } from '../../../domain/glossary.ts';
import { paths } from '../../app/paths.ts';
import { caseText } from '../../text/caseText.ts';
import { CaseStatusTag } from '../../ui/CaseStatusTag.tsx';
import { OutcomeTags } from '../../ui/OutcomeTags.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';

const columns: TableColumnsType<CaseRow> = [
  {
    title: caseText.list.columns.caseNumber,
    dataIndex: 'caseNumber',
    width: 174,
    render: (text: string) => <span className="ad-number">{text}</span>,
  },
  { title: caseText.list.columns.client, dataIndex: 'clientName', width: 80, ellipsis: true },
  {
    title: caseText.list.columns.opponent,
    dataIndex: 'opponentName',
    ellipsis: true,
    render: (text: string) => text || <Faint>{caseText.list.noOpponent}</Faint>,
  },
  {
    title: caseText.list.columns.cause,
    width: 116,
    ellipsis: true,
    render: (_, row) => caseCauseNames[row.cause],
  },
  {
    title: caseText.list.columns.lawyer,
    dataIndex: 'lawyerName',
    width: 76,
    ellipsis: true,
    render: (text: string) => text || <Faint>{caseText.list.noLawyer}</Faint>,
  },
  {
    title: caseText.list.columns.status,
    width: 88,
    render: (_, row) => <CaseStatusTag status={row.status} />,
  },
  {
    title: caseText.list.columns.outcomes,
    render: (_, row) => <OutcomeTags outcomes={row.outcomes} />,
  },
  {
    title: caseText.list.columns.updated,
    width: 104,
    defaultSortOrder: 'descend',
    sorter: (a, b) => a.updatedAtMs - b.updatedAtMs,
    render: (_, row) => <TimeText atMs={row.updatedAtMs} format="date" />,
  },
  // What is good to know, where there is room for it.
  {
    title: caseText.list.columns.counts,
    responsive: ['xxl'],
    width: 88,
    render: (_, row) => (
      <span className="ad-number">
        {row.evidenceCount} / {row.documentCount}
      </span>
    ),
  },
  {
    title: caseText.list.columns.lastContact,
    responsive: ['xxl'],
    width: 104,
    sorter: (a, b) => (a.lastContactAtMs ?? 0) - (b.lastContactAtMs ?? 0),
    render: (_, row) =>
      row.lastContactAtMs === null ? (
        caseText.list.never
      ) : (
        <TimeText atMs={row.lastContactAtMs} format="date" />
      ),
  },
];

/** The cases as rows; only those in sight are in the page. Enter on a row opens it. */
export function CaseTable({ rows }: { rows: CaseRow[] }) {
  const navigate = useNavigate();
  const { ref, height } = useRemainingHeight();
  const open = (row: CaseRow) => navigate(paths.case(row.id));
  return (
    <div ref={ref}>
      <Table<CaseRow>
        virtual
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 1040, y: height }}
        locale={{ emptyText: caseText.list.noMatch }}
        onRow={(row) => ({
          className: 'ad-row',
          tabIndex: 0,
          'aria-label': `${row.caseNumber} ${row.clientName}`,
          onClick: () => open(row),
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
            if (event.key === 'Enter') open(row);
            moveFocus(event);
          },
        })}
      />
    </div>
  );
}

/** Arrow keys walk from row to row. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.currentTarget;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

function Faint({ children }: { children: string }) {
  return <span className="ad-faint">{children}</span>;
}
