import { Table, type TableColumnsType } from 'antd';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { paths } from '../../app/paths.ts';
import { documentText } from '../../text/documentText.ts';
import { versionText } from '../../text/versionText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';

const words = documentText.list;

const columns: TableColumnsType<DocumentRow> = [
  { title: words.columns.title, dataIndex: 'title', width: 110, ellipsis: true },
  {
    title: words.columns.recipient,
    ellipsis: true,
    render: (_, row) => recipientInfo(row.recipientKind).label,
  },
  {
    title: words.columns.case,
    width: 174,
    render: (_, row) => <span className="ad-number">{row.caseNumber}</span>,
  },
  { title: words.columns.client, dataIndex: 'clientName', width: 90, ellipsis: true },
  {
    title: words.columns.version,
    width: 124,
    render: (_, row) => (
      <>
        {documentText.shelf.version(row.version)}
        {row.superseded ? <span className="ad-faint"> {documentText.shelf.superseded}</span> : null}
      </>
    ),
  },
  { title: words.columns.state, width: 136, render: (_, row) => <PaperState row={row} /> },
  {
    title: words.columns.created,
    width: 150,
    render: (_, row) => <TimeText atMs={row.createdAtMs} />,
  },
  { title: words.columns.by, dataIndex: 'createdBy', width: 84, ellipsis: true },
];

/** What became of it last. */
function PaperState({ row: { sent, reply, missingCount } }: { row: DocumentRow }) {
  if (reply) return <Tag tone="success">{versionText.reply.tag}</Tag>;
  if (sent) return <Tag tone="info">{versionText.sent.tag(sent.sentOn)}</Tag>;
  if (missingCount === 0) return null;
  return <Tag tone="warning">{documentText.shelf.missing(missingCount)}</Tag>;
}

/** The papers as rows; Enter opens one in its case. */
export function DocumentTable({ rows }: { rows: DocumentRow[] }) {
  const navigate = useNavigate();
  const { ref, height } = useRemainingHeight();
  const open = (row: DocumentRow) =>
    navigate(paths.case(row.caseId, 'documents', { document: row.id }));
  return (
    <div ref={ref}>
      <Table<DocumentRow>
        virtual
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 960, y: height }}
        locale={{ emptyText: words.noMatch }}
        onRow={(row) => ({
          className: 'ad-row',
          tabIndex: 0,
          onClick: () => open(row),
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
            if (event.key === 'Enter') open(row);
          },
        })}
      />
    </div>
  );
}
