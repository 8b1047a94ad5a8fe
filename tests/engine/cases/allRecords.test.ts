import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paidSumText } from '../../../domain/cases/casePayment.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { readBundleInput } from '../../../electron/engine/bundle/readBundleInput.ts';
import { suggestBundle } from '../../../electron/engine/bundle/suggestBundle.ts';
import { buildCaseFacts } from '../../../electron/engine/documents/buildCaseFacts.ts';
import { attach, carrierCsv, runImport } from '../imports/importFixtures.ts';
import { parsersHere } from '../imports/parsersHere.ts';
import { openCase, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

const many = 2_050;
const collector = '01055500234';
const payee = 'fa***@example.com';

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  test.engine.parsers = parsersHere;
  ({ caseId } = await openCase(test, testForm()));
});
afterEach(() => test.close());

const matter = () => ({ kind: 'case' as const, caseId });
const facts = () =>
  buildCaseFacts(test.engine, {
    caseId,
    templateId: 'complaint',
    recipientKind: 'institution',
    claims: [],
  });
const bundled = () => {
  const options = suggestBundle(test.engine, { caseId });
  return readBundleInput(test.engine, { caseId, options }).records;
};

describe('a case with more rows than a screen shows', () => {
  it('has every payment in its papers, its verdict and its bundle, and their sum on the screen', async () => {
    const rows = Array.from({ length: many }, (_, index) => {
      const time = new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString();
      const at = `${time.slice(0, 10)} ${time.slice(11, 19)}`;
      return `${at},转账红包,李某,${payee},结清款,支出,1.00,余额,交易成功,${20_260_000 + index},`;
    });
    const header =
      '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,备注';
    const bill = [header, ...rows].join('\r\n');
    await runImport(test, await attach(test, matter(), 'alipay_record.csv', bill), [payee]);
    const record = await test.client.case.get({ caseId });
    expect(record.payments?.length).toBeLessThan(many);
    expect(record.paid).toEqual({ payments: many, amountFen: many * 100 });
    expect(record.paid && paidSumText(record.paid)).toBe('账单显示已付2,050.00元（2050笔）');
    expect(facts().losses).toHaveLength(many);
    const state = await test.client.verification.get({ matter: matter() });
    expect(state.verdict.nextSteps[0]?.sentence).toContain('2,050.00元');
    expect(bundled().filter(({ channel }) => channel === 'payment')).toHaveLength(many);
  });

  it('has every call in its papers and its bundle, oldest first', async () => {
    const calls = Array.from({ length: many }, (_, index) => ({
      number: collector,
      atMs: Date.UTC(2026, 0, 1) + index * 3_600_000,
      seconds: 30,
    }));
    await runImport(test, await attach(test, matter(), '详单.csv', carrierCsv(calls)), [collector]);
    const { contacts } = facts();
    const read = contacts.filter(({ source }) => source !== undefined);
    expect(read).toHaveLength(many);
    const times = contacts.flatMap(({ occurredAtMs }) => occurredAtMs ?? []);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(bundled().filter(({ source }) => source !== null)).toHaveLength(many);
    const { contacts: counted } = await test.client.collection.analysis({ caseId });
    expect(counted).toBeGreaterThanOrEqual(many);
  });
});
