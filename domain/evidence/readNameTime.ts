import { shanghaiInstant } from '../time/shanghaiTime.ts';

const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/**
 * The time that the name of a picture or video claims: IMG_20261120_093012, Screenshot_2026-11-20-09-30-12,
 * 微信图片_20261120093012, mmexport1763602212345.
 */
export function readNameTime(fileName: string): number | null {
  const name = fileName.slice(0, 300);
  const parts =
    /(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})[-_ .T]?(\d{2})[-_.:]?(\d{2})[-_.:]?(\d{2})(?!\d{4})/.exec(
      name,
    );
  if (parts) {
    const [year = 0, month = 0, day = 0, hour, minute, second] = parts.slice(1).map(Number);
    return (hour ?? 0) > 23 ? null : shanghaiInstant(year, month, day, hour, minute, second);
  }
  const sinceEpoch = /^(?:mmexport|wx_camera_|microMsg\.|IMG_?|VID_?)(1\d{12})(?!\d)/i.exec(name);
  const atMs = Number(sinceEpoch?.[1] ?? Number.NaN);
  return atMs > EARLIEST_MS && atMs < LATEST_MS ? atMs : null;
}
