import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyCollectionSettings } from '../../../domain/collection/collectionSettings.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { attach, callsXml, runImport, smsXml } from '../imports/importFixtures.ts';
import { openCase, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

const collector = '01055500234';
const hourMs = 3_600_000;
/** 2026-03-05 09:00 in Beijing. */
const oldDayMs = Date.UTC(2026, 2, 5, 1);

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  const form = testForm();
  const answers = { ...form.answers, borrowed: 'yes' as const };
  ({ caseId } = await openCase(test, { ...form, answers }));
});
afterEach(() => test.close());

const matter = () => ({ kind: 'case' as const, caseId });
const verdict = async () => (await test.client.verification.get({ matter: matter() })).verdict;

/** Below two thousand later calls of the client's own. */
async function importLongLog(): Promise<void> {
  const old = [0, 1, 2, 3].map((hour) => ({
    number: collector,
    atMs: oldDayMs + hour * hourMs,
    seconds: 30,
  }));
  const own = Array.from({ length: 2_300 }, (_, index) => ({
    number: collector,
    atMs: oldDayMs + (48 + index / 2) * hourMs,
    seconds: 0,
    type: 2 as const,
  }));
  const words = {
    address: collector,
    atMs: oldDayMs,
    body: '请把收到的验证码发给我，否则无法关闭',
  };
  const calls = await attach(test, matter(), '通话.xml', callsXml([...old, ...own]));
  await runImport(test, calls, [collector]);
  await runImport(test, await attach(test, matter(), '短信.xml', smsXml([words])), [collector]);
}

describe('the verdict on a matter with more rows than a screen shows', () => {
  it('counts the oldest calls and reads the oldest words', async () => {
    await importLongLog();
    const { reasons, outcomes } = await verdict();
    const found = reasons.map(({ ruleId }) => ruleId);
    expect(found).toEqual(expect.arrayContaining(['B-calls-a-day', 'A-asks-secrets']));
    expect(outcomes).toEqual(expect.arrayContaining(['A', 'B']));
  });
});

describe('what a lawyer says of the log', () => {
  it('changes the verdict at once, in the lists too', async () => {
    const outcomesListed = async () =>
      (await test.client.case.list({})).find((row) => row.id === caseId)?.outcomes;
    expect(await outcomesListed()).not.toContain('B');
    const refusal = { atMs: Date.UTC(2026, 10, 18, 1), dateOnly: true, note: '', to: null };
    await test.client.collection.saveSettings({
      commandId: test.commandId(),
      caseId,
      settings: { ...emptyCollectionSettings, refusal },
    });
    const { reasons } = await verdict();
    const reason = reasons.find(({ ruleId }) => ruleId === 'B-after-refusal');
    expect(reason?.sentence).toContain('此后仍联系1次');
    expect(await outcomesListed()).toContain('B');
  });
});
