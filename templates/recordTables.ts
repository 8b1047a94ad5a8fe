import { catalogueColumns, MEDIA_COLUMNS } from '../domain/bundle/catalogueCells.ts';
import type { Block, TableColumn } from '../domain/documents/documentTree.ts';
import type { Slots } from './slots.ts';

/** A column and the name of the value that stands in it; 序号 counts by itself where a row has none. */
type NamedColumn = TableColumn & { value: string };
type TableMaker = (lines: readonly string[], rows: unknown, slots: Slots) => readonly Block[];

/** Tables of records by the tag that prints them; the widths add up to the text block of the layout. */
export const RECORD_TABLES: Readonly<Record<string, TableMaker>> = {
  理由表: recordTable(
    [column('权重', '权重', 18, 'center'), column('理由', '理由', 74), column('依据', '依据', 64)],
    'plain',
    true,
  ),
  目录表: (lines, group, slots) => {
    const { 标题, 行 } = isRecord(group) ? group : {};
    const withOriginal = records(行).some(({ 原件 }) => typeof 原件 === 'string');
    const values = ['序号', '名称', '来源', '目的', '页码', '原件'];
    const columns = catalogueColumns(withOriginal).map((each, index) => ({
      ...each,
      value: values[index] ?? '',
    }));
    return [...heading(标题, slots), ...recordTable(columns, 'evidence')(lines, 行, slots)];
  },
  介质表: (lines, files, slots) => {
    const columns = MEDIA_COLUMNS.map((each, index) => ({
      ...each,
      value: index === 0 ? '序号' : '文件',
    }));
    return [...heading('附表　电子数据原件', slots), ...recordTable(columns)(lines, files, slots)];
  },
  违规表: recordTable(
    [
      column('序号', '序号', 12, 'center'),
      column('日期', '日期', 25, 'center'),
      column('时间', '时间', 19, 'center'),
      column('方式', '方式', 18, 'center'),
      column('号码', '号码', 36, 'center'),
      column('时长', '时长', 22, 'center'),
      column('不符合的要求', '要求', 66),
      column('证据', '证据', 27, 'center'),
    ],
    'numbers',
    true,
  ),
  合计表: recordTable([
    column('项目', '要求', 44),
    column('天数', '天数', 15, 'center'),
    column('次数', '次数', 15, 'center'),
    column('要求的内容', '内容', 62),
    column('依据', '依据', 89),
  ]),
  待核实表: recordTable(
    [
      column('日期', '日期', 25, 'center'),
      column('项目', '要求', 42),
      column('次数', '次数', 13, 'center'),
      column('情况和待核实的内容', '情况', 115),
      column('证据', '证据', 30, 'center'),
    ],
    'plain',
    true,
  ),
  联系表: (lines, rows, slots) =>
    CONTACT_TABLE(lines, rows, slots).map((block) =>
      block.type === 'table' ? { ...block, caption: '附件1　联系情况一览表' } : block,
    ),
  时段表: (_lines, days, slots) => hourTable(days, slots),
  核查表: recordTable(
    [
      column('序号', '序号', 10, 'center'),
      column('核查内容', '核查内容', 52),
      column('结果', '结果', 20, 'center'),
      column('依据', '依据', 74),
    ],
    'plain',
    true,
  ),
  步骤表: recordTable([
    column('核实步骤', '步骤', 46),
    column('结果', '结果', 34, 'center'),
    column('办理', '办理', 30, 'center'),
    column('说明', '说明', 46),
  ]),
};

/** The annex of a letter that tells of many contacts. */
const CONTACT_TABLE = recordTable(
  [
    column('序号', '序号', 10, 'center'),
    column('时间', '时间', 28),
    column('方式和号码', '来源', 30),
    column('时长', '时长', 16, 'center'),
    column('内容', '内容', 54),
    column('证据', '证据', 18, 'center'),
  ],
  'numbers',
  true,
);

function column(
  title: string,
  value: string,
  widthMm: number,
  align: TableColumn['align'] = 'left',
): NamedColumn {
  return { title, value, widthMm, align };
}

function recordTable(
  columns: readonly NamedColumn[],
  kind: Extract<Block, { type: 'table' }>['kind'] = 'plain',
  dense = false,
): TableMaker {
  return (_lines, values, slots) => {
    const rows = records(values).map((row, index) =>
      columns.map(({ value }) => {
        const own = row[value] ?? (value === '序号' ? index + 1 : null);
        return own === null ? [] : slots.runsIn(slots.put(own));
      }),
    );
    if (rows.length === 0) return [];
    const heads = columns.map(({ value: _value, ...head }) => head);
    return [{ type: 'table', kind, columns: heads, rows, ...(dense ? { dense } : {}) }];
  };
}

/** Days of the week by hours, the fuller the greyer; an hour without a contact stays empty. */
function hourTable(days: unknown, slots: Slots): Block[] {
  const hours = Array.from({ length: 24 }, (_, hour) => column(`${hour}`, '', 8, 'center'));
  const columns = [column('时', '', 17, 'center'), ...hours, column('合计', '', 16, 'center')].map(
    ({ value: _value, ...head }) => head,
  );
  const rows = records(days).map((day) => {
    const counts = Array.isArray(day.次数)
      ? day.次数.map((count) => (count === 0 ? '' : count))
      : [];
    return [day.星期, ...counts, day.合计].map((cell) => slots.runsIn(slots.put(cell)));
  });
  const shades = records(days).map((day) => [
    0,
    ...(Array.isArray(day.灰度) ? day.灰度.map(Number) : []),
    0,
  ]);
  if (rows.length === 0) return [];
  return [{ type: 'table', kind: 'plain', columns, rows, dense: true, shades }];
}

/** As the bundle heads its groups: without a number of its own. */
function heading(text: unknown, slots: Slots): Block[] {
  return [{ type: 'heading', level: 1, number: '', runs: slots.runsIn(slots.put(text)) }];
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
