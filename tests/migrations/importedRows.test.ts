import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(7);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-imports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('migration 2 leaves the contacts of a vault of version 1 as they are and adds empty tables for imported rows', () => {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create: true, schemaVersion: 1 });
  migrate(connection, { path, key, migrations: migrations.slice(0, 1) });
  const [intake, client, caseId, contact] = ['1', '2', '3', '4'].map(
    (last) => `01900000-0000-7000-8000-00000000000${last}`,
  );
  connection.pragma('foreign_keys = OFF');
  connection.exec(`
    INSERT INTO intakes VALUES ('${intake}', 'converted', NULL, '{}', 1, '${caseId}', '林小满', '', '', '[]', '', NULL,
      '["F"]', 0, 1, 1);
    INSERT INTO clients VALUES ('${client}', '林小满', 'citizen_id', '', '', '', 1, 1);
    INSERT INTO cases VALUES ('${caseId}', '案-2026-0001', 2026, 1, '${intake}', '${client}', 'verifying',
      'illegal_collection', '', '', NULL, '', '{}', '', 1, 1, 1);
    INSERT INTO contacts VALUES ('${contact}', '${caseId}', 'call', 'incoming', 5, 0, '13800138000', '花呗', '催款', '',
      30, '[]', 1, NULL, NULL);`);
  connection.pragma('foreign_keys = ON');
  const contacts = () => connection.prepare('SELECT * FROM contacts').all();
  const before = contacts();
  migrate(connection, { path, key, migrations: migrations.slice(0, 2) });
  expect(contacts()).toEqual(before);
  const count = (table: string) =>
    connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(
    [
      'import_matters',
      'import_runs',
      'import_problems',
      'imported_rows',
      'imported_row_copies',
    ].map(count),
  ).toEqual([0, 0, 0, 0, 0]);
  connection.close();
});
