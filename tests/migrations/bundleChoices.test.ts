import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { bundleChoices } from '../../db/migrations/0022-bundle-choices.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(22);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-bundle-choices-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < bundleChoices.version);
const upTo = migrations.filter(({ version }) => version <= bundleChoices.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that brings how evidence was arranged for a bundle', () => {
  it('keeps what was there, begins empty and takes only JSON of one row a case', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO firm_profiles (id, profile_json, updated_at_ms) VALUES (1, '{"name":"甲所"}', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT profile_json AS profile FROM firm_profiles').get()).toEqual({
      profile: '{"name":"甲所"}',
    });
    expect(now.prepare('SELECT count(*) AS count FROM bundle_choices').get()).toEqual({
      count: 0,
    });
    now.pragma('foreign_keys = OFF');
    const insert = (json: string) => () =>
      now.prepare('INSERT INTO bundle_choices VALUES (?, ?, 1)').run('a', json);
    expect(insert('{broken')).toThrow();
    expect(insert('{}')).not.toThrow();
    expect(insert('{}')).toThrow();
    now.close();
  });
});
