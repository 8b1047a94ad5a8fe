import { Table, type TableColumnsType } from 'antd';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { channelNames } from '../../../domain/glossary.ts';
import type { IntakeRow } from '../../../domain/intake/intakeRecord.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { paths } from '../../app/paths.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import { OutcomeTags } from '../../ui/OutcomeTags.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';
import { isUrgent } from './filterIntakes.ts';
import { IntakeStatusTag } from './IntakeStatusTag.tsx';

const columns: TableColumnsType<IntakeRow> = [
  {
    title: text.columns.client,
    width: 150,
    render: (_, row) => (
      <span className="intake-client">
        {isUrgent(row) && <Tag tone="solid-danger">{text.stopPayment}</Tag>}
        {row.clientName || <span className="ad-faint">{text.unnamed}</span>}
      </span>
    ),
  },
  {
    title: text.columns.phone,
    width: 130,
    render: (_, row) => (
      <span className="ad-number">{formatPhone(normalisePhone(row.clientPhone))}</span>
    ),
  },
  {
    title: text.columns.channels,
    width: 96,
    ellipsis: true,
    render: (_, row) => row.channels.map((channel) => channelNames[channel]).join('、'),
  },
  { title: text.columns.claimed, dataIndex: 'claimedIdentity', ellipsis: true },
  {
    title: text.columns.outcomes,
    width: 206,
    render: (_, row) => <OutcomeTags outcomes={row.outcomes} />,
  },
  {
    title: text.columns.evidence,
    dataIndex: 'evidenceCount',
    width: 60,
    align: 'right',
    className: 'ad-number',
  },
  {
    title: text.columns.status,
    width: 90,
    render: (_, row) => <IntakeStatusTag status={row.status} />,
  },
  {
    title: text.columns.updated,
    width: 150,
    render: (_, row) => <TimeText atMs={row.updatedAtMs} />,
  },
];

/** The intakes as rows, only those in sight rendered. Enter opens one, arrows walk. */
export function IntakeTable({ rows }: { rows: IntakeRow[] }) {
  const navigate = useNavigate();
  const { ref, height } = useRemainingHeight();
  const open = (row: IntakeRow) => navigate(paths.intake(row.id));
  return (
    <div ref={ref}>
      <Table<IntakeRow>
        virtual
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 1000, y: height }}
        onRow={(row) => ({
          className: isUrgent(row) ? 'ad-row intake-urgent' : 'ad-row',
          tabIndex: 0,
          'aria-label': text.rowLabel(row.clientName || text.unnamed),
          onClick: () => open(row),
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
            if (event.key === 'Enter') open(row);
            walk(event);
          },
        })}
      />
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.currentTarget;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
