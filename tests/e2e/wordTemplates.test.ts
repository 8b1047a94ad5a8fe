import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { CaseId } from '../../domain/ids.ts';
import { firmLetter } from '../engine/templates/firmLetter.ts';
import { p, wordFile } from '../engine/templates/wordFile.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

let program: OpenProgram;
let caseId: CaseId;
let folder = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  caseId = await openCase(program.page, inventedForm());
  folder = await mkdtemp(path.join(tmpdir(), 'andun-letter-'));
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
  await rm(folder, { recursive: true, force: true });
});

async function addFile(name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  await program.answerDialogs([file]);
  await program.page.getByRole('button', { name: '添加 Word 文件' }).click();
}

test('a Word file with faults is refused, each fault named by its place', async () => {
  await goTo(program.page, '/documents/templates');
  await addFile('旧模板.docx', wordFile({ body: p('甲') + p('乙') + p('{{#证据}}{{名称}}') }));
  await expect(program.page.getByRole('alert')).toContainText('第3段：{{#证据}} 没有结束标记');
  await program.shoot('templates-01-faults');
});

test('a sound one shows its fields, and is tried out on a case', async () => {
  const { page } = program;
  await addFile('本所律师函.docx', firmLetter());
  await expect(page.getByRole('heading', { name: '本所律师函' })).toBeVisible();
  await expect(page.getByText('{{卷柜号}}')).toBeVisible();
  await program.shoot('templates-02-fields');
  await page.getByRole('tab', { name: '试填' }).click();
  await page.getByRole('combobox', { name: '案件' }).click();
  await page
    .getByTitle(/林若溪$/)
    .last()
    .click();
  await expect(page.getByRole('article', { name: /预览$/ })).toContainText('林若溪');
  await program.shoot('templates-03-test');
  await page.getByRole('tab', { name: '版本' }).click();
  await expect(page.getByText('本所律师函.docx')).toBeVisible();
});

test('a paper is made of it in the case, its own field filled in right there', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/documents`);
  await page.getByRole('combobox', { name: '文书' }).click();
  await page.getByTitle('本所律师函').last().click();
  const own = page.getByRole('button', { name: '卷柜号', exact: true });
  await own.click();
  const dialog = page.getByRole('dialog', { name: '填写模板的自有字段' });
  await dialog.getByLabel('卷柜号').fill('甲-7');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('article', { name: /预览$/ })).toContainText('卷柜：甲-7');
  await expect(own).toHaveCount(0);
  await page.getByRole('button', { name: /照样生成|生成 Word 文书/ }).click();
  await expect(
    page.getByRole('region', { name: '已生成的版本' }).getByText('第 1 版'),
  ).toBeVisible();
  await program.shoot('templates-04-paper');
});

test('its PDF is laid out by a word processor of the computer, or the lawyer is told what to do', async () => {
  const { page } = program;
  const target = path.join(folder, '本所律师函.pdf');
  await program.answerDialogs([target]);
  await page.getByRole('button', { name: '另存为 PDF…' }).click();
  const told = page.getByText(/已保存：本所律师函\.pdf（PDF 由.+排版）|本机没有找到这些软件/);
  await expect(told).toBeVisible({ timeout: 60_000 });
  if (!(await told.textContent())?.includes('已保存')) return;
  expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
});
