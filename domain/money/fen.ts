import { halfWidth } from '../text/halfWidth.ts';
import { parseChineseInteger } from './chineseNumeral.ts';

const CURRENCY = /^(?:人民币|RMB|CNY|¥-?)\s*[:：]?\s*/i;
const CURRENCY_AFTER = /\s*(?:人民币|RMB|CNY|yuan)$/i;
const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,6}))?\s*(亿|万|千|百|[wWkK])?$/;
const MIXED_PART = /(\d{1,12}(?:\.\d{1,6})?)\s*(亿|万|千|百|十)?/g;
const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const GROUP_UNITS = ['', '万', '亿', '万'];
const UNIT_VALUES: Record<string, number> = {
  亿: 1e8,
  万: 1e4,
  w: 1e4,
  W: 1e4,
  千: 1000,
  k: 1000,
  K: 1000,
  百: 100,
  十: 10,
};

/**
 * Reads an amount of yuan as people write it (12,860.55元, ￥300, 1.2万, 1万2千元, 一千二百元,
 * 人民币壹万贰仟叁佰元整) and returns it in 分, or null where the text is not one amount.
 */
export function parseAmountToFen(text: string): number | null {
  const bare = halfWidth(text)
    .trim()
    .replaceAll('，', ',')
    .replace(CURRENCY, '')
    .replace(CURRENCY_AFTER, '')
    .replace(/(?:余|多|左右)(?=[元圆块]?$|钱?$)/, '')
    .trim();
  if (bare === '' || bare.length > 60) return null;
  const match =
    /^([^元圆块角毛分]+?)\s*(?:余|多)?\s*(?:(?:[元圆](?:钱)?|块钱?)([^元圆块]*))?$/.exec(bare);
  if (match?.[1] === undefined) return parseCoins(bare);
  const whole = parseWholePart(match[1].replaceAll(/\s+/g, ''));
  const coins = parseCoins(match[2] ?? '');
  if (whole === null || coins === null) return null;
  const fen = whole + coins;
  return Number.isSafeInteger(fen) ? fen : null;
}

/** 1286055 → `12,860.55`. */
export function formatFen(fen: number): string {
  const absolute = Math.abs(fen);
  const yuan = String(Math.trunc(absolute / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}.${String(absolute % 100).padStart(2, '0')}`;
}

/**
 * 1286055 → 壹万贰仟捌佰陆拾元伍角伍分, as cheques and receipts write it (支付结算办法附一: 整 after
 * whole yuan, none after 分).
 */
export function formatFenInChinese(fen: number): string {
  const absolute = Math.abs(fen);
  const yuan = Math.trunc(absolute / 100);
  const jiao = Math.trunc((absolute % 100) / 10);
  const coin = absolute % 10;
  let text = yuan > 0 || absolute === 0 ? `${capitalInteger(yuan)}元` : '';
  if (jiao === 0 && coin === 0) text += '整';
  if (jiao > 0) text += `${CAPITALS[jiao]}角${coin === 0 ? '整' : ''}`;
  else if (coin > 0 && yuan > 0) text += '零';
  if (coin > 0) text += `${CAPITALS[coin]}分`;
  return fen < 0 ? `负${text}` : text;
}

function capitalInteger(value: number): string {
  if (value === 0) return '零';
  let text = '';
  let pendingZero = false;
  const groups = Math.ceil(String(value).length / 4);
  for (let index = groups - 1; index >= 0; index -= 1) {
    const group = Math.trunc(value / 10_000 ** index) % 10_000;
    if (group === 0) {
      pendingZero = text !== '';
      // 万亿: eight zeros between still need the 亿 spoken.
      if (index === 2 && groups === 4) text += '亿';
      continue;
    }
    if (text !== '' && (pendingZero || group < 1000)) text += '零';
    text += capitalGroup(group) + (GROUP_UNITS[index] ?? '');
    pendingZero = false;
  }
  return text;
}

function capitalGroup(group: number): string {
  let text = '';
  let pendingZero = false;
  for (const [unit, name] of [
    [1000, '仟'],
    [100, '佰'],
    [10, '拾'],
    [1, ''],
  ] as const) {
    const digit = Math.trunc(group / unit) % 10;
    if (digit === 0) pendingZero = text !== '';
    else {
      text += `${pendingZero ? '零' : ''}${CAPITALS[digit]}${name}`;
      pendingZero = false;
    }
  }
  return text;
}

function parseWholePart(text: string): number | null {
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const [, whole = '', fraction = '', unit] = arabic;
    if (unit === undefined && fraction.length > 2 && /[1-9]/.test(fraction.slice(2))) return null;
    return scaled(whole.replaceAll(',', ''), fraction, unit === undefined ? 1 : UNIT_VALUES[unit]);
  }
  if (/^[\d.亿万千百十]+$/.test(text)) return parseMixed(text);
  const chinese = parseChineseInteger(text);
  return chinese === null ? null : chinese * 100;
}

/** Exact decimal arithmetic: 1.005万 must be 1,005,000 分, which floating point alone misses. */
function scaled(whole: string, fraction: string, unit: number | undefined): number | null {
  if (unit === undefined) return null;
  const total =
    Number(whole) * 100 * unit + Math.round(Number(`0.${fraction || '0'}`) * 100 * unit);
  return Number.isSafeInteger(total) ? total : null;
}

/** 1万2千3百, and 1万2 as it is spoken for 12,000. */
function parseMixed(text: string): number | null {
  let total = 0;
  let lastUnit = Number.POSITIVE_INFINITY;
  let consumed = 0;
  for (const match of text.matchAll(MIXED_PART)) {
    if (match.index !== consumed) return null;
    consumed += match[0].length;
    const digits = match[1] ?? '';
    const spoken =
      match[2] === undefined && lastUnit < Number.POSITIVE_INFINITY && /^\d$/.test(digits);
    const unit =
      match[2] === undefined ? (spoken ? lastUnit / 10 : 1) : (UNIT_VALUES[match[2]] ?? 1);
    if (unit >= lastUnit) return null;
    const [whole = '', fraction = ''] = digits.split('.');
    const part = scaled(whole, fraction, unit);
    if (part === null) return null;
    total += part;
    lastUnit = unit;
  }
  return consumed === text.length && consumed > 0 ? total : null;
}

function parseCoins(text: string): number | null {
  const bare = text.replace(/[整正钱\s]+$/, '').trim();
  if (bare === '') return text.trim() === '' || /[整正]/.test(text) ? 0 : null;
  const match = /^零?(?:(\S)[角毛])?零?(?:(\S)分)?$/.exec(bare);
  if (match && (match[1] !== undefined || match[2] !== undefined)) {
    const jiao = match[1] === undefined ? 0 : singleDigit(match[1]);
    const fen = match[2] === undefined ? 0 : singleDigit(match[2]);
    return jiao === null || fen === null ? null : jiao * 10 + fen;
  }
  // 三块五 is three yuan fifty.
  if (bare.length === 1) {
    const spoken = singleDigit(bare);
    return spoken === null ? null : spoken * 10;
  }
  return null;
}

function singleDigit(character: string): number | null {
  const value = /\d/.test(character) ? Number(character) : parseChineseInteger(character);
  return value !== null && value <= 9 ? value : null;
}
