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
const missingList = () => program.page.getByRole('region', { name: /^待补内容/ });

async function choose(title: string) {
  await program.page.getByRole('combobox', { name: '文书', exact: true }).click();
  await program.page.getByTitle(title, { exact: true }).click();
}

test('a letter in the firm’s name has its letterhead, and its deadline is the lawyer’s', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/documents`);
  await choose('律师函');
  await expect(page.getByRole('article', { name: '《律师函》预览' })).toContainText('法律分析');
  await expect(paper().locator('.paper-letterhead')).toBeVisible();
  await page.getByLabel('要求答复的期限（日）').fill('5');
  await expect(paper()).toContainText('自收到本函之日起5日内');
  await program.shoot('letters-01-lawyer-letter');
});

test('what only the form asks for is filled in right there', async () => {
  const { page } = program;
  await choose('征信异议申请');
  const postcode = missingList().getByRole('button', { name: '邮政编码' });
  await expect(postcode).toBeVisible();
  await program.shoot('letters-02-credit-objection');
  await postcode.click();
  const dialog = page.getByRole('dialog', { name: '补充事项' });
  await expect(dialog.getByLabel('邮政编码')).toBeFocused();
  await dialog.getByLabel('邮政编码').fill('310005');
  await program.shoot('letters-03-detail');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(paper()).toContainText('310005');
  await expect(postcode).toHaveCount(0);
});

test('the notice says of a client who borrowed what it says of none who did not', async () => {
  const { page, app } = program;
  await choose('停止骚扰告知函');
  await page.getByLabel('当事人与款项的关系').click();
  await page.getByTitle('是借款人', { exact: true }).click();
  await expect(paper()).toContainText('停止不当催收告知函');
  await page.getByLabel('当事人与款项的关系').click();
  await page.getByTitle('不是借款人', { exact: true }).click();
  await expect(paper()).toContainText('停止骚扰告知函');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080);
  });
  await program.shoot('letters-04-stop-notice-wide');
});
