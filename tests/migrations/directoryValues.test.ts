import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { directoryValues } from '../../db/migrations/0018-directory-values.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';
import { Organisation } from '../../domain/directory/organisation.ts';

const key = new Uint8Array(32).fill(18);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-directory-values-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < directoryValues.version);
const upTo = migrations.filter(({ version }) => version <= directoryValues.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

const checked = { source: '官网', checkedOn: '2026-10-01', status: 'verified' };
const old = {
  id: 'firm-x',
  name: '白河消费金融有限公司',
  aliases: ['白河分期'],
  formerNames: [
    { name: '老河消费金融', until: '2025-05-26', source: '公告' },
    { name: '老河', until: null, source: '来函' },
  ],
  category: '消费金融与网贷',
  website: null,
  numbers: [{ number: '95000', normalised: '95000', use: 'hotline', ...checked }],
  note: '',
  ...checked,
};

describe('the migration that gives every value of a directory entry its own source and check', () => {
  it('keeps what the firm wrote, and its former names take the check of the entry', () => {
    const then = open(before, true);
    const insert = then.prepare('INSERT INTO directory_changes VALUES (?, ?, ?, 1, ?)');
    insert.run('firm-x', JSON.stringify(old), '来函所载', '甲');
    insert.run('firm-y', JSON.stringify({ ...old, id: 'firm-y', formerNames: [] }), '补充', '甲');
    insert.run('pay', null, '号码已停用', '甲');
    then.close();
    const now = open(upTo, false);
    const rows = now
      .prepare<[], { json: string | null }>(
        'SELECT organisation_json AS json FROM directory_changes ORDER BY organisation_id',
      )
      .all();
    now.close();
    const [x, y, pay] = rows.map(({ json }) => (json === null ? null : JSON.parse(json)));
    const { source: _, ...check } = checked;
    const none = { domains: [], apps: [], licences: [] };
    const formerNames = old.formerNames.map((former) => ({ ...former, from: null, ...check }));
    expect(x).toEqual({ ...old, ...none, formerNames });
    expect(Organisation.parse(x)).toEqual(x);
    expect(y).toEqual({ ...old, id: 'firm-y', ...none, formerNames: [] });
    expect(pay).toBeNull();
  });
});
