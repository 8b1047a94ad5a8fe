import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, FirmTemplateId } from '../../../domain/ids.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';
import { p, table, textOf, wordFile } from './wordFile.ts';

const LETTER = wordFile({
  body:
    p('致{{对方名称}}：') +
    p('本所受{{委托人姓名}}委托，函号{{函号}}，卷柜{{卷柜号}}。') +
    table(['时间', '内容'], ['{{#联系记录}}{{时间}}', '{{内容}}{{/联系记录}}']) +
    p('{{律所名称}}　{{今天}}'),
});

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

function add(name: string, bytes: Uint8Array | string, templateId: FirmTemplateId | null = null) {
  return test.client.template.add({
    commandId: test.commandId(),
    grantId: test.grantNewFile(name, bytes),
    templateId,
    kind: null,
  });
}

async function addLetter(): Promise<FirmTemplateId> {
  const { row } = await add('本所律师函.docx', LETTER);
  if (!row) throw new Error('not stored');
  return row.id;
}

const write = () => join(test.dataDir, `${randomUUID()}.docx`);

describe('a firm’s own Word template', () => {
  it('is kept with its fields under the name of its file, and offered for papers', async () => {
    const templateId = await addLetter();
    const { row, report } = await test.client.template.get({ templateId });
    expect(row).toMatchObject({
      name: '本所律师函',
      kind: 'lawyer-letter',
      version: 1,
      unknownCount: 1,
    });
    expect(report.fields.filter(({ known }) => !known).map(({ name }) => name)).toEqual(['卷柜号']);
    const offered = await test.client.document.templates();
    expect(offered.find(({ id }) => id === templateId)).toMatchObject({
      title: '本所律师函',
      source: 'word',
    });
    const audit = await test.client.audit.list({ limit: 1, beforeSeq: null });
    expect(JSON.stringify(audit)).toContain('添加 Word 模板《本所律师函》');
  });

  it('is not kept when its tags have faults; each is named by its place', async () => {
    const { row, report } = await add('坏.docx', wordFile({ body: p('甲') + p('{{#证据}}') }));
    expect(row).toBeNull();
    expect(report.errors).toEqual([
      { where: '第2段', text: '{{#证据}} 没有结束标记，请在后面加上 {{/证据}}' },
    ]);
    expect(await test.client.template.list()).toEqual([]);
    await expect(add('旧.doc', 'not a zip')).rejects.toMatchObject({ code: 'TEMPLATE_NOT_WORD' });
  });

  it('makes a paper of a case that is stored like any other, with what it was made from', async () => {
    const templateId = await addLetter();
    const request = { caseId, templateId, recipientKind: 'institution' as const, claims: [] };
    const { tree, missing } = await test.client.document.preview(request);
    expect(JSON.stringify(tree)).toContain('致天津京东消费金融有限公司：');
    expect(missing.map(({ fieldId, label }) => [fieldId, label])).toEqual([
      ['firm.letterCode', expect.any(String)],
      ['word.卷柜号', '卷柜号'],
    ]);
    const row = await test.client.document.generate({ commandId: test.commandId(), request });
    expect(row).toMatchObject({ templateId, title: '本所律师函', version: 1, missingCount: 2 });
    const target = write();
    await test.client.document.saveAs({
      commandId: test.commandId(),
      documentId: row.id,
      grantId: test.grantWrite(target),
    });
    const bytes = readFileSync(target);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    const text = textOf(bytes);
    expect(text).toContain('致天津京东消费金融有限公司：\n本所受林小满委托');
    expect(text).toContain('【待补：卷柜号】');
    expect(text).toContain('2026年11月20日9时30分|');
    expect(text).toContain('青岚律师事务所（示例）　2026年11月22日');
  });

  it('prints what was filled in for its own fields, and numbers a letter once', async () => {
    const templateId = await addLetter();
    const firm = await test.client.firm.get();
    await test.client.firm.save({
      commandId: test.commandId(),
      firm: { ...firm, letterCode: '岚律' },
    });
    const values = await test.client.template.saveValues({
      commandId: test.commandId(),
      caseId,
      values: { 卷柜号: '甲-7', 空: ' ' },
    });
    expect(values).toEqual({ 卷柜号: '甲-7' });
    const request = { caseId, templateId, recipientKind: 'institution' as const, claims: [] };
    for (const version of [1, 2]) {
      const row = await test.client.document.generate({ commandId: test.commandId(), request });
      expect(row).toMatchObject({ version, missingCount: 0 });
      const opened = await test.client.document.open({ documentId: row.id });
      expect(JSON.stringify(opened.tree)).toContain('函号岚律〔2026〕律函字第1号，卷柜甲-7。');
    }
  });

  it('has versions: the newest counts, an earlier one can come back', async () => {
    const templateId = await addLetter();
    const second = await add('新版.docx', wordFile({ body: p('{{姓名}}') }), templateId);
    expect(second.row).toMatchObject({
      id: templateId,
      name: '本所律师函',
      version: 2,
      fieldCount: 1,
    });
    const restored = await test.client.template.restore({
      commandId: test.commandId(),
      templateId,
      version: 1,
    });
    expect(restored).toMatchObject({ version: 3, unknownCount: 1 });
    const { versions } = await test.client.template.get({ templateId });
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(versions[0]?.sha256).toBe(versions[2]?.sha256);
  });

  it('can be renamed, put out of use and back into it', async () => {
    const templateId = await addLetter();
    const change = { commandId: test.commandId(), templateId };
    const renamed = await test.client.template.rename({
      ...change,
      name: '催告函',
      kind: 'stop-notice',
    });
    expect(renamed).toMatchObject({ name: '催告函', kind: 'stop-notice' });
    const offered = async () =>
      (await test.client.document.templates()).some(({ id }) => id === templateId);
    await test.client.template.retire({ commandId: test.commandId(), templateId, retired: true });
    expect(await offered()).toBe(false);
    await test.client.template.retire({ commandId: test.commandId(), templateId, retired: false });
    expect(await offered()).toBe(true);
  });

  it('is tried out on a case and saved, filled or as it is', async () => {
    const templateId = await addLetter();
    const tried = await test.client.template.testFill({ templateId, caseId });
    expect(JSON.stringify(tried.tree)).toContain('林小满');
    const [filled, plain] = [write(), write()];
    const save = (target: string, of: CaseId | null) =>
      test.client.template.saveAs({
        commandId: test.commandId(),
        templateId,
        caseId: of,
        grantId: test.grantWrite(target),
      });
    await save(filled, caseId);
    await save(plain, null);
    expect(textOf(readFileSync(filled))).toContain('林小满');
    expect(readFileSync(plain).equals(Buffer.from(LETTER))).toBe(true);
    expect(
      strFromU8(unzipSync(readFileSync(filled))['docProps/core.xml'] as Uint8Array),
    ).not.toContain('creator');
  });
});
