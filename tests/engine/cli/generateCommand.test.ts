import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli.ts';

const EXAMPLE = new URL('../../../electron/cli/caseFileExample.json', import.meta.url).pathname;

interface PaperLine {
  template: string;
  recipient: string;
  title: string;
  file: string;
  text?: string;
  sha256: string;
  missing: { fieldId: string; label: string }[];
  warnings: string[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-generate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('generate', () => {
  it('writes every paper of the example without a vault, one JSON line each', async () => {
    const made = await cli('--case', EXAMPLE, '--template', 'all', '--out', join(folder, 'all'));
    expect(made.code).toBe(0);
    const lines = papers(made.out);
    expect(new Set(lines.map(({ file }) => file)).size).toBe(lines.length);
    expect(readdirSync(join(folder, 'all'))).toHaveLength(lines.length);
    expect(lines.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['complaint', 'police-report', 'lawyer-letter', 'pi-request']),
    );
    for (const { file, sha256 } of lines) {
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256);
    }
  }, 30_000);

  it('prints what the file says', async () => {
    const { lines } = await generate(readJson(EXAMPLE), 'complaint', '--text');
    const text = readFileSync(lines[0]?.text ?? '', 'utf8');
    expect(text).toContain('林小满');
    expect(text).toContain('2026年11月16日9时42分');
    expect(text).toContain('2026年11月17日');
    expect(lines[0]?.missing).toEqual([]);
  });

  it('adds what the shipped directory verifies of a named institution', async () => {
    const file = {
      institution: { fullName: '天津京东消费金融有限公司' },
      contacts: [
        { channel: 'sms', claimedIdentity: '捷信', content: '您的借款已逾期，请尽快还款' },
      ],
    };
    const { lines } = await generate(file, 'complaint', '--text');
    const text = readFileSync(lines[0]?.text ?? '', 'utf8');
    expect(text).toContain('捷信消费金融有限公司现已更名为天津京东消费金融有限公司');
  });

  it('takes an empty file: all that is not known is listed and marked in the paper', async () => {
    const { code, lines } = await generate({}, 'police-report');
    expect(code).toBe(0);
    const ids = lines[0]?.missing.map(({ fieldId }) => fieldId);
    expect(ids).toEqual(expect.arrayContaining(['client.name', 'case.contacts', 'case.evidence']));
    const xml = strFromU8(
      unzipSync(readFileSync(lines[0]?.file ?? ''))['word/document.xml'] as Uint8Array,
    );
    expect(xml).toContain('【待补：当事人姓名】');
    expect(xml).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('names fields that it does not know by their path, and goes on', async () => {
    const file = { client: { name: '林小满', nmae: '甲' }, contacts: [{ fromm: '95188' }], x: 1 };
    const { code, err, lines } = await generate(file, 'complaint');
    expect(code).toBe(0);
    for (const path of ['client.nmae', 'contacts[0].fromm', 'x']) {
      expect(err).toContain(`不认识的字段 ${path}，没有使用`);
      expect(lines[0]?.warnings).toContain(`不认识的字段 ${path}，没有使用`);
    }
  });

  it('refuses values of the wrong kind, days that do not exist and evidence that is not there', async () => {
    const wrong = {
      client: { phone: 13900001111 },
      contacts: [{ channel: 'fax', occurredAt: 'gestern' }],
      today: '2026-02-30',
    };
    const first = await generate(wrong, 'complaint');
    expect(first).toMatchObject({ code: 1, lines: [] });
    expect(first.err).toContain('错误：client.phone：应是文字');
    expect(first.err).toContain('错误：contacts[0].channel：只能是 call、sms');
    expect(first.err).toContain('错误：contacts[0].occurredAt：');
    expect(first.err).toContain('错误：today：日期应写成');
    const cited = { contacts: [{ occurredAt: '2026-13-01', evidence: [7] }] };
    const second = await generate(cited, 'complaint');
    expect(second).toMatchObject({ code: 1, lines: [] });
    expect(second.err).toContain('错误：contacts[0]：引用的证据 7 不在 evidence 里');
    expect(second.err).toContain('错误：contacts[0].occurredAt：没有这个时间 2026-13-01');
  });

  it('says which templates and addressees there are', async () => {
    expect(await cli('--case', EXAMPLE, '--template', 'poem', '--out', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('complaint、'),
    });
    const toPolice = ['--template', 'complaint', '--to', 'police', '--out', folder];
    expect(await cli('--case', EXAMPLE, ...toPolice)).toMatchObject({
      code: 2,
      err: expect.stringContaining('institution、nfra_12378'),
    });
  });

  it('documents the file by a JSON Schema and an example that fits it', async () => {
    const schema = JSON.parse((await cli('--schema')).out) as { properties: object };
    const example = JSON.parse((await cli('--example')).out) as object;
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(example)));
    expect(JSON.stringify(schema)).toContain('北京时间');
    const { lines, err } = await generate(example, 'lawyer-letter');
    expect(err).not.toContain('不认识的字段');
    expect(lines[0]).toMatchObject({ missing: [] });
  });

  it('has the same bytes for the same file', async () => {
    const hashes = [
      await generate(readJson(EXAMPLE), 'lawyer-letter'),
      await generate(readJson(EXAMPLE), 'lawyer-letter'),
    ];
    expect(hashes[0]?.lines[0]?.sha256).toBe(hashes[1]?.lines[0]?.sha256);
  });
});

async function generate(file: unknown, template: string, ...options: string[]) {
  const source = join(folder, 'case.json');
  writeFileSync(source, JSON.stringify(file));
  const out = join(folder, 'out');
  const made = await cli('--case', source, '--template', template, '--out', out, ...options);
  return { ...made, lines: papers(made.out) };
}

function papers(out: string): PaperLine[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PaperLine);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function cli(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCli(['generate', ...args], {
    readPassphrase: async () => '',
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
