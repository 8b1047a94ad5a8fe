import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { matterLinks } from '../../db/migrations/0014-matter-links.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(14);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-matter-links-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < matterLinks.version);
const upTo = migrations.filter(({ version }) => version <= matterLinks.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

const one = '01935f00-0000-7000-8000-000000000001';

describe('the migration that brings what matters share', () => {
  it('takes over the numbers that are known, and none of the client', () => {
    const old = open(before, true);
    old.exec(`INSERT INTO intakes (id, status, form_json, revision, client_name, client_phone,
      client_id_number, channels_json, claimed_identity, outcomes_json, stop_payment, created_at_ms,
      updated_at_ms) VALUES ('${one}', 'draft', '{}', 1, '', '', '', '[]', '', '[]', 0, 1, 1)`);
    const known = old.prepare(
      'INSERT INTO phone_numbers (intake_id, contact_id, role, raw, normalised) VALUES (?, ?, ?, ?, ?)',
    );
    known.run(one, 'contact', 'caller', '170 0000 0021', '17000000021');
    known.run(one, 'other', 'mentioned', '17000000021', '17000000021');
    known.run(one, null, 'client', '13900000000', '13900000000');
    known.run(one, 'short', 'caller', '110', '110');
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT kind, value, intake_id FROM matter_identifiers').all()).toEqual([
      { kind: 'phone', value: '17000000021', intake_id: one },
    ]);
    now.close();
  });
});
