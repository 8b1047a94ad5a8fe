import type { WriteTx } from '../../../db/databaseHandle.ts';
import { insertImportedRow, insertRowCopy } from '../../../db/importedRowQueries.ts';
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
  relevant = 0;
  duplicates = 0;
  problems = 0;
  readonly #engine: EngineContext;
  readonly #matcher: RowMatcher;

  constructor(
    engine: EngineContext,
    options: {
      item: ReadableItem;
      choices: ImportChoices;
      relevantKeys: ReadonlySet<string>;
      matcher(runId: number): RowMatcher;
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
    this.#matcher = options.matcher(runId);
  }

  /** One short transaction. */
  take({ records, problems }: Extract<RecordEvent, { type: 'rows' }>): void {
    this.#write('import.rows', (tx) => {
      let firstRow: number | null = null;
      let lastRow = 0;
      for (const record of records) {
        const number = this.#takeRecord(tx, record);
        if (number === null) continue;
        firstRow ??= number;
        lastRow = number;
      }
      if (firstRow !== null) saveRunRange(tx, this.runId, firstRow, lastRow);
      insertProblems(this.#engine.store, tx, this.runId, this.problems + 1, problems);
      this.problems += problems.length;
      return null;
    });
  }

  /** @returns the number of the new row, null for a duplicate */
  #takeRecord(tx: WriteTx, record: ImportedRecord): number | null {
    const { store } = this.#engine;
    const key = counterpartKey(record);
    const judgement = this.#matcher.judge(record, key);
    if (judgement.type !== 'new') {
      this.duplicates += 1;
      if (judgement.type === 'copy') {
        const { rowNumber } = judgement;
        insertRowCopy(store, tx, { rowNumber, runId: this.runId, rowRef: record.rowRef });
      }
      return null;
    }
    const relevant = this.relevantKeys.has(key);
    this.imported += 1;
    if (relevant) this.relevant += 1;
    return insertImportedRow(store, tx, {
      matterId: this.matterId,
      runId: this.runId,
      record,
      counterpartKey: key,
      relevant,
    });
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
