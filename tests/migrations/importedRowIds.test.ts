import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(7);
const rowId = '01900000-0000-7000-a000-000000000002';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-row-ids-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('migration 9 keeps imported rows with their ids, and makes the ids of new ones of their numbers', () => {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create: true, schemaVersion: 8 });
  migrate(connection, { path, key, migrations: migrations.slice(0, 8) });
  connection.pragma('foreign_keys = OFF');
  connection.exec(`
    INSERT INTO imported_rows VALUES (7, '${rowId}', 1, 1, 'sms 第 1 条', 'message', 'sms', 'incoming', 5, 0, '13800138000',
      '13800138000', '', '今日还款', NULL, NULL, '', 1, 1);`);
  const rows = () => connection.prepare('SELECT * FROM imported_rows').all();
  const [{ id, ...before }] = rows() as [Record<string, unknown>];
  connection.pragma('foreign_keys = ON');
  migrate(connection, { path, key, migrations: migrations.slice(0, 9) });
  expect(rows()).toEqual([{ ...before, id, old_id: rowId }]);
  connection.exec(`INSERT INTO imported_rows SELECT 255, NULL, 1, 1, 'sms 第 2 条', kind, channel, direction, 6, 0, counterpart,
    counterpart_key, '', content, NULL, NULL, '', 0, 0 FROM imported_rows`);
  expect(rows()).toMatchObject([{ id: rowId }, { id: '00000000-0000-7000-8000-0000000000ff' }]);
  expect(() =>
    connection.exec(`INSERT INTO imported_rows SELECT 8, old_id, 1, 1, '', kind, channel, direction, 6, 0, '', '', '', '',
      NULL, NULL, '', 0, 0 FROM imported_rows WHERE number = 7`),
  ).toThrow(/UNIQUE/);
  connection.close();
});
