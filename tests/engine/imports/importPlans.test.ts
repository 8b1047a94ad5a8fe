import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryRows } from '../../../db/carriedRows.ts';
import { listCases } from '../../../db/caseQueries.ts';
import type { ReadDb, WriteTx } from '../../../db/databaseHandle.ts';
import { listSearchDue, readRelevantContacts } from '../../../db/importedContactQueries.ts';
import { findRowsNear, retireRun } from '../../../db/importedRowQueries.ts';
import { countTimelineRows, listTimelinePage } from '../../../db/timelineQueries.ts';
import { CommandId } from '../../../domain/ids.ts';
import { writeCommand } from '../../../electron/engine/writeCommand.ts';
import { explainQueries } from '../support/explainQueries.ts';
import { inventedForm, openNewCase } from '../support/inventedForm.ts';
import { openTestEngine, type TestEngine, testNowMs } from '../support/openTestEngine.ts';

const many = 100_000;
let test: TestEngine;
let opened: Awaited<ReturnType<typeof openNewCase>>;

beforeAll(async () => {
  test = openTestEngine();
  opened = await openNewCase(test, inventedForm(test));
  fillWithRows();
});
afterAll(() => test.close());

/** Two files of one matter, a row in twenty relevant, straight into the tables. */
function fillWithRows(): void {
  const { connection } = test.engine.store.internals;
  connection.pragma('foreign_keys = OFF');
  connection.exec(`
    INSERT INTO import_matters VALUES (1, '${opened.intakeId}');
    INSERT INTO import_runs SELECT value, 1, '01900000-0000-7000-9000-00000000000' || value, 'finished', 'sms_backup_xml',
      '{"format":"sms_backup_xml","columns":[],"year":null}', ${many / 2}, 0, 0, ${many / 2}, 1, ${many}, 0, '周青岚', 0
      FROM json_each('[1,2]');
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
    INSERT INTO imported_rows SELECT i, printf('01900000-0000-7000-a000-%012d', i), 1, 1 + i % 2, '第 ' || i || ' 行',
      'message', 'sms', 'incoming', ${testNowMs} - i * 1000, 0, '1380000' || (i % 300), '1380000' || (i % 300), '', '通知' || i,
      NULL, NULL, '', i % 20 = 0, i % 20 = 0 FROM n;`);
  connection.pragma('foreign_keys = ON');
}

function change(of: (tx: WriteTx) => void): void {
  const id = CommandId.parse(test.engine.newId());
  const command = { ...writeCommand(test.engine, id, 'import.rows'), isDraft: true };
  test.engine.store.write(command, (tx) => {
    of(tx);
    return { result: null, audit: [] };
  });
}

const plan = (query: (db: ReadDb) => unknown) =>
  explainQueries(test, () => test.engine.store.read(query)).join('\n');
const filter = { matterId: 1, runIds: [1, 2], relevantOnly: false, kind: null };

describe('with a hundred thousand imported rows', () => {
  it('a page of the timeline is read from an index in its order, however deep', () => {
    for (const relevantOnly of [false, true]) {
      const page = plan((db) =>
        listTimelinePage(db, { ...filter, relevantOnly }, { offset: 4_000, limit: 100 }),
      );
      const index = relevantOnly ? 'imported_rows_relevant' : 'imported_rows_by_time';
      expect(page).toMatch(new RegExp(`INDEX ${index} \\(matter_id=\\?\\)`));
    }
    expect(plan((db) => listTimelinePage(db, filter, { offset: 4_000, limit: 100 }))).not.toContain(
      'TEMP B-TREE',
    );
  });

  it('rows of one file are counted without reading them', () => {
    expect(plan((db) => countTimelineRows(db, { ...filter, runIds: [2] }))).toContain(
      'COVERING INDEX imported_rows_by_time',
    );
    const count = test.engine.store.read((db) => countTimelineRows(db, { ...filter, runIds: [2] }));
    expect(count).toBe(many / 2);
  });

  it('a case has the newest two thousand relevant ones, by the index of those', () => {
    expect(plan((db) => readRelevantContacts(db, opened.intakeId))).toContain(
      'INDEX imported_rows_relevant',
    );
    const { contacts, total } = test.engine.store.read((db) =>
      readRelevantContacts(db, opened.intakeId),
    );
    expect(total).toBe(many / 20);
    expect(contacts).toHaveLength(2_000);
    expect(contacts.at(-1)?.occurredAtMs).toBe(testNowMs - 20_000);
  });

  it('the list of cases counts them by index', () => {
    const lines = plan(listCases);
    expect(lines).toContain('imported_rows_relevant');
    expect(lines).not.toMatch(/SCAN (i|w|m|r)\b/);
    const [row] = test.engine.store.read(listCases);
    expect(row?.contactCount).toBe(1 + many / 20);
  });

  it('a duplicate is looked up among the rows of its minute', () => {
    const { store } = test.engine;
    const near = { matterId: 1, key: '13800001', fromMs: testNowMs - 61_000, toMs: testNowMs };
    expect(plan((db) => findRowsNear(store, db, near))).toContain('occurred_at_ms>?');
    expect(store.read((db) => findRowsNear(store, db, near))).toHaveLength(1);
  });

  it('what is still to be made findable is a list of its own', () => {
    const lines = plan((db) => listSearchDue(db, 200));
    expect(lines).toContain('imported_rows_to_index');
    expect(test.engine.store.read((db) => listSearchDue(db, 200))).toEqual([]);
  });

  it('a withdrawn file hands the rows it shares over in a few statements, however many they are', () => {
    const { connection } = test.engine.store.internals;
    connection.exec(
      `INSERT INTO imported_row_copies SELECT number, 2, '第 ' || number || ' 行' FROM imported_rows WHERE run_id = 1`,
    );
    const prepare = connection.prepare.bind(connection);
    let statements = 0;
    connection.prepare = ((text: string) => {
      statements += 1;
      return prepare(text);
    }) as typeof connection.prepare;
    change((tx) => retireRun(tx, { id: 1 }, 'withdrawn'));
    connection.prepare = prepare;
    expect(statements).toBeLessThan(30);
    const counted = prepare(
      'SELECT r.visible_rows, count(i.number), (SELECT count(*) FROM imported_row_copies) FROM import_runs r LEFT JOIN imported_rows i ON i.run_id = r.id GROUP BY r.id',
    ).raw();
    expect(counted.all()).toEqual([
      [0, 0, 0],
      [many, many, 0],
    ]);
  });

  it('the rows that count are found again in a new reading by their places in the file', () => {
    const { connection } = test.engine.store.internals;
    connection.pragma('foreign_keys = OFF');
    connection.exec(`
      INSERT INTO import_runs SELECT 3, matter_id, evidence_id, state, format, choices_json, ${many}, 0, 0, ${many},
        ${many + 1}, ${2 * many}, 0, '周青岚', 0 FROM import_runs WHERE id = 2;
      INSERT INTO imported_rows SELECT number + ${many}, NULL, 1, 3, row_ref, kind, channel, direction, occurred_at_ms, 0,
        counterpart, counterpart_key, '', content, NULL, NULL, '', 1, 0 FROM imported_rows WHERE run_id = 2;`);
    connection.pragma('foreign_keys = ON');
    const reread = { intakeId: opened.intakeId, previousId: 2, runId: 3 };
    const beganAt = performance.now();
    change((tx) => carryRows(test.engine.store, tx, { ...reread, settledKeys: ['13800002'] }));
    // To look for each of 5,000 rows among 100,000 takes a minute.
    expect(performance.now() - beganAt).toBeLessThan(25_000);
    const count = (condition: string) =>
      connection.prepare(`SELECT count(*) FROM imported_rows WHERE ${condition}`).pluck().get();
    expect(count(`run_id = 3 AND number <= ${many}`)).toBe(many / 20);
    expect(count('run_id = 3')).toBe(many);
    expect(count("run_id = 3 AND counterpart_key = '13800002' AND relevant = 1")).toBe(0);
  });
});
