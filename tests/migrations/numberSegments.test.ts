import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { numberSegments } from '../../db/migrations/0021-number-segments.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(21);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-number-segments-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < numberSegments.version);
const upTo = migrations.filter(({ version }) => version <= numberSegments.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that makes room for a table of mobile segments', () => {
  it('keeps what was there, begins without a table, and lets there be one only', () => {
    const then = open(before, true);
    then.exec(`INSERT INTO directory_changes VALUES ('pay', NULL, '号码已停用', 1, '甲')`);
    then.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT reason FROM directory_changes').get()).toEqual({
      reason: '号码已停用',
    });
    expect(now.prepare('SELECT count(*) AS count FROM number_segments').get()).toEqual({
      count: 0,
    });
    const insert = (id: number, ids: string) => () =>
      now.exec(
        `INSERT INTO number_segments VALUES (${id}, 1, '某出版', '2026-01-01', 1, '甲', '[]', x'00000000', ${ids})`,
      );
    expect(insert(1, `x'000000'`)).toThrow();
    expect(insert(1, `x'0000'`)).not.toThrow();
    expect(insert(2, `x'0000'`)).toThrow();
    now.close();
  });
});
