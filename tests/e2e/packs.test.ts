import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { CaseId } from '../../domain/ids.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

let program: OpenProgram;
let caseId: CaseId;
let out: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  caseId = await openCase(program.page, inventedForm());
  out = path.join(program.dataDir, 'packs');
  mkdirSync(out);
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
});

test('one click makes letters by addressee and the list of what to sign and send', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/documents`);
  await page.getByRole('button', { name: '一键成套' }).click();
  const dialog = page.getByRole('dialog', { name: '一键成套' });
  await expect(dialog.getByRole('checkbox', { name: '被投诉机构' })).toBeVisible();
  await dialog.getByRole('checkbox', { name: '公安机关' }).check();
  await program.shoot('packs-01-dialog');
  const file = path.join(out, 'one.zip');
  await program.answerDialogs([file]);
  await dialog.getByRole('button', { name: '存到别处' }).click();
  await page.getByRole('menuitem', { name: '选择位置，存为压缩包…' }).click();
  await expect(dialog.getByText(/^已成套/)).toBeVisible({ timeout: 60_000 });
  await program.shoot('packs-02-made');
  const names = execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).trim().split('\n');
  expect(names).toContain('00_待签署与寄送清单.docx');
  expect(names.filter((name) => name.includes('/')).length).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a value that several papers lack is filled in once, right there', async () => {
  const { page } = program;
  await page.getByRole('button', { name: '一键成套' }).click();
  const dialog = page.getByRole('dialog', { name: '一键成套' });
  const missing = dialog.getByRole('region', { name: /待补内容/ });
  await dialog.getByRole('checkbox', { name: '被投诉机构' }).check();
  await missing.getByRole('button', { name: '当事人联系地址' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(2);
  await program.shoot('packs-03-fill');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('several cases get a zip each, and what became of each is told', async () => {
  const { page, app } = program;
  await goTo(page, '/cases');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080);
  });
  await page.getByRole('button', { name: '批量成套' }).click();
  const dialog = page.getByRole('dialog', { name: '批量成套' });
  await dialog.getByRole('checkbox', { name: /^全选/ }).check();
  await program.answerDialogs([out]);
  await dialog.getByRole('button', { name: /个案件成套/ }).click();
  await expect(dialog.getByText(/个案件的成套文书/)).toBeVisible({ timeout: 60_000 });
  await program.shoot('packs-04-batch-wide');
  expect(readdirSync(out).filter((name) => name.startsWith('成套文书-'))).toHaveLength(1);
  expect(readdirSync(out).filter((name) => name.startsWith('批量成套报告-'))).toHaveLength(1);
});
