import { expect, test } from '@playwright/test';
import { callEngine } from './support/engineOfPage.ts';
import { type OpenProgram, openProgram } from './support/openProgram.ts';

let program: OpenProgram;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openProgram();
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
});

test('one click opens 示例库 with a dozen invented cases', async () => {
  const { page } = program;
  await page.getByRole('button', { name: '打开示例库' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('示例库', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '案件', exact: true }).click();
  const count = Number(/\d+/.exec((await page.getByText(/^共 \d+ 件$/).textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThanOrEqual(12);
  const cases = await callEngine(page, 'case', 'list');
  expect(cases).toHaveLength(count);
});

const pages = ['工作台', '接待', '案件', '证据', '文书', '线索', '机构与号码', '设置'];
for (const [index, name] of pages.entries()) {
  test(`the page ${name} opens from the rail, without sideways scrolling`, async () => {
    const { page } = program;
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.locator('.ad-content h1').first()).toContainText(name);
    await expect(page.getByText('这个页面没能显示出来')).toHaveCount(0);
    await expect(page.locator('.ad-content [role="alert"].ant-alert-error')).toHaveCount(0);
    await program.shoot(`sample-${String(index + 1).padStart(2, '0')}-${name}`);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
}

test('Ctrl+K finds 花呗 and Enter opens what was found', async () => {
  const { page } = program;
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: '搜索与命令' })).toBeFocused();
  await page.keyboard.type('花呗');
  const results = page.getByRole('listbox', { name: '结果' });
  await expect(results.getByRole('option').filter({ hasText: '花呗' }).first()).toBeVisible();
  await program.shoot('sample-08-palette');
  const before = page.url();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  expect(page.url()).not.toBe(before);
});

test('each tab of a case shows its content', async () => {
  const { page } = program;
  const cases = await callEngine(page, 'case', 'list');
  const rich = [...cases].sort((a, b) => b.evidenceCount - a.evidenceCount)[0];
  await page.evaluate((id) => {
    window.location.hash = `#/cases/${id}`;
  }, rich?.id ?? '');
  await expect(page.locator('.case-header')).toContainText(rich?.caseNumber ?? '?');
  for (const tab of [
    '概览',
    '联系记录',
    '违规分析',
    '证据',
    '核实研判',
    '关联',
    '文书',
    '进度',
    '审计',
  ]) {
    await page.getByRole('tab', { name: tab, exact: true }).first().click();
    const panel = page.getByRole('tabpanel', { name: tab, exact: true });
    await expect(panel).toContainText(/\S/);
    await expect(panel.locator('[aria-busy="true"]')).toHaveCount(0);
    await program.shoot(`sample-case-${tab}`);
    await expect(page.getByText('这个页面没能显示出来')).toHaveCount(0);
  }
});

test('Ctrl+N begins an intake with the focus in its box', async () => {
  const { page } = program;
  await page.keyboard.press('Control+N');
  await expect(
    page.getByRole('textbox', { name: '粘贴短信、拖入截图，或直接写对方说了什么' }),
  ).toBeFocused();
  expect(page.url()).toMatch(/#\/intakes\/[0-9a-f-]{36}$/);
  await program.shoot('sample-09-new-intake');
});
