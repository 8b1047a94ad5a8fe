import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { AnDunError } from '../../../domain/errors.ts';

// Excel 5 and 95 wrote text in the code page of their Windows.
XLSX.set_cptable(codePages);

export interface SheetRows {
  name: string;
  /** Cells as text; rows as many as the sheet says it has, at most ROW_LIMIT. */
  rows: string[][];
  /** The sheet goes on behind the limit. */
  isCut: boolean;
}

const ROW_LIMIT = 200_000;
const CELL_LIMIT = 512;
const SHEET_LIMIT = 64;
/** Cells that merged areas may fill; a sheet merged as a whole must not become a million texts. */
const MERGE_LIMIT = 100_000;

/**
 * Reads an XLS or XLSX file as rows of text: dates as 2026-11-02 14:30:05, times of day and lengths
 * as 00:01:23, whole numbers without exponent. Formulas are never evaluated; their last value counts.
 * @throws AnDunError FILE_PROTECTED for a file with a password, PARSER_STOPPED for one that is broken
 */
export function readWorkbook(content: Uint8Array | string): SheetRows[] {
  const workbook = open(content);
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.slice(0, SHEET_LIMIT).flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet ? [readSheet(name, sheet, is1904)] : [];
  });
}

function open(content: Uint8Array | string): XLSX.WorkBook {
  try {
    return XLSX.read(content, {
      type: typeof content === 'string' ? 'string' : 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
      bookVBA: false,
      sheetRows: ROW_LIMIT + 1,
      // Old .xls of Chinese Windows that do not say their code page.
      codepage: 936,
      // Cells of a page are taken as they stand: 01055500234 is no number with a nought too many.
      raw: typeof content === 'string',
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // A document of another program in the same kind of container: WPS, Word, installers.
    if (message === 'Cannot find Workbook stream') return XLSX.utils.book_new();
    // The library takes any broken container for a zip in the end, and finds "encryption" in it.
    const isZip = typeof content !== 'string' && content[0] === 0x50;
    if (/password|ECMA-376/i.test(message) || (isZip && /encrypt/i.test(message))) {
      throw new AnDunError('FILE_PROTECTED');
    }
    throw new AnDunError('PARSER_STOPPED', ['workbook']);
  }
}

function readSheet(name: string, sheet: XLSX.WorkSheet, is1904: boolean): SheetRows {
  const data = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  const rows: string[][] = [];
  for (let index = 0; index < Math.min(data.length, ROW_LIMIT); index += 1) {
    const cells = data[index] ?? [];
    const row: string[] = [];
    for (let column = 0; column < Math.min(cells.length, CELL_LIMIT); column += 1) {
      row.push(cellText(cells[column], is1904));
    }
    rows.push(row);
  }
  fillMerged(rows, sheet['!merges'] ?? []);
  return { name, rows, isCut: data.length > ROW_LIMIT };
}

/** A merged area holds its value in the first cell; the rows below it mean the same. */
function fillMerged(rows: string[][], merges: readonly XLSX.Range[]): void {
  let filled = 0;
  for (const { s, e } of merges) {
    const value = rows[s.r]?.[s.c] ?? '';
    // Sideways only titles are merged; repeated, they would look like columns.
    if (value === '' || s.c !== e.c) continue;
    for (let row = s.r + 1; row <= e.r && row < rows.length && filled < MERGE_LIMIT; row += 1) {
      const cells = rows[row] as string[];
      while (cells.length < s.c) cells.push('');
      cells[s.c] ||= value;
      filled += 1;
    }
  }
}

function cellText(cell: XLSX.CellObject | undefined, is1904: boolean): string {
  if (cell?.v === undefined || cell.v === null || cell.t === 'e') return '';
  if (typeof cell.v === 'number') return numberText(cell.v, String(cell.z ?? ''), is1904);
  if (cell.v instanceof Date) return cell.v.toISOString();
  return String(cell.v).slice(0, 32_768);
}

const DAY_SECONDS = 86_400;
const DAYS_1904 = 1_462;

function numberText(value: number, format: string, is1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (XLSX.SSF.is_date(format)) return dateText(value, format, is1904);
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = String(value);
  return text.includes('e') ? value.toFixed(12) : text;
}

function dateText(value: number, format: string, is1904: boolean): string {
  const serial = is1904 ? value + DAYS_1904 : value;
  const isLength = value >= 0 && (value < 1 || /\[[hms]+\]/i.test(format));
  if (isLength) {
    const seconds = Math.round(value * DAY_SECONDS);
    const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map(two).join(':');
  }
  // Half a second up, so that 21:14:08.9999 is 21:14:09.
  const code = XLSX.SSF.parse_date_code(serial + 0.5 / DAY_SECONDS);
  if (!code) return String(value);
  const date = `${String(code.y).padStart(4, '0')}-${two(code.m)}-${two(code.d)}`;
  const hasClock = code.H + code.M + Math.trunc(code.S) > 0 || /h/i.test(format);
  return hasClock ? `${date} ${two(code.H)}:${two(code.M)}:${two(Math.trunc(code.S))}` : date;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
