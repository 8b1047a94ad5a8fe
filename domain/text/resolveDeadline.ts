import { CHINESE_NUMERAL_CHARACTERS, parseChineseInteger } from '../money/chineseNumeral.ts';
import { DAY_MS, SHANGHAI_OFFSET_MS, shanghaiInstant } from '../time/shanghaiTime.ts';

/** See TextFact: `atMs` null when it cannot be worked out; `dateOnly` = 00:00 of the last day. */
export type Deadline = { atMs: number | null; dateOnly: boolean };

const CN = `[${CHINESE_NUMERAL_CHARACTERS}]`;
export const TIME = `(?:上午|下午|中午|[上下]昼|傍晚|晚上?|早上?|凌晨|夜间)?\\s?(?:\\d{1,2}:\\d{2}(?::\\d{2})?|(?:\\d{1,2}|${CN}{1,3})\\s?[点时](?:半|整|(?:\\d{1,2}|${CN}{1,3})分?)?)`;
export const BEFORE =
  '\\s?(?:[((]?含?(?:当日|当天)?[))]?)?(?:之?前(?![期台往述次来])|以前|截止|为止|止(?![损付步])|下班前|收工前)';
export const DAY_WORD = '今[日天晚]|本日|当[日天]|明[日天早晚]|听日|后[日天](?!付)|次日';
export const WEEKDAY = '(?:本|这|下)?个?(?:周|星期|礼拜)[一二三四五六日天末]';
export const MONTH_END =
  '(?:(?<![\\d本这下当次个每])月(?:底|末)|(?:本|这个|下个?|当|次|\\d{1,2})?月(?:底|末|份?的?最后一[天日])|(?:今|本)?年(?:底|末))';
export const PERIOD_COUNT = `\\d{1,3}|${CN}{1,4}|半`;
/** Five groups: year, month, day in digits; or month, day in Chinese numerals. */
export const DATE = `(?<![\\d.]|\\d,)(?:(\\d{4})\\s?[年./-]\\s?)?(\\d{1,2})\\s?[月./-]\\s?(\\d{1,2})(?!\\d|\\.\\d)\\s?[日号]?|(${CN}{1,2})月(${CN}{1,3})[日号]`;

/** A yearless date may lie this far back before it is taken for next year's. */
const LOOK_BACK_DAYS = 90;

export function resolveDate(
  parts: readonly (string | undefined)[],
  time: string | undefined,
  receivedAtMs: number | undefined,
): Deadline | null {
  const [year, month, day, chineseMonth, chineseDay] = parts;
  const monthNumber = month === undefined ? parseChineseInteger(chineseMonth ?? '') : Number(month);
  const dayNumber = day === undefined ? parseChineseInteger(chineseDay ?? '') : Number(day);
  if (!monthNumber || !dayNumber || monthNumber > 12 || dayNumber > 31) return null;
  if (year !== undefined) {
    const midnight = shanghaiInstant(Number(year), monthNumber, dayNumber);
    return midnight === null ? null : atTime(midnight, time);
  }
  if (receivedAtMs === undefined) return atTime(null, time);
  const today = dayOf(receivedAtMs);
  for (const candidate of [today.year - 1, today.year, today.year + 1]) {
    const midnight = shanghaiInstant(candidate, monthNumber, dayNumber);
    if (midnight !== null && midnight >= today.midnight - LOOK_BACK_DAYS * DAY_MS) {
      return atTime(midnight, time);
    }
  }
  return null;
}

export function resolveDayWord(
  word: string,
  time: string | undefined,
  receivedAtMs: number | undefined,
): Deadline | null {
  const evening = word.endsWith('晚') && time !== undefined && !/[上下中]午|晚|早|凌晨/.test(time);
  const spoken = evening ? `晚${time}` : time;
  if (receivedAtMs === undefined) return atTime(null, spoken);
  const days = /^[明次听]/.test(word) ? 1 : word.startsWith('后') ? 2 : 0;
  return atTime(dayOf(receivedAtMs).midnight + days * DAY_MS, spoken);
}

export function resolvePeriod(
  count: string,
  unit: string,
  receivedAtMs: number | undefined,
): Deadline | null {
  const number =
    count === '半' ? 0.5 : /^\d+$/.test(count) ? Number(count) : parseChineseInteger(count);
  if (number === null || number === 0) return null;
  const exact = /小时|[hH]|分钟/.test(unit);
  if (exact) {
    const lengthMs = number * (unit === '分钟' ? 60_000 : 3_600_000);
    return { atMs: receivedAtMs === undefined ? null : receivedAtMs + lengthMs, dateOnly: false };
  }
  // Working days depend on the year's holiday order, which a message does not carry.
  if (receivedAtMs === undefined || unit.includes('工作日')) return { atMs: null, dateOnly: true };
  const today = dayOf(receivedAtMs);
  if (unit.includes('月')) {
    return number === 0.5
      ? { atMs: today.midnight + 15 * DAY_MS, dateOnly: true }
      : { atMs: monthsLater(today, number), dateOnly: true };
  }
  const days = /周|星期/.test(unit) ? number * 7 : number;
  return { atMs: today.midnight + Math.floor(days) * DAY_MS, dateOnly: true };
}

export function resolveWeekday(
  word: string,
  time: string | undefined,
  receivedAtMs: number | undefined,
): Deadline | null {
  if (receivedAtMs === undefined) return atTime(null, time);
  const today = dayOf(receivedAtMs);
  const name = word.at(-1) ?? '';
  const wanted = name === '天' || name === '末' ? 7 : '一二三四五六日'.indexOf(name) + 1;
  const weekday = new Date(today.midnight + SHANGHAI_OFFSET_MS).getUTCDay() || 7;
  let days = wanted - weekday;
  if (word.startsWith('下')) days += 7;
  else if (days < 0 && !/^[本这]/.test(word)) days += 7;
  return atTime(today.midnight + days * DAY_MS, time);
}

export function resolveDayOfMonth(
  month: string | undefined,
  day: number,
  time: string | undefined,
  receivedAtMs: number | undefined,
): Deadline | null {
  if (day < 1 || day > 31) return null;
  if (receivedAtMs === undefined) return atTime(null, time);
  const today = dayOf(receivedAtMs);
  const next =
    month === undefined ? day < today.day : month.startsWith('下') || month.startsWith('次');
  const [year, monthNumber] = next ? followingMonth(today) : [today.year, today.month];
  const midnight = shanghaiInstant(year, monthNumber, day);
  return midnight === null ? null : atTime(midnight, time);
}

export function resolveMonthEnd(
  word: string,
  receivedAtMs: number | undefined,
  time?: string,
): Deadline | null {
  if (receivedAtMs === undefined) return atTime(null, time);
  const today = dayOf(receivedAtMs);
  if (word.includes('年')) return atTime(shanghaiInstant(today.year, 12, 31), time);
  const numbered = /^\d+/.exec(word)?.[0];
  let year = today.year;
  let month = today.month;
  if (numbered !== undefined) {
    month = Number(numbered);
    if (month < 1 || month > 12) return null;
    if (month < today.month) year += 1;
  } else if (/^[下次]/.test(word)) {
    [year, month] = followingMonth(today);
  }
  return atTime(lastDayOf(year, month), time);
}

function atTime(midnight: number | null, time: string | undefined): Deadline | null {
  const clock = time === undefined ? null : readClock(time);
  if (time !== undefined && clock === null) return null;
  if (clock === null) return { atMs: midnight, dateOnly: true };
  return { atMs: midnight === null ? null : midnight + clock * 60_000, dateOnly: false };
}

/** Minutes since midnight, or null for a time that does not exist. */
function readClock(time: string): number | null {
  const match = /(\d{1,2}|[^\d\s:]{1,3})\s?[:点时](半|\d{1,2}|[^\d\s:分整]{1,3})?/.exec(
    time.replace(/上午|下午|中午|[上下]昼|傍晚|晚上?|早上?|凌晨|夜间/, ''),
  );
  if (!match) return null;
  let hour = numberOf(match[1]);
  const minute = match[2] === '半' ? 30 : match[2] === undefined ? 0 : numberOf(match[2]);
  if (hour === null || minute === null || minute > 59) return null;
  if (/下[午昼]|晚|夜间/.test(time) && hour < 12) hour += 12;
  else if (/晚/.test(time) && hour === 12) hour = 24;
  else if (/中午/.test(time) && hour < 3) hour += 12;
  return hour * 60 + minute <= 24 * 60 ? hour * 60 + minute : null;
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : parseChineseInteger(text);
}

type Day = { year: number; month: number; day: number; midnight: number };

function dayOf(ms: number): Day {
  const local = new Date(ms + SHANGHAI_OFFSET_MS);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
  return { year, month, day, midnight: Date.UTC(year, month - 1, day) - SHANGHAI_OFFSET_MS };
}

function followingMonth(today: Day): [number, number] {
  return today.month === 12 ? [today.year + 1, 1] : [today.year, today.month + 1];
}

function lastDayOf(year: number, month: number): number {
  return Date.UTC(year, month, 0) - SHANGHAI_OFFSET_MS;
}

/** The same day some months later, or that month's last day where it is shorter. */
function monthsLater(today: Day, months: number): number {
  const target = today.month - 1 + months;
  const last = new Date(Date.UTC(today.year, target + 1, 0)).getUTCDate();
  return Date.UTC(today.year, target, Math.min(today.day, last)) - SHANGHAI_OFFSET_MS;
}
