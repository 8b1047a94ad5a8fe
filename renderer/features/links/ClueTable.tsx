import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { ClueResults } from '../../../domain/links/clue.ts';
import type { ClueKind } from '../../../domain/links/matterIdentifier.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { linkText } from '../../text/linkText.ts';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';
import { OutcomeCounts, ResultCounts } from './ResultCounts.tsx';

const words = linkText.clues;

/** A value or an institution, as the list shows it. */
export interface ClueRow extends ClueResults {
  kind: ClueKind;
  value: string;
  shown: string;
  /** Under which other names it was seen; empty = none. */
  note: string;
  /** Whether and why it links nothing; null = does not apply. */
  linking: string | null;
}

/** What came back, each row with the way to its drawer. */
export function ClueTable(props: { rows: readonly ClueRow[]; hasKinds: boolean }) {
  const { ref, height } = useRemainingHeight();
  return (
    <div ref={ref}>
      <Table<ClueRow>
        virtual
        size="small"
        rowKey={({ kind, value }) => `${kind} ${value}`}
        columns={columns.filter(
          ({ key }) => props.hasKinds || (key !== 'kind' && key !== 'linking'),
        )}
        dataSource={props.rows}
        pagination={false}
        scroll={{ x: 960, y: height }}
        locale={{ emptyText: words.noMatch }}
      />
    </div>
  );
}

const columns: TableColumnsType<ClueRow> = [
  {
    key: 'kind',
    title: words.columns.kind,
    width: 68,
    render: (_, { kind }) => linkText.kinds[kind],
  },
  {
    title: words.columns.value,
    ellipsis: true,
    render: (_, { kind, value, shown, note }) => (
      <>
        <Link
          to={paths.clue(kind, value)}
          aria-label={words.open(shown)}
          title={note === '' ? shown : `${shown} ${note}`}
        >
          {shown}
        </Link>{' '}
        <span className="ad-faint">{note}</span>
      </>
    ),
  },
  { title: words.columns.matters, width: 66, render: (_, row) => number(row.matterCount) },
  { title: words.columns.times, width: 78, render: (_, row) => number(row.times) },
  {
    title: words.columns.outcomes,
    width: 170,
    render: (_, row) => <OutcomeCounts results={row} />,
  },
  {
    title: words.columns.results,
    width: 210,
    render: (_, row) => <ResultCounts results={row} />,
  },
  { title: words.columns.last, width: 104, render: (_, row) => number(lastOf(row)) },
  { key: 'linking', title: words.columns.muted, width: 110, ellipsis: true, dataIndex: 'linking' },
];

function number(value: number | string) {
  return <span className="ad-number">{value}</span>;
}

function lastOf({ lastAtMs }: ClueResults): string {
  return lastAtMs === null ? '' : formatShanghai(lastAtMs, 'date');
}
