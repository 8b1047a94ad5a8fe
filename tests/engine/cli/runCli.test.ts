import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli.ts';
import { testPassphrase } from '../support/openTestSession.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('explains itself in Chinese, and tells wrong usage by its exit code', async () => {
    expect(await cli(['help'])).toMatchObject({ code: 0, out: expect.stringContaining('用法') });
    expect(await cli([])).toMatchObject({ code: 2 });
    expect(await cli(['intake', 'list'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--vault'),
    });
    expect(await cli(['intake', 'burn', '--vault', folder])).toMatchObject({ code: 2 });
    expect(await cli(['intake', 'list', '--vault', folder, '--nonsense'])).toMatchObject({
      code: 2,
    });
  });

  it('makes a vault, opens it with the passphrase and with no other', async () => {
    const vault = ['--vault', folder];
    const made = await cli(['vault', 'create', ...vault, '--operator', '前台']);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^([2-9A-Z]{4}-?){8}\n$/) });
    expect(await cli(['vault', 'status', ...vault])).toMatchObject({
      code: 0,
      out: '有案件库，恢复密钥尚未核对\n',
    });
    expect(await cli(['intake', 'list', ...vault])).toMatchObject({ code: 0, out: '' });
    expect(await cli(['intake', 'list', ...vault], '不是 这一句 口令')).toMatchObject({
      code: 1,
      err: expect.stringContaining('WRONG_PASSPHRASE'),
    });
  });

  it('imports calls and messages into a new intake, asks for the year, and refuses what is hostile', async () => {
    const backup = join(folder, 'sms.xml');
    writeFileSync(
      backup,
      '<smses count="1"><sms address="95188" date="1709644449000" type="1" body="您好"/></smses>',
    );
    const bill = join(folder, '详单.csv');
    writeFileSync(bill, '起始时间,通信方式,对方号码,通信时长\n04-12 09:31:05,被叫,95188,1分2秒\n');
    const bomb = join(folder, 'bomb.xml');
    writeFileSync(bomb, '<!DOCTYPE smses [<!ENTITY a "b">]><smses></smses>');
    const sample = ['--vault', folder, '--sample'];

    const imported = await cli(['import', ...sample, backup, bill, bomb]);
    expect(imported.code).toBe(1);
    expect(imported.out).toMatch(/^新接待\t[0-9a-f-]{36}\n/);
    expect(imported.out).toContain('sms.xml\t证据1\t');
    expect(imported.out).toContain('导入 1 行');
    expect(imported.out).toContain('请用 --year 指明');
    expect(imported.err).toContain('bomb.xml');
    expect(imported.err).toContain('FILE_HOSTILE');

    const dated = await cli(['import', ...sample, '--year', '2026', bill]);
    expect(dated).toMatchObject({ code: 0, err: '', out: expect.not.stringContaining('--year') });
    expect(await cli(['import', ...sample, '--year', '26', bill])).toMatchObject({ code: 2 });
  }, 40_000);

  it('attaches, exports and verifies evidence, and writes a paper, in 示例库', async () => {
    const sample = ['--vault', folder, '--sample'];
    const cases = await cli(['case', 'list', ...sample, '--json']);
    const caseNumber = (JSON.parse(cases.out) as { caseNumber: string }[])[0]?.caseNumber ?? '';
    const original = join(folder, '补充短信.txt');
    writeFileSync(original, '【示例】补充的短信');
    const attached = await cli([
      ...['evidence', 'attach', ...sample, '--matter', caseNumber],
      ...['--file', original, '--origin', '当事人邮件'],
    ]);
    expect(attached.code).toBe(0);
    const out = join(folder, '导出.txt');
    const id = attached.out.split('\t')[0] ?? '';
    expect((await cli(['evidence', 'export', ...sample, '--id', id, '--out', out])).code).toBe(0);
    expect(readFileSync(out)).toEqual(readFileSync(original));
    expect(await cli(['evidence', 'verify', ...sample])).toMatchObject({
      code: 0,
      out: expect.stringContaining('保管链完整'),
    });
    const paper = join(folder, '投诉书.docx');
    const written = await cli([
      ...['document', 'generate', ...sample, '--case', caseNumber, '--template', 'complaint'],
      ...['--to', 'nfra_12378', '--out', paper],
    ]);
    expect(written.code).toBe(0);
    expect(readFileSync(paper).subarray(0, 2).toString()).toBe('PK');
  });
});

async function cli(args: string[], passphrase = testPassphrase) {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    readPassphrase: async () => passphrase,
    input: async function* () {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
