import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import type { UIEvent } from 'react';
import { Link } from 'react-router';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { ContactId } from '../../../domain/ids.ts';
import type { TimelineRow } from '../../../domain/imports/importedRecord.ts';
import { paths } from '../../app/paths.ts';
import { importText } from '../../text/importText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';
import { recordKind, recordParty, recordText, recordTime } from './SampleRows.tsx';

interface TimelineTableProps {
  matter: MatterRef;
  rows: TimelineRow[];
  /** The row that the address points at. */
  marked: ContactId | null;
  /** The last rows came into sight. */
  onEnd: () => void;
  selected: readonly TimelineRow[];
  onSelect: (rows: TimelineRow[]) => void;
  onToggle: (row: TimelineRow) => void;
}

const words = importText.timeline;
const nearEndPx = 600;

/** Imported rows; each leads to the file and says where in it it stands. */
export function TimelineTable(props: TimelineTableProps) {
  const { matter, rows, marked, onEnd, selected, onSelect, onToggle } = props;
  const { ref, height } = useRemainingHeight();
  const follow = (event: UIEvent<HTMLElement>) => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    if (scrollHeight - scrollTop - clientHeight < nearEndPx) onEnd();
  };
  return (
    <div ref={ref}>
      <Table<TimelineRow>
        virtual
        size="small"
        rowKey="contactId"
        rowClassName={({ contactId }) => (contactId === marked ? 'import-row-marked' : '')}
        columns={columnsFor(matter, onToggle)}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 820, y: height }}
        onScroll={follow}
        rowSelection={{
          columnWidth: 44,
          selectedRowKeys: selected.map(({ contactId }) => contactId),
          onChange: (_, chosen) => onSelect(chosen),
        }}
      />
    </div>
  );
}

function columnsFor(
  matter: MatterRef,
  onToggle: (row: TimelineRow) => void,
): TableColumnsType<TimelineRow> {
  return [
    {
      title: words.columns.time,
      width: 160,
      render: (_, row) => <span className="ad-number">{recordTime(row)}</span>,
    },
    { title: words.columns.kind, width: 105, render: (_, row) => recordKind(row) },
    {
      title: words.columns.counterpart,
      width: 180,
      ellipsis: true,
      render: (_, row) => recordParty(row),
    },
    { title: words.columns.text, ellipsis: true, render: (_, row) => recordText(row) },
    {
      title: words.columns.source,
      width: 130,
      render: (_, row) => (
        <Link to={sourceOf(matter, row)}>{words.source(row.evidenceNumber, row.rowRef)}</Link>
      ),
    },
    {
      title: words.columns.action,
      width: 150,
      render: (_, row) => (
        <>
          {row.relevant ? <Tag tone="info">{words.relevantTag}</Tag> : null}
          <Popconfirm
            title={words.confirmMark(recordParty(row), !row.relevant)}
            description={words.markHint}
            onConfirm={() => onToggle(row)}
          >
            <Button size="small" type="link">
              {row.relevant ? words.unmark : words.mark}
            </Button>
          </Popconfirm>
        </>
      ),
    },
  ];
}

function sourceOf(matter: MatterRef, { evidenceId, contactId }: TimelineRow): string {
  const place = { item: evidenceId, row: contactId };
  if (matter.kind === 'case') return paths.case(matter.caseId, 'evidence', place);
  return paths.evidenceWhere(place);
}
