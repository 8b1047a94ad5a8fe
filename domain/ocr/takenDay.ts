import { shanghaiDate, shanghaiInstant } from '../time/shanghaiTime.ts';

/** Names that phones and programs give: 20261110, 2026-11-10, 2026_11_10, each with a time after it or not. */
const DATE = /(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?=\D|\d{6}(?!\d))/g;
/** WeChat and others: milliseconds since 1970. */
const EPOCH = /(?<!\d)(1[5-9]\d{11})(?!\d)/;

/**
 * The day (YYYY-MM-DD, Beijing) that the name of a picture says it was made on; null when it says
 * none, or several. Anybody can rename a file: it is a claim.
 */
export function takenDay(fileName: string): string | null {
  const epoch = EPOCH.exec(fileName)?.[1];
  if (epoch) return shanghaiDate(Number(epoch));
  const days = new Set<string>();
  for (const [, year, , month, day] of `${fileName} `.matchAll(DATE)) {
    const atMs = shanghaiInstant(Number(year), Number(month), Number(day));
    if (atMs !== null) days.add(shanghaiDate(atMs));
  }
  return days.size === 1 ? ([...days][0] ?? null) : null;
}
