import { halfWidth } from '../text/halfWidth.ts';
import { parseShanghai, SHANGHAI_OFFSET_MS, shanghaiInstant } from '../time/shanghaiTime.ts';

const WRITTEN =
  /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?(?:[ T]*(\d{1,2})[:时](\d{2})(?:[:分](\d{2}))?[分秒]?)?/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const DIGITS = '〇一二三四五六七八九';

/**
 * A day as data write it: 2026-11-02, 2026/11/2, 2026年11月2日, ISO with a zone, or milliseconds.
 * @returns the instant (UTC ms), null for anything else
 */
export function readDay(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d{12,13}$/.test(trimmed)) return Number(trimmed);
  if (ZONED.test(trimmed)) {
    const instant = Date.parse(trimmed);
    return Number.isNaN(instant) ? null : instant;
  }
  const exact = parseShanghai(trimmed);
  if (exact !== null) return exact;
  const match = WRITTEN.exec(trimmed);
  if (!match || match[0].length !== trimmed.length) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  return shanghaiInstant(year ?? 0, month ?? 0, day ?? 0, hour, minute, second);
}

/** In Beijing: `yyyy年M月d日 HH:mm`, `yyyy-MM-dd` …; `中文` gives 二〇二六年十一月二日. */
export function formatDay(instantMs: number, format: string): string {
  const local = new Date(instantMs + SHANGHAI_OFFSET_MS);
  const year = local.getUTCFullYear();
  const month = local.getUTCMonth() + 1;
  const day = local.getUTCDate();
  if (format === '中文' || format === '大写') {
    return `${spelled(year)}年${counted(month)}月${counted(day)}日`;
  }
  const [hour, minute, second] = [
    local.getUTCHours(),
    local.getUTCMinutes(),
    local.getUTCSeconds(),
  ];
  const parts: Record<string, number> = {
    M: month,
    d: day,
    H: hour,
    h: hour,
    m: minute,
    s: second,
  };
  return halfWidth(format).replace(
    /y{2,4}|Y{2,4}|D{1,2}|M{1,2}|d{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}/g,
    (sign) => {
      if (/^y/i.test(sign)) return sign.length === 2 ? pad(year % 100) : String(year);
      const value = parts[sign[0] === 'D' ? 'd' : (sign[0] ?? '')] ?? 0;
      return sign.length === 2 ? pad(value) : String(value);
    },
  );
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function spelled(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
}

/** 1–31 as they are spoken: 十, 十一, 二十, 三十一. */
function counted(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}
