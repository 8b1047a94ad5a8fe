import { expect, test } from '@playwright/test';
import type { CaseId } from '../../domain/ids.ts';
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

const shelf = () => program.page.getByRole('region', { name: '已生成的版本' });
const compose = () => program.page.getByText('编写', { exact: true }).click();

test('a version that was sent is frozen, and what follows says that it corrects it', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/documents`);
  await page.getByRole('button', { name: /生成 Word 文书|照样生成/ }).click();
  await shelf().getByRole('button', { name: '登记已发出' }).click();
  const dialog = page.getByRole('dialog', { name: /已发出$/ });
  await dialog.getByLabel('单号或者回执号').fill('EA123456789CN');
  await program.shoot('versions-01-send');
  await dialog.getByRole('button', { name: '登记并固定这一版' }).click();
  await expect(shelf()).toContainText('EA123456789CN');
  await compose();
  await page.getByRole('button', { name: /生成 Word 文书|照样生成/ }).click();
  const asked = page.getByRole('dialog', { name: /生成更正版/ });
  await program.shoot('versions-02-correct');
  await asked.getByRole('button', { name: '生成更正版' }).click();
  await expect(shelf()).toContainText('更正第 1 版');
  await shelf().scrollIntoViewIfNeeded();
  await program.shoot('versions-03-shelf');
});

test('two versions are compared, and each tells what it was made from', async () => {
  const { page, app } = program;
  await compose();
  await page.getByRole('button', { name: /^删除第 1 项请求/ }).click();
  await page.getByRole('button', { name: /生成 Word 文书|照样生成/ }).click();
  await page.getByRole('button', { name: '生成更正版' }).click();
  await expect(shelf()).toContainText('第 3 版');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080);
  });
  await shelf()
    .getByRole('button', { name: /比\s*较/ })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByText(/处不同/)).toBeVisible();
  await program.shoot('versions-04-compare-wide');
  await page.keyboard.press('Escape');
  await shelf().getByRole('button', { name: '由什么生成' }).first().click();
  await expect(page.getByRole('dialog').getByText('模板 SHA-256')).toBeVisible();
  await program.shoot('versions-05-provenance-wide');
});

test('an answer that is due stands on the desk; one click records it, another takes it back', async () => {
  const { page } = program;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo(page, '/');
  const due = page.getByRole('region', { name: /^等待答复/ });
  await expect(due.getByText(/还有 \d+ 天/)).toBeVisible();
  await due.getByRole('button', { name: '已收到答复' }).click();
  await expect(due.getByText('没有等待答复的文书')).toBeVisible();
  await program.shoot('versions-06-answered-wide');
  await page.getByRole('button', { name: /撤\s*销/ }).click();
  await expect(due.getByText(/还有 \d+ 天/)).toBeVisible();
});
