import { maskIdentity } from '../identity/maskIdentity.ts';
import { formatFen, formatFenInChinese, parseAmountToFen } from '../money/fen.ts';
import { formatDay, readDay } from './dayText.ts';

export type FilterName =
  | '日期'
  | '中文日期'
  | '金额'
  | '大写'
  | '元'
  | '数量'
  | '连接'
  | '默认'
  | '遮盖'
  | '去空格';

export type TagFilter = { filter: FilterName; argument: string };

const OTHER_NAMES: Readonly<Record<string, FilterName>> = {
  date: '日期',
  格式: '日期',
  日期大写: '中文日期',
  汉字日期: '中文日期',
  money: '金额',
  千分位: '金额',
  capital: '大写',
  金额大写: '大写',
  大写金额: '大写',
  人民币大写: '大写',
  分: '元',
  fen: '元',
  count: '数量',
  length: '数量',
  个数: '数量',
  join: '连接',
  合并: '连接',
  default: '默认',
  缺省: '默认',
  mask: '遮盖',
  脱敏: '遮盖',
  trim: '去空格',
};

export const filterNames: readonly FilterName[] = [
  '日期',
  '中文日期',
  '金额',
  '大写',
  '元',
  '数量',
  '连接',
  '默认',
  '遮盖',
  '去空格',
];

export function readFilterName(raw: string): FilterName | null {
  const name = raw.trim().toLowerCase();
  return filterNames.find((known) => known === name) ?? OTHER_NAMES[name] ?? null;
}

/** What a filter works on: one value, or a list of them as text. */
export type FilterInput = string | number | readonly string[];

/**
 * One filter applied to a value that is there (数量 and 默认 on what is missing are the caller's).
 * What it cannot read it leaves as it is: a date written as 中秋节 stays 中秋节.
 */
export function applyFilter(value: FilterInput, { filter, argument }: TagFilter): FilterInput {
  if (filter === '数量') return String(Array.isArray(value) ? value.length : textOf(value).length);
  if (filter === '连接') return Array.isArray(value) ? value.join(argument || '、') : value;
  if (Array.isArray(value)) {
    return value.map((item) => textOf(applyFilter(item, { filter, argument })));
  }
  const text = textOf(value);
  if (filter === '日期') return formatted(text, argument || 'yyyy年M月d日');
  if (filter === '中文日期') return formatted(text, '中文');
  if (filter === '遮盖') return maskIdentity(text);
  if (filter === '去空格') return text.replace(/\s+/g, '');
  return amountText(text, filter);
}

export function textOf(value: FilterInput): string {
  return typeof value === 'object' ? value.join('、') : String(value);
}

function formatted(text: string, format: string): string {
  const day = readDay(text);
  return day === null ? text : formatDay(day, format);
}

function amountText(text: string, filter: FilterName): string {
  if (filter === '元') {
    return /^-?\d+$/.test(text.trim()) ? formatFen(Number(text.trim())) : text;
  }
  const fen = amountOf(text);
  if (fen === null) return text;
  if (filter === '金额') return formatFen(fen);
  return filter === '大写' ? formatFenInChinese(fen) : text;
}

function amountOf(text: string): number | null {
  const trimmed = text.trim();
  const fen = parseAmountToFen(trimmed.replace(/^-/, ''));
  if (fen !== null) return trimmed.startsWith('-') ? -fen : fen;
  // 0.1 + 0.2 as JSON writes it.
  const number = /^-?\d+\.\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(number) && Math.abs(number) < 1e13 ? Math.round(number * 100) : null;
}
