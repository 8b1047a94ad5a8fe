import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { custodyRecords } from '../../db/migrations/0005-custody-records.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(5);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-custody-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < custodyRecords.version);
const upTo = migrations.filter(({ version }) => version <= custodyRecords.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

const id = '01900000-0000-7000-8000-000000000001';
const insertItem = `INSERT INTO evidence_items (id, intake_id, number, title, kind, origin, collector, note, purpose,
  original_name, mime, viewer, size_bytes, sha256, vault_file, cipher_format, wrapped_key, added_at_ms, integrity)
  VALUES ('${id}', '${id}', 1, '截图', 'screenshot', '', '', '', '', 'a.png', 'image/png', 'image', 1,
  '${'a'.repeat(64)}', '${id}', 'cobblestone-256/v1', x'0102', 1, 'unchecked')`;

describe('the migration that brings custody records', () => {
  it('keeps the items of a vault that had none, undeleted and a copy of nothing', () => {
    const old = open(before, true);
    old.pragma('foreign_keys = OFF');
    old.exec(insertItem);
    // The item stands for one of a real intake; the check after a migration wants its parent.
    old.exec(
      `INSERT INTO intakes SELECT '${id}', 'draft', NULL, '{}', 1, NULL, '', '', '', '[]', '', NULL, '[]', 0, 1, 1`,
    );
    old.close();
    const now = open(upTo, false);
    expect(
      now
        .prepare(
          'SELECT title, hex(wrapped_key) AS key, supersedes_id, destroyed_at_ms, destroyed_reason FROM evidence_items',
        )
        .all(),
    ).toEqual([
      {
        title: '截图',
        key: '0102',
        supersedes_id: null,
        destroyed_at_ms: null,
        destroyed_reason: null,
      },
    ]);
    expect(now.prepare('SELECT count(*) FROM collection_records').pluck().get()).toBe(0);
    now.close();
  });
});
