import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseId, GrantId } from '../../../domain/ids.ts';
import { type PackChoice, usualPapers } from '../../../domain/packs/pack.ts';
import { openBundleCase } from '../bundle/bundleMatter.ts';
import { openCase } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';
import { p, wordFile } from '../templates/wordFile.ts';

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

const usual = async () => usualPapers(await test.client.document.channels({ caseId }));

async function make(name: string, more: Partial<PackChoice> = {}) {
  const choice = { papers: await usual(), evidence: 'cited' as const, ...more };
  const events = await collect(
    test.client.pack.make({
      commandId: test.commandId(),
      caseId,
      choice,
      grantId: test.grantWrite(join(out, name)),
      as: 'zip',
    }),
  );
  const done = events.at(-1);
  if (done?.type !== 'done') throw new Error('not made');
  return done;
}

describe('what one click takes', () => {
  it('is every item that its papers cite, also an original that must go whole', async () => {
    const plan = await test.client.pack.plan({ caseId });
    const taken = plan.channels.filter(({ route }) => route.ticked).flatMap(({ papers }) => papers);
    const cited = new Set(taken.flatMap(({ cites }) => cites));
    expect(plan.wholeFiles.some(({ evidenceId }) => cited.has(evidenceId))).toBe(true);
    expect((await make('cited.zip')).evidence).toBe(5);
    expect((await make('own.zip', { evidence: 'own' })).evidence).toBe(4);
  });

  it('leaves a channel alone whose paper was sent, enclosures and all', async () => {
    await make('first.zip');
    const rows = await test.client.document.list({ caseId });
    const complaint = rows.find(
      ({ templateId, recipientKind }) =>
        templateId === 'complaint' && recipientKind === 'institution',
    );
    if (!complaint) throw new Error('no complaint');
    await test.client.version.markParcelSent({
      commandId: test.commandId(),
      documentIds: [complaint.id],
      dispatch: {
        channel: 'express',
        sentOn: '2026-11-22',
        trackingNumber: '',
        replyDueOn: '2026-12-07',
        note: '',
      },
    });
    expect((await usual()).some(({ recipientKind }) => recipientKind === 'institution')).toBe(
      false,
    );
  });

  it('is on record as a pack with the versions in it', async () => {
    const { papers, bundleSha256 } = await make('one.zip');
    const [pack] = await test.client.pack.list({ caseId });
    expect(pack).toMatchObject({ name: 'one.zip', evidence: 5, bundleSha256, madeBy: '周青岚' });
    expect(pack?.documentIds).toHaveLength(papers);
    const known = new Set((await test.client.document.list({ caseId })).map(({ id }) => id));
    expect(pack?.documentIds.every((id) => known.has(id))).toBe(true);
  });

  it('says so where nothing was chosen', async () => {
    await expect(make('none.zip', { papers: [], evidence: 'none' })).rejects.toMatchObject({
      code: 'PACK_EMPTY',
    });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('a firm’s own Word file in a pack', () => {
  it('stands in place of the paper of its kind, lists what it lacks and keeps what was sent of it', async () => {
    const { row } = await test.client.template.add({
      commandId: test.commandId(),
      grantId: test.grantNewFile(
        '本所投诉书.docx',
        wordFile({ body: p('致{{对方名称}}：{{卷柜号}}') }),
      ),
      templateId: null,
      kind: 'complaint',
    });
    if (!row) throw new Error('not stored');
    const templates = { complaint: row.id };
    const plan = await test.client.pack.plan({ caseId, templates });
    expect(plan.templates).toEqual([{ id: row.id, kind: 'complaint', name: '本所投诉书' }]);
    const paper = plan.channels
      .find(({ route }) => route.kind === 'institution')
      ?.papers.find(({ kind }) => kind === 'complaint');
    expect(paper?.templateId).toBe(row.id);
    expect(paper?.missing.map(({ fieldId }) => fieldId)).toContain('word.卷柜号');
    const papers = [{ recipientKind: 'institution' as const, kind: 'complaint' as const }];
    await make('word.zip', { papers, templates, evidence: 'none' });
    const [made] = await test.client.document.list({ caseId });
    expect(made).toMatchObject({ templateId: row.id, title: '本所投诉书' });
    if (!made) throw new Error('not made');
    await test.client.version.markParcelSent({
      commandId: test.commandId(),
      documentIds: [made.id],
      dispatch: {
        channel: 'online',
        sentOn: '2026-11-22',
        trackingNumber: '',
        replyDueOn: null,
        note: '',
      },
    });
    const regulator = (await test.client.document.channels({ caseId })).find(
      ({ kind }) => kind === 'nfra_12378',
    );
    expect(regulator?.reason).toContain('2026年11月22日向机构投诉');
    // Word files are read in processes of their own, which begin slowly on a busy machine.
  }, 60_000);
});

describe('the report of a batch', () => {
  it('tells what was made, what was not and why, and which channels got nothing', async () => {
    const unknown = '01900000-0000-7000-8000-00000000beef' as CaseId;
    const events = await collect(batch([unknown, caseId]));
    const done = events.at(-1);
    const report = done?.type === 'done' ? done.report : '';
    const [cases, channels] = sheetsOf(join(out, report));
    expect(cases?.[0]).toEqual(expect.arrayContaining(['案号', '结果', '原因']));
    expect(cases?.[1]?.[2]).toBe('没有做成');
    expect(cases?.[1]?.at(-1)).toContain('不存在');
    expect(cases?.[2]).toEqual(expect.arrayContaining(['林小满', '已做好']));
    expect(channels?.flat().join()).toContain('金融监管总局（12378）');
  });

  it('names what was cancelled; the packs that are there are whole', async () => {
    const { caseId: other } = await openCase(test);
    const stream = await batch([caseId, other]);
    for await (const event of stream) if (event.type === 'case') break;
    await expect
      .poll(() => readdirSync(out).sort(), { timeout: 20_000 })
      .toEqual([
        expect.stringMatching(/^成套文书-.*\.zip$/),
        expect.stringMatching(/^批量成套报告-.*\.xlsx$/),
      ]);
    const [cases] = sheetsOf(join(out, readdirSync(out).sort()[1] ?? ''));
    expect(cases?.slice(1).map((row) => row[2])).toEqual(['已做好', '已取消']);
  });
});

function batch(caseIds: CaseId[]) {
  const grantId = GrantId.parse(crypto.randomUUID());
  test.session.grants.add({ grantId, mode: 'writeDir', path: out, displayName: 'out' });
  return test.client.pack.makeMany({
    commandId: test.commandId(),
    caseIds,
    evidence: 'cited',
    grantId,
  });
}

function sheetsOf(path: string): (string | number)[][][] {
  const book = read(readFileSync(path));
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    return sheet ? utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 }) : [];
  });
}
