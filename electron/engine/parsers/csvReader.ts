/** One record of a CSV file. */
export interface CsvRow {
  cells: string[];
  /** Longer than any row of a table: cut. */
  tooLong: boolean;
}

/** Longest record kept, in characters; also how far an opened quote may reach. */
const RECORD_LIMIT = 131_072;
export const CELL_LIMIT = 512;
/** Quotes opened and never closed, after which quotes are taken for plain signs. */
const UNCLOSED_LIMIT = 50;

const delimiters = [',', '\t', ';', '|'] as const;

/**
 * Takes CSV and TSV apart piece by piece, forgiving what real exports do: quotes inside a quoted
 * cell, spaces after it, a quote that is never closed (only its own line is then lost to it), one
 * line of a hundred megabytes. No text is ever dropped but the rest of such a line.
 */
export class CsvReader {
  readonly #delimiter: string;
  #text = '';
  /** The line being passed over is longer than a record may be. */
  #overlong: string | null = null;
  #unclosed = 0;
  #quote = -1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** @returns the records that are complete */
  write(text: string, isEnd = false): CsvRow[] {
    this.#text = this.#text === '' ? text : this.#text + text;
    this.#quote = -1;
    const rows: CsvRow[] = [];
    let at = this.#overlong === null ? 0 : this.#passOver(rows);
    for (let next = at; next !== -1; next = this.#next(at, isEnd, rows)) at = next;
    this.#text = this.#text.slice(at);
    if (isEnd && this.#overlong !== null) this.#finishOverlong(rows);
    return rows;
  }

  /** Reads one record. @returns where the next one begins, -1 when this one is not complete */
  #next(at: number, isEnd: boolean, rows: CsvRow[]): number {
    if (at >= this.#text.length) return -1;
    const newline = this.#text.indexOf('\n', at);
    if (newline !== -1) return this.#readRecord(at, newline, isEnd, rows);
    if (isEnd) return this.#readRecord(at, this.#text.length, isEnd, rows);
    if (this.#text.length - at <= RECORD_LIMIT) return -1;
    this.#overlong = this.#text.slice(at, at + RECORD_LIMIT);
    return this.#text.length;
  }

  /** @returns where the next record begins, -1 when this one goes on behind the text */
  #readRecord(start: number, lineEnd: number, isEnd: boolean, rows: CsvRow[]): number {
    if (this.#nextQuote(start) >= lineEnd || this.#unclosed >= UNCLOSED_LIMIT) {
      rows.push(this.#plainRow(start, lineEnd));
      return lineEnd + 1;
    }
    const quoted = readQuoted(this.#text, start, this.#delimiter, isEnd);
    if (quoted.state === 'read') {
      rows.push({ cells: limited(quoted.cells), tooLong: quoted.cells.length > CELL_LIMIT });
      return quoted.next;
    }
    if (quoted.state === 'more' && this.#text.length - start <= RECORD_LIMIT) return -1;
    this.#unclosed += 1;
    rows.push(this.#plainRow(start, lineEnd));
    return lineEnd + 1;
  }

  /** Looked for once and kept: most files have none, and each line would search to the end. */
  #nextQuote(from: number): number {
    if (this.#quote < from) {
      const quote = this.#text.indexOf('"', from);
      this.#quote = quote === -1 ? Number.POSITIVE_INFINITY : quote;
    }
    return this.#quote;
  }

  #plainRow(start: number, lineEnd: number): CsvRow {
    const end = this.#text.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd;
    const line = this.#text.slice(start, Math.min(end, start + RECORD_LIMIT));
    const cells = line.split(this.#delimiter, CELL_LIMIT + 1);
    const tooLong = end - start > RECORD_LIMIT || cells.length > CELL_LIMIT;
    return { cells: limited(cells), tooLong };
  }

  #passOver(rows: CsvRow[]): number {
    const newline = this.#text.indexOf('\n');
    if (newline === -1) return this.#text.length;
    this.#finishOverlong(rows);
    return newline + 1;
  }

  #finishOverlong(rows: CsvRow[]): void {
    const cells = (this.#overlong ?? '').split(this.#delimiter, CELL_LIMIT + 1);
    rows.push({ cells: limited(cells), tooLong: true });
    this.#overlong = null;
  }
}

/**
 * The sign between the cells: the one that most lines have equally often.
 * @param text the beginning of the file
 */
export function findDelimiter(text: string): string {
  const lines = text.split(/\r?\n/, 300).map((line) => line.slice(0, 4_096));
  let best = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const lengths = new Map<number, number>();
    for (const line of lines) {
      const cells = line.replace(/"[^"]*"/g, '').split(delimiter).length;
      if (cells > 1) lengths.set(cells, (lengths.get(cells) ?? 0) + 1);
    }
    for (const [cells, count] of lengths) {
      const score = count * Math.min(cells, 8);
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
  }
  return best;
}

type Quoted =
  | { state: 'read'; cells: string[]; next: number }
  /** The quote may be closed in text that has not come yet. */
  | { state: 'more' }
  | { state: 'broken' };

function readQuoted(text: string, start: number, delimiter: string, isEnd: boolean): Quoted {
  const cells: string[] = [];
  const limit = Math.min(text.length, start + RECORD_LIMIT);
  let at = start;
  for (;;) {
    const cell = readCell(text, at, delimiter, limit);
    if (cell === null)
      return limit === text.length && !isEnd ? { state: 'more' } : { state: 'broken' };
    cells.push(cell.value);
    at = cell.end;
    if (at >= text.length) return isEnd ? { state: 'read', cells, next: at } : { state: 'more' };
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text[at] === '\r' && at + 1 >= text.length && !isEnd) return { state: 'more' };
    const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
    return { state: 'read', cells, next };
  }
}

/** One cell; `end` is the index of the delimiter or line end behind it. Null = a quote without end. */
function readCell(text: string, start: number, delimiter: string, limit: number) {
  const isLineEnd = (sign: string | undefined) => sign === '\n' || sign === '\r';
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== delimiter && !isLineEnd(text[end])) end += 1;
    return { value: text.slice(start, end), end };
  }
  let value = '';
  let from = start + 1;
  let crossedLine = false;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1 || close >= limit) return null;
    const piece = text.slice(from, close);
    crossedLine ||= piece.includes('\n');
    value += piece;
    if (text[close + 1] === '"') {
      value += '"';
      from = close + 2;
      continue;
    }
    let end = close + 1;
    while (text[end] === ' ' || (text[end] === '\t' && delimiter !== '\t')) end += 1;
    if (end >= text.length || text[end] === delimiter || isLineEnd(text[end]))
      return { value, end };
    // A quote in the middle of a cell: a slip of the export, unless lines were swallowed already.
    if (crossedLine) return null;
    value += '"';
    from = close + 1;
  }
}

function limited(cells: string[]): string[] {
  return cells.length > CELL_LIMIT ? cells.slice(0, CELL_LIMIT) : cells;
}
