import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AnDunError } from '../domain/errors.ts';
import type { Migration } from './migrations.ts';
import { applyKey } from './openDatabase.ts';

export interface MigrateOptions {
  path: string;
  key: Uint8Array;
  migrations: readonly Migration[];
}

/**
 * Brings an open database to the newest version: a checked backup `<path>.before-v<N>` first (not for a database
 * that was just made), then each migration in a transaction of its own. A migration that fails leaves the database
 * as it was before it, and the backup where it is.
 * @throws AnDunError VAULT_NEWER when the database comes from a newer program; DISK_FULL; VAULT_MIGRATION_FAILED,
 *   with what happened as its cause
 */
export function migrate(connection: Database.Database, options: MigrateOptions): void {
  const current = readVersion(connection);
  const newest = options.migrations.length;
  if (current > newest) throw new AnDunError('VAULT_NEWER');
  if (current === newest) return;
  try {
    if (current > 0) backUp(connection, options, newest);
    for (const migration of options.migrations.slice(current)) apply(connection, migration);
  } catch (error) {
    throw asMigrationError(error);
  }
}

function asMigrationError(error: unknown): AnDunError {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const isFull = code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT';
  const failure = new AnDunError(isFull ? 'DISK_FULL' : 'VAULT_MIGRATION_FAILED');
  failure.cause = error;
  return failure;
}

function readVersion(connection: Database.Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

function apply(connection: Database.Database, migration: Migration): void {
  // Inside a transaction this pragma does nothing, and rebuilding a parent table would delete its children.
  connection.pragma('foreign_keys = OFF');
  try {
    connection
      .transaction(() => {
        if (readVersion(connection) !== migration.version - 1) {
          throw new Error(
            `Migration ${migration.version} does not follow version ${readVersion(connection)}`,
          );
        }
        connection.exec(migration.sql);
        const orphans = connection.pragma('foreign_key_check');
        if (Array.isArray(orphans) && orphans.length > 0) {
          throw new Error(
            `Migration ${migration.version} leaves ${orphans.length} rows without their parent`,
          );
        }
        connection.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** VACUUM INTO, since backup() fails on an encrypted database. The copy has the same key. */
function backUp(connection: Database.Database, options: MigrateOptions, version: number): void {
  const target = `${options.path}.before-v${version}`;
  const unchecked = `${target}.unchecked`;
  rmSync(unchecked, { force: true });
  connection.prepare('VACUUM INTO ?').run(unchecked);
  checkBackup(unchecked, options.key, readVersion(connection));
  const file = openSync(unchecked, 'r+');
  fsyncSync(file);
  closeSync(file);
  // Over a backup that a failed attempt left: this one is of the same database, at least as new, and checked.
  renameSync(unchecked, target);
}

function checkBackup(path: string, key: Uint8Array, version: number): void {
  const backup = new Database(path, { fileMustExist: true, readonly: true });
  try {
    applyKey(backup, key);
    const whole = backup.pragma('integrity_check', { simple: true }) === 'ok';
    if (!whole || readVersion(backup) !== version)
      throw new Error('The backup before a migration is not whole');
  } finally {
    backup.close();
  }
}
