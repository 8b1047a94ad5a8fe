import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { directoryChanges } from '../../db/migrations/0017-directory-changes.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(17);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-directory-changes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < directoryChanges.version);
const upTo = migrations.filter(({ version }) => version <= directoryChanges.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that brings the changes of the directory', () => {
  it('keeps what was there, begins empty and takes one JSON row an entry, or none', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO firm_profiles (id, profile_json, updated_at_ms) VALUES (1, '{"name":"甲所"}', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT profile_json AS profile FROM firm_profiles').get()).toEqual({
      profile: '{"name":"甲所"}',
    });
    expect(now.prepare('SELECT count(*) AS count FROM directory_changes').get()).toEqual({
      count: 0,
    });
    const insert = (json: string | null) => () =>
      now
        .prepare('INSERT INTO directory_changes VALUES (?, ?, ?, 1, ?)')
        .run('a', json, '核对', '甲');
    expect(insert('{broken')).toThrow();
    expect(insert(null)).not.toThrow();
    expect(insert(null)).toThrow();
    now.close();
  });
});
