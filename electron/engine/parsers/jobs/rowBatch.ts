import type { ImportedRecord, ImportProblem } from '../../../../domain/imports/importedRecord.ts';
import { cleanRecordLine } from '../../../../domain/imports/recordText.ts';
import { packRecords } from '../packedRecords.ts';
import type { RawRowsEvent } from '../parserJobs.ts';

/** Rows of one event: few enough that the engine turns to the pipe before the parser has run dry (ingest bench). */
const BATCH_ROWS = 600;
/** Totals and preambles shown; a file with more is no table of calls. */
const SKIPPED_LIMIT = 500;

/** Gathers what a job has read until there is enough for an event. */
export class RowBatch {
  rows = 0;
  blank = 0;
  #records: ImportedRecord[] = [];
  #problems: ImportProblem[] = [];
  #skipped: string[] = [];
  #skippedTold = 0;

  record(record: ImportedRecord): void {
    this.#records.push(record);
  }

  problem(rowRef: string, code: ImportProblem['code'], raw: string, kept: boolean): void {
    this.#problems.push({ rowRef, code, excerpt: cleanRecordLine(raw, 200), kept });
  }

  skip(line: string): void {
    this.#skippedTold += 1;
    if (this.#skippedTold <= SKIPPED_LIMIT) this.#skipped.push(cleanRecordLine(line, 500));
  }

  /** Forgets what was gathered, for a job that wants something else of the file. */
  clear(): void {
    this.#records = [];
    this.#problems = [];
    this.#skipped = [];
  }

  get full(): boolean {
    return this.#records.length + this.#problems.length >= BATCH_ROWS;
  }

  async flush(emit: (event: RawRowsEvent) => Promise<void>): Promise<void> {
    for (let at = 0; at < this.#records.length || at < this.#problems.length || at === 0; ) {
      const records = this.#records.slice(at, at + BATCH_ROWS);
      const problems = this.#problems.slice(at, at + BATCH_ROWS);
      const skipped = at === 0 ? this.#skipped : [];
      if (records.length + problems.length + skipped.length === 0) break;
      await emit({ type: 'rows', bytes: packRecords(records), problems, skipped });
      at += BATCH_ROWS;
    }
    this.clear();
  }
}
