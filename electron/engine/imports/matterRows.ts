import type { ReadDb } from '../../../db/databaseHandle.ts';
import { findEvidence } from '../../../db/evidenceQueries.ts';
import { listRelevantKeys } from '../../../db/importedContactQueries.ts';
import { findRowsNear, hasCopyInUse, listCounterpartKeys } from '../../../db/importedRowQueries.ts';
import {
  findFinishedRun,
  findMatterNumber,
  type ImportRun,
  listFinishedRuns,
} from '../../../db/importRunQueries.ts';
import { readTimelineRows } from '../../../db/timelineQueries.ts';
import { counterpartKey } from '../../../domain/imports/counterpartKey.ts';
import type { ImportChoices } from '../../../domain/imports/importedRecord.ts';
import type { VaultContext } from '../vaultContext.ts';
import { readMatterContent } from '../verification/readMatterContent.ts';
import type { ReadableItem } from './openRecords.ts';
import { RowMatcher } from './rowMatcher.ts';

/** What a matter knows before a file is read into it. */
export interface MatterRows {
  /** The run of this very file that is in use: a new one takes its place. */
  previous: ImportRun | null;
  /** Runs of the other files in use. */
  others: ReadonlySet<number>;
  /** Counterparts of the relevant contacts; rows with them are relevant at once. */
  relevantKeys: ReadonlySet<string>;
  /** Those of them with rows that count. */
  importedKeys: ReadonlySet<string>;
  /** Number of this item within its matter. */
  itemNumber: number;
  /** Number of the item that a row of the matter was read from. */
  numberOfRow(rowNumber: number): number | null;
  /**
   * @param runId the run that rows are being written for; null = nothing is written
   * @param beforeLooking called before rows of that run are looked for
   */
  matcher(runId: number | null, beforeLooking?: () => void): RowMatcher;
}

export function readMatterRows(engine: VaultContext, item: ReadableItem): MatterRows {
  return engine.store.read((db) => {
    const matterId = findMatterNumber(db, item.intakeId);
    const previous = findFinishedRun(db, item.id);
    const finished = matterId === null ? [] : listFinishedRuns(db, matterId);
    const others = new Set(
      finished.filter(({ evidenceId }) => evidenceId !== item.id).map(({ id }) => id),
    );
    const earlierKeys =
      matterId === null || others.size === 0 ? [] : listCounterpartKeys(db, matterId);
    const near = (db: ReadDb, key: string, fromMs: number, toMs: number) =>
      matterId === null ? [] : findRowsNear(engine.store, db, { matterId, key, fromMs, toMs });
    return {
      previous,
      others,
      relevantKeys: relevantKeysOf(db, item, matterId),
      importedKeys: new Set(matterId === null ? [] : listRelevantKeys(db, matterId)),
      itemNumber: findEvidence(db, item.id)?.number ?? 0,
      numberOfRow: (rowNumber) =>
        engine.store.read((db) => readTimelineRows(db, [rowNumber])[0]?.evidenceNumber ?? null),
      matcher: (runId, beforeLooking) =>
        new RowMatcher({
          earlierKeys: new Set(earlierKeys),
          findEarlier: (key, fromMs, toMs) =>
            engine.store.read((db) =>
              near(db, key, fromMs, toMs).filter(
                (row) =>
                  others.has(row.runId) ||
                  // This row goes over to the other file when the new run takes the place of this file's last one.
                  (row.runId === previous?.id && hasCopyInUse(engine.store, db, row.number)),
              ),
            ),
          findInRun:
            runId === null
              ? null
              : (key, atMs) => {
                  beforeLooking?.();
                  return inRun(engine, item, runId, key, atMs);
                },
        }),
    };
  });
}

/** Was this file read with the same choices before? Then every row of it is in the matter. */
export function isSameReading(previous: ImportRun | null, choices: ImportChoices): boolean {
  if (!previous) return false;
  const plain = ({ format, columns, year }: ImportChoices) =>
    JSON.stringify([format, columns, year]);
  return plain(previous.choices) === plain(choices);
}

/** Counterparts of the contacts that count: those that people wrote down and those read out of files. */
export function relevantKeysOf(
  db: ReadDb,
  item: ReadableItem,
  matterId: number | null,
): Set<string> {
  const { contacts } = readMatterContent(db, { kind: 'intake', intakeId: item.intakeId });
  const written = contacts.map(({ from }) =>
    counterpartKey({ counterpart: from, counterpartName: '' }),
  );
  const imported = matterId === null ? [] : listRelevantKeys(db, matterId);
  return new Set([...written, ...imported].filter((key) => key !== ''));
}

function inRun(engine: VaultContext, item: ReadableItem, runId: number, key: string, atMs: number) {
  return engine.store.read((db) => {
    // Looked up anew: the first run of a matter gives it its number.
    const matterId = findMatterNumber(db, item.intakeId);
    if (matterId === null) return [];
    return findRowsNear(engine.store, db, { matterId, key, fromMs: atMs, toMs: atMs }).filter(
      (row) => row.runId === runId,
    );
  });
}
