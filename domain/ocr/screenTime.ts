import { halfWidth } from '../text/halfWidth.ts';
import { DAY_MS, parseShanghai, shanghaiInstant, shanghaiWeekday } from '../time/shanghaiTime.ts';

/** The day part of a label as it is written; what is missing follows from the claimed day. */
type DayPart =
  | { kind: 'date'; year: number | null; month: number; day: number; weekday: number | null }
  | { kind: 'daysAgo'; days: number }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'none' };

type DateDay = Extract<DayPart, { kind: 'date' }>;

interface ScreenTime {
  day: DayPart;
  clock: { hour: number; minute: number; second: number } | null;
}

const NOISE_BEFORE = /^(?:imessage信息|短信\/彩信|短信|彩信|信息|收到|发送于|rcs消息)[·•:|]?/;
const NOISE_AFTER =
  /(?:[·•|,]?(?:中国移动|中国联通|中国电信|中国广电|sim卡?[12]?|卡[12一二]|已读|已送达|送达|短信|彩信))+$/;
const HALF = '上午|下午|凌晨|清晨|早上|早晨|中午|傍晚|晚上|晚|am|pm';
const CLOCK = new RegExp(`^(${HALF})?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(am|pm)?$`);
const WEEKDAY = /^(?:周|星期|礼拜)([一二三四五六日天])/;
const RELATIVE = /^(今天|昨天|前天|today|yesterday)/;
const daysAgo: Record<string, number> = { 今天: 0, 昨天: 1, 前天: 2, today: 0, yesterday: 1 };
/** Reading without a space between day and hour, "1020:05" can be cut in two places. */
const DATES = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{2})日?/,
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d)日?/,
  /^()(\d{1,2})[-/月](\d{2})日?/,
  /^()(\d{1,2})[-/月](\d)日?/,
];

/** Whether a line of a screen is a time and nothing else: the label above messages. */
export function isScreenTime(text: string): boolean {
  return readScreenTime(text) !== null;
}

/**
 * The instant (UTC ms) that a time label names, counted from the day on which the screen was seen
 * (YYYY-MM-DD, Beijing). Null where the label has no clock, or needs a day and none is known, or names a day of the
 * week that the date did not fall on: then the year is not the one it was counted from, and nobody may guess it.
 */
export function resolveScreenTime(text: string, claimedDay: string | null): number | null {
  const time = readScreenTime(text);
  if (!time?.clock) return null;
  const midnight = resolveDay(time.day, claimedDay);
  if (midnight === null) return null;
  const { hour, minute, second } = time.clock;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1_000;
}

function readScreenTime(raw: string): ScreenTime | null {
  const text = tidy(raw);
  if (text.length < 3 || text.length > 40) return null;
  const found = [readRelative(text), ...DATES.map((pattern) => readDate(text, pattern))].filter(
    (time) => time !== null,
  );
  const clock = readClock(text);
  if (clock) found.push({ day: { kind: 'none' }, clock });
  const different = new Set(found.map((time) => JSON.stringify(time)));
  return different.size === 1 ? (found[0] ?? null) : null;
}

/** Half-width, without spaces, with the letters that readers take for digits set right. */
function tidy(raw: string): string {
  return halfWidth(raw)
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/(?<=[\d:/-])[il|](?=[\d:/-]|$)/g, '1')
    .replace(/(?<=[\d:/-])o(?=[\d:/-]|$)/g, '0')
    .replace(NOISE_BEFORE, '')
    .replace(NOISE_AFTER, '')
    .replace(/^[-—–]+|[-—–]+$/g, '');
}

function readRelative(text: string): ScreenTime | null {
  const relative = RELATIVE.exec(text);
  if (relative?.[1]) {
    const day = { kind: 'daysAgo' as const, days: daysAgo[relative[1]] ?? 0 };
    return withClock(day, text.slice(relative[0].length));
  }
  const weekday = WEEKDAY.exec(text);
  if (!weekday?.[1]) return null;
  const day = { kind: 'weekday' as const, weekday: weekdayIndex(weekday[1]) };
  return withClock(day, text.slice(weekday[0].length));
}

/** 0 = Monday. */
function weekdayIndex(sign: string): number {
  return Math.min(6, '一二三四五六日天'.indexOf(sign));
}

function readDate(text: string, pattern: RegExp): ScreenTime | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const year = match[1] ? Number(match[1]) : null;
  const month = Number(match[2]);
  const day = Number(match[3]);
  // 2024 is a leap year: it tells whether a day can exist at all.
  if (shanghaiInstant(year ?? 2024, month, day) === null) return null;
  const behind = text.slice(match[0].length);
  const named = WEEKDAY.exec(behind)?.[1];
  const weekday = named === undefined ? null : weekdayIndex(named);
  const rest = behind.replace(WEEKDAY, '').replace(/^[,日]/, '');
  // "11/10" alone may be a fraction or part of an address.
  if (rest === '' && year === null && !text.includes('月')) return null;
  return withClock({ kind: 'date', year, month, day, weekday }, rest);
}

function withClock(day: DayPart, rest: string): ScreenTime | null {
  if (rest === '') return { day, clock: null };
  const clock = readClock(rest);
  return clock && { day, clock };
}

function readClock(text: string): ScreenTime['clock'] {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const hour = hourOf(Number(match[2]), match[1] ?? match[5] ?? '');
  const minute = Number(match[3]);
  const second = Number(match[4] ?? 0);
  return hour === null || minute > 59 || second > 59 ? null : { hour, minute, second };
}

function hourOf(hour: number, half: string): number | null {
  if (hour > 23) return null;
  if (/^(?:下午|傍晚|pm)$/.test(half)) return hour < 12 ? hour + 12 : hour;
  // 晚上12点 is the midnight of either day.
  if (/^晚上?$/.test(half)) return hour === 12 ? null : hour < 12 && hour > 4 ? hour + 12 : hour;
  if (half === '中午') return hour < 4 ? hour + 12 : hour;
  if (half !== '' && hour === 12) return 0;
  return hour;
}

/** 00:00 Beijing time of the day. */
function resolveDay(day: DayPart, claimedDay: string | null): number | null {
  if (day.kind === 'date') return agreeing(resolveDate(day, claimedDay), day.weekday);
  const today = claimedDay === null ? null : parseShanghai(claimedDay);
  if (today === null) return null;
  if (day.kind === 'none') return today;
  if (day.kind === 'daysAgo') return today - day.days * DAY_MS;
  const back = (shanghaiWeekday(today) - day.weekday + 7) % 7;
  // A message of today carries no name of a day.
  return today - (back === 0 ? 7 : back) * DAY_MS;
}

/** The day, unless it fell on another day of the week than the screen says. */
function agreeing(dayMs: number | null, weekday: number | null): number | null {
  if (dayMs === null || weekday === null) return dayMs;
  return shanghaiWeekday(dayMs) === weekday ? dayMs : null;
}

function resolveDate(day: DateDay, claimedDay: string | null): number | null {
  if (day.year !== null) return shanghaiInstant(day.year, day.month, day.day);
  const today = claimedDay === null ? null : parseShanghai(claimedDay);
  if (today === null) return null;
  const year = Number(claimedDay?.slice(0, 4));
  const thisYear = shanghaiInstant(year, day.month, day.day);
  // Without a year it is the last such day; a screen shows no future.
  if (thisYear !== null && thisYear <= today) return thisYear;
  return shanghaiInstant(year - 1, day.month, day.day);
}
