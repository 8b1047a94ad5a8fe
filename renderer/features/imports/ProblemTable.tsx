import { Table, type TableColumnsType } from 'antd';
import type { ImportProblem } from '../../../domain/imports/importedRecord.ts';
import { importText } from '../../text/importText.ts';

const words = importText.problems;
const nearEndPx = 400;

const columnsFor = (isAhead: boolean): TableColumnsType<ImportProblem> => [
  { title: words.row, dataIndex: 'rowRef', width: 130 },
  {
    title: words.reason,
    width: 320,
    render: (_, { code, kept }) => (
      <>
        {words.codes[code]} <span className="ad-faint">{fateOf(kept, isAhead)}</span>
      </>
    ),
  },
  { title: words.excerpt, dataIndex: 'excerpt', ellipsis: true },
];

function fateOf(kept: boolean, isAhead: boolean): string {
  if (isAhead) return kept ? words.toBeKept : words.toBeLost;
  return kept ? words.kept : words.lost;
}

interface ProblemTableProps {
  /** As many as are loaded. */
  problems: ImportProblem[];
  total: number;
  /** The last of the loaded rows comes into sight. */
  onEnd?: () => void;
  /** Nothing was taken over yet. */
  isAhead?: boolean;
}

/** Rows that could not be read whole, with why; none is dropped in silence. */
export function ProblemTable({ problems, total, onEnd, isAhead = false }: ProblemTableProps) {
  if (total === 0) return <p className="ad-soft">{words.none}</p>;
  return (
    <section className="ad-sheet ad-sheet-padded" aria-label={words.title(total)}>
      <h2 className="ad-sheet-title">{words.title(total)}</h2>
      <Table<ImportProblem>
        virtual
        size="small"
        rowKey={({ rowRef, code }) => `${rowRef} ${code}`}
        columns={columnsFor(isAhead)}
        dataSource={problems}
        pagination={false}
        scroll={{ x: 760, y: 200 }}
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          if (scrollHeight - scrollTop - clientHeight < nearEndPx) onEnd?.();
        }}
      />
    </section>
  );
}
