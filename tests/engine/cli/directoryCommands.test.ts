import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli.ts';
import { testPassphrase } from '../support/openTestSession.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-cli-directory-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cli(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCli([...args, '--vault', folder, '--sample'], {
    readPassphrase: async () => testPassphrase,
    input: () => process.stdin,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('the directory on the command line', () => {
  it('is exported, shown what a file would change, and changed only when told to', async () => {
    const all = join(folder, '名录.csv');
    expect(await cli('directory', 'export', '--out', all)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(all, 'utf8')).toContain('支付宝');
    const same = await cli('directory', 'import', '--file', all, '--apply');
    expect(same).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/新增 0 家，更新 0 家/),
    });

    const table = join(folder, '补充.csv');
    writeFileSync(
      table,
      [
        '机构名称,项目,内容,用途或种类,来源,核对日期,状态',
        '支付宝,App,支付宝,,应用商店,2026-11-20,有出处',
        '支付宝,号码,客服,客服热线,官网,2026-11-20,有出处',
      ].join('\n'),
    );
    const shown = await cli('directory', 'import', '--file', table);
    expect(shown.code).toBe(1);
    expect(shown.out).toContain('更新\t支付宝\t新增App 支付宝');
    expect(shown.out).toContain('名录没有改动');
    expect(shown.err).toContain('第 3 行\t支付宝\t客服\t不是可以识别的号码');
    expect((await cli('directory', 'import', '--file', table, '--apply')).out).toContain(
      '已导入：新增 0 家，更新 1 家',
    );
    const own = join(folder, '本所.json');
    expect((await cli('directory', 'export', '--own', '--out', own)).out).toContain('1 家');
    expect(JSON.parse(readFileSync(own, 'utf8')).organisations).toHaveLength(1);
    expect(await cli('directory', 'export', '--out', join(folder, 'x.txt'))).toMatchObject({
      code: 2,
    });
  }, 60_000);

  it('takes a table of mobile segments in with its source and day', async () => {
    const table = join(folder, '号段.txt');
    const rows = Array.from({ length: 12 }, (_, i) => `${1390000 + i}\t甲省\t乙市\t中国移动`);
    writeFileSync(table, rows.join('\n'));
    const take = ['directory', 'segments', '--file', table, '--source', '演示'];
    expect(await cli(...take, '--as-of', '今年')).toMatchObject({ code: 2 });
    expect(await cli(...take, '--as-of', '2026-01-31')).toMatchObject({
      code: 0,
      out: '已装入 12 个号段，来源“演示”，截至 2026-01-31\n',
    });
  }, 60_000);
});
