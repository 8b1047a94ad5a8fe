import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyKey } from '../../../db/openDatabase.ts';
import { inventedForm, openNewCase } from '../support/inventedForm.ts';
import { openTestEngine, type TestEngine, testKeys } from '../support/openTestEngine.ts';

let test: TestEngine;
beforeEach(async () => {
  test = openTestEngine();
  await openNewCase(test, inventedForm(test));
});
afterEach(() => test.close());

/** Somebody with the key and a database tool, past the program. */
function tamper(sql: string): void {
  test.engine.store.close();
  const raw = new Database(test.path);
  applyKey(raw, testKeys.dbKey);
  raw.exec('DROP TRIGGER audit_entries_never_change; DROP TRIGGER audit_entries_never_go;');
  raw.exec(sql);
  raw.close();
  test.reopen();
}

describe('the audit log', () => {
  it('is whole after work, and has an entry for every change', async () => {
    expect(await test.api.audit.verify()).toEqual({
      entries: 4,
      whole: true,
      firstBrokenSeq: null,
    });
    const page = await test.api.audit.list({ beforeSeq: null, limit: 2 });
    expect(page.map(({ seq }) => seq)).toEqual([4, 3]);
    const next = await test.api.audit.list({ beforeSeq: 3, limit: 2 });
    expect(next.map(({ seq }) => seq)).toEqual([2, 1]);
  });

  it('names the entry whose sentence was changed', async () => {
    tamper("UPDATE audit_entries SET summary = '别的' WHERE seq = 2");
    expect(await test.api.audit.verify()).toMatchObject({ whole: false, firstBrokenSeq: 2 });
  });

  it('notices an entry taken out of the middle', async () => {
    tamper('DELETE FROM audit_entries WHERE seq = 2');
    expect(await test.api.audit.verify()).toMatchObject({ whole: false, firstBrokenSeq: 3 });
  });

  it('notices that the newest entries were cut off', async () => {
    tamper('DELETE FROM audit_entries WHERE seq = 4');
    expect(await test.api.audit.verify()).toMatchObject({ whole: false, firstBrokenSeq: 4 });
  });

  it('cannot be changed or emptied through the open database', () => {
    const { connection } = test.engine.store.internals;
    for (const sql of [
      "UPDATE audit_entries SET actor = 'x'",
      'DELETE FROM audit_entries',
      "INSERT OR REPLACE INTO audit_entries SELECT seq, 0, 'x', operation, entity_kind, entity_id, case_id, summary, previous_hash, hash FROM audit_entries WHERE seq = 1",
      "UPDATE status_changes SET reason = 'x'",
      'DELETE FROM status_changes',
    ]) {
      expect(() => connection.exec(sql), sql).toThrow(/append-only/);
    }
  });
});
