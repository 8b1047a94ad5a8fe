import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { paperTemplates } from '../../db/migrations/0016-paper-templates.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(16);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-paper-templates-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < paperTemplates.version);
const upTo = migrations.filter(({ version }) => version <= paperTemplates.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that brings the firm’s own texts of templates', () => {
  it('keeps what was there, and lets no version be changed or lost', () => {
    const old = open(before, true);
    old.exec(
      `INSERT INTO firm_profiles (id, profile_json, updated_at_ms) VALUES (1, '{"name":"甲所"}', 1)`,
    );
    old.close();
    const now = open(upTo, false);
    expect(now.prepare('SELECT profile_json AS profile FROM firm_profiles').get()).toEqual({
      profile: '{"name":"甲所"}',
    });
    const insert = (state: string) => () =>
      now.exec(
        `INSERT INTO paper_template_versions VALUES ('complaint', 1, '${state}', '文', '${'0'.repeat(64)}', '${'1'.repeat(64)}', '', 1, '甲')`,
      );
    expect(insert('other')).toThrow();
    expect(insert('sound')).not.toThrow();
    expect(insert('sound')).toThrow();
    expect(() => now.exec(`UPDATE paper_template_versions SET text = ''`)).toThrow(/never changes/);
    expect(() => now.exec('DELETE FROM paper_template_versions')).toThrow(/never removed/);
    now.close();
  });
});
