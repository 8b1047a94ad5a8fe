import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyCollectionSettings } from '../../../domain/collection/collectionSettings.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { attach, callsXml, carrierCsv, runImport } from '../imports/importFixtures.ts';
import { openCase, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

const collector = '01055500234';
/** 2026-11-18 at this hour in Beijing. */
const hour = (at: number) => Date.UTC(2026, 10, 18, at - 8);

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  const form = testForm();
  ({ caseId } = await openCase(test, {
    ...form,
    answers: { ...form.answers, borrowed: 'yes' },
    contacts: form.contacts.map((contact) => ({ ...contact, occurredAtMs: hour(-15) })),
  }));
});
afterEach(() => test.close());

const matter = () => ({ kind: 'case' as const, caseId });
const analyse = () => test.client.collection.analysis({ caseId });
const save = (settings: Partial<typeof emptyCollectionSettings>) =>
  test.client.collection.saveSettings({
    commandId: test.commandId(),
    caseId,
    settings: { ...emptyCollectionSettings, ...settings },
  });

async function importCalls(): Promise<void> {
  const calls = [9, 10, 11, 12, 22].map((at) => ({
    number: collector,
    atMs: hour(at) + 20_000,
    seconds: 30,
  }));
  const bill = await attach(test, matter(), '详单.csv', carrierCsv(calls));
  await runImport(test, bill, [collector]);
  // The phone tells of the same calls by its own clock, and of one from the client's mother.
  const phone = [
    ...calls.map((call) => ({ ...call, atMs: call.atMs + 15_000 })),
    { number: '13900009999', atMs: hour(23), seconds: 300 },
  ];
  await runImport(test, await attach(test, matter(), '通话.xml', callsXml(phone)), [collector]);
}

describe('the collection rules over a case', () => {
  it('count what is 涉案 once, and name the evidence and row of each call', async () => {
    await importCalls();
    const { breaches, contacts, hours, isDebtor, debtorBasis } = await analyse();
    expect({ contacts, isDebtor, debtorBasis }).toEqual({
      contacts: 6,
      isDebtor: true,
      debtorBasis: 'answers',
    });
    expect(breaches.map(({ ruleId, count, date }) => [ruleId, count, date])).toEqual([
      ['quiet_hours', 1, '2026-11-18'],
      ['effective_calls', 5, '2026-11-18'],
    ]);
    expect(breaches[0]?.contacts).toMatchObject([{ evidenceNumber: 1, rowRef: '第 6 行' }]);
    expect(hours).toContainEqual({ date: '2026-11-18', hour: 22, contacts: 1, breaching: 1 });
  });

  it('take in a number once it is marked as 涉案', async () => {
    await importCalls();
    expect(await test.client.collection.numbers({ caseId })).toMatchObject([
      { number: collector, calls: 5, relevant: true },
      { number: '13900009999', calls: 1, relevant: false },
    ]);
    await test.client.import.markRelevant({
      commandId: test.commandId(),
      matter: matter(),
      counterpart: '13900009999',
      relevant: true,
    });
    const quiet = (await analyse()).breaches.filter(({ ruleId }) => ruleId === 'quiet_hours');
    expect(quiet).toMatchObject([{ count: 2 }]);
  });

  it('follow what the lawyer says of agreed hours, refusal, creditor and debtor', async () => {
    await importCalls();
    const refusal = { atMs: hour(11), dateOnly: false, note: '电话中对客服说' };
    await save({ agreedHours: { from: 22, to: 23 }, refusal });
    const after = await analyse();
    expect(after.settings.refusal).toEqual(refusal);
    expect(after.breaches.map(({ ruleId, count }) => [ruleId, count])).toEqual([
      ['effective_calls', 5],
      ['after_refusal', 3],
    ]);
    await save({ debtor: 'no', creditors: [{ number: collector, creditor: '示例催收公司' }] });
    const third = await analyse();
    expect(third).toMatchObject({ isDebtor: false, debtorBasis: 'settings' });
    expect(third.breaches.map(({ ruleId }) => ruleId)).toEqual([
      'third_party',
      'quiet_hours',
      'third_party',
    ]);
    await save({ refusal: { ...refusal, to: '另一家公司' } });
    expect(
      (await analyse()).breaches.flatMap(({ ruleId, certainty }) =>
        ruleId === 'after_refusal' ? certainty : [],
      ),
    ).toEqual(['possible']);
    expect(third.numbers[0]).toMatchObject({ number: collector, creditor: '示例催收公司' });
    const audit = await test.client.case.audit({ caseId });
    expect(JSON.stringify(audit)).toContain('修改违规分析的条件');
    expect(JSON.stringify(audit)).not.toContain('示例催收公司');
  });
});
