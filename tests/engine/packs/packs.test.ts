import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import { type CaseId, GrantId } from '../../../domain/ids.ts';
import { type PackEvidenceChoice, usualPapers, usualPapersOf } from '../../../domain/packs/pack.ts';
import { openBundleCase } from '../bundle/bundleMatter.ts';
import { openCase } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let caseId: CaseId;
let out: string;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openBundleCase(test));
  out = join(test.dataDir, 'out');
  mkdirSync(out);
});
afterEach(() => test.close());

describe('一键成套', () => {
  it('plans every channel with its papers and what they lack', async () => {
    const plan = await test.client.pack.plan({ caseId });
    const institution = plan.channels.find(({ route }) => route.kind === 'institution');
    expect(institution?.papers.map(({ templateId }) => templateId)).toEqual(
      expect.arrayContaining(['complaint', 'lawyer-letter', 'authorization']),
    );
    expect(plan.evidenceCount).toBe(5);
    expect(plan.wholeFiles.map(({ title }) => title)).toEqual([
      expect.stringContaining('短信导出'),
    ]);
    expect(await test.client.document.list({ caseId })).toEqual([]);
  });

  it('writes letters by addressee, a 证据包 that verifies by itself and the checklist, into one zip', async () => {
    const zip = join(out, 'pack.zip');
    const events = await make(zip, 'zip', 'own');
    expect(events.at(-1)).toMatchObject({ type: 'done', name: 'pack.zip', evidence: 4 });
    execFileSync('unzip', ['-q', zip, '-d', join(out, 'open')]);
    const names = readdirSync(join(out, 'open'));
    expect(names).toEqual(expect.arrayContaining(['00_待签署与寄送清单.docx', '证据包.zip']));
    expect(names.filter((name) => /^\d\d_.*(?<!\.docx)$/.test(name)).length).toBeGreaterThan(1);
    const stored = await test.client.document.list({ caseId });
    const files = names.flatMap((name) =>
      name.includes('.') ? [] : readdirSync(join(out, 'open', name)),
    );
    expect(files.sort()).toEqual(stored.map(({ fileName }) => fileName).sort());

    const bundle = join(out, 'open', '证据包.zip');
    const checked = await collect(test.client.bundle.verify({ grantId: test.grantRead(bundle) }));
    expect(checked.at(-1)).toMatchObject({ check: { whole: true, ownKey: true } });
    const sha256 = createHash('sha256').update(readFileSync(bundle)).digest('hex');
    expect(events.at(-1)).toMatchObject({ bundleSha256: sha256 });
    const chain = await test.client.evidence.custody({ matter: { kind: 'case', caseId } });
    expect(JSON.stringify(chain)).toContain(sha256);
  });

  it('sends of a list with other people’s records the lines of the case, and keeps the original', async () => {
    const zip = join(out, 'pack.zip');
    const events = await make(zip, 'zip', 'extract', ['police']);
    expect(events.at(-1)).toMatchObject({ evidence: 4 });
    execFileSync('unzip', ['-q', zip, '-d', join(out, 'open')]);
    const extract = join(out, 'open', '证据摘录.docx');
    const xml = execFileSync('unzip', ['-p', extract, 'word/document.xml'], { encoding: 'utf8' });
    const text = xml.replace(/<[^>]*>/g, '');
    expect(text).toContain('短信导出');
    expect(text.match(/【捷信】/g)).toHaveLength(3);
    expect(text).not.toContain('再不还款');
    const bundle = join(out, 'open', '证据包.zip');
    expect(execFileSync('unzip', ['-Z1', bundle], { encoding: 'utf8' })).not.toContain('短信导出');
    const checklist = join(out, 'open', '00_待签署与寄送清单.docx');
    const listed = execFileSync('unzip', ['-p', checklist, 'word/document.xml'], {
      encoding: 'utf8',
    });
    expect(listed).toContain('证据摘录（打印“证据摘录.docx”）');
  });

  it('lists items, numbers and pages as its own 证据包 has them, not as one of everything would', async () => {
    const zip = join(out, 'pack.zip');
    await make(zip, 'zip', 'own', ['police']);
    const names = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).split('\n');
    const list = names.find((name) => /\/.*证据目录.*\.docx$/.test(name)) ?? '';
    execFileSync('unzip', ['-q', zip, '-d', join(out, 'open')]);
    const bundle = join(out, 'open', '证据包.zip');
    const entries = execFileSync('unzip', ['-Z1', bundle], { encoding: 'utf8' }).split('\n');
    const catalogue = entries.find((name) => /证据目录\.docx$/.test(name)) ?? '';
    execFileSync('unzip', ['-q', bundle, catalogue, '-d', join(out, 'bundle')]);
    const listed = labelsAndPages(join(out, 'open', list));
    expect(listed).toHaveLength(4);
    expect(listed.some(([, pages]) => /\d/.test(pages))).toBe(true);
    expect(listed).toEqual(labelsAndPages(join(out, 'bundle', catalogue)));
  });

  it('takes a paper that has not changed as it is stored, into a folder this time', async () => {
    await make(join(out, 'one.zip'), 'zip', 'none');
    const before = await test.client.document.list({ caseId });
    const events = await make(out, 'folder', 'none');
    expect(await test.client.document.list({ caseId })).toHaveLength(before.length);
    const done = events.at(-1);
    const name = done?.type === 'done' ? done.name : '';
    expect(readdirSync(join(out, name))).toContain('00_待签署与寄送清单.docx');
    expect(readdirSync(join(out, name))).not.toContain('证据包.zip');
  });

  it('leaves nothing behind when it is stopped, outside or on the shelf', async () => {
    const stop = new AbortController();
    const input = {
      commandId: test.commandId(),
      caseId,
      choice: { papers: await usual(), evidence: 'all' as const },
      grantId: test.grantWrite(join(out, 'stopped.zip')),
      as: 'zip' as const,
    };
    const stream = await test.client.pack.make(input, { signal: stop.signal });
    await stream.next();
    stop.abort();
    await expect(
      (async () => {
        for await (const event of stream) if (event.type === 'done') return event;
        throw new Error('ended');
      })(),
    ).rejects.toThrow();
    await expect.poll(() => readdirSync(out)).toEqual([]);
    expect(await test.client.document.list({ caseId })).toEqual([]);
  });

  it('makes a zip a case and tells of the case that could not be made', async () => {
    const unknown = '01900000-0000-7000-8000-00000000beef' as CaseId;
    const events = await collect(
      test.client.pack.makeMany({
        commandId: test.commandId(),
        caseIds: [unknown, caseId],
        evidence: 'own',
        grantId: grantFolder(out),
      }),
    );
    const told = events.filter((event) => event.type === 'case');
    expect(told).toMatchObject([
      { caseId: unknown, made: null, code: 'NOT_FOUND' },
      { caseId, made: { evidence: 4 }, code: null },
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'done', made: 1, failed: 1 });
    expect(readdirSync(out).sort()).toEqual([
      expect.stringMatching(/^成套文书-.*\.zip$/),
      expect.stringMatching(/^批量成套报告-\d{8}\.xlsx$/),
    ]);
  });

  it('makes nothing twice when a batch is sent again, and goes on after a fault of its own', async () => {
    const unknown = '01900000-0000-7000-8000-00000000beef' as CaseId;
    const input = {
      commandId: test.commandId(),
      caseIds: [caseId],
      evidence: 'own' as const,
      grantId: grantFolder(out),
    };
    const first = await collect(test.client.pack.makeMany(input));
    const again = await collect(test.client.pack.makeMany(input));
    const told = (events: typeof first) => events.filter(({ type }) => type === 'case');
    expect(told(again)).toEqual(told(first));
    expect(readdirSync(out)).toHaveLength(2);

    const { store } = test.engine.files;
    test.engine.files.store = () => Promise.reject(new TypeError('invented'));
    const { caseId: other } = await openCase(test);
    const caseIds = [other, unknown];
    const failed = await collect(
      test.client.pack.makeMany({
        ...input,
        commandId: test.commandId(),
        caseIds,
        grantId: grantFolder(out),
      }),
    );
    test.engine.files.store = store;
    expect(told(failed)).toMatchObject([
      { caseId: other, made: null, code: 'INTERNAL' },
      { caseId: unknown, made: null, code: 'NOT_FOUND' },
    ]);
  });

  it('keeps a claim that a lawyer has edited', async () => {
    const request = {
      caseId,
      templateId: 'complaint',
      recipientKind: 'institution' as const,
      claims: [{ id: 'own', text: '请在五日内书面答复本人的全部疑问' }],
    };
    await test.client.document.generate({ commandId: test.commandId(), request });
    await make(join(out, 'pack.zip'), 'zip', 'none');
    const rows = await test.client.document.list({ caseId });
    const complaint = rows.filter(
      ({ templateId, recipientKind }) =>
        templateId === 'complaint' && recipientKind === 'institution',
    );
    expect(complaint).toHaveLength(1);
  });
});

async function usual() {
  return usualPapers(await test.client.document.channels({ caseId }));
}

async function make(
  path: string,
  as: 'zip' | 'folder',
  evidence: PackEvidenceChoice,
  recipients?: RecipientKind[],
) {
  return collect(
    test.client.pack.make({
      commandId: test.commandId(),
      caseId,
      choice: { papers: recipients ? await papersTo(recipients) : await usual(), evidence },
      grantId: as === 'zip' ? test.grantWrite(path) : grantFolder(path),
      as,
    }),
  );
}

async function papersTo(recipients: RecipientKind[]) {
  const routes = await test.client.document.channels({ caseId });
  return routes.filter(({ kind }) => recipients.includes(kind)).flatMap(usualPapersOf);
}

/** First and page column of the rows of a list of evidence. */
function labelsAndPages(docx: string): [string, string][] {
  const xml = execFileSync('unzip', ['-p', docx, 'word/document.xml'], { encoding: 'utf8' });
  return (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).flatMap((row): [string, string][] => {
    const cells = (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) =>
      cell.replace(/<[^>]*>/g, ''),
    );
    return cells.length === 6 && /^\d/.test(cells[0] ?? '')
      ? [[cells[0] ?? '', cells[4] ?? '']]
      : [];
  });
}

function grantFolder(path: string): GrantId {
  const grantId = GrantId.parse(crypto.randomUUID());
  test.session.grants.add({ grantId, mode: 'writeDir', path, displayName: 'out' });
  return grantId;
}
