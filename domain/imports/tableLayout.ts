import { normalisePhone } from '../phone/normalisePhone.ts';
import type { ColumnMeaning, ImportChoices, ImportFormat } from './importedRecord.ts';
import { guessColumns, samplesOf } from './tableColumns.ts';
import { headerKey, headerScore } from './tableHeaders.ts';

/** How the rows of one table are to be read. */
export interface TableLayout {
  format: ImportFormat;
  headers: readonly string[];
  columns: readonly ColumnMeaning[];
  year: number | null;
  /** The client's own number, where calls name both sides. */
  ownNumber: string | null;
  /** Column that names the conversation, in exports of chats. */
  talker: number | null;
  hasHeader: boolean;
}

/** Lines looked at for a header: the longest preamble known has 24. */
const HEADER_LINES = 120;
const SAMPLE_ROWS = 200;
const COLUMN_LIMIT = 200;

/** @returns the index of the line that names the columns, or -1 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  let best = -1;
  let bestScore = 0;
  for (const [index, row] of rows.slice(0, HEADER_LINES).entries()) {
    const score = headerScore(row);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Finds out how a table is to be read from its first lines. A table whose columns nobody knows is one all the same: a
 * person says what they mean.
 * @param choices what a person decided; null = as the program would
 * @returns null when these lines are no table
 */
export function findLayout(
  rows: readonly (readonly string[])[],
  choices: ImportChoices | null,
): { layout: TableLayout; headerIndex: number; samples: string[][] } | null {
  const known = findHeader(rows);
  const headerIndex = known === -1 ? unknownHeader(rows) : known;
  const hasHeader = headerIndex !== -1;
  const data = rows.slice(headerIndex + 1, headerIndex + 1 + SAMPLE_ROWS);
  if (!hasHeader && !isTable(data, SHORTEST)) return null;
  const headers = hasHeader
    ? trimHeaders(rows[headerIndex] ?? [])
    : Array.from({ length: widest(data) }, (_, index) => `第 ${index + 1} 列`);
  const guessed = guessColumns(headers, data);
  const columns = headers.map((_, index) => choices?.columns[index] ?? guessed[index] ?? 'ignore');
  const layout: TableLayout = {
    format: choices?.format ?? identify(headers, columns),
    headers,
    columns,
    year: choices?.year ?? null,
    ownNumber: findOwnNumber(headers, data, rows.slice(0, Math.max(0, headerIndex))),
    talker: findTalker(headers),
    hasHeader,
  };
  const samples = headers.map((_, index) => samplesOf(data, index).slice(0, 5));
  return { layout, headerIndex, samples };
}

/** @returns the line that names columns in words that nobody knows, a title above it or not; or -1 */
function unknownHeader(rows: readonly (readonly string[])[]): number {
  const lines = rows.slice(0, SAMPLE_ROWS);
  if (isUnknownHeader(lines)) return 0;
  const index = lines.findIndex((line) => trimHeaders(line).length >= LEAST_BELOW_TITLE);
  if (index < 1) return -1;
  const { length } = trimHeaders(lines[index] ?? []);
  const table = lines.slice(index).map((line) => line.slice(0, length));
  return isUnknownHeader(table) ? index : -1;
}

/** Columns of a table that begins below a title: two may be a line of the preamble. */
const LEAST_BELOW_TITLE = 3;

/** Words that nobody knows above rows that hold figures. */
function isUnknownHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows;
  const isWords = first.every((cell) => cell.trim() !== '' && !/\d/.test(cell));
  if (!isWords || !isTable(rest, 1) || rest[0]?.length !== first.length) return false;
  return rest.some((row) => row.some((cell) => /\d/.test(cell)));
}

/** Excel and carriers leave empty cells and commas at the end. */
function trimHeaders(cells: readonly string[]): string[] {
  const headers = cells.map((cell) => cell.trim()).slice(0, COLUMN_LIMIT);
  while (headers.at(-1) === '') headers.pop();
  return headers;
}

/** Rows without a header that are taken for a table. */
const SHORTEST = 3;
/** Characters of a cell, on average: more is prose with commas in it. */
const CELL_AVERAGE = 40;

/** Prose with commas in it is no table: most lines must have the same number of short cells. */
function isTable(rows: readonly (readonly string[])[], shortest: number): boolean {
  const widths = rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map(({ length }) => length);
  const width = widths[0] ?? 0;
  const same = widths.filter((each) => each === width).length;
  const cells = rows.flat();
  const average = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
  const isEven = same >= shortest && same >= widths.length * 0.8;
  return width >= 2 && width <= COLUMN_LIMIT && isEven && average <= CELL_AVERAGE;
}

function widest(rows: readonly (readonly string[])[]): number {
  return Math.min(COLUMN_LIMIT, Math.max(0, ...rows.map(({ length }) => length)));
}

function identify(headers: readonly string[], columns: readonly ColumnMeaning[]): ImportFormat {
  const keys = new Set(headers.map(headerKey));
  const has = (...wanted: string[]) => wanted.every((key) => keys.has(key));
  if (has('chatsession', 'messagedate')) return 'imazing_messages';
  if (has('issender') && (has('strcontent') || has('msg'))) return 'wechatmsg';
  if (has('交易时间', '交易对方', '收/支', '当前状态')) return 'wechat_bill';
  if (has('交易对方', '收/支') && (has('商品说明') || has('对方账号') || has('资金状态')))
    return 'alipay_bill';
  const has_ = (meaning: ColumnMeaning) => columns.includes(meaning);
  const isTimed = has_('time') || has_('date');
  if (!isTimed || !has_('number') || has_('amount')) return 'table';
  const words = [...keys].join(' ');
  if (has_('duration'))
    return /通话|通信|呼叫|主叫|时长|对方号码/.test(words) ? 'carrier_calls' : 'table';
  if (!has_('text') && /短信|信息类型|信息费|业务名称|收发|通信费/.test(words))
    return 'carrier_sms';
  return 'table';
}

/**
 * The number that stands in almost every row, on one side or the other. Few rows may all name the
 * same two numbers: then only the lines above the header can tell which of them is the client's.
 */
function findOwnNumber(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  preamble: readonly (readonly string[])[],
): string | null {
  const keys = headers.map(headerKey);
  const sides = [keys.indexOf('主叫号码'), keys.indexOf('被叫号码')];
  if (sides.includes(-1)) return null;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const numbers = new Set(sides.map((index) => normalisePhone(row[index] ?? '').normalised));
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  counts.delete('');
  const often = [...counts].filter(([, count]) => count >= rows.length * 0.9);
  const named = preamble.flat().join(' ');
  const own =
    often.length === 1
      ? often[0]
      : (often.find(([number]) => named.includes(number)) ?? besideHotline(often));
  return rows.length >= 2 ? (own?.[0] ?? null) : null;
}

/** Where one mobile and one hotline stand in every row, the mobile is the client's. */
function besideHotline(often: readonly [string, number][]): [string, number] | undefined {
  const kindOf = ([number]: [string, number]) => normalisePhone(number).kind;
  const mobiles = often.filter((entry) => kindOf(entry) === 'mobile');
  const isOwn = often.every((entry) => kindOf(entry) === 'mobile' || HOTLINES.has(kindOf(entry)));
  return mobiles.length === 1 && isOwn ? mobiles[0] : undefined;
}

const HOTLINES = new Set<string>(['hotline400', 'service95', 'service1']);

function findTalker(headers: readonly string[]): number | null {
  const index = headers.findIndex((header) =>
    /^(?:chatsession|talkerid|roomname)$/.test(headerKey(header)),
  );
  return index === -1 ? null : index;
}
