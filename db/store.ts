import type { Database } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { AnDunError } from '../domain/errors.ts';
import { grantPermission, type ReadDb, type WriteTx } from './databaseHandle.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './openDatabase.ts';
import * as schema from './schema.ts';
import { runWrite, type WriteCommand, type WriteOutcome } from './writeLane.ts';

/** An open vault database. Everything is synchronous; the process that opened it is its only owner. */
export interface Store {
  /** One consistent read: all of `query` sees the same state. @throws AnDunError VAULT_LOCKED after close */
  read<T>(query: (db: ReadDb) => T): T;
  /** The write lane, see runWrite. */
  write<T>(command: WriteCommand, change: (tx: WriteTx) => WriteOutcome<T>): T;
  /** Recomputes nothing, moves the write-ahead log into the database and closes. Safe to call twice. */
  close(): void;
  /** False after close: work in the background ends by it. */
  readonly isOpen: boolean;
  /** For files of db/ only. */
  readonly internals: StoreInternals;
}

export interface StoreInternals {
  connection: Database;
  drizzle: BetterSQLite3Database<typeof schema>;
  auditKey: Uint8Array;
}

export interface StoreOptions {
  path: string;
  /** Subkeys of 32 bytes. Both are copied; the caller may zero its own. */
  dbKey: Uint8Array;
  auditKey: Uint8Array;
  /** True makes a new database and refuses where one is; false opens one and refuses where none is. */
  create: boolean;
}

/**
 * Opens (or makes) the database of a vault and brings it to the newest schema, backing it up first.
 * @throws AnDunError VAULT_NOT_FOUND, VAULT_ALREADY_EXISTS, VAULT_DAMAGED, VAULT_NEWER
 */
export function openStore(options: StoreOptions): Store {
  const connection = openDatabase({
    path: options.path,
    key: options.dbKey,
    create: options.create,
    schemaVersion: migrations.length,
  });
  try {
    migrate(connection, { path: options.path, key: options.dbKey, migrations });
  } catch (error) {
    connection.close();
    throw error;
  }
  return storeOn(connection, Uint8Array.from(options.auditKey));
}

function storeOn(connection: Database, auditKey: Uint8Array): Store {
  const internals: StoreInternals = {
    connection,
    drizzle: drizzle({ client: connection, schema }),
    auditKey,
  };
  const readDb = grantPermission<ReadDb>(internals.drizzle);
  const store: Store = {
    internals,
    get isOpen() {
      return connection.open;
    },
    read: (query) => {
      refuseClosed(connection);
      return connection.inTransaction ? query(readDb) : connection.transaction(query)(readDb);
    },
    write: (command, change) => {
      refuseClosed(connection);
      return runWrite(store, command, change);
    },
    close() {
      if (!connection.open) return;
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.close();
      auditKey.fill(0);
    },
  };
  return store;
}

/** Long work that the lock overtook says so, instead of looking like a fault of the program. */
function refuseClosed(connection: Database): void {
  if (!connection.open) throw new AnDunError('VAULT_LOCKED');
}
