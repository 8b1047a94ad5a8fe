import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../domain/ids.ts';
import { attach, runImport } from '../imports/importFixtures.ts';
import { parsersHere } from '../imports/parsersHere.ts';
import { openCase, saveIntake, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  test.engine.parsers = parsersHere;
});
afterEach(() => test.close());

const payee = 'fa***@example.com';
const bill = [
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,备注',
  `2026-11-02 10:15:20,转账红包,李某,${payee},结清款,支出,1000.00,余额,交易成功,2026110200001,`,
  `2026-11-03 21:40:02,转账红包,李某,${payee},手续费,支出,200.00,余额,交易成功,2026110300002,`,
  '2026-11-04 08:00:00,餐饮美食,早餐铺,shop@example.com,豆浆,支出,6.00,余额,交易成功,2026110400003,',
].join('\r\n');

const unasked = () =>
  testForm({ answers: { ...testForm().answers, paid: null, paidAmountFen: null } });

async function importBill(form = unasked()) {
  ({ caseId } = await openCase(test, form));
  const matter = { kind: 'case' as const, caseId };
  const evidenceId = await attach(test, matter, 'alipay_record_20261105.csv', bill);
  const report = await runImport(test, evidenceId, [payee]);
  expect(report).toMatchObject({ imported: 3, relevant: 2 });
  return evidenceId;
}

const paper = async (templateId: string, recipientKind: 'institution' | 'police') =>
  JSON.stringify(
    (await test.client.document.preview({ caseId, templateId, recipientKind, claims: [] })).tree,
  );

describe('payments that a bill shows', () => {
  it('are facts of the case once they are 涉案, with the item and row that show them', async () => {
    const evidenceId = await importBill();
    const { payments, contacts } = await test.client.case.get({ caseId });
    expect(
      payments?.map(({ amountFen, payee: name, account }) => [amountFen, name, account]),
    ).toEqual([
      [100_000, '李某', payee],
      [20_000, '李某', payee],
    ]);
    expect(payments?.[0]?.evidenceIds).toEqual([evidenceId]);
    expect(payments?.[0]?.source.rowRef).toMatch(/第 ?2 ?行/);
    expect(contacts.some(({ from }) => from === payee)).toBe(false);
  });

  it('bring up the stop-payment advice and stand beside what the client said', async () => {
    await importBill();
    const state = await test.client.verification.get({ matter: { kind: 'case', caseId } });
    expect(state.verdict.stopPayment).toBe(true);
    expect(state.payments).toHaveLength(2);
    expect(state.verdict.nextSteps[0]?.sentence).toContain('账单显示已付1,200.00元（2笔）');
    expect(state.verdict.unknowns.join('')).toContain('尚未问当事人是否付过款');
    expect(state.verdict.reasons.map(({ sentence }) => sentence).join('')).toContain(
      '当事人称从未借款，而账单显示已付1,200.00元（2笔）',
    );
  });

  it('stand in complaint and police report with amount, payee and evidence number', async () => {
    await importBill();
    for (const text of [
      await paper('complaint', 'institution'),
      await paper('police-report', 'police'),
    ]) {
      expect(text).toContain('1,000.00');
      expect(text).toContain('李某');
      expect(text).toContain('1,200.00');
      expect(text).toContain('证据1');
    }
    expect(await paper('complaint', 'institution')).toContain('账单所记“结清款”');
  });

  it('are not counted twice when the client tells of the same sum', async () => {
    const answers = { ...testForm().answers, paid: 'yes' as const, paidAmountFen: 120_000 };
    await importBill(testForm({ answers }));
    const text = await paper('complaint', 'institution');
    expect(text).toContain('1,200.00');
    expect(text).not.toContain('2,400.00');
  });

  it('are put before the lawyer when the client tells another sum or none', async () => {
    await importBill();
    const request = {
      caseId,
      templateId: 'complaint',
      recipientKind: 'institution' as const,
      claims: [],
    };
    const warnings = JSON.stringify((await test.client.document.preview(request)).warnings);
    expect(warnings).toContain('账单显示已付1,200.00元，而当事人没有说付过款');
  });

  it('count for an intake, too, before there is a case', async () => {
    const intakeId = await saveIntake(test, unasked());
    const matter = { kind: 'intake' as const, intakeId };
    const evidenceId = await attach(test, matter, 'alipay_record_20261105.csv', bill);
    await runImport(test, evidenceId, [payee]);
    const state = await test.client.verification.get({ matter });
    expect(state.verdict.stopPayment).toBe(true);
  });
});

describe('a row of a file that tells no time', () => {
  it('is held back from papers until a person has found out when it was', async () => {
    ({ caseId } = await openCase(test));
    const matter = { kind: 'case' as const, caseId };
    const list = [
      '起始时间,通信方式,对方号码,通信时长',
      '2026-11-02 10:15:20,被叫,17000000021,35秒',
      '2026-11-03 11:15:20,被叫,17000000021,36秒',
      '看不清,被叫,17000000021,37秒',
    ].join('\r\n');
    const evidenceId = await attach(test, matter, '语音详单.csv', list);
    await runImport(test, evidenceId, ['17000000021']);
    const request = {
      caseId,
      templateId: 'complaint',
      recipientKind: 'institution' as const,
      claims: [],
    };
    const before = await test.client.document.preview(request);
    expect(JSON.stringify(before.tree)).toContain('35秒');
    expect(JSON.stringify(before.tree)).not.toContain('37秒');
    expect(JSON.stringify(before.warnings)).toContain('有1条导入记录读不出时间');
    const record = await test.client.case.get({ caseId });
    const undated = record.contacts.find(
      ({ source, occurredAtMs }) => source && occurredAtMs === null,
    );
    if (!undated) throw new Error('no undated row');
    const { evidenceIds: _ids, source: _source, ...contact } = undated;
    await test.client.case.saveContact({
      commandId: test.commandId(),
      caseId,
      contact: { ...contact, occurredAtMs: Date.UTC(2026, 10, 4, 3, 0) },
      revision: record.revision,
    });
    const after = await test.client.document.preview(request);
    expect(JSON.stringify(after.tree)).toContain('37秒');
    expect(JSON.stringify(after.warnings)).not.toContain('读不出时间');
  });
});
