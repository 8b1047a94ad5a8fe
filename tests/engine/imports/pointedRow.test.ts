import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../domain/ids.ts';
import { indexImportedRows } from '../../../electron/engine/imports/indexImportedRows.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';
import { attach, callsXml, dayMs, runImport, timeline } from './importFixtures.ts';

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

const matter = () => ({ kind: 'case' as const, caseId });

/** One call a minute, each from a number of its own. */
const calls = Array.from({ length: 30 }, (_, index) => ({
  number: `170${String(20_000_000 + index)}`,
  atMs: dayMs + index * 60_000,
  seconds: index,
}));

describe('the list of imported rows', () => {
  it('begins a few rows before the one that is looked for, wherever that stands', async () => {
    const evidenceId = await attach(test, matter(), 'calls.xml', callsXml(calls));
    await runImport(test, evidenceId, []);
    const all = await timeline(test, matter());
    for (const place of [0, 3, 4, 17, 29]) {
      const around = all.rows[place]?.contactId;
      const { offset, rows, total } = await timeline(test, matter(), { around, limit: 10 });
      expect([offset, total]).toEqual([Math.max(0, place - 4), 30]);
      expect(rows.map(({ contactId }) => contactId)).toContain(around);
      expect(rows).toEqual(all.rows.slice(offset, (offset ?? 0) + 10));
    }
  });

  it('begins at its beginning when that row is not there any more', async () => {
    const evidenceId = await attach(test, matter(), 'calls.xml', callsXml(calls));
    await runImport(test, evidenceId, []);
    const [row] = (await timeline(test, matter())).rows;
    const commandId = test.commandId();
    await test.client.evidence.withdraw({ commandId, evidenceId, reason: '误传' });
    const other = await attach(test, matter(), '另一份.xml', callsXml(calls.slice(0, 5)));
    await runImport(test, other, []);
    const page = await timeline(test, matter(), { around: row?.contactId, limit: 10 });
    expect([page.offset, page.rows.length]).toEqual([0, 5]);
  });
});

describe('a payment', () => {
  it('is found by the search as money, not under a channel', async () => {
    const bill = [
      '微信支付账单明细,,,,,,,,,,',
      '----------------------微信支付账单明细列表--------------------,,,,,,,,',
      '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
      '2026-11-02 14:30:00,扫二维码付款,青川还款专户,催收还款,支出,¥5000.00,零钱,支付成功,1000000001,,',
    ].join('\r\n');
    const evidenceId = await attach(test, matter(), '微信账单.csv', `\ufeff${bill}\r\n`);
    await runImport(test, evidenceId, []);
    const { rows } = await timeline(test, matter());
    expect(rows).toMatchObject([{ kind: 'payment', counterpart: expect.any(String) }]);
    const [row] = rows;
    await test.client.import.markRelevant({
      commandId: test.commandId(),
      matter: matter(),
      counterpart: row?.counterpartKey ?? '',
      relevant: true,
    });
    await indexImportedRows(test.engine);
    const [hit] = await test.client.search.query({ text: '催收还款', limit: 5 });
    expect(hit).toMatchObject({ kind: 'contact', entityId: row?.contactId });
    expect(hit?.title).toContain('· 收付款 ·');
  });
});
