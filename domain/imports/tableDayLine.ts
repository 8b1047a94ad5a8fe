import { halfWidth } from '../text/halfWidth.ts';
import { readTableTime } from './readTableTime.ts';

/** A day that stands alone above the calls made on it, as it is written. Null for every other row. */
export function readDayLine(cells: readonly string[], year: number | null): string | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const only = filled.length === 1 ? (filled[0] ?? '') : '';
  // Digits alone are a page number or an account.
  if (!/\d\D+\d/.test(only)) return null;
  const day = readTableTime(only, year ?? 2024);
  return day.state === 'read' && day.dateOnly ? only : null;
}

/** A time of day without a date: 08:05:09, 8时5分, 下午 2:30, 晚上8点05. */
export function isClock(cell: string): boolean {
  const text = halfWidth(cell).replace(/\s+/g, '');
  return /^(?:[上下]午|凌晨|早上|中午|晚上)?\d{1,2}[:时点]\d{1,2}(?:[:分](?:\d{1,2}秒?)?)?$/.test(
    text,
  );
}
