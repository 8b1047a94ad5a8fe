import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AnDunError } from '../domain/errors.ts';

export interface OpenDatabaseOptions {
  path: string;
  /** Raw 256-bit database key. */
  key: Uint8Array;
  /** True makes a new file and refuses where one is; false opens one and refuses where none is. */
  create: boolean;
  /** Newest schema version that this program knows. */
  schemaVersion: number;
}

/** Types of better-sqlite3 do not know the encrypted build's own method. */
interface KeyedDatabase extends Database.Database {
  key(key: Buffer): number;
}

/** 'AnDn': tells our file from another program's. */
const applicationId = 0x416e_446e;

const settings = [
  { pragma: 'journal_mode', set: 'WAL', reads: 'wal' },
  // Every acknowledged write survives a power cut.
  { pragma: 'synchronous', set: 'FULL', reads: 2 },
  { pragma: 'foreign_keys', set: 'ON', reads: 1 },
  // Without it sorting and VACUUM put plaintext into temp files.
  { pragma: 'temp_store', set: 'MEMORY', reads: 2 },
  { pragma: 'trusted_schema', set: 'OFF', reads: 0 },
  { pragma: 'cell_size_check', set: 'ON', reads: 1 },
  // INSERT OR REPLACE then fires the triggers that keep the logs append-only.
  { pragma: 'recursive_triggers', set: 'ON', reads: 1 },
] as const;

/**
 * Opens one encrypted database file (SQLite3 Multiple Ciphers, cipher sqlcipher, raw key) with every setting read
 * back. Never passes `verbose`, which would log the key. A file that does not open is left as it is.
 * @throws AnDunError VAULT_NOT_FOUND, VAULT_ALREADY_EXISTS, VAULT_DAMAGED (also for a wrong key), VAULT_NEWER
 */
export function openDatabase(options: OpenDatabaseOptions): Database.Database {
  refuseWrongPlace(options);
  const connection = new Database(options.path, { fileMustExist: !options.create });
  try {
    applyKey(connection, options.key);
    proveKey(connection);
    applySettings(connection);
    checkIdentity(connection, options);
    return connection;
  } catch (error) {
    connection.close();
    throw asVaultError(error);
  }
}

/** Gives a connection the raw key as bytes, so that no string of it stays behind in memory. */
export function applyKey(connection: Database.Database, key: Uint8Array): void {
  if (key.byteLength !== 32) throw new Error('A database key has 32 bytes');
  connection.pragma("cipher='sqlcipher'");
  const literal = Buffer.alloc(67);
  literal.write("x'", 0, 'latin1');
  for (const [index, byte] of key.entries()) {
    literal[2 + 2 * index] = hexDigit(byte >> 4);
    literal[3 + 2 * index] = hexDigit(byte & 15);
  }
  literal.write("'", 66, 'latin1');
  try {
    (connection as KeyedDatabase).key(literal);
  } finally {
    literal.fill(0);
  }
}

function hexDigit(value: number): number {
  return value < 10 ? 48 + value : 87 + value;
}

function refuseWrongPlace({ path, create }: OpenDatabaseOptions): void {
  const exists = existsSync(path);
  if (create && exists) throw new AnDunError('VAULT_ALREADY_EXISTS');
  if (!create && !exists) throw new AnDunError('VAULT_NOT_FOUND');
  // SQLite takes an empty file for a new database; for us it is a database that was lost.
  if (!create && statSync(path).size === 0) throw new AnDunError('VAULT_DAMAGED');
}

function proveKey(connection: Database.Database): void {
  connection.prepare('SELECT count(*) FROM sqlite_schema').get();
}

function applySettings(connection: Database.Database): void {
  for (const { pragma, set, reads } of settings) {
    connection.pragma(`${pragma} = ${set}`);
    const value = connection.pragma(pragma, { simple: true });
    if (value !== reads) throw new Error(`PRAGMA ${pragma} is ${String(value)}, not ${reads}`);
  }
}

function checkIdentity(connection: Database.Database, options: OpenDatabaseOptions): void {
  if (options.create) {
    connection.pragma(`application_id = ${applicationId}`);
    return;
  }
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > options.schemaVersion) throw new AnDunError('VAULT_NEWER');
  const isOurs = connection.pragma('application_id', { simple: true }) === applicationId;
  if (!isOurs || version < 1) throw new AnDunError('VAULT_DAMAGED');
}

function asVaultError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const damaged = code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT');
  return damaged ? new AnDunError('VAULT_DAMAGED') : error;
}
