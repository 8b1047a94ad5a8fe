import { expect, test } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { CaseId } from '../../domain/ids.ts';
import { ContactId } from '../../domain/ids.ts';
import { type ContactRecord, emptyContact } from '../../domain/intake/intakeForm.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

let program: OpenProgram;
let caseId: CaseId;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  const form = inventedForm();
  caseId = await openCase(program.page, {
    ...form,
    contacts: inventedCalls(),
    answers: { ...form.answers, borrowed: 'yes', refusedContact: 'yes' },
  });
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
});

/** Twenty days of March 2026: every day more calls, some of them at night. */
function inventedCalls(): ContactRecord[] {
  const calls: ContactRecord[] = [];
  for (let day = 1; day <= 20; day += 1) {
    for (let call = 0; call < 2 + (day % 6); call += 1) {
      const hour = call === 4 ? 22 : 9 + call * 2;
      calls.push({
        ...emptyContact(ContactId.parse(newId()), 'call'),
        occurredAtMs: Date.UTC(2026, 2, day, hour - 8, 7 * call, 13),
        from: call % 2 === 0 ? '17000000021' : '01055500234',
        durationSeconds: call === 1 ? 0 : 40,
      });
    }
  }
  return calls;
}

test('违规分析 counts day by day, and tells each hour of the plot', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/collection`);
  await expect(page.getByText('对方来电来信 88 次')).toBeVisible();
  await expect(page.getByText('当事人说过不要再联系，请补记日期')).toBeVisible();
  const cell = page.getByRole('button', { name: /^2026-03-05 22时/ });
  await cell.hover();
  await expect(page.getByText('2026-03-05 22时：来电来信 1 次，其中违规 1 次')).toBeVisible();
  await program.shoot('collection-01-findings');
  await cell.click();
  await expect(page.getByText('只看 2026-03-05')).toBeVisible();
  await page
    .getByRole('button', { name: /^22:00.* 明细$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: /22:00至次日8:00联系/ })).toContainText('推荐性');
  await program.shoot('collection-02-breach');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.locator('.ant-tag-close-icon').click();
  await expect(page.getByText('只看 2026-03-05')).toHaveCount(0);
});

test('what the lawyer records changes the findings', async () => {
  const { page, app } = program;
  await page.getByRole('button', { name: '修改条件…' }).click();
  const facts = page.getByRole('dialog', { name: '分析条件' });
  await facts.getByLabel('什么时候明确拒绝联系').fill('2026-03-18');
  await facts.getByRole('checkbox').check();
  await facts.getByLabel('向谁拒绝').click();
  await page.getByTitle('所有催收方').click();
  await program.shoot('collection-03-facts');
  await facts.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByText('2026-03-18 已向所有催收方明确拒绝联系')).toBeVisible();
  await expect(page.getByText('同意 22:00–23:00 联系')).toBeVisible();
  await page.getByRole('button', { name: '号码与催收方…' }).click();
  const numbers = page.getByRole('dialog', { name: '号码与催收方' });
  await numbers.getByLabel('17000000021 的催收方').fill('示例催收公司');
  await program.shoot('collection-04-numbers');
  await numbers.getByRole('button', { name: /保\s*存/ }).click();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080);
  });
  await expect(page.getByText(/^明确拒绝后仍联系/).first()).toBeVisible();
  await program.shoot('collection-05-wide');
});
