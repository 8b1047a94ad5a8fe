import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { evidenceParts } from '../../db/migrations/0003-evidence-parts.ts';
import { screenshotReadings } from '../../db/migrations/0004-screenshot-readings.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';

const key = new Uint8Array(32).fill(4);
const id = '01900000-0000-7000-8000-000000000001';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(version: number, create = false) {
  const list = migrations.filter((migration) => migration.version <= version);
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

/** A vault of the version before, with one intake and one picture in it. */
function makeVaultBefore({ version }: { version: number }): Record<string, unknown> {
  const old = open(version - 1, true);
  old.exec(
    `INSERT INTO intakes SELECT '${id}', 'draft', NULL, '{}', 1, NULL, '', '', '', '[]', '', NULL, '[]', 0, 1, 1`,
  );
  old.exec(`INSERT INTO evidence_items (id, intake_id, number, title, kind, origin, collector, note, purpose,
    original_name, mime, viewer, size_bytes, sha256, vault_file, cipher_format, wrapped_key, added_at_ms, integrity)
    VALUES ('${id}', '${id}', 1, '截图', 'screenshot', '', '', '', '', 'a.png', 'image/png', 'image', 1,
    '${'a'.repeat(64)}', '${id}', 'cobblestone-256/v1', x'0102', 1, 'unchecked')`);
  const item = old.prepare('SELECT * FROM evidence_items').get() as Record<string, unknown>;
  old.close();
  return item;
}

describe('the migration that brings parts of zips and mails', () => {
  it('keeps every item as it was, taken out of nothing, with no parts and no facts', () => {
    const before = makeVaultBefore(evidenceParts);
    const now = open(evidenceParts.version);
    expect(now.prepare('SELECT * FROM evidence_items').all()).toEqual([
      { ...before, parent_id: null, parent_path: null },
    ]);
    const count = (table: string) => now.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(['evidence_parts', 'evidence_facts'].map(count)).toEqual([0, 0]);
    expect(() => now.exec(`UPDATE evidence_items SET parent_id = '${id}'`)).toThrow(
      /never changes/,
    );
    now.close();
  });
});

describe('the migration that brings what was read from pictures', () => {
  it('keeps every item as it was, with no picture read or waiting', () => {
    const before = makeVaultBefore(screenshotReadings);
    const now = open(screenshotReadings.version);
    expect(now.prepare('SELECT * FROM evidence_items').all()).toEqual([before]);
    expect(now.prepare('SELECT count(*) FROM screenshot_readings').pluck().get()).toBe(0);
    const queue = (state: string) => () =>
      now.exec(`INSERT INTO screenshot_readings (evidence_id, state, attempts, queued_at_ms, queue_order)
        VALUES ('${id}', '${state}', 0, 1, 1)`);
    expect(queue('done'), 'done without a result').toThrow();
    expect(queue('queued')).not.toThrow();
    now.close();
  });
});
