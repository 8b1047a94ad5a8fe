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

const paper = () => program.page.getByRole('article', { name: /预览$/ });

async function choose(title: string) {
  await program.page.getByRole('combobox', { name: '文书', exact: true }).click();
  await program.page.getByTitle(title, { exact: true }).click();
}

test('the opinion tells conclusion, reasons and checks, and offers no claims to choose', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/documents`);
  await choose('研判意见');
  await expect(paper()).toContainText('研判结论');
  await expect(paper()).toContainText('逐项核查');
  await expect(page.getByRole('region', { name: '请求事项' })).toHaveCount(0);
  await program.shoot('other-papers-01-opinion');
});

test('special powers for the court stand in the paper once they are switched on', async () => {
  const { page } = program;
  await choose('授权委托书（诉讼）');
  await expect(paper()).toContainText('一般代理');
  await page.getByLabel('特别授权：代为进行和解').click();
  await expect(paper()).toContainText('代为进行和解。');
  await expect(page.getByRole('region', { name: '委托事项' })).toBeVisible();
  await program.shoot('other-papers-02-court');
});

test('the annex of breaches lies across and fits the desk', async () => {
  await choose('催收违规附表');
  await expect(paper()).toHaveClass(/paper-layout-landscape-table/);
  const sheet = await paper().boundingBox();
  const desk = await program.page.locator('.document-paper').boundingBox();
  expect(sheet?.width).toBeLessThanOrEqual(desk?.width ?? 0);
  await program.shoot('other-papers-03-annex');
});

test('the record of the reception asks for place and person, and the list for evidence', async () => {
  const { page } = program;
  await choose('接待笔录');
  await expect(paper()).toContainText('印在每页下方');
  await expect(page.getByRole('button', { name: '接待地点' }).first()).toBeVisible();
  await program.shoot('other-papers-04-record');
  await choose('证据目录');
  await expect(page.getByLabel('列出原件/复印件')).toBeVisible();
  await program.shoot('other-papers-05-list');
});
