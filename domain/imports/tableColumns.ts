import type { ColumnMeaning } from './importedRecord.ts';
import { readTableAmount } from './readTableAmount.ts';
import { readTableDirection } from './readTableDirection.ts';
import { readTableDuration } from './readTableDuration.ts';
import { readTableTime } from './readTableTime.ts';
import { isClock, readDayLine } from './tableDayLine.ts';
import { isFooterLine } from './tableFooter.ts';
import {
  CALL_TYPE_HEADER,
  headerKey,
  headerMeanings,
  headerScore,
  splitAmounts,
} from './tableHeaders.ts';

interface Guess {
  index: number;
  meaning: ColumnMeaning;
  rank: number;
}

/** 类型 whose cells are half directions, half 电话 and 短信, comes behind 方向. */
const VAGUE_RANK = 100;
/** Meanings that may belong to several columns at once. */
const REPEATABLE = new Set<ColumnMeaning>(['ignore', 'name', 'status', 'place', 'reference']);
/** Taken by the header alone when nothing below it can be read: each row then says what is wrong with it. */
const NEVER_SILENT: readonly ColumnMeaning[] = ['time', 'duration', 'amount'];

/**
 * Guesses what each column is: by its header, checked against the rows below it, then by the rows
 * alone. A person can correct every guess.
 * @param rows some rows below the header
 */
export function guessColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnMeaning[] {
  const straight = typicalRows(headers, rows);
  const underDays = rows.some((row) => readDayLine(row, 2024) !== null);
  const guesses: Guess[] = [];
  for (const [index, header] of headers.entries()) {
    const samples = samplesOf(straight, index);
    for (const { meaning, rank } of headerMeanings(header)) {
      const isCallType = meaning === 'direction' && CALL_TYPE_HEADER.test(headerKey(header));
      const isFit = isCallType && share(samples, isPhoneCallType) === 1;
      if (isFit || fits(meaning, samples, underDays)) {
        const isVague = meaning === 'direction' && share(samples, isDirection) < 0.9;
        guesses.push({ index, meaning, rank: isVague ? rank + VAGUE_RANK : rank });
      }
    }
  }
  const columns = assign(headers, guesses);
  if (!columns.includes('time') && !columns.includes('date'))
    fillBy(columns, straight, 'time', isWrittenTime);
  if (!columns.includes('number') && !columns.includes('name')) {
    fillBy(columns, straight, 'number', looksLikeNumber);
  }
  if (!columns.includes('direction')) fillBy(columns, straight, 'direction', isSide);
  takeUnreadable(headers, columns);
  return columns;
}

/** The words below a header that a preview shows. */
export function samplesOf(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
}

/**
 * Rows that can tell what stands in the columns: no totals, no headers said again, and none that is
 * wider, because a bare comma in it puts its cells below the wrong headers.
 */
function typicalRows(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const filledOf = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
  const straight = rows.filter(
    (row) =>
      row.slice(headers.length).every((cell) => cell.trim() === '') &&
      !isFooterLine(row.map((cell) => cell.trim())) &&
      headerScore(row) < 3,
  );
  const most = Math.max(0, ...straight.map(filledOf));
  const full = straight.filter((row) => filledOf(row) * 2 > most);
  return full.length > 0 ? full : straight;
}

function assign(headers: readonly string[], guesses: readonly Guess[]): ColumnMeaning[] {
  const columns: ColumnMeaning[] = headers.map(() => 'ignore');
  const taken = new Set<ColumnMeaning>();
  const settle = (index: number, meaning: ColumnMeaning) => {
    columns[index] = meaning;
    if (!REPEATABLE.has(meaning)) taken.add(meaning);
  };
  const keys = headers.map(headerKey);
  // 主叫号码 and 被叫号码 side by side: which one is the other side changes from row to row.
  if (keys.includes('主叫号码') && keys.includes('被叫号码')) {
    settle(keys.indexOf('主叫号码'), 'number');
    settle(keys.indexOf('被叫号码'), 'number');
  }
  for (const index of splitAmounts(headers) ?? []) settle(index, 'amount');
  for (const { index, meaning } of [...guesses].sort((one, other) => one.rank - other.rank)) {
    if (columns[index] !== 'ignore' || taken.has(meaning)) continue;
    if (meaning === 'time' && isDateBesideClock(index, guesses)) continue;
    if (meaning === 'clock' && !hasDateBeside(index, guesses)) continue;
    if ((meaning === 'date' || meaning === 'clock') && taken.has('time')) continue;
    settle(index, meaning);
  }
  return columns;
}

function hasDateBeside(index: number, guesses: readonly Guess[]): boolean {
  return guesses.some((guess) => guess.index !== index && guess.meaning === 'date');
}

/** 日期 next to 时间: the first is a date, and both together are the time. */
function isDateBesideClock(index: number, guesses: readonly Guess[]): boolean {
  const isDate = guesses.some((guess) => guess.index === index && guess.meaning === 'date');
  return isDate && guesses.some((guess) => guess.index !== index && guess.meaning === 'clock');
}

function fillBy(
  columns: ColumnMeaning[],
  rows: readonly (readonly string[])[],
  meaning: ColumnMeaning,
  looks: (cell: string) => boolean,
): void {
  const index = columns.findIndex((column, at) => {
    const samples = samplesOf(rows, at);
    return column === 'ignore' && samples.length > 0 && share(samples, looks) >= 0.7;
  });
  if (index !== -1) columns[index] = meaning;
}

/** A column called 通话时长 whose lengths nobody can read is still one: its rows must not lose it in silence. */
function takeUnreadable(headers: readonly string[], columns: ColumnMeaning[]): void {
  for (const meaning of NEVER_SILENT) {
    const isTaken = columns.includes(meaning) || (meaning === 'time' && columns.includes('date'));
    if (isTaken) continue;
    const index = headers.findIndex(
      (header, at) => columns[at] === 'ignore' && headerMeanings(header)[0]?.meaning === meaning,
    );
    if (index !== -1) columns[index] = meaning;
  }
}

function fits(meaning: ColumnMeaning, samples: readonly string[], underDays: boolean): boolean {
  if (samples.length === 0) return true;
  const check = checks[meaning];
  if (!check) return true;
  const mayBeClock = underDays && meaning === 'time';
  return share(samples, (cell) => check(cell) || (mayBeClock && isClock(cell))) >= 0.5;
}

const checks: Partial<Record<ColumnMeaning, (cell: string) => boolean>> = {
  time: looksLikeTime,
  date: (cell) => {
    const time = readTableTime(cell, 2024);
    return time.state === 'read' && time.dateOnly;
  },
  clock: (cell) => isClock(cell) || /^\d{6}$/.test(cell),
  direction: isDirection,
  duration: (cell) => readTableDuration(cell) !== null,
  amount: (cell) => readTableAmount(cell) !== null,
};

function isDirection(cell: string): boolean {
  return readTableDirection(cell) !== null || /^[01]$/.test(cell);
}

function isPhoneCallType(cell: string): boolean {
  return /^[1-7]$/.test(cell);
}

function looksLikeTime(cell: string): boolean {
  return readTableTime(cell, 2024).state === 'read';
}

/** A time that can be nothing else: digits alone may be a number to call. */
function isWrittenTime(cell: string): boolean {
  return /\d\D+\d/.test(cell) && looksLikeTime(cell);
}

function looksLikeNumber(cell: string): boolean {
  const digits = cell.replace(/\D/g, '').length;
  return digits >= 5 && digits <= 20 && /^[+\d\s()*#-]+$/.test(cell) && !isWrittenTime(cell);
}

/** One side or the other; "/" and 其他 may mean anything below a header that nobody knows. */
function isSide(cell: string): boolean {
  const direction = readTableDirection(cell);
  return direction === 'incoming' || direction === 'outgoing';
}

function share(samples: readonly string[], check: (cell: string) => boolean): number {
  return samples.filter(check).length / samples.length;
}
