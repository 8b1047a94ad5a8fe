import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { paperDetails } from '../../db/migrations/0008-paper-details.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(8);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-paper-details-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < paperDetails.version);
const upTo = migrations.filter(({ version }) => version <= paperDetails.version);
const id = '01900000-0000-7000-8000-000000000001';

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that brings paper details and letter numbers', () => {
  it('keeps what was there, and begins without details and without numbers', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO firm_profiles (id, profile_json, updated_at_ms) VALUES (1, '{"name":"甲所"}', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT profile_json AS profile FROM firm_profiles').get()).toEqual({
      profile: '{"name":"甲所"}',
    });
    for (const table of ['paper_details', 'letter_numbers']) {
      expect(now.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
    }
    now.close();
  });

  it('lets no number be given twice, changed or taken back', () => {
    const now = open(upTo, true);
    now.pragma('foreign_keys = OFF');
    const insert = (sequence: number, recipient: string) => () =>
      now.exec(
        `INSERT INTO letter_numbers VALUES (2026, ${sequence}, '衡律〔2026〕律函字第${sequence}号', '${id}', 'lawyer-letter', '${recipient}', 1)`,
      );
    expect(insert(1, 'institution')).not.toThrow();
    expect(insert(1, 'collector')).toThrow();
    expect(insert(2, 'institution')).toThrow();
    expect(() => now.exec('DELETE FROM letter_numbers')).toThrow(/never given back/);
    expect(() => now.exec('UPDATE letter_numbers SET sequence = 9')).toThrow(/never changes/);
    now.close();
  });
});
