import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { repliesAndPacks } from '../../db/migrations/0020-replies-and-packs.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(18);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-replies-and-packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < repliesAndPacks.version);
const upTo = migrations.filter(({ version }) => version <= repliesAndPacks.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that brings answers, packs and files that were begun', () => {
  it('keeps what was there, begins empty, and takes one answer a paper on a whole day', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO firm_profiles (id, profile_json, updated_at_ms) VALUES (1, '{"name":"甲所"}', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT profile_json AS profile FROM firm_profiles').get()).toEqual({
      profile: '{"name":"甲所"}',
    });
    for (const table of ['document_replies', 'packs', 'pack_papers', 'unfinished_files']) {
      expect(now.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
    }
    now.pragma('foreign_keys = OFF');
    const insert = (receivedOn: string) => () =>
      now
        .prepare(`INSERT INTO document_replies VALUES ('a', ?, 'refused', '', 1, '甲')`)
        .run(receivedOn);
    expect(insert('22.11.2026')).toThrow();
    expect(insert('2026-11-22')).not.toThrow();
    expect(insert('2026-11-23')).toThrow();
    now.close();
  });

  it('refuses a paper of a pack that nobody made', () => {
    const now = open(upTo, true);
    now.pragma('foreign_keys = ON');
    expect(() => now.exec(`INSERT INTO pack_papers VALUES ('p', 0, 'd')`)).toThrow(/FOREIGN KEY/);
    now.close();
  });
});
