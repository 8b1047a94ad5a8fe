import { expect, test } from '@playwright/test';
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

const step = (title: string) =>
  program.page.locator('.check-step').filter({
    has: program.page.getByRole('radiogroup', { name: `${title}：结果` }),
  });

test('a checklist step keeps its result and its note, with who did it', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/verification`);
  const callback = step('用官方号码回拨核实');
  await callback.getByRole('radio', { name: '官方否认联系过' }).focus();
  await page.keyboard.press('Space');
  const note = callback.getByPlaceholder('工号、时间、答复、截图编号…');
  await note.fill('工号0000，称没有安排上门。');
  await note.press('Enter');
  await expect(callback).toContainText('顾南乔 ·');
  const secrets = step('是否索要密码、验证码或付款');
  await secrets.getByRole('radio').first().check();
  const matter = { kind: 'case', caseId } as const;
  await expect
    .poll(async () => {
      const state = await callEngine(page, 'verification', 'get', { matter });
      const stored = state.steps.find(({ code }) => code === 'official_callback');
      const done = state.steps.filter(({ result }) => result !== 'not_done');
      return [stored?.result, stored?.note, done.length];
    })
    .toEqual(['unfavourable', '工号0000，称没有安排上门。', 2]);
  await program.shoot('case-01-steps');
});

test('steps change the computed verdict', async () => {
  const { page } = program;
  const matter = { kind: 'case', caseId } as const;
  const { verdict } = await callEngine(page, 'verification', 'get', { matter });
  expect(verdict.outcomes).toContain('A');
  await expect(page.getByRole('region', { name: '研判意见' })).toContainText('疑似诈骗');
});

test('the lawyer overrides only with a reason, and both conclusions stay in sight', async () => {
  const { page } = program;
  const panel = page.getByRole('region', { name: '研判意见' });
  await panel.getByRole('button', { name: '另定结论…' }).click();
  const dialog = page.getByRole('dialog', { name: '律师另定结论' });
  await dialog.getByRole('checkbox', { name: /^A / }).uncheck();
  await dialog.getByRole('checkbox', { name: /^B / }).check();
  await dialog.getByRole('button', { name: '保存另定结论' }).click();
  await expect(dialog).toContainText('没有理由不能另定结论');
  await dialog.getByLabel('理由').fill('已核对当事人App，借款属实，来电系委外机构。');
  await dialog.getByRole('button', { name: '保存另定结论' }).click();
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText('律师结论');
  await expect(panel).toContainText('程序研判');
  await expect(panel).toContainText('已核对当事人App');
  await expect(panel).toContainText('疑似诈骗');
  await expect(panel).toContainText('违规催收');
  await program.shoot('case-02-override');
});

test('the top bar takes clicks while a message is shown', async () => {
  const { page } = program;
  await page.getByRole('button', { name: '核实完成，开始取证' }).click();
  await expect(page.getByText('案件已转为“取证”。')).toBeVisible();
  await page.locator('.ad-search-box').click({ timeout: 1_000 });
  await expect(page.getByRole('combobox', { name: '搜索与命令' })).toBeFocused();
  await page.keyboard.press('Escape');
});

test('a side way asks for its reason, and the history keeps every step', async () => {
  const { page } = program;
  await page.getByRole('button', { name: '其他状态' }).click();
  await page.getByRole('menuitem', { name: '转为“中止”' }).click();
  const dialog = page.getByRole('dialog', { name: '把案件转为“中止”' });
  await dialog.getByRole('button', { name: '确认转换' }).click();
  await expect(dialog).toContainText('这一步要写明理由。');
  await dialog.getByLabel('理由').fill('当事人外出，两周后再联系。');
  await dialog.getByRole('button', { name: '确认转换' }).click();
  await expect(page.locator('.case-header')).toContainText('目前：中止');
  await page.getByRole('tab', { name: '进度' }).click();
  const history = page.locator('.case-progress');
  await expect(history).toContainText('取证 → 中止');
  await expect(history).toContainText('理由：当事人外出，两周后再联系。');
  await expect(history).toContainText('待核实 → 取证');
  await expect(history).toContainText('建案');
  await expect(history).toContainText('顾南乔');
  await program.shoot('case-03-history');
});

test('the case says who changed what, in a chain that holds', async () => {
  const { page } = program;
  await page.getByRole('tab', { name: '审计' }).click();
  const entries = page.getByRole('tabpanel', { name: '审计' });
  await expect(entries).toContainText('中止');
  await expect(entries).toContainText('违法/违规催收');
  expect(await callEngine(page, 'audit', 'verify')).toMatchObject({ whole: true });
  await program.shoot('case-04-audit');
});
