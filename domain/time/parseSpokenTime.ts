import { halfWidth } from '../text/halfWidth.ts';
import { DAY_MS, shanghaiDate, shanghaiInstant } from './shanghaiTime.ts';

export interface SpokenTime {
  /** UTC ms; 00:00 in Beijing of that day when only the day is known. */
  atMs: number;
  dateOnly: boolean;
}

const DAYS_AGO: Record<string, number> = { 今: 0, 昨: 1, 前: 2, 大前: 3 };
const DATE = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?/;
const RELATIVE_DAY = /^(大前|今|昨|前)(?:天|日|(?=[早晚上下中]))/;
const CLOCK =
  /^(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|早)?(\d{1,2})(?:[:点时](\d{1,2}|半|一刻|三刻)?分?)$/;

/**
 * Reads the time of a contact as it is said and typed at the desk: 11-02 14:30, 昨天下午3点半, 11月2日, 刚才, 14:30.
 * Beijing time. Without a year the latest past one is meant. Returns null where it is not one moment or day.
 */
export function parseSpokenTime(text: string, nowMs: number): SpokenTime | null {
  const bare = halfWidth(text).replace(/\s+/g, ' ').trim();
  if (/^(?:刚才|刚刚|现在|刚)$/.test(bare)) {
    return { atMs: Math.floor(nowMs / 60_000) * 60_000, dateOnly: false };
  }
  const day = readDay(bare, nowMs);
  const rest = bare.slice(day?.length ?? 0).trim();
  if (rest === '') {
    if (day === null) return null;
    const atMs = shanghaiInstant(day.year, day.month, day.date);
    return atMs === null ? null : { atMs, dateOnly: true };
  }
  const clock = readClock(rest);
  if (clock === null) return null;
  const date = day ?? dateParts(nowMs);
  const atMs = shanghaiInstant(date.year, date.month, date.date, clock.hour, clock.minute);
  return atMs === null ? null : { atMs, dateOnly: false };
}

interface Day {
  year: number;
  month: number;
  date: number;
  length: number;
}

function readDay(text: string, nowMs: number): Day | null {
  const relative = RELATIVE_DAY.exec(text);
  if (relative?.[1] !== undefined) {
    const parts = dateParts(nowMs - (DAYS_AGO[relative[1]] ?? 0) * DAY_MS);
    return { ...parts, length: relative[0].length };
  }
  const match = DATE.exec(text);
  if (match === null) return null;
  const [whole, year, month, date] = match;
  const day = { month: Number(month), date: Number(date), length: whole.length };
  if (year !== undefined) return { ...day, year: Number(year) };
  const thisYear = dateParts(nowMs).year;
  const start = shanghaiInstant(thisYear, day.month, day.date);
  return { ...day, year: start !== null && start > nowMs ? thisYear - 1 : thisYear };
}

function readClock(text: string): { hour: number; minute: number } | null {
  const match = CLOCK.exec(text.replaceAll(' ', ''));
  if (match === null) return null;
  const [, part = '', hourText, minuteText = '0'] = match;
  const quarters: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 };
  const minute = quarters[minuteText] ?? Number(minuteText);
  let hour = Number(hourText);
  const isLater = /下午|傍晚|晚/.test(part) || (/中午/.test(part) && hour < 11);
  if (isLater && hour < 12) hour += 12;
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

function dateParts(ms: number): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = shanghaiDate(ms).split('-').map(Number);
  return { year, month, date };
}
