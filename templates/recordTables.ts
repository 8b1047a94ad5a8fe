import type { Block, TableColumn } from '../domain/documents/documentTree.ts';
import type { Slots } from './slots.ts';

/** A column and the name of the value that stands in it; 序号 counts by itself where a row has none. */
type NamedColumn = TableColumn & { value: string };
type TableMaker = (lines: readonly string[], rows: unknown, slots: Slots) => readonly Block[];

/** Tables of records by the tag that prints them; the widths add up to the text block of the layout. */
export const RECORD_TABLES: Readonly<Record<string, TableMaker>> = {
  理由表: recordTable([
    column('权重', '权重', 18, 'center'),
    column('理由', '理由', 74),
    column('依据', '依据', 64),
  ]),
  核查表: recordTable(
    [
      column('序号', '序号', 10, 'center'),
      column('核查内容', '核查内容', 52),
      column('结果', '结果', 20, 'center'),
      column('依据', '依据', 74),
    ],
    true,
  ),
  步骤表: recordTable([
    column('核实步骤', '步骤', 46),
    column('结果', '结果', 34, 'center'),
    column('办理', '办理', 30, 'center'),
    column('说明', '说明', 46),
  ]),
};

function column(
  title: string,
  value: string,
  widthMm: number,
  align: TableColumn['align'] = 'left',
): NamedColumn {
  return { title, value, widthMm, align };
}

function recordTable(columns: readonly NamedColumn[], dense = false): TableMaker {
  return (_lines, values, slots) => {
    const rows = records(values).map((row, index) =>
      columns.map(({ value }) => {
        const own = row[value] ?? (value === '序号' ? index + 1 : null);
        return own === null ? [] : slots.runsIn(slots.put(own));
      }),
    );
    if (rows.length === 0) return [];
    const heads = columns.map(({ value: _value, ...head }) => head);
    return [{ type: 'table', kind: 'plain', columns: heads, rows, ...(dense ? { dense } : {}) }];
  };
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.filter((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
    : [];
}
