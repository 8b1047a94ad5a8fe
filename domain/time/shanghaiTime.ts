/** China has kept UTC+8 without summer time since 1991, so the offset is a constant. */
export const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

export type ShanghaiFormat = 'date' | 'minute' | 'second' | 'chineseDate' | 'chineseMinute';

const LOCAL_TIME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * An instant (UTC ms) as Beijing time: `date` 2026-11-02, `minute` 2026-11-02 14:30, `second`
 * 2026-11-02 14:30:05, `chineseDate` 2026年11月2日, `chineseMinute` 2026年11月2日14时30分.
 */
export function formatShanghai(ms: number, format: ShanghaiFormat): string {
  const local = new Date(ms + SHANGHAI_OFFSET_MS);
  const year = local.getUTCFullYear();
  const month = local.getUTCMonth() + 1;
  const day = local.getUTCDate();
  if (format === 'chineseDate') return `${year}年${month}月${day}日`;
  const hour = pad(local.getUTCHours());
  const minute = pad(local.getUTCMinutes());
  if (format === 'chineseMinute')
    return `${year}年${month}月${day}日${local.getUTCHours()}时${minute}分`;
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (format === 'date') return date;
  if (format === 'minute') return `${date} ${hour}:${minute}`;
  return `${date} ${hour}:${minute}:${pad(local.getUTCSeconds())}`;
}

/** The calendar date (YYYY-MM-DD) that an instant (UTC ms) falls on in Beijing. */
export function shanghaiDate(ms: number): string {
  return formatShanghai(ms, 'date');
}

/** The hour of the day in Beijing (0–23) at an instant (UTC ms). */
export function shanghaiHour(ms: number): number {
  return new Date(ms + SHANGHAI_OFFSET_MS).getUTCHours();
}

/** The day of the week in Beijing at an instant (UTC ms): 0 = Monday … 6 = Sunday. */
export function shanghaiWeekday(ms: number): number {
  return (new Date(ms + SHANGHAI_OFFSET_MS).getUTCDay() + 6) % 7;
}

/**
 * Reads `2026-11-02`, `2026-11-02 14:30` or `2026-11-02 14:30:05` as Beijing time and returns the
 * instant in UTC ms. A date alone means 00:00. 24:00 is the midnight that ends the day. Returns
 * null for a date or time that does not exist.
 */
export function parseShanghai(text: string): number | null {
  const match = LOCAL_TIME.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  return shanghaiInstant(year ?? 0, month ?? 0, day ?? 0, hour, minute, second);
}

/** The instant (UTC ms) of a Beijing date and time given in parts, or null if there is none. */
export function shanghaiInstant(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number | null {
  if (year < 1900 || year > 9999 || minute > 59 || second > 59) return null;
  if (hour > 24 || (hour === 24 && minute + second > 0)) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const check = new Date(midnight);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000 - SHANGHAI_OFFSET_MS;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
