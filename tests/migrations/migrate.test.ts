import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { type Migration, migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(3);
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-migrate-'));
  path = join(folder, 'andun.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const parents: Migration = {
  version: 1,
  name: 'parents',
  sql: `CREATE TABLE parents (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE children (
      id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parents (id) ON DELETE CASCADE
    ) STRICT;
    INSERT INTO parents VALUES (1, '甲'), (2, '乙');
    INSERT INTO children VALUES (1, 1), (2, 1), (3, 2);`,
};
/** SQLite changes a column only by rebuilding its table. */
const rebuildParents: Migration = {
  version: 2,
  name: 'rebuild-parents',
  sql: `CREATE TABLE new_parents (id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL) STRICT;
    INSERT INTO new_parents SELECT id, name, '' FROM parents;
    DROP TABLE parents;
    ALTER TABLE new_parents RENAME TO parents;`,
};
const broken: Migration = {
  version: 3,
  name: 'broken',
  sql: "UPDATE parents SET name = 'gone'; INSERT INTO no_such_table VALUES (1);",
};
const orphaning: Migration = {
  version: 3,
  name: 'orphaning',
  sql: 'DELETE FROM parents WHERE id = 2;',
};

function openWith(list: readonly Migration[], create = false): Database {
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  try {
    migrate(connection, { path, key, migrations: list });
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

function contents(connection: Database) {
  const parentNames = connection.prepare('SELECT name FROM parents ORDER BY id').pluck().all();
  const children = connection.prepare('SELECT count(*) FROM children').pluck().get();
  const version = connection.pragma('user_version', { simple: true });
  connection.close();
  return { parentNames, children, version };
}

describe('migrations', () => {
  it('are numbered 1, 2, 3 … in order', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });

  it('make a new database without a backup of nothing', () => {
    openWith(migrations, true).close();
    expect(readdirSync(folder)).toEqual(['andun.db']);
  });

  it('rebuild a parent table without losing its children, and keep a backup that opens', () => {
    openWith([parents], true).close();
    expect(contents(openWith([parents, rebuildParents]))).toEqual({
      parentNames: ['甲', '乙'],
      children: 3,
      version: 2,
    });
    const backup = openDatabase({
      path: `${path}.before-v2`,
      key,
      create: false,
      schemaVersion: 1,
    });
    expect(contents(backup)).toEqual({ parentNames: ['甲', '乙'], children: 3, version: 1 });
  });

  it('leave the database as it was when one fails, and the backup beside it', () => {
    openWith([parents], true).close();
    openWith([parents, rebuildParents]).close();
    for (const bad of [broken, orphaning]) {
      expect(() => openWith([parents, rebuildParents, bad])).toThrow();
      expect(existsSync(`${path}.before-v3`)).toBe(true);
      expect(contents(openWith([parents, rebuildParents]))).toEqual({
        parentNames: ['甲', '乙'],
        children: 3,
        version: 2,
      });
    }
  });

  it('say that one failed, with what happened as the cause, and not that something is wrong inside', () => {
    openWith([parents], true).close();
    expect(thrownBy(() => openWith([parents, rebuildParents, broken]))).toMatchObject({
      code: 'VAULT_MIGRATION_FAILED',
      cause: { message: 'no such table: no_such_table' },
    });
  });

  it('say that the disk is full, and leave the database as it was', () => {
    openWith([parents], true).close();
    const connection = openDatabase({ path, key, create: false, schemaVersion: 2 });
    connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
    const large = { ...rebuildParents, sql: 'CREATE TABLE large AS SELECT zeroblob(9000000) b;' };
    const list = [parents, large];
    expect(thrownBy(() => migrate(connection, { path, key, migrations: list }))).toMatchObject({
      code: 'DISK_FULL',
    });
    expect(contents(connection)).toMatchObject({ children: 3, version: 1 });
  });

  it('keep what went well before the one that failed', () => {
    openWith([parents], true).close();
    expect(() => openWith([parents, rebuildParents, broken])).toThrow();
    expect(contents(openWith([parents, rebuildParents])).version).toBe(2);
  });

  it('run once and never again', () => {
    openWith([parents], true).close();
    openWith([parents]).close();
    expect(contents(openWith([parents])).children).toBe(3);
  });

  it('turn foreign keys on again, whatever happened', () => {
    const connection = openWith([parents], true);
    expect(() =>
      migrate(connection, { path, key, migrations: [parents, rebuildParents, broken] }),
    ).toThrow();
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    connection.close();
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
