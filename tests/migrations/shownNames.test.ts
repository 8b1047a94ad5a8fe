import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { shownNames } from '../../db/migrations/0010-shown-names.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(9);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-names-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < shownNames.version);
const upTo = migrations.filter(({ version }) => version <= shownNames.version);

const id = '01900000-0000-7000-8000-000000000001';

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that keeps the name in the client’s phone apart', () => {
  it('leaves what callers called themselves and knows no shown name of contacts from before', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO intakes SELECT '${id}', 'draft', NULL, '{}', 1, NULL, '', '', '', '[]', '', NULL, '[]', 0, 1, 1;
       INSERT INTO clients SELECT '${id}', '', 'citizen_id', '', '', '', 1, 1;
       INSERT INTO cases SELECT '${id}', '1', 2026, 1, '${id}', '${id}', 'verifying', '', '', '', NULL, '', '{}', '', 1, 1, 1`,
    );
    old.exec(
      `INSERT INTO contacts (id, case_id, channel, direction, date_only, from_raw, claimed_identity, content, demand,
        reviewed_facts_json, created_at_ms)
       VALUES ('${id}', '${id}', 'call', 'incoming', 0, '17000000021', '花呗客服', '', '', '[]', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT claimed_identity, shown_name FROM contacts').all()).toEqual([
      { claimed_identity: '花呗客服', shown_name: '' },
    ]);
    now.close();
  });
});
