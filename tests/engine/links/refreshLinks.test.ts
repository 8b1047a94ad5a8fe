import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ContactRecord,
  emptyContact,
  emptyIntakeForm,
} from '../../../domain/intake/intakeForm.ts';
import { LINK_RULES_VERSION } from '../../../domain/links/linkRules.ts';
import { refreshLinks } from '../../../electron/engine/links/refreshLinks.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

const FEW = 200;
let test: TestVault;
beforeEach(async () => {
  test = await openTestVault();
});
afterEach(() => test.close());

/** As an older version of the program left them: not one value of the matters is known. */
function fill(matters: number): void {
  const { connection } = test.engine.store.internals;
  const insert = connection.prepare(
    `INSERT INTO intakes (id, status, form_json, revision, client_name, client_phone,
      client_id_number, channels_json, claimed_identity, outcomes_json, stop_payment, created_at_ms,
      updated_at_ms) VALUES (?, 'complete', ?, 1, '', '', '', '[]', '', '["A"]', 0, 1, 1)`,
  );
  connection.transaction(() => {
    for (let at = 0; at < matters; at += 1) insert.run(idOf(at), JSON.stringify(formOf(at)));
  })();
}

function idOf(at: number): string {
  return `01935f00-0000-7000-8000-${String(at).padStart(12, '0')}`;
}

/** Every tenth matter has the same caller; each has its own number and a script of ten. */
function formOf(at: number) {
  const sms: ContactRecord = {
    ...emptyContact(idOf(at), 'sms'),
    from: at % 10 === 0 ? '17000000021' : `1710000${String(at).padStart(4, '0')}`,
    content: `【甲贷】第${'一二三四五六七八九十'[at % 10]}组专员将于今日前往您的户籍地址上门核实情况。`,
    occurredAtMs: Date.UTC(2026, at % 10, 5),
  };
  return { ...emptyIntakeForm, contacts: [sms] };
}

const left = async () => (await test.client.link.refreshState()).left;
const all = { kind: null, days: null, find: '', order: 'matters' as const };

describe('matters that older rules have read', () => {
  it('are read again in the background, all of two thousand, in short writes', {
    timeout: 60_000,
  }, async () => {
    const MATTERS = 2_000;
    fill(MATTERS);
    expect(await test.client.link.refreshState()).toEqual({
      left: MATTERS,
      total: MATTERS,
      stopped: false,
    });
    const begun = performance.now();
    let longestMs = 0;
    let lastMs = begun;
    const beat = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - lastMs);
      lastMs = performance.now();
    }, 1);
    await refreshLinks(test.engine);
    clearInterval(beat);
    const ms = Math.round(performance.now() - begun);
    console.info(
      `links of ${MATTERS} matters: ${ms} ms, longest pause ${Math.round(longestMs)} ms`,
    );
    expect(await left()).toBe(0);
    const { clues } = await test.client.link.recurring(all);
    const [caller] = clues.filter(({ kind }) => kind === 'phone');
    expect(caller).toMatchObject({ value: '17000000021', matterCount: 200 });
    expect(clues.filter(({ kind }) => kind === 'phrase')).toHaveLength(10);
  });

  it('go on where a lock or a crash broke off, and are not read twice', async () => {
    fill(FEW);
    const closing = new AbortController();
    let reads = 0;
    const engine = {
      ...test.engine,
      newId: () => {
        reads += 1;
        if (reads === 3) closing.abort();
        return test.engine.newId();
      },
      closing: closing.signal,
    };
    await refreshLinks(engine);
    const rest = await left();
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThan(FEW);
    await refreshLinks(test.engine);
    expect(await left()).toBe(0);
    const writes = () =>
      test.engine.store.internals.connection
        .prepare("SELECT count(*) FROM commands WHERE operation = 'link.refresh'")
        .pluck()
        .get();
    const before = writes();
    await refreshLinks(test.engine);
    expect(writes()).toBe(before);
  });

  it('are read though one of them cannot be, which keeps what is known of it', async () => {
    fill(FEW);
    const { connection } = test.engine.store.internals;
    connection.prepare("UPDATE intakes SET form_json = '{}' WHERE id = ?").run(idOf(7));
    connection
      .prepare(
        `INSERT INTO matter_identifiers VALUES ('phone', '17100000007', ?, '', 1, 1, 1, NULL, '{}')`,
      )
      .run(idOf(7));
    await refreshLinks(test.engine);
    expect(await left()).toBe(0);
    const kept = connection.prepare('SELECT value FROM matter_identifiers WHERE intake_id = ?');
    expect(kept.pluck().all(idOf(7))).toEqual(['17100000007']);
  });

  it('are not taken for read when the database fails: the reading stops, says so, and goes on later', async () => {
    fill(FEW);
    const { connection } = test.engine.store.internals;
    connection.exec(`CREATE TEMP TRIGGER disk_full BEFORE INSERT ON matter_link_readings
      BEGIN SELECT RAISE(ABORT, 'full'); END;`);
    await refreshLinks(test.engine);
    expect(await test.client.link.refreshState()).toEqual({
      left: FEW,
      total: FEW,
      stopped: true,
    });
    connection.exec('DROP TRIGGER disk_full');
    connection.exec('ALTER TABLE import_matters RENAME TO import_matters_away');
    await refreshLinks(test.engine);
    connection.exec('ALTER TABLE import_matters_away RENAME TO import_matters');
    expect(await left()).toBe(FEW);
    await refreshLinks(test.engine);
    expect(await test.client.link.refreshState()).toEqual({ left: 0, total: FEW, stopped: false });
  });

  it('are read again when the rules change, and leave no word in the audit log', async () => {
    fill(FEW);
    await refreshLinks(test.engine);
    const { connection } = test.engine.store.internals;
    const versions = () =>
      connection.prepare('SELECT DISTINCT rules_version FROM matter_link_readings').pluck().all();
    expect(versions()).toEqual([LINK_RULES_VERSION]);
    const before = connection.prepare('SELECT count(*) FROM audit_entries').pluck().get();
    connection.exec(`PRAGMA ignore_check_constraints = ON;
      UPDATE matter_link_readings SET rules_version = 0;
      PRAGMA ignore_check_constraints = OFF;`);
    expect(await left()).toBe(FEW);
    await refreshLinks(test.engine);
    expect(versions()).toEqual([LINK_RULES_VERSION]);
    expect(connection.prepare('SELECT count(*) FROM audit_entries').pluck().get()).toBe(before);
  });
});
