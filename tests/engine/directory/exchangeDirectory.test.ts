import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
beforeEach(async () => {
  test = await openTestVault();
});
afterEach(() => test.close());

const header = '机构编号,机构名称,项目,内容,用途或种类,起,止,来源,核对日期,状态,说明';
const table = [
  header,
  ',示例小额贷款有限公司,机构,,消费金融与网贷,,,来函,2026-11-01,有出处,',
  ',示例小额贷款有限公司,号码,0571-2888 0000,催收专用号码,,,来函,2026-11-01,有出处,',
  ',支付宝,App,支付宝,,,,应用商店,2026-11-20,有出处,',
  ',支付宝,号码,客服,客服热线,,,官网,2026-11-20,有出处,',
].join('\r\n');
const preview = (name: string, bytes: Uint8Array | string) =>
  test.client.directory.previewImport({ grantId: test.grantNewFile(name, bytes) });

describe('the directory as a file', () => {
  it('says what a table would change, changes nothing until told to, and then all at once', async () => {
    const shown = await preview('名录.csv', table);
    expect(shown).toMatchObject({
      fileName: '名录.csv',
      changes: [
        { name: '示例小额贷款有限公司', isNew: true },
        { name: '支付宝', isNew: false, differences: [{ item: 'app', change: 'added' }] },
      ],
      same: 0,
      refused: [{ place: 5, reason: 'not_a_number' }],
      refusedCount: 1,
    });
    const names = async () => (await test.client.directory.list()).map(({ name }) => name);
    expect(await names()).not.toContain('示例小额贷款有限公司');
    const commandId = test.commandId();
    const { incoming, fileName } = shown;
    const apply = () => test.client.directory.applyImport({ commandId, incoming, fileName });
    expect(await apply()).toEqual({ added: 1, changed: 1 });
    expect(await apply()).toEqual({ added: 1, changed: 1 });
    expect((await names()).filter((name) => name === '示例小额贷款有限公司')).toHaveLength(1);
    const [match] = await test.client.directory.matchNumbers({ numbers: ['057128880000'] });
    expect(match?.organisationName).toBe('示例小额贷款有限公司');
    const audit = JSON.stringify(await test.client.audit.list({ beforeSeq: null, limit: 10 }));
    expect(audit).toContain('导入机构名录“名录.csv”：新增 1 家，更新 1 家');
    expect(audit).toContain('更新机构名录条目：支付宝（导入）');
  });

  it.each(['csv', 'json'] as const)(
    'exports %s that comes back without a change',
    async (format) => {
      const first = await preview('名录.csv', table);
      await test.client.directory.applyImport({ commandId: test.commandId(), ...first });
      const path = join(test.dataDir, `out.${format}`);
      const write = (scope: 'all' | 'firm') =>
        test.client.directory.export({
          commandId: test.commandId(),
          grantId: test.grantWrite(path),
          format,
          scope,
        });
      const all = await test.client.directory.list();
      expect(await write('all')).toMatchObject({ organisations: all.length });
      const again = await test.client.directory.previewImport({ grantId: test.grantRead(path) });
      expect(again).toMatchObject({ changes: [], same: all.length, refused: [] });
      expect(await write('firm')).toMatchObject({ organisations: 2 });
      const text = readFileSync(path, 'utf8');
      expect(text.startsWith('\ufeff')).toBe(format === 'csv');
      expect(text).toContain('示例小额贷款有限公司');
      expect(text).not.toContain('中国银联');
    },
  );

  it('brings back nothing that was taken out of use, under its name or a former one', async () => {
    const entries = await test.client.directory.list();
    const renamed = entries.find(({ formerNames }) => formerNames.length > 0);
    const former = renamed?.formerNames[0]?.name;
    if (!renamed || !former) throw new Error('an entry with a former name ships');
    await test.client.directory.withdraw({
      commandId: test.commandId(),
      organisationId: renamed.id,
      reason: '已停用',
    });
    const entry = '机构,,消费金融与网贷,,,来函,2026-11-01,有出处,';
    const rows = [header, `,${renamed.name},${entry}`, `,${former},${entry}`].join('\r\n');
    const shown = await preview('名录.csv', rows);
    expect(shown.changes).toEqual([]);
    expect(shown.refused.map(({ reason }) => reason)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('reads the table as Excel in China saves it, in GBK', async () => {
    // 机构名称,项目,内容 / 示例,App,示 in GBK: TextEncoder knows UTF-8 only.
    const gbk = Buffer.from(
      'bbfab9b9c3fbb3c62ccff1c4bf2cc4dac8dd0d0a'.replace('cff1', 'cfee') +
        'd6a7b8b6b1a62cb2fac6b7d3ebbcf2b3c62cd6a7c0fb0d0a',
      'hex',
    );
    const shown = await preview('名录.csv', gbk);
    expect(shown.changes).toMatchObject([
      { name: '支付宝', differences: [{ item: 'alias', shown: '支利', change: 'added' }] },
    ]);
  });

  it('refuses a file that would keep the engine busy, by its size or its lines, before reading it through', async () => {
    const tooLarge = { code: 'DIRECTORY_TOO_LARGE' };
    const line = ',甲,号码,0571-28880000,客服热线,,,来函,2026-11-01,有出处,';
    const bytes = `${table}\r\n${`${line}${'说'.repeat(900)}\r\n`.repeat(800)}`;
    await expect(preview('大.csv', bytes)).rejects.toMatchObject(tooLarge);
    const rows = `${header}\r\n${',甲,\r\n'.repeat(50_001)}`;
    await expect(preview('长.csv', rows)).rejects.toMatchObject(tooLarge);
  });

  it('refuses what is no directory', async () => {
    const unreadable = { code: 'DIRECTORY_UNREADABLE' };
    await expect(preview('账单.csv', '日期,金额\r\n1,2\r\n')).rejects.toMatchObject(unreadable);
    await expect(preview('名录.xlsx', Buffer.from('504b0304', 'hex'))).rejects.toMatchObject(
      unreadable,
    );
    await expect(preview('空.csv', '')).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });
});
