import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { descriptionOf } from '../../../domain/evidence/descriptionOf.ts';
import type { CaseId, EvidenceId } from '../../../domain/ids.ts';
import { indexImportedRows } from '../../../electron/engine/imports/indexImportedRows.ts';
import { openCase, saveIntake, testForm } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';
import {
  attach,
  callsXml,
  carrierCsv,
  dayMs,
  inspect,
  runImport,
  smsXml,
  timeline,
} from './importFixtures.ts';
import { parsersHere } from './parsersHere.ts';

let test: TestVault;
let caseId: CaseId;
const matter = () => ({ kind: 'case' as const, caseId });
let realParsers: TestVault['engine']['parsers'];
beforeEach(async () => {
  test = await openTestVault();
  realParsers = test.engine.parsers;
  test.engine.parsers = parsersHere;
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

const collector = '13800138000';
const friend = '13900139000';
const messages = smsXml([
  { address: collector, atMs: dayMs + 1_234, body: '【花呗】您已逾期，今日不还将上门走访。' },
  { address: friend, atMs: dayMs + 60_500, body: '晚上一起吃饭吗' },
  { address: friend, atMs: dayMs + 120_700, body: '好的', type: 2 },
]);

const contactsOf = async () => (await test.client.case.get({ caseId })).contacts;

describe('a file with rows', () => {
  it('is understood before anything is changed', async () => {
    // This once as it is outside of tests, in a process of its own.
    test.engine.parsers = realParsers;
    const evidenceId = await attach(test, matter(), 'sms.xml', messages);
    const preview = await inspect(test, evidenceId);
    expect(preview).toMatchObject({
      choices: { format: 'sms_backup_xml' },
      records: 3,
      duplicates: 0,
      problems: 0,
      yearNeeded: false,
    });
    expect(preview.counterparts.map(({ key, messages: count }) => [key, count])).toEqual([
      [friend, 2],
      [collector, 1],
    ]);
    expect((await timeline(test, matter())).total).toBe(0);
    expect(await test.client.import.reports({ matter: matter() })).toEqual([]);
  });

  it('is named for what its rows are where its name told nothing and nobody said what it is', async () => {
    const about = (evidenceId: EvidenceId) => test.client.evidence.get({ evidenceId });
    const addUnknown = async (name: string, seconds: number) => {
      const calls = carrierCsv([{ number: collector, atMs: dayMs, seconds }]);
      const evidenceId = await attach(test, matter(), name, calls);
      // As of a file whose first lines tell nothing.
      test.engine.store.internals.connection
        .prepare("UPDATE evidence_items SET kind = 'other' WHERE id = ?")
        .run(evidenceId);
      return evidenceId;
    };
    const unknown = await addUnknown('13900000012.dat', 12);
    const described = await addUnknown('13900000013.dat', 13);
    const { item } = await about(described);
    await test.client.evidence.describe({
      commandId: test.commandId(),
      evidenceId: described,
      description: { ...descriptionOf(item), note: '当事人说不清来源' },
    });
    await runImport(test, unknown, [collector]);
    await runImport(test, described, [collector]);
    const named = await about(unknown);
    expect(named.item.kind).toBe('call_log');
    expect(named.custody.find(({ action }) => action === 'described')?.reason).toContain(
      '按读出的内容',
    );
    expect((await about(described)).item.kind).toBe('other');
  });

  it('becomes rows on the timeline, and the relevant ones contacts that name file and row', async () => {
    const evidenceId = await attach(test, matter(), 'sms.xml', messages);
    const before = await contactsOf();
    const report = await runImport(test, evidenceId, [collector]);
    expect(report).toMatchObject({ imported: 3, relevant: 1, duplicates: 0, problems: 0 });
    const page = await timeline(test, matter());
    expect(page.total).toBe(3);
    expect(page.rows.map(({ text, relevant }) => [text, relevant])).toEqual([
      ['好的', false],
      ['晚上一起吃饭吗', false],
      ['【花呗】您已逾期，今日不还将上门走访。', true],
    ]);
    const record = await test.client.case.get({ caseId });
    expect(record.contacts).toHaveLength(before.length + 1);
    expect(record.relevantTotal).toBe(1);
    const imported = record.contacts.find(({ source }) => source);
    expect(imported).toMatchObject({
      from: collector,
      occurredAtMs: dayMs + 1_234,
      evidenceIds: [evidenceId],
      source: { evidenceId, rowRef: 'sms 第 1 条' },
    });
    expect(await test.client.import.reports({ matter: matter() })).toEqual([report]);
    const [row] = await test.client.case.list();
    expect(row?.contactCount).toBe(before.length + 1);
  });

  it('is shown row by row with the item that holds a row already', async () => {
    await runImport(test, await attach(test, matter(), 'sms.xml', messages), []);
    const more = smsXml([
      { address: collector, atMs: dayMs + 1_234, body: '【花呗】您已逾期，今日不还将上门走访。' },
      { address: collector, atMs: dayMs + 90_000, body: '最后通知' },
    ]);
    const preview = await inspect(test, await attach(test, matter(), 'sms2.xml', more));
    expect(preview.sampleKnown).toEqual([1, null]);
    expect(preview.duplicates).toBe(1);
  });

  it('changes the verdict by what its relevant rows say', async () => {
    const hits = async () =>
      JSON.stringify((await test.client.verification.get({ matter: matter() })).verdict);
    const before = await hits();
    const evidenceId = await attach(
      test,
      matter(),
      'sms.xml',
      smsXml([
        { address: collector, atMs: dayMs, body: '请把验证码发给我，并转账到安全账户，否则冻结。' },
      ]),
    );
    await runImport(test, evidenceId);
    expect(await hits()).toBe(before);
    await test.client.import.markRelevant({
      commandId: test.commandId(),
      matter: matter(),
      counterpart: '138 0013 8000',
      relevant: true,
    });
    expect(await hits()).not.toBe(before);
  });

  it('counts rows of a number that is in the matter already at once', async () => {
    const known = (await contactsOf())[0]?.from ?? '';
    const evidenceId = await attach(
      test,
      matter(),
      'sms.xml',
      smsXml([{ address: known, atMs: dayMs, body: '再次提醒' }]),
    );
    expect((await inspect(test, evidenceId)).counterparts[0]?.inMatter).toBe(true);
    expect(await runImport(test, evidenceId)).toMatchObject({ imported: 1, relevant: 1 });
  });

  it('that holds none stays evidence as it is', async () => {
    const evidenceId = await attach(test, matter(), 'note.json', '{"a": "没有记录"}');
    const events = await collect(test.client.import.inspect({ evidenceId, choices: null }));
    expect(events.at(-1)).toEqual({ type: 'preview', preview: null });
    const choices = { format: 'table' as const, columns: [], year: null };
    await expect(
      collect(
        test.client.import.run({
          commandId: test.commandId(),
          evidenceId,
          choices,
          relevantCounterparts: [],
        }),
      ),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('keeps every row that could not be read, page by page', async () => {
    const rows = Array.from(
      { length: 25 },
      (_, index) => `<sms address="10690000123" date="x${index}" type="1" body="第${index}条" />`,
    );
    const evidenceId = await attach(test, matter(), 'sms.xml', `<smses>${rows.join('')}</smses>`);
    expect(await runImport(test, evidenceId)).toMatchObject({ problems: 25 });
    const page = await test.client.import.problems({ evidenceId, offset: 20, limit: 10 });
    expect(page.total).toBe(25);
    expect(page.problems.map(({ rowRef, code }) => [rowRef, code])).toEqual(
      [21, 22, 23, 24, 25].map((index) => [`sms 第 ${index} 条`, 'TIME_UNREADABLE']),
    );
  });
});

describe('the same call or message', () => {
  const calls = [
    { number: collector, atMs: dayMs + 10_000, seconds: 61 },
    { number: collector, atMs: dayMs + 600_000, seconds: 0, type: 3 as const },
    { number: friend, atMs: dayMs + 900_000, seconds: 30, type: 2 as const },
  ];

  it('is kept once when the phone and the operator tell of it, and is proven by both', async () => {
    const phone = await attach(test, matter(), 'calls.xml', callsXml(calls));
    await runImport(test, phone, [collector]);
    // The operator starts counting some seconds later and rounds the duration up.
    const billed = calls.map((call) => ({ ...call, atMs: call.atMs + 7_000 }));
    const extra = { number: collector, atMs: dayMs + 3_600_000, seconds: 12 };
    const bill = await attach(test, matter(), '通话详单.csv', carrierCsv([...billed, extra]));
    expect((await inspect(test, bill)).duplicates).toBe(3);
    expect(await runImport(test, bill)).toMatchObject({
      imported: 1,
      relevant: 1,
      duplicates: 3,
    });
    const shared = (await contactsOf()).find(({ occurredAtMs }) => occurredAtMs === dayMs + 10_000);
    expect(shared?.evidenceIds).toEqual([phone, bill]);
    expect((await timeline(test, matter())).total).toBe(4);
  });

  it('is told apart from the next one: one row is never two duplicates', async () => {
    const phone = await attach(
      test,
      matter(),
      'calls.xml',
      callsXml([{ number: collector, atMs: dayMs, seconds: 0, type: 3 }]),
    );
    await runImport(test, phone);
    const bill = await attach(
      test,
      matter(),
      '详单.csv',
      carrierCsv([
        { number: collector, atMs: dayMs + 5_000, seconds: 0 },
        { number: collector, atMs: dayMs + 25_000, seconds: 0 },
      ]),
    );
    expect(await runImport(test, bill)).toMatchObject({ imported: 1, duplicates: 1 });
  });

  const lastWord = { address: collector, atMs: dayMs + 9_000_000_000, body: '最后通知' };
  it('stays when one of its files is withdrawn, and goes with the last of them', async () => {
    const phone = await attach(test, matter(), 'calls.xml', callsXml(calls));
    await runImport(test, phone, [collector]);
    const bill = await attach(test, matter(), '详单.csv', carrierCsv(calls.slice(0, 1)));
    await runImport(test, bill);
    const id = (await contactsOf()).find(({ source }) => source)?.id;
    const withdraw = (evidenceId: EvidenceId) =>
      test.client.evidence.withdraw({ commandId: test.commandId(), evidenceId, reason: '误传' });
    await withdraw(phone);
    const left = await timeline(test, matter());
    expect(left).toMatchObject({ total: 1 });
    expect(left.rows).toMatchObject([{ contactId: id, evidenceId: bill, rowRef: '第 2 行' }]);
    await withdraw(bill);
    expect(await timeline(test, matter())).toEqual({ total: 0, rows: [] });
    expect((await contactsOf()).filter(({ source }) => source)).toEqual([]);
  });

  it('stays when its first file is withdrawn while the second is being read', {
    timeout: 60_000,
  }, async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => ({
      address: index % 2 === 0 ? collector : friend,
      atMs: dayMs + index * 60_000 + 1_000,
      body: `第${index}次通知`,
    }));
    const first = await attach(test, matter(), 'sms.xml', smsXml(many));
    await runImport(test, first, [collector]);
    const { rows: before } = await timeline(test, matter());
    const second = await attach(test, matter(), 'later.xml', smsXml([...many, lastWord]));
    const { choices } = await inspect(test, second);
    const copies = test.engine.store.internals.connection
      .prepare('SELECT count(*) FROM imported_row_copies')
      .pluck();
    const running = collect(
      test.client.import.run({
        commandId: test.commandId(),
        evidenceId: second,
        choices,
        relevantCounterparts: [],
      }),
    );
    await expect
      .poll(() => copies.get() as number, { interval: 1, timeout: 10_000 })
      .toBeGreaterThan(0);
    await test.client.evidence.withdraw({
      commandId: test.commandId(),
      evidenceId: first,
      reason: '误传',
    });
    const done = (await running).at(-1);
    expect(done).toMatchObject({ report: { imported: 1, duplicates: 6_000, relevant: 3_001 } });
    const after = await timeline(test, matter(), { offset: 1 });
    expect(after.total).toBe(6_001);
    expect(after.rows.map(({ contactId }) => contactId)).toEqual(
      before.map(({ contactId }) => contactId),
    );
    expect(new Set(after.rows.map(({ evidenceId }) => evidenceId))).toEqual(new Set([second]));
    expect((await timeline(test, matter(), { relevantOnly: true })).total).toBe(3_001);
  });
});

describe('a file that goes out of use', () => {
  const query = async (text: string) =>
    (await test.client.search.query({ text, limit: 10 })).map(({ kind }) => kind);
  const goOutOfUse = {
    withdrawn: (evidenceId: EvidenceId) =>
      test.client.evidence.withdraw({ commandId: test.commandId(), evidenceId, reason: '误传' }),
    destroyed: (evidenceId: EvidenceId) =>
      test.client.evidence.destroy({ commandId: test.commandId(), evidenceId, reason: '误传' }),
  };

  for (const [way, go] of Object.entries(goOutOfUse)) {
    it(`is not found by its rows any more from the moment it is ${way}`, async () => {
      const evidenceId = await attach(test, matter(), 'sms.xml', messages);
      await runImport(test, evidenceId, [collector]);
      await indexImportedRows(test.engine);
      expect(await query('上门走访')).toEqual(['contact']);
      await go(evidenceId);
      expect(await query('上门走访')).toEqual([]);
    });

    it(`does not count when it is ${way} while it is being read`, async () => {
      const many = smsXml(
        Array.from({ length: 6_000 }, (_, index) => ({
          address: collector,
          atMs: dayMs + index * 60_000,
          body: `第${index}次通知，今日不还将上门走访。`,
        })),
      );
      const evidenceId = await attach(test, matter(), 'sms.xml', many);
      const { choices } = await inspect(test, evidenceId);
      const { verdict } = await test.client.verification.get({ matter: matter() });
      const count = test.engine.store.internals.connection
        .prepare('SELECT count(*) FROM imported_rows')
        .pluck();
      const counterparts = [collector];
      const running = collect(
        test.client.import.run({
          commandId: test.commandId(),
          evidenceId,
          choices,
          relevantCounterparts: counterparts,
        }),
      );
      running.catch(() => undefined);
      await expect.poll(() => count.get() as number, { interval: 1 }).toBeGreaterThan(0);
      await go(evidenceId);
      await expect(running).rejects.toMatchObject({
        code: way === 'withdrawn' ? 'CANCELLED' : 'EVIDENCE_DESTROYED',
      });
      expect((await timeline(test, matter())).total).toBe(0);
      expect(count.get()).toBe(0);
      expect((await test.client.verification.get({ matter: matter() })).verdict).toEqual(verdict);
    });
  }
});

describe('a second reading of a file', () => {
  it('finds everything there, and may mark more counterparts', async () => {
    const evidenceId = await attach(test, matter(), 'sms.xml', messages);
    await runImport(test, evidenceId, []);
    expect((await inspect(test, evidenceId)).duplicates).toBe(3);
    expect(await runImport(test, evidenceId, [collector])).toMatchObject({
      imported: 0,
      relevant: 1,
      duplicates: 3,
    });
    expect((await timeline(test, matter())).total).toBe(3);
    expect(await test.client.import.reports({ matter: matter() })).toHaveLength(1);
  });

  it('with other choices takes the place of the first', async () => {
    const text =
      '时间,号码,内容\r\n11-18 09:00:05,13800138000,今日还款\r\n11-18 09:10:00,13900139000,吃饭';
    const evidenceId = await attach(test, matter(), '短信.csv', text);
    const { choices } = await inspect(test, evidenceId);
    const run = (year: number) =>
      collect(
        test.client.import.run({
          commandId: test.commandId(),
          evidenceId,
          choices: { ...choices, year },
          relevantCounterparts: [collector],
        }),
      );
    await run(2025);
    await run(2026);
    const page = await timeline(test, matter());
    expect(page.total).toBe(2);
    expect(
      page.rows.map(({ occurredAtMs }) => new Date(occurredAtMs ?? 0).getUTCFullYear()),
    ).toEqual([2026, 2026]);
    expect((await test.client.case.get({ caseId })).relevantTotal).toBe(1);
  });

  it('with the same command takes effect once', async () => {
    const evidenceId = await attach(test, matter(), 'sms.xml', messages);
    const commandId = test.commandId();
    const first = await runImport(test, evidenceId, [], commandId);
    expect(await runImport(test, evidenceId, [], commandId)).toEqual(first);
    expect((await timeline(test, matter())).total).toBe(3);
  });
});

describe('an import that does not end well', () => {
  it('leaves nothing of itself when it is cancelled', { timeout: 60_000 }, async () => {
    // So many that a fast machine has not read them all before it hears of the cancellation.
    const plenty = smsXml(
      Array.from({ length: 120_000 }, (_, index) => ({
        address: collector,
        atMs: dayMs + index * 61_000,
        body: `第${index}次通知`,
      })),
    );
    const evidenceId = await attach(test, matter(), 'sms.xml', plenty);
    const { choices } = await inspect(test, evidenceId);
    const cancel = new AbortController();
    const events = await test.client.import.run(
      { commandId: test.commandId(), evidenceId, choices, relevantCounterparts: [] },
      { signal: cancel.signal },
    );
    const written = () =>
      test.engine.store.internals.connection
        .prepare('SELECT count(*) FROM imported_rows')
        .pluck()
        .get() as number;
    const following = (async () => {
      for await (const _event of events) if (written() > 0) cancel.abort();
    })();
    await expect(following).rejects.toThrow();
    await expect.poll(written, { timeout: 5_000 }).toBe(0);
    expect((await timeline(test, matter())).total).toBe(0);
    expect(await runImport(test, evidenceId)).toMatchObject({ imported: 120_000, duplicates: 0 });
  });

  it('leaves rows that nobody sees after a crash, and the next opening deletes them', async () => {
    const evidenceId = await attach(test, matter(), 'sms.xml', messages);
    await runImport(test, evidenceId, [collector]);
    const { connection } = test.engine.store.internals;
    connection.exec("UPDATE import_runs SET state = 'pending', finished_at_ms = NULL");
    expect((await timeline(test, matter())).total).toBe(0);
    expect((await test.client.case.get({ caseId })).relevantTotal).toBe(0);
    await test.leave();
    test = await openTestVault(test.dataDir);
    const rows = () =>
      test.engine.store.internals.connection
        .prepare('SELECT count(*) FROM imported_rows')
        .pluck()
        .get();
    await expect.poll(rows, { timeout: 5_000 }).toBe(0);
  });
});

describe('imported contacts of a case', () => {
  const importedOne = async () => {
    const evidenceId = await attach(test, matter(), 'sms.xml', messages);
    await runImport(test, evidenceId, [collector]);
    const record = await test.client.case.get({ caseId });
    const contact = record.contacts.find(({ source }) => source);
    if (!contact) throw new Error('no imported contact');
    const { evidenceIds, source, ...plain } = contact;
    return { record, contact: plain, source };
  };

  it('take what a person adds, and nothing that the file tells otherwise', async () => {
    const { record, contact, source } = await importedOne();
    const save = (change: Partial<typeof contact>) =>
      test.client.case.saveContact({
        commandId: test.commandId(),
        caseId,
        contact: { ...contact, ...change },
        revision: record.revision,
      });
    await expect(save({ content: '没有上门' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const saved = await save({ claimedIdentity: '花呗', demand: '今日还款' });
    const found = saved.contacts.filter(({ id }) => id === contact.id);
    expect(found).toMatchObject([{ claimedIdentity: '花呗', demand: '今日还款', source }]);
    expect(saved.contacts).toHaveLength(record.contacts.length);
  });

  it('stop counting when they are removed; their row stays', async () => {
    const { record, contact } = await importedOne();
    const after = await test.client.case.removeContact({
      commandId: test.commandId(),
      caseId,
      contactId: contact.id,
      reason: '与本案无关',
      revision: record.revision,
    });
    expect(after.contacts.map(({ id }) => id)).not.toContain(contact.id);
    const { rows } = await timeline(test, matter());
    expect(rows.find(({ contactId }) => contactId === contact.id)?.relevant).toBe(false);
  });

  it('are found by the search, and the private rest of the phone is not', async () => {
    await importedOne();
    await indexImportedRows(test.engine);
    const query = async (text: string) =>
      (await test.client.search.query({ text, limit: 10 })).map(({ kind }) => kind);
    expect(await query('上门走访')).toEqual(['contact']);
    expect(await query('吃饭')).toEqual([]);
    await test.client.import.markRelevant({
      commandId: test.commandId(),
      matter: matter(),
      counterpart: collector,
      relevant: false,
    });
    await indexImportedRows(test.engine);
    expect(await query('上门走访')).toEqual([]);
  });
});

describe('an intake', () => {
  it('takes its imported rows along into the case', async () => {
    const intakeId = await saveIntake(test, testForm());
    const intake = { kind: 'intake' as const, intakeId };
    const evidenceId = await attach(test, intake, 'sms.xml', messages);
    await runImport(test, evidenceId, [collector]);
    expect((await timeline(test, intake)).total).toBe(3);
    const opened = await test.client.intake.openCase({
      commandId: test.commandId(),
      intakeId,
      details: {
        cause: 'impersonated_loan',
        lawyerName: '周青岚',
        opponentName: '身份不明',
        opponentOrganisationId: null,
        policeStation: '',
      },
    });
    const record = await test.client.case.get({ caseId: opened.caseId });
    expect(record.contacts.filter(({ source }) => source)).toMatchObject([
      { from: collector, evidenceIds: [evidenceId] },
    ]);
    expect((await timeline(test, { kind: 'case', caseId: opened.caseId })).total).toBe(3);
  });
});

describe('the timeline', () => {
  it('is filtered by words, by file and by relevance', async () => {
    const sms = await attach(test, matter(), 'sms.xml', messages);
    const calls = await attach(
      test,
      matter(),
      'calls.xml',
      callsXml([{ number: collector, atMs: dayMs + 5_000_000, seconds: 10 }]),
    );
    await runImport(test, sms, [collector]);
    await runImport(test, calls, []);
    const texts = async (change: Parameters<typeof timeline>[2]) => {
      const { total, rows } = await timeline(test, matter(), change);
      return [total, ...rows.map(({ kind, text }) => text || kind)];
    };
    expect(await texts({ text: '吃饭' })).toEqual([1, '晚上一起吃饭吗']);
    expect(await texts({ text: '8001' })).toEqual([
      2,
      'call',
      '【花呗】您已逾期，今日不还将上门走访。',
    ]);
    expect(await texts({ text: '%' })).toEqual([0]);
    expect(await texts({ evidenceId: calls })).toEqual([1, 'call']);
    expect(await texts({ relevantOnly: true })).toEqual([
      2,
      'call',
      '【花呗】您已逾期，今日不还将上门走访。',
    ]);
    expect(await texts({ offset: 3, limit: 1 })).toEqual([
      4,
      '【花呗】您已逾期，今日不还将上门走访。',
    ]);
  });
});
