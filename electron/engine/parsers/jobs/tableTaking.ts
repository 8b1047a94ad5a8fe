import type { ImportChoices } from '../../../../domain/imports/importedRecord.ts';
import { TableRowReader } from '../../../../domain/imports/readTableRow.ts';
import { readTableTime } from '../../../../domain/imports/readTableTime.ts';
import { cleanRecordLine } from '../../../../domain/imports/recordText.ts';
import { findLayout, type TableLayout } from '../../../../domain/imports/tableLayout.ts';
import type { CsvRow } from '../csvReader.ts';
import type { RawRowsEvent } from '../parserJobs.ts';
import { RowBatch } from './rowBatch.ts';

type Emit = (event: RawRowsEvent) => Promise<void>;

/** Rows looked at before it is decided what a table is. */
const HEAD_ROWS = 400;

/**
 * Turns the rows of one file, sheet after sheet, into records and problems. A table is understood by
 * its first rows; those wait until then.
 */
export class TableTaking {
  readonly #choices: ImportChoices | null;
  readonly #emit: Emit;
  readonly #batch = new RowBatch();
  /** Layout of the first table, which the person sees and corrects. */
  #first: TableLayout | null = null;
  #sheet = '';
  #rowNumber = 0;
  #head: { row: CsvRow; rowRef: string }[] = [];
  #reader: TableRowReader | 'undecided' | 'noTable' = 'undecided';
  #yearNeeded = false;

  constructor(choices: ImportChoices | null, emit: Emit) {
    this.#choices = choices;
    this.#emit = emit;
  }

  /** @param name of a sheet when there are several, else empty */
  beginSheet(name: string): void {
    this.#sheet = name === '' ? '' : `「${cleanRecordLine(name, 30)}」`;
    this.#rowNumber = 0;
    this.#head = [];
    this.#reader = 'undecided';
  }

  /** @returns false when this is no table at all: the rest of the file need not be read */
  async take(rows: readonly CsvRow[], encoding: string): Promise<boolean> {
    for (const row of rows) {
      this.#rowNumber += 1;
      this.#batch.rows += 1;
      const rowRef = `${this.#sheet}第 ${this.#rowNumber} 行`;
      if (this.#reader === 'undecided') {
        this.#head.push({ row, rowRef });
        if (this.#head.length >= HEAD_ROWS && !(await this.#decide(encoding))) return false;
      } else {
        this.#takeRow(row, rowRef);
      }
      if (this.#batch.full) await this.#batch.flush(this.#emit);
    }
    return true;
  }

  /** The sheet goes on behind what can be read. */
  notTaken(sentence: string): void {
    this.#rowNumber += 1;
    this.#batch.rows += 1;
    const rowRef = `${this.#sheet}第 ${this.#rowNumber} 行起`;
    this.#batch.problem(rowRef, 'ROW_TOO_LONG', sentence, false);
  }

  async endSheet(encoding: string): Promise<void> {
    if (this.#reader === 'undecided') await this.#decide(encoding);
  }

  async end(): Promise<void> {
    if (this.#first === null) {
      await this.#emit({ type: 'notRows' });
      return;
    }
    await this.#batch.flush(this.#emit);
    const { rows, blank } = this.#batch;
    const yearNeeded = this.#yearNeeded;
    await this.#emit({ type: 'end', rows, blank, yearNeeded, attachments: 0 });
  }

  async #decide(encoding: string): Promise<boolean> {
    const head = this.#head;
    this.#head = [];
    const lines = head.map(({ row }) => row.cells);
    const found = findLayout(lines, this.#choicesFor(lines));
    if (found === null) {
      // In a workbook another sheet may still be one; its lines are shown, not lost.
      this.#reader = 'noTable';
      for (const { row } of head) this.#skip(row);
      return this.#sheet !== '' || this.#first !== null;
    }
    const { layout, headerIndex, samples } = found;
    this.#reader = new TableRowReader(layout);
    if (this.#first === null) await this.#tellFound(layout, samples, encoding);
    for (const [index, { row, rowRef }] of head.entries()) {
      if (index <= headerIndex) this.#skip(row);
      else this.#takeRow(row, rowRef);
    }
    return true;
  }

  /** Corrected columns belong to the table that was shown; another one below other headers is guessed. */
  #choicesFor(lines: readonly (readonly string[])[]): ImportChoices | null {
    if (this.#first === null) return this.#choices;
    const { format, headers, columns, year } = this.#first;
    const isSame = lines.some((line) => headers.every((header, at) => header === line[at]?.trim()));
    return { format, year, columns: isSame ? [...columns] : [] };
  }

  async #tellFound(layout: TableLayout, samples: string[][], encoding: string): Promise<void> {
    this.#first = layout;
    const { format, year } = layout;
    const columns = [...layout.columns];
    const timed = columns.findIndex((meaning) => meaning === 'time' || meaning === 'date');
    this.#yearNeeded =
      year === null &&
      (samples[timed] ?? []).some((cell) => readTableTime(cell, null).state === 'noYear');
    await this.#emit({
      type: 'found',
      choices: { format, columns, year },
      encoding,
      columns: layout.headers.map((header, index) => ({
        header: header.slice(0, 100),
        meaning: columns[index] ?? 'ignore',
        samples: (samples[index] ?? []).map((sample) => sample.slice(0, 100)),
      })),
      yearNeeded: this.#yearNeeded,
    });
  }

  #takeRow(row: CsvRow, rowRef: string): void {
    if (this.#reader === 'noTable' || this.#reader === 'undecided') {
      this.#skip(row);
      return;
    }
    if (row.tooLong) {
      this.#batch.problem(rowRef, 'ROW_TOO_LONG', row.cells.slice(0, 20).join(','), false);
      return;
    }
    const result = this.#reader.read(row.cells, rowRef);
    const excerpt = () => row.cells.slice(0, 30).join(',');
    if (result.state === 'blank') {
      this.#batch.blank += 1;
    } else if (result.state === 'skipped') {
      this.#skip(row);
    } else if (result.state === 'unreadable') {
      this.#batch.problem(rowRef, result.problem, excerpt(), false);
    } else {
      this.#batch.record(result.record);
      for (const code of result.problems) this.#batch.problem(rowRef, code, excerpt(), true);
      if (result.problems.includes('YEAR_MISSING')) this.#yearNeeded = true;
    }
  }

  #skip(row: CsvRow): void {
    const line = row.cells.join(',').replace(/,+$/, '');
    if (line.trim() === '') this.#batch.blank += 1;
    else this.#batch.skip(line);
  }
}
