import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { stepPerformer } from '../../db/migrations/0006-step-performer.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(6);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-steps-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < stepPerformer.version);
const upTo = migrations.filter(({ version }) => version <= stepPerformer.version);
const id = '01900000-0000-7000-8000-000000000001';

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that names who took a step', () => {
  it('keeps the steps of before and says of them neither who nor on which day', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO intakes SELECT '${id}', 'draft', NULL, '{}', 1, NULL, '', '', '', '[]', '', NULL, '[]', 0, 1, 1`,
    );
    old.exec(
      `INSERT INTO verification_steps VALUES ('${id}', NULL, 'official_callback', 'unfavourable', '否认', 5, '周青岚')`,
    );
    old.close();
    const now = open(upTo, false);
    expect(
      now
        .prepare(
          'SELECT result, note, done_at_ms, performed_by, performed_on FROM verification_steps',
        )
        .all(),
    ).toEqual([
      {
        result: 'unfavourable',
        note: '否认',
        done_at_ms: 5,
        performed_by: null,
        performed_on: null,
      },
    ]);
    const change = (column: string, value: string) => () =>
      now.exec(`UPDATE verification_steps SET ${column} = '${value}'`);
    expect(change('performed_by', 'firm')).not.toThrow();
    expect(change('performed_by', 'somebody')).toThrow();
    expect(change('performed_on', '2026年11月')).toThrow();
    now.close();
  });
});
