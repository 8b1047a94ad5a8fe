import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { accountAnswers } from '../../db/migrations/0023-account-answers.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(23);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-answers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < accountAnswers.version);
const upTo = migrations.filter(({ version }) => version <= accountAnswers.version);
const id = '01900000-0000-7000-8000-000000000001';

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that splits what an account showed from an account nobody could look at', () => {
  it('keeps every recorded step whole and takes both new answers', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO intakes SELECT '${id}', 'draft', NULL, '{}', 1, NULL, '', '', '', '[]', '', NULL, '[]', 0, 1, 1`,
    );
    old.exec(
      `INSERT INTO verification_steps VALUES
        ('${id}', NULL, 'account_query', 'inconclusive', '账单正常', 5, '周青岚', 'client', '2026-11-16')`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT * FROM verification_steps').all()).toEqual([
      {
        intake_id: id,
        case_id: null,
        code: 'account_query',
        result: 'inconclusive',
        note: '账单正常',
        done_at_ms: 5,
        done_by: '周青岚',
        performed_by: 'client',
        performed_on: '2026-11-16',
      },
    ]);
    const put = (result: string) => () =>
      now.exec(`UPDATE verification_steps SET result = '${result}'`);
    expect(put('differs')).not.toThrow();
    expect(put('unavailable')).not.toThrow();
    expect(put('guessed')).toThrow();
    expect(put('not_done')).toThrow();
    now.close();
  });
});
