import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../db/store.ts';
import { inventedForm, saveNewIntake } from '../support/inventedForm.ts';
import { openTestEngine, testKeys } from '../support/openTestEngine.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-open-'));
  path = join(folder, 'andun.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const make = () => openStore({ path, ...testKeys, create: true });
const open = (dbKey = testKeys.dbKey) => openStore({ ...testKeys, path, dbKey, create: false });

describe('the database of a vault', () => {
  it('is open only with every protective setting read back', () => {
    const { connection } = make().internals;
    const value = (pragma: string) => connection.pragma(pragma, { simple: true });
    expect(value('journal_mode')).toBe('wal');
    expect(value('synchronous')).toBe(2);
    expect(value('foreign_keys')).toBe(1);
    expect(value('temp_store')).toBe(2);
    expect(value('trusted_schema')).toBe(0);
    expect(value('cell_size_check')).toBe(1);
    expect(value('recursive_triggers')).toBe(1);
    expect(value('cipher')).toBe('sqlcipher');
    connection.close();
  });

  it('keeps what a client said out of the raw files, before and after a checkpoint', async () => {
    const test = openTestEngine();
    await saveNewIntake(
      test,
      inventedForm(test, { contact: { content: '独一无二的标记ZXQMARKER七' } }),
    );
    const holds = (name: string) => {
      const bytes = readFileSync(join(test.folder, name));
      return ['utf8', 'utf16le'].some((encoding) =>
        bytes.includes(Buffer.from('ZXQMARKER', encoding as BufferEncoding)),
      );
    };
    expect(readFileSync(`${test.path}-wal`).byteLength).toBeGreaterThan(10_000);
    expect(holds('andun.db-wal')).toBe(false);
    test.engine.store.close();
    expect(readFileSync(test.path).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(holds('andun.db')).toBe(false);
    test.close();
  });

  it('stays as it is when the key is wrong', () => {
    make().close();
    const before = readFileSync(path);
    expect(() => open(new Uint8Array(32))).toThrowError(
      expect.objectContaining({ code: 'VAULT_DAMAGED' }),
    );
    expect(readFileSync(path)).toEqual(before);
    open().close();
  });

  it('is refused, not replaced, when the file is garbage, cut short to nothing or missing', () => {
    writeFileSync(path, 'not a database, but eight thousand bytes of it '.repeat(200));
    const garbage = readFileSync(path);
    expect(() => open()).toThrowError(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
    expect(readFileSync(path)).toEqual(garbage);
    truncateSync(path, 0);
    expect(() => open()).toThrowError(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
    rmSync(path);
    expect(() => open()).toThrowError(expect.objectContaining({ code: 'VAULT_NOT_FOUND' }));
  });

  it('is never made over one that is there', () => {
    make().close();
    expect(make).toThrowError(expect.objectContaining({ code: 'VAULT_ALREADY_EXISTS' }));
    open().close();
  });

  it('of a newer program is refused and left alone', () => {
    const store = make();
    store.internals.connection.pragma('user_version = 9999');
    store.close();
    const before = readFileSync(path);
    expect(() => open()).toThrowError(expect.objectContaining({ code: 'VAULT_NEWER' }));
    expect(readFileSync(path)).toEqual(before);
  });
});
