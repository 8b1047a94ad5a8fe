import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { pictureReading } from '../../db/migrations/0007-picture-reading.ts';
import { migrations } from '../../db/migrations.ts';
import { openDatabase } from '../../db/openDatabase.ts';
import { FirmProfile } from '../../domain/firm/firmProfile.ts';

const key = new Uint8Array(32).fill(7);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-reading-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.filter(({ version }) => version < pictureReading.version);
const upTo = migrations.filter(({ version }) => version <= pictureReading.version);

function open(list: typeof before, create: boolean) {
  const path = join(folder, 'andun.db');
  const connection = openDatabase({ path, key, create, schemaVersion: list.length });
  migrate(connection, { path, key, migrations: list });
  return connection;
}

describe('the migration that lets pictures be read by themselves', () => {
  it('turns it on for a firm of before, whose other data stay as they are', () => {
    const firm = {
      name: '青岚律师事务所（示例）',
      address: '',
      phone: '',
      creditCode: '',
      lawyers: [],
      operatorName: '周青岚',
    };
    const old = open(before, true);
    old.prepare('INSERT INTO firm_profiles VALUES (1, ?, 5)').run(JSON.stringify(firm));
    old.close();
    const now = open(upTo, false);
    const { profile } = now.prepare('SELECT profile_json AS profile FROM firm_profiles').get() as {
      profile: string;
    };
    expect(FirmProfile.parse(JSON.parse(profile))).toEqual({ ...firm, readsPictures: true });
    now.close();
  });
});
