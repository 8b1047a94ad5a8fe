import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { v7 as newId } from 'uuid';
import type { RecipientKind } from '../../domain/documents/recipients.ts';
import { type CaseId, ContactId } from '../../domain/ids.ts';
import { emptyContact } from '../../domain/intake/intakeForm.ts';
import { callEngine } from './support/engineOfPage.ts';
import { goTo, inventedForm, newCommand, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

const CALLS = 60;
const FIRST_CALL_MS = Date.UTC(2026, 9, 1, 2, 0, 0);
/** Half the width of an A4 sheet, in points. */
const MIDDLE = 297.6;

let program: OpenProgram;
let caseId: CaseId;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  caseId = await openCase(program.page, { ...inventedForm(), contacts: calls() });
  await generate('complaint', 'institution');
  await generate('intake-record', 'client_file');
  await goTo(program.page, `/cases/${caseId}/documents`);
  await program.page.getByText(/^版本 \d/).click();
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
});

test('a long paper is saved as PDF on real pages, numbered outside, with its table heads repeated', async () => {
  const { page } = program;
  const target = path.join(program.dataDir, '投诉书.pdf');
  await program.answerDialogs([target]);
  await savePdf('投诉书');
  await expect(page.getByText('已保存：投诉书.pdf（PDF 由案盾排版）')).toBeVisible();
  await program.shoot('documents-06-pdf');
  const pages = await pagesOf(target);
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, { text, numberAt }] of pages.entries()) {
    expect(text).toContain(`— ${index + 1} —`);
    if (index % 2 === 0) expect(numberAt).toBeGreaterThan(MIDDLE);
    else expect(numberAt).toBeLessThan(MIDDLE);
  }
  const whole = pages.map(({ text }) => text).join('');
  expect(whole).toContain('林若溪');
  expect(whole.match(/通话情况/g)?.length).toBeGreaterThan(2);
  // Half of the pages are the table, and each begins with its head.
  const inTable = pages.filter(({ text }) => /^序号/.test(text));
  expect(inTable.length).toBeGreaterThan(0);
  const audit = await callEngine(page, 'audit', 'list', { limit: 5, beforeSeq: null });
  expect(JSON.stringify(audit)).toContain('另存投诉书第 1 版的 PDF');
});

test('a record has a line to sign below each page of its PDF', async () => {
  const { page } = program;
  const target = path.join(program.dataDir, '笔录.pdf');
  await program.answerDialogs([target]);
  await savePdf('接待笔录');
  await expect(page.getByText('已保存：笔录.pdf（PDF 由案盾排版）')).toBeVisible();
  const pages = await pagesOf(target);
  expect(pages.length).toBeGreaterThan(1);
  for (const { text } of pages) expect(text).toMatch(/当事人\(签名\):_+/);
});

test('the preview is saved as PDF without becoming a version', async () => {
  const { page } = program;
  const before = await callEngine(page, 'document', 'list', { caseId });
  const target = path.join(program.dataDir, '预览.pdf');
  await program.answerDialogs([target]);
  await page.getByRole('button', { name: '预览存为 PDF…' }).click();
  await expect(page.getByText('已保存：预览.pdf（PDF 由案盾排版）')).toBeVisible();
  expect((await pagesOf(target)).map(({ text }) => text).join('')).toContain('林若溪');
  expect(await callEngine(page, 'document', 'list', { caseId })).toEqual(before);
});

async function generate(templateId: string, recipientKind: RecipientKind): Promise<void> {
  await callEngine(program.page, 'document', 'generate', {
    commandId: newCommand(),
    request: { caseId, templateId, recipientKind, claims: [] },
  });
}

async function savePdf(title: string): Promise<void> {
  const version = program.page.getByRole('listitem', { name: new RegExp(`^${title} .*第 1 版`) });
  await version.getByRole('button', { name: '另存为 PDF…' }).click();
}

function calls() {
  const [first] = inventedForm().contacts;
  return Array.from({ length: CALLS }, (_, index) => ({
    ...emptyContact(ContactId.parse(newId()), 'call'),
    ...first,
    id: ContactId.parse(newId()),
    occurredAtMs: FIRST_CALL_MS + index * 13 * 3_600_000,
    durationSeconds: 30 + index,
  }));
}

async function pagesOf(file: string): Promise<{ text: string; numberAt: number }[]> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)) }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const runs = items.filter((item) => 'str' in item);
    const stamped = runs.find(({ str }) => str.includes(`— ${number} —`));
    pages.push({
      // Noto's glyphs of 人 and ⼈ are one: what is copied out of the PDF may be the radical.
      text: runs
        .map(({ str }) => str)
        .join('')
        .normalize('NFKC'),
      numberAt: stamped?.transform[4] as number,
    });
  }
  return pages;
}
