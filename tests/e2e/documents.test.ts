import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { CaseId } from '../../domain/ids.ts';
import { callEngine } from './support/engineOfPage.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

let program: OpenProgram;
let caseId: CaseId;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  caseId = await openCase(program.page, inventedForm());
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
});

const paper = () => program.page.getByRole('article', { name: /预览$/ });
const missingList = () => program.page.getByRole('region', { name: /^待补内容/ });
const shelf = () => program.page.getByRole('region', { name: '已生成的版本' });
const compose = () => program.page.getByText('编写', { exact: true }).click();

test('missing values are listed and stand out in the paper', async () => {
  await goTo(program.page, `/cases/${caseId}/documents`);
  await expect(missingList().getByRole('button', { name: /地址/ }).first()).toBeVisible();
  await expect(paper().locator('.paper-missing').first()).toBeVisible();
  await expect(paper()).toContainText('林若溪');
  const colour = await paper()
    .locator('.paper-missing')
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(colour).not.toMatch(/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
  await program.shoot('documents-01-missing');
});

test('a missing value leads to its field, and filling it changes the paper at once', async () => {
  const { page } = program;
  const address = missingList().getByRole('button', { name: /地址/ }).first();
  const label = (await address.textContent()) ?? '';
  const before = await missingList().getByRole('listitem').count();
  await address.click();
  const dialog = page.getByRole('dialog', { name: '修改当事人资料' });
  await expect(dialog.getByLabel('联系地址')).toBeFocused();
  await dialog.getByLabel('联系地址').fill('青川市云溪区槐安路3号');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(paper()).toContainText('青川市云溪区槐安路3号');
  await expect(missingList().getByRole('button', { name: label, exact: true })).toHaveCount(0);
  expect(await missingList().getByRole('listitem').count()).toBeLessThan(before);
  await program.shoot('documents-02-filled');
});

test('each generation is a new version, and the old one stays', async () => {
  const { page } = program;
  const generate = page.getByRole('button', { name: /照样生成|生成 Word 文书/ });
  await generate.click();
  await expect(shelf().getByText('第 1 版')).toBeVisible();
  await compose();
  await generate.click();
  await expect(shelf().getByText('第 2 版')).toBeVisible();
  await expect(shelf().getByText('已有新版')).toBeVisible();
  await shelf().getByRole('listitem').filter({ hasText: '第 1 版' }).getByText('查看').click();
  await expect(page.getByText(/正在查看《.+》第 1 版/)).toBeVisible();
  await expect(paper()).toContainText('林若溪');
  await program.shoot('documents-03-versions');
});

test('saved as, it is a sound Word file with the client in it', async () => {
  const { page } = program;
  const target = path.join(program.dataDir, '投诉书-另存.docx');
  await program.answerDialogs([target]);
  await shelf().getByRole('button', { name: '另存为…' }).first().click();
  await expect(page.getByText('已保存：投诉书-另存.docx')).toBeVisible();
  expect(await wordsOfDocx(target)).toContain('林若溪');
  const [row] = await callEngine(page, 'document', 'list', { caseId });
  expect(row?.version).toBe(2);
});

test('用 Word 打开 writes into 案盾文书 and hands the file to Word', async () => {
  const { page, app } = program;
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { handedOver: [] });
    Object.assign(shell, {
      openPath: async (file: string) => {
        (globalThis as unknown as { handedOver: string[] }).handedOver.push(file);
        return '';
      },
    });
  });
  await shelf().getByRole('button', { name: '用 Word 打开' }).first().click();
  const notice = page.getByRole('dialog').filter({ hasText: '文件将以明文保存' });
  await program.shoot('documents-04-open-in-word');
  await notice.getByRole('button').last().click();
  const handedOver = () =>
    app.evaluate(() => (globalThis as unknown as { handedOver: string[] }).handedOver);
  await expect.poll(handedOver).toHaveLength(1);
  const folder = path.join(program.dataDir, 'documents', '案盾文书');
  const [file] = await handedOver();
  expect(path.dirname(file ?? '')).toBe(folder);
  expect(await readdir(folder)).toEqual([path.basename(file ?? '')]);
  expect(await wordsOfDocx(file ?? '')).toContain('林若溪');
});

test('the police report is its own paper', async () => {
  const { page } = program;
  await compose();
  await page.getByRole('combobox', { name: '文书', exact: true }).click();
  await page.getByTitle('报案材料', { exact: true }).click();
  await expect(page.getByRole('article', { name: '《报案材料》预览' })).toContainText('林若溪');
  await program.shoot('documents-05-police-report');
});

async function wordsOfDocx(file: string): Promise<string> {
  const parts = unzipSync(await readFile(file));
  expect(Object.keys(parts)).toContain('[Content_Types].xml');
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<[^>]+>/g, '');
}
