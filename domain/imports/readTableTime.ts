import { halfWidth } from '../text/halfWidth.ts';
import { DAY_MS, SHANGHAI_OFFSET_MS, shanghaiInstant } from '../time/shanghaiTime.ts';

export type TableTime =
  | { state: 'read'; atMs: number; dateOnly: boolean }
  | { state: 'noYear' }
  | { state: 'unreadable' };

const UNREADABLE: TableTime = { state: 'unreadable' };
const EARLIEST_MS = Date.UTC(1990, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);
/** Day 0 of Excel in UTC: 1899-12-30, which makes 60 (its 29 February 1900) come out right after it. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);

const CLOCK =
  /(?:(上午|下午|凌晨|早上|中午|晚上|晚|am|pm)\s*)?(\d{1,2})(?:[:时点](\d{1,2})(?:[:分](\d{1,2})(?:\.\d{1,9})?秒?|分)?)\s*(am|pm|上午|下午)?/i;
const FULL_DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?/;
const SHORT_DATE = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?![\d:.])/;
const FOREIGN_DATE = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[\sT]*(\d{2}):?(\d{2}):?(\d{2})?)?$/;
const ISO_ZONE =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAMED_MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,| at)?(?= |$)/i;
const NAMED_DAY_FIRST = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})(?:,| at)?(?= |$)/i;
/** What databases write between a date and a clock: 2026-03-05-08.05.09. */
const DOTTED_CLOCK = /^(\d{2})\.(\d{2})\.(\d{2})(?:\.\d{1,9})?$/;

/**
 * Reads a time as bills, phones and spreadsheets write it: full dates with any sign between, Chinese
 * dates, compact digits, months by their English names, ISO with an offset, seconds or milliseconds since 1970, Excel's day numbers,
 * and month and day alone, which need `year`. Without an offset it is Beijing time.
 */
export function readTableTime(raw: string, year: number | null): TableTime {
  const text = halfWidth(raw)
    .replace(/[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || text.length > 60) return UNREADABLE;
  return (
    readDigits(text) ??
    readIso(text) ??
    readFull(text) ??
    readNamedMonth(text) ??
    readShort(text, year) ??
    UNREADABLE
  );
}

/** Joins a date and a clock that stand in columns of their own. */
export function readDateAndClock(date: string, clock: string, year: number | null): TableTime {
  const day = readTableTime(date, year);
  if (day.state !== 'read' || clock.trim() === '' || !day.dateOnly) return day;
  return readTableTime(`${date.trim()} ${clock.trim()}`, year);
}

function readDigits(text: string): TableTime | null {
  if (/^\d{10}$/.test(text)) return within(Number(text) * 1_000, false);
  if (/^\d{13}$/.test(text)) return within(Number(text), false);
  const compact = COMPACT.exec(text);
  if (compact) {
    const [year, month, day, hour, minute, second] = numbers(compact);
    return instant(year, month, day, hour, minute, second, compact[4] === undefined);
  }
  if (/^\d{5}(?:\.\d{1,17})?$/.test(text)) {
    const serial = Number(text);
    // Excel counts in the wall clock of its reader: Beijing's.
    const seconds = Math.round(serial * 86_400);
    const atMs = EXCEL_EPOCH_MS + seconds * 1_000 - SHANGHAI_OFFSET_MS;
    return serial >= 20_000 && serial < 80_000 ? within(atMs, Number.isInteger(serial)) : null;
  }
  return null;
}

function readIso(text: string): TableTime | null {
  const match = ISO_ZONE.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const zone = match[3].toUpperCase().replace(/^(?:UTC|GMT)$/, 'Z');
  const withColon =
    zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const ms = Date.parse(`${match[1]}T${match[2]}${withColon}`);
  return Number.isNaN(ms) ? UNREADABLE : within(ms, false);
}

/** Mar 5, 2026 8:05:09 AM and 5 Mar 2026 08:05:09, as phones set to English export. */
function readNamedMonth(text: string): TableTime | null {
  const first = NAMED_MONTH_FIRST.exec(text);
  const match = first ?? NAMED_DAY_FIRST.exec(text);
  if (!match) return null;
  const [name = '', day = ''] = first ? [match[1], match[2]] : [match[2], match[1]];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  return withClock(text.slice(match[0].length), Number(match[3]), month, Number(day));
}

function readFull(text: string): TableTime | null {
  const full = FULL_DATE.exec(text);
  if (full) {
    const [year, month, day] = numbers(full);
    return withClock(text.slice(full[0].length), year, month, day);
  }
  const foreign = FOREIGN_DATE.exec(text);
  if (!foreign) return null;
  const [first, second, year] = numbers(foreign) as [number, number, number];
  // 05/03 is May or March depending on the country: only what can be one thing is read.
  if (first <= 12 && second <= 12 && first !== second) return UNREADABLE;
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return withClock(text.slice(foreign[0].length), year, month, day);
}

function readShort(text: string, year: number | null): TableTime | null {
  const short = SHORT_DATE.exec(text);
  if (!short) return null;
  const [month, day] = numbers(short);
  // Any leap year tells whether the day can exist at all.
  const checked = withClock(text.slice(short[0].length), year ?? 2024, month, day);
  return checked.state === 'read' && year === null ? { state: 'noYear' } : checked;
}

function withClock(rest: string, year?: number, month?: number, day?: number): TableTime {
  const tail = rest.replace(/^[\sT,/-]+/, '').replace(DOTTED_CLOCK, '$1:$2:$3');
  if (tail === '') return instant(year, month, day, 0, 0, 0, true);
  const clock = CLOCK.exec(tail);
  if (clock?.index !== 0 || clock[0].trim().length < tail.trim().length) return UNREADABLE;
  const half = (clock[1] ?? clock[5] ?? '').toLowerCase();
  const hour = twelveHour(Number(clock[2]), half);
  return instant(year, month, day, hour, Number(clock[3] ?? 0), Number(clock[4] ?? 0), false);
}

function twelveHour(hour: number, half: string): number {
  if (/^(?:下午|晚上|晚|pm)$/.test(half)) return hour < 12 ? hour + 12 : hour;
  if (half === '中午') return hour < 11 ? hour + 12 : hour;
  if (/^(?:上午|早上|凌晨|am)$/.test(half)) return hour === 12 ? 0 : hour;
  return hour;
}

function instant(
  year = 0,
  month = 0,
  day = 0,
  hour = 0,
  minute = 0,
  second = 0,
  dateOnly = false,
): TableTime {
  const atMs = shanghaiInstant(year, month, day, hour, minute, second);
  return atMs === null ? UNREADABLE : within(atMs, dateOnly);
}

function within(atMs: number, dateOnly: boolean): TableTime {
  return atMs >= EARLIEST_MS - DAY_MS && atMs < LATEST_MS
    ? { state: 'read', atMs, dateOnly }
    : UNREADABLE;
}

function numbers(match: RegExpExecArray): number[] {
  return match.slice(1).map((part) => Number(part ?? 0));
}
