import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyCollectionSettings } from '../../../domain/collection/collectionSettings.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

function letter(id: CaseId, recipientKind: RecipientKind = 'institution'): DocumentRequest {
  return { caseId: id, templateId: 'lawyer-letter', recipientKind, claims: [] };
}

async function setLetterCode(letterCode: string) {
  const firm = await test.client.firm.get();
  await test.client.firm.save({ commandId: test.commandId(), firm: { ...firm, letterCode } });
}

async function generated(request: DocumentRequest): Promise<string> {
  const row = await test.client.document.generate({ commandId: test.commandId(), request });
  const { tree } = await test.client.document.open({ documentId: row.id });
  const reference = tree.blocks.find((block) => block.type === 'reference');
  return reference?.type === 'reference' ? reference.runs.map(({ text }) => text).join('') : '';
}

describe('the number of a letter', () => {
  it('is asked for while the firm has no 代字, and none is taken', async () => {
    const { missing } = await test.client.document.preview(letter(caseId));
    expect(missing.map(({ fieldId }) => fieldId)).toContain('firm.letterCode');
    expect(await generated(letter(caseId))).toContain('【待补');
    await setLetterCode('衡律');
    expect(await generated(letter(caseId))).toMatch(/^衡律〔\d{4}〕律函字第1号$/);
  });

  it('is one a letter whatever its versions, and never the same for two', async () => {
    await setLetterCode('衡律');
    const other = (await openCase(test)).caseId;
    const first = await generated(letter(caseId));
    expect(await generated(letter(other))).toMatch(/第2号$/);
    expect(await generated(letter(caseId, 'collector'))).toMatch(/第3号$/);
    await setLetterCode('新字');
    expect(await generated(letter(caseId))).toBe(first);
  });

  it('is shown before it is taken, and looking takes none', async () => {
    await setLetterCode('衡律');
    const shown = async () =>
      JSON.stringify((await test.client.document.preview(letter(caseId))).tree);
    expect(await shown()).toContain('律函字第1号');
    expect(await shown()).toContain('律函字第1号');
    expect(await generated(letter(caseId))).toMatch(/第1号$/);
  });
});

describe('what a paper asks for beyond the case', () => {
  const objection = (): DocumentRequest => ({
    caseId,
    templateId: 'credit-objection',
    recipientKind: 'credit_agency',
    claims: [],
  });

  it('is kept with the case and stands in the paper; an empty text takes it away', async () => {
    const save = (details: { postcode?: string; email?: string }) =>
      test.client.document.saveDetails({ commandId: test.commandId(), caseId, details });
    const lacks = async () =>
      (await test.client.document.preview(objection())).missing.map(({ fieldId }) => fieldId);
    expect(await lacks()).toContain('paper.postcode');
    await save({ postcode: ' 310005 ' });
    expect(await save({ email: 'a@example.com' })).toEqual({
      postcode: '310005',
      email: 'a@example.com',
    });
    expect(await lacks()).not.toContain('paper.postcode');
    expect(await save({ postcode: '' })).toEqual({ email: 'a@example.com' });
    expect(await lacks()).toContain('paper.postcode');
  });

  it('takes the day of a refusal from the analysis of breaches, unless another was typed', async () => {
    const notice = async () => {
      const request = { ...objection(), templateId: 'stop-notice', recipientKind: 'collector' };
      return JSON.stringify(await test.client.document.preview(request as DocumentRequest));
    };
    expect(await notice()).toContain('【待补：要求对方停止联系的日期】');
    await test.client.collection.saveSettings({
      commandId: test.commandId(),
      caseId,
      settings: {
        ...emptyCollectionSettings,
        refusal: { atMs: Date.UTC(2026, 10, 19, 3), dateOnly: true, note: '' },
      },
    });
    expect(await notice()).toContain('本人已于2026年11月19日明确要求停止');
    await test.client.document.saveDetails({
      commandId: test.commandId(),
      caseId,
      details: { refusedOn: '2026-11-18' },
    });
    expect(await notice()).toContain('本人已于2026年11月18日明确要求停止');
  });

  it('leaves its name in the audit log, never its content', async () => {
    await test.client.document.saveDetails({
      commandId: test.commandId(),
      caseId,
      details: { postcode: '310005' },
    });
    const entries = await test.client.case.audit({ caseId });
    const summaries = entries.map(({ summary }) => summary).join('\n');
    expect(summaries).toContain('修改文书补充事项：邮政编码');
    expect(summaries).not.toContain('310005');
  });
});

describe('the templates and channels of a case', () => {
  it('are listed with titles, addressees and layout', async () => {
    const templates = await test.client.document.templates();
    expect(templates.find(({ id }) => id === 'lawyer-letter')).toEqual({
      id: 'lawyer-letter',
      kind: 'lawyer-letter',
      title: '律师函',
      source: 'builtin',
      recipientKinds: ['institution', 'collector'],
      layout: 'letter',
    });
  });

  it('offer for every paper of a channel a template that takes that addressee', async () => {
    const templates = await test.client.document.templates();
    const known = new Set(templates.map(({ id }) => id));
    for (const { kind, papers } of await test.client.document.channels({ caseId })) {
      for (const paper of papers.filter((id) => known.has(id))) {
        expect(templates.find(({ id }) => id === paper)?.recipientKinds, paper).toContain(kind);
      }
    }
  });
});
