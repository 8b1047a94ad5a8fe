const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Numbers of headings after GB/T 9704: 一、（一）1. — each level restarts under the one above. */
export class HeadingNumbers {
  readonly #counts: [number, number, number] = [0, 0, 0];

  next(level: 1 | 2 | 3): string {
    const index = level - 1;
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.#counts.fill(0, level);
    const count = this.#counts[index] ?? 1;
    if (level === 1) return `${chineseCount(count)}、`;
    return level === 2 ? `（${chineseCount(count)}）` : `${count}.`;
  }
}

/** 1–99 as 一 … 九十九. */
export function chineseCount(count: number): string {
  const tens = Math.floor(count / 10);
  const units = count % 10;
  if (tens === 0) return DIGITS[units] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${DIGITS[units]}`;
}
