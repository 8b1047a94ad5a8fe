import { setTimeout as pause } from 'node:timers/promises';
import { findWrittenContacts } from '../../../db/caseContactQueries.ts';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import {
  listSearchDue,
  markSearchDone,
  type SearchDue,
} from '../../../db/importedContactQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import { putSearchRow, removeSearchRow } from '../../../db/searchQueries.ts';
import { channelNames, recordKindNames } from '../../../domain/glossary.ts';
import { CommandId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import { contactSearchRow } from '../search/contactSearchRow.ts';
import { writeCommand } from '../writeCommand.ts';

const ROWS_AT_ONCE = 200;
/** Longer than a batch takes: whoever works with the program at the same time comes first. */
const PAUSE_MS = 20;

const running = new WeakMap<object, Promise<void>>();

/**
 * Makes relevant rows findable and takes out what is not relevant any more, in the background, a few at a time. What
 * the closing of the vault cuts off goes on at the next call. The private rest of a phone is not put into the search.
 * @returns once there is nothing left to do; never rejects
 */
export function indexImportedRows(engine: EngineContext): Promise<void> {
  const { store } = engine;
  const before = running.get(store) ?? Promise.resolve();
  const work = before.then(async () => {
    while (store.isOpen && indexSome({ ...engine, store })) await pause(PAUSE_MS);
  });
  const settled = work.catch((error: unknown) => {
    logLine({ operation: 'import.index', outcome: 'INTERNAL', where: whereOf(error) });
  });
  running.set(store, settled);
  return settled;
}

function indexSome(engine: EngineContext): boolean {
  const due = engine.store.read((db) => listSearchDue(db, ROWS_AT_ONCE));
  if (due.length === 0) return false;
  const id = CommandId.parse(engine.newId());
  const command = { ...writeCommand(engine, id, 'import.index'), isDraft: true };
  engine.store.write(command, (tx) => {
    const index = batchIndexer(tx, due);
    for (const row of due) index(row);
    markSearchDone(
      tx,
      due.map(({ number }) => number),
    );
    return { result: null, audit: [] };
  });
  return due.length === ROWS_AT_ONCE;
}

function batchIndexer(tx: WriteTx, due: readonly SearchDue[]): (row: SearchDue) => void {
  const matters = new Map(
    [...new Set(due.map(({ intakeId }) => intakeId))].map((intakeId) => [
      intakeId,
      findMatter(tx, { kind: 'intake', intakeId }),
    ]),
  );
  // A contact that a person has added to is indexed with the rest of the case.
  const written = findWrittenContacts(
    tx,
    due.map(({ id }) => id),
  );
  return (row) => {
    if (written.has(row.id)) return;
    const matter = row.relevant ? matters.get(row.intakeId) : null;
    if (!matter) {
      removeSearchRow(tx, 'contact', row.id);
      return;
    }
    const found = contactSearchRow(row, matter.clientName, matter, kindName(row));
    const body = [found.body, row.counterpartName, row.detail].filter((text) => text !== '');
    putSearchRow(tx, { ...found, body: body.join('\n') });
  };
}

/** Money has no channel: a payment is found as what it is. */
function kindName({ kind, channel }: SearchDue): string {
  return kind === 'payment' ? recordKindNames.payment : channelNames[channel];
}
