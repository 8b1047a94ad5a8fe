import { Table, type TableColumnsType } from 'antd';
import type { ImportedRecord } from '../../../domain/imports/importedRecord.ts';
import { formatFen } from '../../../domain/money/fen.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { importText } from '../../text/importText.ts';
import { uiText } from '../../text/uiText.ts';
import { Tag } from '../../ui/Tag.tsx';

const words = importText.sample;

interface SampleRow extends ImportedRecord {
  /** Number of the item that holds it already; null = it is new. */
  knownIn: number | null;
}

const columns: TableColumnsType<SampleRow> = [
  { title: words.row, dataIndex: 'rowRef', width: 120 },
  {
    title: words.state,
    width: 110,
    render: (_, { knownIn }) =>
      knownIn === null ? words.isNew : <Tag tone="info">{words.knownIn(knownIn)}</Tag>,
  },
  {
    title: words.time,
    width: 150,
    render: (_, record) => <span className="ad-number">{recordTime(record)}</span>,
  },
  { title: words.kind, width: 130, render: (_, record) => recordKind(record) },
  {
    title: words.counterpart,
    width: 200,
    ellipsis: true,
    render: (_, record) => recordParty(record),
  },
  { title: words.text, ellipsis: true, render: (_, record) => recordText(record) },
];

/** The first rows as they would come in. */
export function SampleRows(props: {
  records: ImportedRecord[];
  known?: readonly (number | null)[] | undefined;
}) {
  const { records, known } = props;
  const rows = records.map((record, index) => ({ ...record, knownIn: known?.[index] ?? null }));
  return (
    <section className="ad-sheet ad-sheet-padded" aria-label={words.title(records.length)}>
      <h2 className="ad-sheet-title">{words.title(records.length)}</h2>
      <Table<SampleRow>
        virtual
        size="small"
        rowKey="rowRef"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 860, y: 220 }}
      />
    </section>
  );
}

/** Beijing time as far as the file tells it. */
export function recordTime({ occurredAtMs, dateOnly }: ImportedRecord): string {
  if (occurredAtMs === null) return words.noTime;
  return formatShanghai(occurredAtMs, dateOnly ? 'date' : 'second');
}

/** 通话 · 呼入 and the like. */
export function recordKind({ kind, direction }: ImportedRecord): string {
  return `${importText.kinds[kind]} · ${importText.directions[kind][direction]}`;
}

/** Number and name of the other side, each once. */
export function recordParty({ counterpart, counterpartName }: ImportedRecord): string {
  return counterpart === counterpartName ? counterpart : `${counterpart} ${counterpartName}`.trim();
}

/** What was said, or how long, or how much. */
export function recordText({
  kind,
  text,
  durationSeconds,
  amountFen,
  detail,
}: ImportedRecord): string {
  if (kind === 'call' && durationSeconds !== null)
    return importText.timeline.seconds(durationSeconds);
  const amount = amountFen === null ? '' : `${uiText.yuan(formatFen(Math.abs(amountFen)))} `;
  return `${amount}${text || detail}`.trim();
}
