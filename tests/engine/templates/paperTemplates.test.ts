import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { sourceParserHost } from '../../../electron/engine/parsers/sourceParserHost.ts';
import { runPaperTemplate } from '../../../electron/engine/templates/runPaperTemplate.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

const kind = 'stop-notice' as const;
const sentence = '本所已将上述情况留存备查。';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const get = () => test.client.paperTemplate.get({ kind });
const preview = (text: string, id: CaseId | null = null) =>
  test.client.paperTemplate.preview({ kind, text, caseId: id });
const save = (text: string, note = '') =>
  test.client.paperTemplate.save({ commandId: test.commandId(), kind, text, note });
const request = (): DocumentRequest => ({
  caseId,
  templateId: kind,
  recipientKind: 'collector',
  claims: [],
});
const edited = async () =>
  (await get()).builtinText.replace('# 法律后果', `${sentence}\n\n# 法律后果`);
const paper = async () =>
  JSON.stringify((await test.client.document.preview(request())).tree.blocks);

describe('the text of a built-in template', () => {
  it('is offered as it ships, with the fields it can print by their Chinese names', async () => {
    const { row, text, builtinText, fields, versions } = await get();
    expect(row).toMatchObject({ kind, version: null, hasDraft: false, builtinChanged: false });
    expect(text).toBe(builtinText);
    expect(versions).toEqual([]);
    expect(fields.find(({ name }) => name === '当事人.姓名')).toMatchObject({
      insert: '{{ 当事人.姓名 }}',
      sample: '林示例',
    });
    expect(await test.client.paperTemplate.list()).toHaveLength(14);
  });

  it('is shown with the invented case and with one of the vault, and nothing is stored', async () => {
    const text = await edited();
    expect(JSON.stringify((await preview(text)).tree)).toMatch(/林示例.*留存备查/);
    const ofCase = JSON.stringify((await preview(text, caseId)).tree);
    expect(ofCase).not.toContain('林示例');
    expect(ofCase).toContain('留存备查');
    expect((await get()).versions).toEqual([]);
  });

  it('once changed makes the papers, which carry its hash and version', async () => {
    const text = await edited();
    expect(await paper()).not.toContain(sentence);
    const { detail, faults } = await save(text, '加一句');
    expect(faults).toEqual([]);
    expect(detail.row.version).toBe(1);
    expect(detail.versions[0]).toMatchObject({ state: 'sound', note: '加一句', savedBy: '周青岚' });
    expect(await paper()).toContain(sentence);
    const offered = await test.client.document.templates();
    expect(offered.find(({ id }) => id === kind)?.source).toBe('edited');
    const row = await test.client.document.generate({
      commandId: test.commandId(),
      request: request(),
    });
    const made = await test.client.version.provenance({ documentId: row.id });
    expect(made).toMatchObject({ templateHash: hashOf(text), templateUnchanged: true });
    expect(JSON.parse(made.inputSnapshot)).toMatchObject({ templateVersion: 1 });
  });

  it('with faults is kept as a draft, and the papers go on as before', async () => {
    await save(await edited());
    const { detail, faults } = await save(`${await edited()}\n{{ 当事人.姓各 }}`);
    expect(faults[0]).toMatchObject({
      tag: '{{ 当事人.姓各 }}',
      text: expect.stringContaining('姓名'),
    });
    expect(detail.row).toMatchObject({ version: 1, hasDraft: true });
    expect(detail.text).toContain('姓各');
    expect(await paper()).toContain(sentence);
  });

  it('can be gone back to; the firm’s versions stay readable', async () => {
    const text = await edited();
    await save(text);
    const detail = await test.client.paperTemplate.restoreBuiltin({
      commandId: test.commandId(),
      kind,
    });
    expect(detail.row.version).toBeNull();
    expect(detail.text).toBe(detail.builtinText);
    expect(detail.versions.map(({ state }) => state)).toEqual(['builtin', 'sound']);
    expect(await paper()).not.toContain(sentence);
    expect(await test.client.paperTemplate.version({ kind, version: 1 })).toEqual({ text });
    await expect(test.client.paperTemplate.version({ kind, version: 9 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is no longer worked on as soon as nobody wants its preview', async () => {
    const controller = new AbortController();
    const loop = '{% for 甲 in (1..9000) %}{% for 乙 in (1..9000) %}字{% endfor %}{% endfor %}';
    const text = `${(await get()).builtinText}\n${loop}`;
    const like = { id: kind, recipientKinds: ['collector' as const] };
    const begun = Date.now();
    const running = runPaperTemplate(sourceParserHost(), text, like, [], controller.signal);
    setTimeout(() => controller.abort(), 300);
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(Date.now() - begun).toBeLessThan(2_000);
  });

  it.each([
    '{% for 甲 in (1..100000000) %}{{ 甲 }}{% endfor %}',
    '{% for 甲 in (1..9000) %}{% for 乙 in (1..9000) %}{% for 丙 in (1..9000) %}字{% endfor %}{% endfor %}{% endfor %}',
    '{% assign 长 = "字字字字字字字字" %}{% for 甲 in (1..60) %}{% assign 长 = 长 | append: 长 %}{% endfor %}{{ 长 }}',
  ])(
    'cannot keep the engine busy: %s',
    async (loop) => {
      const begun = Date.now();
      const text = `${(await get()).builtinText}\n${loop}`;
      const running = preview(text);
      const asked = Date.now();
      await test.client.paperTemplate.list();
      expect(Date.now() - asked).toBeLessThan(3_000);
      const { faults, tree } = await running;
      expect(tree).toBeNull();
      expect(faults[0]?.text).toMatch(/上限/);
      expect(Date.now() - begun).toBeLessThan(20_000);
    },
    40_000,
  );
});
