import type { WriteTx } from '../../../db/databaseHandle.ts';
import {
  insertImportedRows,
  insertRowCopy,
  type NewImportedRow,
} from '../../../db/importedRowQueries.ts';
import { insertProblems, insertRun, saveRunRange } from '../../../db/importRunQueries.ts';
import { CommandId } from '../../../domain/ids.ts';
import { counterpartKey } from '../../../domain/imports/counterpartKey.ts';
import type {
  ImportChoices,
  ImportedRecord,
  ImportFormat,
} from '../../../domain/imports/importedRecord.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';
import type { ReadableItem, RecordEvent } from './openRecords.ts';
import type { RowMatcher } from './rowMatcher.ts';

/** Writes the rows of one run, batch by batch; nobody sees them until the run is finished. */
export class RowWriter {
  readonly runId: number;
  readonly matterId: number;
  readonly format: ImportFormat;
  /** Counterparts whose rows count. */
  readonly relevantKeys: ReadonlySet<string>;
  imported = 0;
  duplicates = 0;
  problems = 0;
  readonly #engine: EngineContext;
  readonly #matcher: RowMatcher;
  #waiting: NewImportedRow[] = [];
  #range: { first: number; last: number } | null = null;
  /** Of the batch being written. */
  #tx: WriteTx | null = null;

  constructor(
    engine: EngineContext,
    options: {
      item: ReadableItem;
      choices: ImportChoices;
      relevantKeys: ReadonlySet<string>;
      matcher(runId: number, beforeLooking: () => void): RowMatcher;
    },
  ) {
    this.#engine = engine;
    this.format = options.choices.format;
    this.relevantKeys = options.relevantKeys;
    const { runId, matterId } = this.#write('import.begin', (tx, atMs) =>
      insertRun(tx, {
        intakeId: options.item.intakeId,
        evidenceId: options.item.id,
        choices: options.choices,
        actor: engine.operator(),
        atMs,
      }),
    );
    this.runId = runId;
    this.matterId = matterId;
    this.#matcher = options.matcher(runId, () => this.#insertWaiting());
  }

  /** One short transaction. */
  take({ records, problems }: Extract<RecordEvent, { type: 'rows' }>): void {
    this.#write('import.rows', (tx) => {
      this.#tx = tx;
      for (const record of records) this.#takeRecord(tx, record);
      this.#insertWaiting();
      if (this.#range) saveRunRange(tx, this.runId, this.#range.first, this.#range.last);
      insertProblems(this.#engine.store, tx, this.runId, this.problems + 1, problems);
      this.problems += problems.length;
      return null;
    });
  }

  /** Once the last batch is written. */
  release(): void {
    this.#matcher.release();
  }

  #takeRecord(tx: WriteTx, record: ImportedRecord): void {
    const key = counterpartKey(record);
    const judgement = this.#matcher.judge(record, key);
    if (judgement.type !== 'new') {
      this.duplicates += 1;
      if (judgement.type === 'copy') {
        const { rowNumber } = judgement;
        const { rowRef } = record;
        insertRowCopy(this.#engine.store, tx, { rowNumber, runId: this.runId, rowRef });
      }
      return;
    }
    const relevant = this.relevantKeys.has(key);
    this.imported += 1;
    const { matterId, runId } = this;
    this.#waiting.push({ matterId, runId, record, counterpartKey: key, relevant });
  }

  /** Also before rows of this run are looked for: a repeat may follow at once. */
  #insertWaiting(): void {
    const rows = this.#waiting;
    if (rows.length === 0 || this.#tx === null) return;
    const last = insertImportedRows(this.#engine.store, this.#tx, rows);
    this.#range = { first: this.#range?.first ?? last - rows.length + 1, last };
    this.#waiting = [];
  }

  #write<T>(operation: string, change: (tx: WriteTx, atMs: number) => T): T {
    const id = CommandId.parse(this.#engine.newId());
    const command = { ...writeCommand(this.#engine, id, operation), isDraft: true };
    return this.#engine.store.write(command, (tx) => ({
      result: change(tx, command.atMs),
      audit: [],
    }));
  }
}
