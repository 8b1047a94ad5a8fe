import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries, listCaseAudit } from '../../../db/auditQueries.ts';
import { listCases, listQuietCases, readCase } from '../../../db/caseQueries.ts';
import { findSameClient } from '../../../db/clientQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listIntakeTimes } from '../../../db/deskQueries.ts';
import { listIntakes, listOpenIntakes } from '../../../db/intakeQueries.ts';
import { findRelatedClients } from '../../../db/matterQueries.ts';
import { searchRecords } from '../../../db/searchQueries.ts';
import { emptyIntakeForm } from '../../../domain/intake/intakeForm.ts';
import { explainQueries } from '../support/explainQueries.ts';
import { inventedForm, openNewCase } from '../support/inventedForm.ts';
import { openTestEngine, type TestEngine, testNowMs } from '../support/openTestEngine.ts';

const many = 10_000;
let test: TestEngine;
let opened: Awaited<ReturnType<typeof openNewCase>>;

beforeAll(async () => {
  test = openTestEngine();
  opened = await openNewCase(test, inventedForm(test));
  fillWithIntakes();
});
afterAll(() => test.close());

/** Straight into the tables: saving them one by one would take the minute that this test does not have. */
function fillWithIntakes(): void {
  const { connection } = test.engine.store.internals;
  const numbers = `WITH RECURSIVE n (i) AS (
    SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${many}
  )`;
  const id = "printf('01900000-0000-7000-9000-%012d', i)";
  connection
    .prepare(
      `${numbers} INSERT INTO intakes SELECT ${id}, 'draft', NULL, ?, 1, NULL, '当事人' || i, '139' || i,
        'T' || i, '["call"]', '', NULL, '["F"]', i % 500 = 0, ${testNowMs} - i * 60000,
        ${testNowMs} - i * 60000 FROM n`,
    )
    .run(JSON.stringify(emptyIntakeForm));
  connection.exec(
    `${numbers} INSERT INTO phone_numbers (intake_id, role, raw, normalised)
      SELECT ${id}, 'client', '139' || i, printf('139%08d', i) FROM n`,
  );
}

const plan = (query: (db: ReadDb) => unknown) =>
  explainQueries(test, () => test.engine.store.read(query)).join('\n');

describe('with ten thousand intakes', () => {
  it('the list has every one, the one changed last first', async () => {
    const rows = await test.api.intake.list();
    expect(rows).toHaveLength(many + 1);
    const times = rows.map(({ updatedAtMs }) => updatedAtMs);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('the desk lists those with money to stop first', async () => {
    const { openIntakes } = await test.api.desk.summary();
    expect(openIntakes).toHaveLength(50);
    const urgent = openIntakes.map(({ stopPayment }) => stopPayment);
    expect(urgent.lastIndexOf(true)).toBe(many / 500 - 1);
    expect(urgent.indexOf(false)).toBe(many / 500);
  });

  it('an earlier client is looked up by index, by phone and by document', () => {
    const byPhone = plan((db) =>
      findRelatedClients(db, opened.intakeId, { phones: ['13900000007'], idNumber: '' }, 20),
    );
    expect(byPhone).toContain('phone_numbers_by_normalised');
    expect(byPhone).not.toMatch(/SCAN (intakes|phone_numbers)/);
    const byBoth = plan((db) =>
      findRelatedClients(db, opened.intakeId, { phones: ['13900000007'], idNumber: 'T7' }, 20),
    );
    expect(byBoth).toContain('phone_numbers_by_normalised');
    expect(byBoth).toContain('intakes_by_client_id_number');
    expect(byBoth).not.toMatch(/SCAN (intakes|phone_numbers)/);
  });

  it('lists read in order of an index and count evidence by index', () => {
    const intakes = plan(listIntakes);
    expect(intakes).toContain('intakes_by_updated');
    expect(intakes).toContain('evidence_items_by_intake');
    const cases = plan(listCases);
    expect(cases).toContain('contacts_by_case');
    expect(cases).toContain('evidence_items_by_case');
    expect(cases).toContain('documents_by_version');
    expect(plan((db) => listOpenIntakes(db, 50))).toContain('intakes_by_status');
    expect(plan((db) => listQuietCases(db, Date.UTC(2100, 0, 1), 10))).toMatch(
      /cases_by_(updated|status)/,
    );
  });

  it('a case, its log, its client and a search are found by index', () => {
    expect(plan((db) => readCase(db, opened.caseId))).not.toMatch(/^SCAN/m);
    const log = plan((db) => listCaseAudit(db, opened));
    expect(log).toContain('audit_entries_by_case');
    expect(log).toContain('audit_entries_by_entity');
    const page = plan((db) => listAuditEntries(db, { beforeSeq: 100, limit: 50 }));
    expect(page).toContain('USING INTEGER PRIMARY KEY');
    expect(plan((db) => listIntakeTimes(db, testNowMs))).toContain('intakes_by_created');
    const client = plan((db) => findSameClient(db, inventedForm(test).client));
    expect(client).toContain('clients_by_id_number');
    const search = plan((db) => searchRecords(db, '花呗', 10));
    expect(search).toMatch(/SCAN search_index VIRTUAL TABLE/);
    expect(search).toContain('USING INTEGER PRIMARY KEY');
  });
});
