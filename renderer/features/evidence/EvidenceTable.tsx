import { Table, type TableColumnsType } from 'antd';
import type { KeyboardEvent } from 'react';
import type { EvidenceRow } from '../../../domain/contract/evidenceContract.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { fileWarning } from '../../../domain/evidence/fileWarning.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';
import { EvidenceId } from '../../../domain/ids.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';
import { formatBytes } from './formatBytes.ts';
import { IntegrityTag } from './IntegrityTag.tsx';

const words = evidenceText.list;

type Shown = EvidenceItem | EvidenceRow;

interface EvidenceTableProps {
  items: Shown[];
  /** true: of every matter, with the matter as a column. */
  ofAllMatters?: boolean;
  onOpen: (evidenceId: EvidenceId) => void;
  /** Contacts and payments of the matter that were read out of an item. */
  rowsOf?: ReadonlyMap<EvidenceId, number>;
  /** Ticks, for doing something with many at once. */
  selection?: { chosen: readonly EvidenceId[]; onChange: (chosen: EvidenceId[]) => void };
}

/** Evidence as rows; only those in sight are in the page. Enter on a row opens it, arrows walk. */
export function EvidenceTable(props: EvidenceTableProps) {
  const { items, ofAllMatters, onOpen, rowsOf, selection } = props;
  const { ref, height } = useRemainingHeight();
  return (
    <div ref={ref}>
      <Table<Shown>
        virtual
        size="small"
        rowKey="id"
        aria-label={words.tableLabel}
        columns={columnsFor(rowsOf).filter(
          ({ when }) => when === undefined || when === !!ofAllMatters,
        )}
        dataSource={items}
        pagination={false}
        scroll={{ x: 1000, y: height }}
        locale={{ emptyText: words.noMatch }}
        rowSelection={
          selection && {
            columnWidth: 40,
            selectedRowKeys: [...selection.chosen],
            preserveSelectedRowKeys: true,
            onChange: (keys) => selection.onChange(keys.map((key) => EvidenceId.parse(key))),
          }
        }
        onRow={(item) => ({
          className: item.withdrawnAtMs === null ? 'ad-row' : 'ad-row evidence-row-withdrawn',
          tabIndex: 0,
          'aria-label': `${words.number(item.number)} ${item.title}`,
          onClick: () => onOpen(item.id),
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
            if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(item.id);
            moveFocus(event);
          },
        })}
      />
    </div>
  );
}

type Column = TableColumnsType<Shown>[number] & {
  /** Only in the list of every matter (true), or only in that of one (false). */
  when?: boolean;
};

const columnsFor = (rowsOf: EvidenceTableProps['rowsOf']): Column[] => [
  {
    title: words.columns.number,
    width: 72,
    render: (_, item) => <span className="ad-number">{words.number(item.number)}</span>,
  },
  { title: words.columns.title, render: (_, item) => <Name item={item} /> },
  {
    title: words.columns.matter,
    when: true,
    width: 174,
    ellipsis: true,
    render: (_, item) =>
      'caseNumber' in item && item.caseNumber ? (
        <span className="ad-number">{item.caseNumber}</span>
      ) : (
        <span className="ad-faint">{words.stillIntake}</span>
      ),
  },
  {
    title: words.columns.client,
    when: true,
    width: 80,
    ellipsis: true,
    render: (_, item) => ('clientName' in item ? item.clientName : null),
  },
  {
    title: words.columns.kind,
    width: 100,
    render: (_, item) => <span className="evidence-cell">{evidenceKindNames[item.kind]}</span>,
  },
  {
    title: words.columns.purpose,
    ellipsis: true,
    render: (_, item) => item.purpose || <span className="ad-faint">{words.noPurpose}</span>,
  },
  {
    title: words.columns.contacts,
    when: false,
    width: 90,
    render: (_, item) => {
      const count = item.contactIds.length + (rowsOf?.get(item.id) ?? 0);
      if (count > 0) return words.contacts(count);
      return <span className="ad-faint">{words.noContacts}</span>;
    },
  },
  {
    title: words.columns.size,
    when: false,
    width: 84,
    align: 'right',
    render: (_, item) => <span className="ad-number">{formatBytes(item.sizeBytes)}</span>,
  },
  {
    title: words.columns.integrity,
    width: 104,
    render: (_, item) => <IntegrityTag integrity={item.integrity} />,
  },
  {
    title: words.columns.added,
    width: 140,
    sorter: (a, b) => a.addedAtMs - b.addedAtMs,
    render: (_, item) => <TimeText atMs={item.addedAtMs} />,
  },
];

function Name({ item }: { item: Shown }) {
  // A title taken from the file name is not said twice.
  const warning = fileWarning(item);
  const fileName = item.originalName.startsWith(item.title) ? null : item.originalName;
  return (
    <span className="evidence-name">
      <span className="evidence-name-title" title={item.title}>
        {item.title}
      </span>
      {item.withdrawnAtMs === null ? null : <Tag>{words.withdrawn}</Tag>}
      {warning ? (
        <Tag tone={warning.isProgram ? 'danger' : 'warning'} title={warning.sentence}>
          {warning.isProgram ? words.program : words.contradicts}
        </Tag>
      ) : null}
      {fileName ? (
        <span className="ad-faint evidence-name-file" title={fileName}>
          {fileName}
        </span>
      ) : null}
    </span>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.currentTarget;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
