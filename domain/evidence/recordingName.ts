import { DAY_MS, shanghaiInstant } from '../time/shanghaiTime.ts';

/** What the name of a call recording claims. A person confirms it. */
export interface RecordingName {
  /** Digits as they stand, with a leading + if any; empty when the name has none. */
  number: string;
  /** Who it is according to the phone's address book; empty when the name tells none. */
  name: string;
  atMs: number | null;
}

/** Words that phones put before the name of the other side. */
const LEAD =
  /^(?:通话录音|电话录音|来电录音|去电录音|录音|通话|call[ _-]?record(?:ing|er)?|record(?:ing)?|phone|voice|incoming|outgoing)[\s_@:：-]*/i;
/** What copying adds: (1), - 副本, _1. */
const COPY_MARK = /\s*(?:[-—]\s*副本|\((?:\d{1,3})\)|（\d{1,3}）|_\d{1,2}|\s+copy)$/i;
/** Times that close a name, the longest first. */
const TIMES: RegExp[] = [
  /(?:^|[\s_@-])(\d{4})[-_.年](\d{1,2})[-_.月](\d{1,2})日?[\s_T-]+(\d{1,2})[-_.:：时](\d{1,2})(?:[-_.:：分](\d{1,2})秒?)?$/,
  /(?:^|[\s_@-])(\d{4})(\d{2})(\d{2})[\s_T-]?(\d{2})(\d{2})(\d{2})$/,
  /(?:^|[\s_@])(\d{2})(\d{2})(\d{2})[_-](\d{2})(\d{2})(\d{2})$/,
  /-(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/,
  /(?:^|[\s_@])(\d{4})(\d{2})(\d{2})[\s_T-]?(\d{2})(\d{2})$/,
];
const EARLIEST_YEAR = 2_000;

/**
 * Reads the file name of a call recording as phones of Xiaomi, OPPO, OnePlus, Huawei, Honor, vivo
 * and Samsung make it: `名(号码)_yyyyMMddHHmmss`, `号码_…`, `名@号码_…`, `caller-yyMMddHHmm`,
 * `通话录音 名_yyMMdd_HHmmss`.
 * @returns null for a name that claims neither a number nor a time
 */
export function readRecordingName(fileName: string): RecordingName | null {
  const base = fileName
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .trim();
  const timed = readTime(base) ?? readTime(base.replace(COPY_MARK, ''));
  const rest = (timed?.rest ?? base).replace(LEAD, '').trim();
  const { number, name } = readParty(timed ? rest : rest.replace(COPY_MARK, ''));
  if (!timed && number === '') return null;
  return { number, name, atMs: timed?.atMs ?? null };
}

function readTime(base: string): { rest: string; atMs: number } | null {
  for (const pattern of TIMES) {
    const match = pattern.exec(base);
    if (!match) continue;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
      .slice(1)
      .map((part) => Number(part ?? 0));
    const fullYear = year < 100 ? EARLIEST_YEAR + year : year;
    const atMs = shanghaiInstant(fullYear, month, day, hour, minute, second);
    if (atMs === null || fullYear < EARLIEST_YEAR || fullYear > 2_099) continue;
    // 24:00 does not stand in names; it would be a number that looks like a time.
    if (hour > 23 || atMs % DAY_MS < 0) continue;
    return { rest: base.slice(0, match.index).replace(/[\s_@-]+$/, ''), atMs };
  }
  return null;
}

/** `名(号码)`, `名@号码`, `号码`, `名_号码`, or a name alone. */
function readParty(text: string): { number: string; name: string } {
  const match =
    /^(.*?)\s*\((\+?[\d\s-]{5,24})\)$/.exec(text) ??
    /^(.*?)[@_\s]+(\+?\d[\d\s-]{4,23})$/.exec(text) ??
    /^()(\+?\d[\d\s-]{4,23})$/.exec(text);
  const number = (match?.[2] ?? '').replace(/[\s-]/g, '');
  const name = (match ? (match[1] ?? '') : text).replace(/[\s_@-]+$/, '').trim();
  // The number twice: an unknown caller.
  return { number, name: name.replace(/[\s-]/g, '') === number ? '' : name.slice(0, 120) };
}
