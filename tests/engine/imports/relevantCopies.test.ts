import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '../../../domain/ids.ts';
import { openCase } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';
import { attach, dayMs, inspect, runImport, smsXml, timeline } from './importFixtures.ts';
import { parsersHere } from './parsersHere.ts';

let test: TestVault;
let caseId: CaseId;
const matter = () => ({ kind: 'case' as const, caseId });
beforeEach(async () => {
  test = await openTestVault();
  test.engine.parsers = parsersHere;
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

const collector = '13700137000';
const friend = '13600136000';
const threat = { address: collector, atMs: dayMs + 1_234, body: '【花呗】今日不还将上门走访。' };
const last = { address: collector, atMs: dayMs + 90_000, body: '最后通知' };

const relevantTexts = async () =>
  (await timeline(test, matter(), { relevantOnly: true })).rows.map(({ text }) => text);

it('A counterpart ticked with a second file counts in the first file too', async () => {
  await runImport(test, await attach(test, matter(), 'a.xml', smsXml([threat])), []);
  expect(await relevantTexts()).toEqual([]);
  const second = await attach(test, matter(), 'b.xml', smsXml([threat, last]));
  expect(await runImport(test, second, [collector])).toMatchObject({
    imported: 1,
    relevant: 1,
    duplicates: 1,
  });
  expect(await relevantTexts()).toEqual(['最后通知', threat.body]);
  expect((await test.client.case.get({ caseId })).relevantTotal).toBe(2);
});

it('A contact that was removed stays removed when its counterpart comes ticked with the next file', async () => {
  await runImport(test, await attach(test, matter(), 'a.xml', smsXml([threat, last])), [collector]);
  const record = await test.client.case.get({ caseId });
  const removed = record.contacts.find(({ content }) => content === '最后通知');
  if (!removed) throw new Error('no imported contact');
  await test.client.case.removeContact({
    commandId: test.commandId(),
    caseId,
    contactId: removed.id,
    reason: '与本案无关',
    revision: record.revision,
  });
  const third = { address: collector, atMs: dayMs + 900_000, body: '限期还款' };
  const second = await attach(test, matter(), 'b.xml', smsXml([threat, last, third]));
  await runImport(test, second, [collector]);
  await runImport(test, second, [collector]);
  expect(await relevantTexts()).toEqual(['限期还款', threat.body]);
});

for (const relevant of [true, false]) {
  it(`What is said of a counterpart while a file is read (${relevant ? 'it counts' : 'it does not'}) holds for that file`, {
    timeout: 60_000,
  }, async () => {
    const first = await attach(test, matter(), 'a.xml', smsXml([threat]));
    await runImport(test, first, relevant ? [] : [collector]);
    const many = Array.from({ length: 6_000 }, (_, index) => ({
      address: index % 2 === 0 ? collector : friend,
      atMs: dayMs + index * 60_000 + 5_000,
      body: `第${index}条`,
    }));
    const evidenceId = await attach(test, matter(), 'b.xml', smsXml(many));
    const { choices } = await inspect(test, evidenceId);
    const rows = test.engine.store.internals.connection
      .prepare('SELECT count(*) FROM imported_rows')
      .pluck();
    const running = collect(
      test.client.import.run({
        commandId: test.commandId(),
        evidenceId,
        choices,
        relevantCounterparts: [],
      }),
    );
    await expect
      .poll(() => rows.get() as number, { interval: 1, timeout: 10_000 })
      .toBeGreaterThan(1);
    await test.client.import.markRelevant({
      commandId: test.commandId(),
      matter: matter(),
      counterpart: collector,
      relevant,
    });
    const done = (await running).at(-1);
    expect(done).toMatchObject({ report: { imported: 6_000, relevant: relevant ? 3_000 : 0 } });
    expect((await timeline(test, matter(), { relevantOnly: true })).total).toBe(
      relevant ? 3_001 : 0,
    );
  });
}
