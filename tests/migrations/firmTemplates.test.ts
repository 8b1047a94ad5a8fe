import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { firmTemplates } from '../../db/migrations/0011-firm-templates.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(11);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-firm-templates-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < firmTemplates.version);
const upTo = migrations.filter(({ version }) => version <= firmTemplates.version);
const id = '01900000-0000-7000-8000-000000000001';

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that brings the firm’s own Word templates', () => {
  it('keeps what was there, and begins without templates', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO firm_profiles (id, profile_json, updated_at_ms) VALUES (1, '{"name":"甲所"}', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT profile_json AS profile FROM firm_profiles').get()).toEqual({
      profile: '{"name":"甲所"}',
    });
    for (const table of ['firm_templates', 'firm_template_versions', 'case_template_values']) {
      expect(now.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
    }
    now.close();
  });

  it('lets no template and no version of one be lost', () => {
    const now = open(upTo, true);
    now.exec(`INSERT INTO firm_templates VALUES ('${id}', '函', 'lawyer-letter', 1, '甲', NULL)`);
    const insert = (version: number) => () =>
      now.exec(
        `INSERT INTO firm_template_versions VALUES ('${id}', ${version}, 'a.docx', '${'0'.repeat(64)}', x'00', '{}', 1, '甲')`,
      );
    expect(insert(1)).not.toThrow();
    expect(insert(1)).toThrow();
    expect(() => now.exec(`UPDATE firm_template_versions SET content = x'01'`)).toThrow(
      /never changes/,
    );
    expect(() => now.exec('DELETE FROM firm_template_versions')).toThrow(/never removed/);
    expect(() => now.exec('DELETE FROM firm_templates')).toThrow(/retired, not removed/);
    now.close();
  });
});
