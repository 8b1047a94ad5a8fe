import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { documentSketches } from '../../db/migrations/0013-document-sketches.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(13);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-document-sketches-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < documentSketches.version);
const upTo = migrations.filter(({ version }) => version <= documentSketches.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that brings the sketches of papers', () => {
  it('keeps what was there, begins empty and takes whole 32-bit numbers, one row a paper', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO firm_profiles (id, profile_json, updated_at_ms) VALUES (1, '{"name":"甲所"}', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT profile_json AS profile FROM firm_profiles').get()).toEqual({
      profile: '{"name":"甲所"}',
    });
    expect(now.prepare('SELECT count(*) AS count FROM document_sketches').get()).toEqual({
      count: 0,
    });
    now.pragma('foreign_keys = OFF');
    const insert = (id: string, bytes: number) => () =>
      now
        .prepare('INSERT INTO document_sketches VALUES (?, ?, ?, ?)')
        .run(id, 'case', 'complaint', Buffer.alloc(bytes));
    expect(insert('a', 7)).toThrow();
    expect(insert('a', 8)).not.toThrow();
    expect(insert('a', 8)).toThrow();
    now.close();
  });
});
