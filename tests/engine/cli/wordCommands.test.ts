import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli.ts';
import { p, table, textOf, wordFile } from '../templates/wordFile.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-cli-word-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string) => join(folder, name);

function put(name: string, content: Uint8Array | object): string {
  const bytes = content instanceof Uint8Array ? content : JSON.stringify(content);
  writeFileSync(place(name), bytes);
  return place(name);
}

async function cli(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    readPassphrase: async () => '',
    async *input() {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const LETTER = wordFile({
  body:
    p('致{{被投诉人}}：{{委托人姓名}}，{{传真}}') +
    table(['{{#证据}}{{名称}}', '{{目的}}{{/证据}}']),
});

describe('the command line, for a firm’s own Word files', () => {
  it('lists the fields as JSON, unknown ones marked', async () => {
    const { code, out, err } = await cli('fields', put('letter.docx', LETTER));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const fields = JSON.parse(out) as { name: string; kind: string; known: boolean }[];
    expect(fields.map(({ name, kind, known }) => [name, kind, known])).toEqual([
      ['被投诉人', 'value', true],
      ['委托人姓名', 'value', true],
      ['传真', 'value', false],
      ['证据', 'loop', true],
      ['名称', 'value', true],
      ['目的', 'value', true],
    ]);
  });

  it('tells every fault by its place, and writes nothing', async () => {
    const faulty = put('faulty.docx', wordFile({ body: p('甲') + p('{{#证据}}') + p('{{姓名') }));
    const listed = await cli('fields', faulty);
    expect(listed.code).toBe(1);
    expect(listed.err).toContain('错误：第2段：{{#证据}} 没有结束标记');
    expect(listed.err).toContain('错误：第3段：“{{姓名”没有写完');
    const out = place('nothing.docx');
    const filled = await cli('fill', '--word', faulty, '--data', put('a.json', {}), '--out', out);
    expect(filled.code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  it('fills a file, names what is missing and gives the hash of what it wrote', async () => {
    const word = put('letter.docx', LETTER);
    const data = put('data.json', {
      当事人: { 姓名: '陈小满' },
      对方名称: '示例公司',
      证据: [{ 名称: '录音', 目的: '威胁' }],
    });
    const out = place('filled.docx');
    const {
      code,
      out: told,
      err,
    } = await cli('fill', '--word', word, '--data', data, '--out', out);
    expect(code).toBe(0);
    expect(err).toBe('待补：传真（第1段）\n');
    const bytes = readFileSync(out);
    expect(told).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(textOf(bytes)).toBe('致示例公司：陈小满，【待补：传真】\n录音|威胁');
  });

  it('takes a case file in place of values by name', async () => {
    const word = put('letter.docx', LETTER);
    const out = place('case.docx');
    const file = join(import.meta.dirname, '../../../electron/cli/caseFileExample.json');
    const { code } = await cli('fill', '--word', word, '--data', file, '--out', out);
    expect(code).toBe(0);
    expect(textOf(readFileSync(out))).toContain('致支付宝（中国）网络技术有限公司：林小满，');
  });

  it('refuses an old Word file and a target that is the template itself', async () => {
    const old = new Uint8Array(1_000);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    const refused = await cli('fields', put('old.doc', old));
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('另存为') });
    const word = put('letter.docx', LETTER);
    const data = put('data.json', {});
    expect(await cli('fill', '--word', word, '--data', data, '--out', word)).toMatchObject({
      code: 2,
    });
    expect(readFileSync(word).equals(Buffer.from(LETTER))).toBe(true);
  });

  it('prints the dictionary of fields with their other names', async () => {
    const { code, out } = await cli('fields', '--known');
    expect(code).toBe(0);
    const client = (JSON.parse(out) as { name: string; synonyms: string[] }[])[0];
    expect(client).toMatchObject({ name: '当事人.姓名', alias: 'client.name' });
    expect(client?.synonyms).toContain('委托人姓名');
  });
});
