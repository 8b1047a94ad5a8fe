import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { documentDispatches } from '../../db/migrations/0015-document-dispatches.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(15);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-document-dispatches-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < documentDispatches.version);
const upTo = migrations.filter(({ version }) => version <= documentDispatches.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that brings what was sent', () => {
  it('keeps what was there, begins empty, and lets nobody change or remove what is recorded', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO firm_profiles (id, profile_json, updated_at_ms) VALUES (1, '{"name":"甲所"}', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT profile_json AS profile FROM firm_profiles').get()).toEqual({
      profile: '{"name":"甲所"}',
    });
    expect(now.prepare('SELECT count(*) AS count FROM document_dispatches').get()).toEqual({
      count: 0,
    });
    now.pragma('foreign_keys = OFF');
    const insert = (sentOn: string) => () =>
      now
        .prepare(
          `INSERT INTO document_dispatches VALUES ('a', 'express', ?, '', NULL, '', 1, '甲')`,
        )
        .run(sentOn);
    expect(insert('22.11.2026')).toThrow();
    expect(insert('2026-11-22')).not.toThrow();
    expect(insert('2026-11-22')).toThrow();
    expect(() => now.exec(`UPDATE document_dispatches SET note = 'x'`)).toThrow(/never changed/);
    expect(() => now.exec('DELETE FROM document_dispatches')).toThrow(/never removed/);
    now.close();
  });
});
