import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { clueSightings } from '../../db/migrations/0019-clue-sightings.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(19);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-clue-sightings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < clueSightings.version);
const upTo = migrations.filter(({ version }) => version <= clueSightings.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

const one = '01935f00-0000-7000-8000-000000000001';

describe('the migration that brings the times of a value', () => {
  it('keeps what links already, and has every matter read again', () => {
    const old = open(before, true);
    old.exec(`INSERT INTO intakes (id, status, form_json, revision, client_name, client_phone,
      client_id_number, channels_json, claimed_identity, outcomes_json, stop_payment, created_at_ms,
      updated_at_ms) VALUES ('${one}', 'draft', '{}', 1, '', '', '', '[]', '', '[]', 0, 1, 1);
      INSERT INTO matter_identifiers (kind, value, intake_id, shown)
      VALUES ('phone', '17000000021', '${one}', '170 0000 0021');
      INSERT INTO muted_identifiers VALUES ('phone', '17000000021', '', '驿站', 1, '周青岚');`);
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT * FROM matter_identifiers').all()).toEqual([
      {
        kind: 'phone',
        value: '17000000021',
        intake_id: one,
        shown: '170 0000 0021',
        times: 0,
        first_at_ms: null,
        last_at_ms: null,
        contact_id: null,
        months_json: '{}',
      },
    ]);
    expect(now.prepare('SELECT count(*) FROM matter_link_readings').pluck().get()).toBe(0);
    expect(now.prepare('SELECT count(*) FROM muted_identifiers').pluck().get()).toBe(1);
    now.close();
  });
});
