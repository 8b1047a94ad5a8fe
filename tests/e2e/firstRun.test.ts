import { expect, test } from '@playwright/test';
import { AccessPage } from './pages/accessPage.ts';
import { callEngine } from './support/engineOfPage.ts';
import { inventedFirm } from './support/inventedFirm.ts';
import { type OpenProgram, openProgram } from './support/openProgram.ts';

const firstPassphrase = '蓝色陶罐-七只山雀-停电的傍晚';
const secondPassphrase = '火车站旁的梨树 开了三年 mandolin';
let program: OpenProgram;
let access: AccessPage;
let recoveryKey: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openProgram();
  access = new AccessPage(program.page);
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
});

test('a weak passphrase is refused with its reason, and its strength is shown', async () => {
  const { page } = program;
  await expect(access.heading).toHaveText('欢迎使用案盾');
  await program.shoot('first-run-01-welcome');
  await page.getByRole('button', { name: '开始新建' }).focus();
  await page.keyboard.press('Enter');
  await expect(access.heading).toHaveText('设置口令');

  await access.typeNewPassphrase('abc123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('meter', { name: '口令强度' })).toHaveAttribute('value', '0');
  await expect(page.locator('#passphrase_help')).toContainText('至少 12 个');
  await program.shoot('first-run-02-too-short');

  await access.typeNewPassphrase('aaaaaaaaaaaaaaaa');
  await page.keyboard.press('Enter');
  await expect(page.locator('#passphrase_help')).toContainText('重复、顺序或常见词');
  await expect(access.heading).toHaveText('设置口令');

  await access.typeNewPassphrase(firstPassphrase, `${firstPassphrase}！`);
  await page.keyboard.press('Enter');
  await expect(page.locator('#repeat_help')).toHaveText('两次输入的口令不一致。');
  await expect(page.getByRole('meter', { name: '口令强度' })).toHaveAttribute('value', '4');
});

test('the firm is asked for, with its credit code and licence checked', async () => {
  const { page } = program;
  await access.typeNewPassphrase(firstPassphrase);
  await page.keyboard.press('Enter');
  await expect(access.heading).toHaveText('律所信息');
  await access.fillFirm({ ...inventedFirm, creditCode: '31110000000000000A' });
  await page.getByRole('button', { name: '建立案件库' }).click();
  await expect(page.locator('.ant-form-item-explain-error').first()).toBeVisible();
  await program.shoot('first-run-03-firm');
  await page.getByLabel('统一社会信用代码').fill(inventedFirm.creditCode);
  await page.getByRole('button', { name: '建立案件库' }).click();
  await expect(access.heading).toHaveText('保存恢复密钥', { timeout: 30_000 });
});

test('the recovery key is shown once and must be typed back before work begins', async () => {
  const { page } = program;
  recoveryKey = await access.readRecoveryKey();
  expect(recoveryKey.replaceAll('-', '')).toMatch(/^[2-9A-HJ-NP-Z]{20,}$/);
  await program.shoot('first-run-04-recovery-key');
  await page.getByRole('button', { name: '我已抄写好，去核对' }).click();
  const wrong = recoveryKey.replace(/^./, recoveryKey.startsWith('A') ? 'B' : 'A');
  await access.typeRecoveryKeyBack(wrong);
  await expect(access.alert.first()).toContainText('恢复密钥不正确');
  await program.shoot('first-run-05-wrong-key');
  await access.typeRecoveryKeyBack(recoveryKey.toLowerCase().replaceAll('-', ' '));
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await program.shoot('first-run-06-desk');
  await expect(page.getByTestId('recovery-key')).toHaveCount(0);
  for (const group of recoveryKey.split('-')) expect(await page.content()).not.toContain(group);
});

test('the firm profile is saved as it was typed', async () => {
  const firm = await callEngine(program.page, 'firm', 'get');
  const withoutIds = ({ lawyers, ...rest }: typeof firm) => ({
    ...rest,
    lawyers: lawyers.map(({ name, licenceNo, phone }) => ({ name, licenceNo, phone })),
  });
  // Made in the window, where reading of pictures is on unless a person turns it off.
  expect(withoutIds(firm)).toEqual({ ...withoutIds(inventedFirm), readsPictures: true });
});

test('locked, it opens with the right passphrase and says so of a wrong one', async () => {
  const { page } = program;
  await page.keyboard.press('Control+L');
  await expect(access.heading).toHaveText('解锁案件库');
  await access.unlock('另一句完全不对的口令');
  await expect(access.alert.first()).toContainText('口令不正确，案件库没有打开');
  await program.shoot('first-run-07-wrong-passphrase');
  await access.unlock(firstPassphrase);
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
});

test('a forgotten passphrase is replaced with the recovery key, and the old one is refused', async () => {
  const { page } = program;
  await page.getByRole('button', { name: '锁定', exact: true }).click();
  await page.getByRole('button', { name: '忘记口令' }).click();
  await page.getByLabel('恢复密钥').fill(recoveryKey);
  await access.typeNewPassphrase(secondPassphrase);
  await program.shoot('first-run-08-recover');
  await page.getByRole('button', { name: '打开并设置新口令' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 });

  await page.getByRole('button', { name: '锁定', exact: true }).click();
  await access.unlock(firstPassphrase);
  await expect(access.alert.first()).toContainText('口令不正确');
  await access.unlock(secondPassphrase);
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
});
