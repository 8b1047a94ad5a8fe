import type { ImportedRecord } from '../../../domain/imports/importedRecord.ts';
import { isSameEvent, timeTolerance } from '../../../domain/imports/sameEvent.ts';
import { HashSet } from './hashSet.ts';

/** A row that the matter has already. */
export interface KnownRow {
  number: number;
  runId: number;
  kind: ImportedRecord['kind'];
  direction: ImportedRecord['direction'];
  occurredAtMs: number;
  dateOnly: boolean;
  durationSeconds: number | null;
  amountFen: number | null;
  text: string;
  detail: string;
}

export interface MatcherOptions {
  /** Counterparts of rows from other files; rows of all others cannot be in the matter yet. */
  earlierKeys: ReadonlySet<string>;
  /** Rows from other files with this counterpart and a time in this range. */
  findEarlier(key: string, fromMs: number, toMs: number): KnownRow[];
  /** Rows of this very run with this counterpart and time; null = take the hash's word for it. */
  findInRun: ((key: string, atMs: number) => KnownRow[]) | null;
}

export type Judgement =
  | { type: 'new' }
  /** Stands twice in this file, word for word. */
  | { type: 'repeat' }
  /** Known from another file. */
  | { type: 'copy'; rowNumber: number };

const isNew: Judgement = { type: 'new' };
const isRepeat: Judgement = { type: 'repeat' };
const MINUTE_MS = 60_000;

/** Says of each row of a file, in the file's order, whether the matter has it already. */
export class RowMatcher {
  readonly #options: MatcherOptions;
  readonly #seen = new HashSet();
  /** Rows of other files that a row of this one was found to be: each only once. */
  readonly #taken = new Set<number>();
  #tellsSeconds = false;

  constructor(options: MatcherOptions) {
    this.#options = options;
  }

  judge(record: ImportedRecord, key: string): Judgement {
    const { occurredAtMs } = record;
    if (occurredAtMs === null) return isNew;
    if (!record.dateOnly && this.#isRepeat(record, occurredAtMs, key)) return isRepeat;
    if (!this.#options.earlierKeys.has(key)) return isNew;
    const found = this.#closest({ ...record, occurredAtMs }, key);
    if (!found) return isNew;
    this.#taken.add(found.number);
    return { type: 'copy', rowNumber: found.number };
  }

  /** Once the file is read. */
  release(): void {
    this.#seen.release();
  }

  /** In a file that tells the minute alone, two calls of one minute look alike and both happened. */
  #isRepeat(record: ImportedRecord, atMs: number, key: string): boolean {
    if (atMs % MINUTE_MS !== 0) this.#tellsSeconds = true;
    if (!this.#tellsSeconds) return false;
    const { kind, direction, durationSeconds, amountFen, text, detail } = record;
    const isFirst = this.#seen.add(
      `${kind}\u0000${direction}\u0000${atMs}\u0000${key}\u0000${durationSeconds}\u0000${amountFen}\u0000${detail}\u0000${text}`,
    );
    if (isFirst) return false;
    if (!this.#options.findInRun) return true;
    return this.#options
      .findInRun(key, atMs)
      .some(
        (row) =>
          row.kind === kind &&
          row.direction === direction &&
          row.durationSeconds === durationSeconds &&
          row.amountFen === amountFen &&
          row.text === text &&
          row.detail === detail,
      );
  }

  #closest(record: ImportedRecord & { occurredAtMs: number }, key: string): KnownRow | undefined {
    const { kind, occurredAtMs } = record;
    const tolerance = timeTolerance(kind);
    const distance = (row: KnownRow) => Math.abs(row.occurredAtMs - occurredAtMs);
    return this.#options
      .findEarlier(key, occurredAtMs - tolerance, occurredAtMs + tolerance)
      .filter(
        (row) =>
          row.kind === kind && !this.#taken.has(row.number) && isSameEvent(kind, row, record),
      )
      .sort((a, b) => distance(a) - distance(b))[0];
  }
}
