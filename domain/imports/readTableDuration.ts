import { halfWidth } from '../text/halfWidth.ts';

const WORDS =
  /^(?:(\d{1,4})(?:小时|小時|时|時|h(?:ours?|rs?)?))?(?:(\d{1,5})(?:分钟|分鐘|分|′|'|’|m(?:in(?:utes?|s)?)?))?(?:(\d{1,7})(?:秒钟|秒|″|"|''|”|’’|s(?:ec(?:onds?|s)?)?)?)?$/i;
const CLOCK = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:\.\d+)?$/;
const LIMIT_SECONDS = 30 * 86_400;

/**
 * Reads the length of a call in seconds: 1小时2分3秒, 1分23秒, 00:01:23, 1:23 (minutes first), 83,
 * 83秒, 1'23", PT1M23S, 3,723 and Excel's part of a day when `isDayPart`.
 * @returns null when it is none of these
 */
export function readTableDuration(raw: string): number | null {
  const text = halfWidth(raw).replace(/\s+/g, '');
  if (text === '') return null;
  const iso = /^PT(?=\d)(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7})S)?$/i.exec(text);
  if (iso) return total(iso[1], iso[2], iso[3], false);
  const clock = CLOCK.exec(text);
  if (clock) return total(clock[1], clock[2], clock[3], clock[1] !== undefined);
  const words = WORDS.exec(text);
  if (words) return total(words[1], words[2], words[3], false);
  if (/^\d{1,3}(?:,\d{3})+秒?$/.test(text)) return bounded(Number(text.replace(/\D/g, '')));
  if (/^\d{1,7}\.0+$/.test(text)) return bounded(Math.trunc(Number(text)));
  // A part of a day, as spreadsheets keep 00:01:23 when the format is lost.
  if (/^0\.\d{4,20}(?:E-\d{1,2})?$/i.test(text)) return bounded(Math.round(Number(text) * 86_400));
  return null;
}

function total(hours = '0', minutes = '0', seconds = '0', minutesBelow60 = false): number | null {
  if (minutesBelow60 && Number(minutes) > 59) return null;
  return bounded(Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds));
}

function bounded(seconds: number): number | null {
  return seconds <= LIMIT_SECONDS ? seconds : null;
}
