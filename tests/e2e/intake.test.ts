import { expect, test } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { CommandId, IntakeId } from '../../domain/ids.ts';
import { IntakePage } from './pages/intakePage.ts';
import { callEngine } from './support/engineOfPage.ts';
import { discard, freshDataDir } from './support/launchAnDun.ts';
import { openOwnVault, passphrase } from './support/openOwnVault.ts';
import { type OpenProgram, openProgram } from './support/openProgram.ts';

const sms =
  '【捷信】高先生，您尾号3306的借款已逾期四十二天，应还本金9,800.00元、违约金860.30元，合计10,660.30元。请于今日18:00前处理，否则将上门核实。点击 http://jx-pay.example.cn/a 办理，咨询02200001234';
const clientPhone = '13700004321';
let dataDir: string;
let program: OpenProgram;
let intake: IntakePage;
let intakeAddress: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  dataDir = await freshDataDir();
  program = await openOwnVault({ dataDir });
  intake = new IntakePage(program.page);
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
  await discard(dataDir);
});

test('a pasted message is read, and what it says is marked in it', async () => {
  await intake.begin();
  intakeAddress = new URL(program.page.url()).hash;
  await intake.paste(sms);
  await expect(intake.chip('金额', '10,660.30')).toBeVisible();
  await expect(intake.chip('金额', '9,800.00')).toBeVisible();
  await expect(intake.chip('逾期天数', '四十二天')).toBeVisible();
  await expect(intake.chip('号码', '02200001234')).toBeVisible();
  await expect(intake.chip('链接', 'jx-pay')).toBeVisible();
  await expect(intake.chip('机构', '捷信')).toBeVisible();
  await expect(intake.chip('期限', '今日18:00前')).toBeVisible();
  const marked = await intake.marks.allTextContents();
  for (const words of ['四十二天', '02200001234', '捷信']) {
    expect(marked.some((mark) => mark.includes(words))).toBe(true);
  }
  await program.shoot('intake-01-read');
});

test('each fact is confirmed, corrected or rejected by keyboard', async () => {
  const { page } = program;
  await intake.chip('逾期天数', '四十二天').focus();
  await page.keyboard.press('Enter');
  await expect(intake.chip('逾期天数', '四十二天')).toHaveAccessibleName(/已确认/);

  await intake.chip('金额', '860.30').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('900.00元');
  await page.keyboard.press('Enter');
  await expect(intake.chip('金额', '900.00元')).toHaveAccessibleName(/已改正/);

  await intake.chip('号码', '02200001234').focus();
  await page.keyboard.press('Delete');
  await expect(intake.chip('号码', '02200001234')).toHaveAccessibleName(/已排除/);
  const marked = await intake.marks.allTextContents();
  expect(marked.some((mark) => mark.includes('02200001234'))).toBe(false);
  await program.shoot('intake-02-reviewed');
});

test('the client is filled in, with the check digit, and an earlier client is shown at once', async () => {
  const { page } = program;
  await earlierIntake();
  await intake.step(1);
  await intake.field('姓名').fill('高明远');
  await intake.field('证件号码').fill('110101198706150031');
  await expect(page.getByText('末位校验码不对')).toBeVisible();
  await intake.field('证件号码').fill('11010119870615003X');
  await expect(page.getByText('校验通过 · 1987-06-15 出生 · 男')).toBeVisible();
  await intake.field('电话').fill(clientPhone);
  const related = page.getByRole('status').filter({ hasText: '可能是老当事人' });
  await expect(related).toContainText('高明远（上次）');
  await expect(related).toContainText('电话相同');
  await program.shoot('intake-03-client');
});

test('several contacts are held side by side', async () => {
  const { page } = program;
  await intake.step(2);
  await intake.field('时间').fill('昨天下午3点');
  await intake.field('发件号码').fill('106900001234');
  await page.getByRole('button', { name: '再加一次联系' }).click();
  await intake.answer('方式', '电话');
  await intake.field('时间').fill('昨天下午4点');
  await intake.field('来电号码').fill('02200001234');
  await intake.field('对方自称').fill('捷信催收专员');
  await page.keyboard.press('Escape');
  await intake.field('对方说了什么').fill('对方让当事人把短信验证码报给他，并转账到安全账户。');
  await expect(page.locator('.contact-tabs button[aria-pressed]')).toHaveCount(2);
  await program.shoot('intake-04-contacts');
});

test('questions appear when earlier answers make them matter', async () => {
  const { page } = program;
  await intake.step(3);
  await expect(page.getByText('付了多少？')).toHaveCount(0);
  await intake.answer('向对方所称的机构借过款吗？', '否');
  await intake.answer('已经付钱或转账了吗？', '是');
  await expect(page.getByText('付了多少？')).toBeVisible();
  await intake.field('付了多少？').fill('3000');
});

test('money sent under signs of fraud puts 110 first, and the verdict is beside it', async () => {
  await expect(intake.stopBand).toBeVisible();
  await expect(intake.stopBand).toContainText('110');
  await expect(intake.verdict).toContainText('疑似诈骗');
  const band = await intake.stopBand.boundingBox();
  const title = await program.page.locator('.ad-content h1').first().boundingBox();
  expect(band?.y ?? 1e9).toBeLessThan(title?.y ?? 0);
  const [red = 0, green = 255, blue = 255] = await intake.stopBand.evaluate((element) =>
    (getComputedStyle(element).borderLeftColor.match(/\d+/g) ?? []).map(Number),
  );
  expect(red - Math.max(green, blue)).toBeGreaterThan(80);
  await program.shoot('intake-05-stop-payment');
});

test('closing the program in the middle of a word loses nothing', async () => {
  await intake.step(5);
  await program.page.getByLabel('备注').fill('当事人很着急；孩子明');
  await program.app.close();

  program = await openProgram({ dataDir });
  intake = new IntakePage(program.page);
  await program.page.locator('input[autocomplete="current-password"]').fill(passphrase);
  await program.page.keyboard.press('Enter');
  await program.page.getByRole('navigation', { name: '主导航' }).waitFor();
  await program.page.getByRole('link', { name: '接待', exact: true }).click();
  await program.page.getByLabel('打开接待：高明远', { exact: true }).click();
  expect(new URL(program.page.url()).hash).toBe(intakeAddress);
  await program.shoot('intake-06-after-restart');

  await expect(intake.field('姓名')).toHaveValue('高明远');
  await expect(intake.field('电话')).toHaveValue(clientPhone);
  await intake.step(2);
  await expect(intake.field('对方说了什么')).toHaveValue(/安全账户。$/);
  await intake.step(3);
  await expect(intake.field('付了多少？')).toHaveValue(/3,?000/);
  await intake.step(5);
  await expect(program.page.getByLabel('备注')).toHaveValue('当事人很着急；孩子明');
  const { form } = await storedIntake();
  expect(form.contacts[0]?.content).toBe(sms);
  const states = form.contacts[0]?.reviewedFacts.map(({ state }) => state) ?? [];
  expect(states.filter((state) => state === 'confirmed')).toHaveLength(1);
  expect(states.filter((state) => state === 'corrected')).toHaveLength(1);
  expect(states.filter((state) => state === 'rejected')).toHaveLength(1);
});

test('one step turns the completed intake into a case with its number', async () => {
  const { page } = program;
  await page.getByRole('button', { name: '完成登记' }).click();
  await page.getByRole('button', { name: '建案' }).click();
  const dialog = page.getByRole('dialog', { name: '建案' });
  await dialog.getByLabel('受理公安机关').fill('青川市公安局云溪分局');
  await program.shoot('intake-07-open-case');
  await dialog.getByRole('button', { name: '建案' }).click();
  const header = page.locator('.case-header');
  await expect(header).toContainText(/（\d{4}）案盾字第001号/);
  await expect(header).toContainText('当事人：高明远');
  await expect(header).toContainText('承办人：沈知行');
  await expect(header).toContainText('疑似诈骗');
  await program.shoot('intake-08-case');
});

test('words of money that left call for 110 above the fold, and one press fills in the payment', async () => {
  const { page } = program;
  await intake.begin();
  await intake.paste(
    '对方自称京东金融客服，说校园贷账户要注销，让我下载腾讯会议共享屏幕，从借呗借了38000元，昨天上午9点分两笔转到他给的银行卡6222020200112233445，户名李建国。还让我报了短信验证码。转完又说要再转15000解冻。',
  );
  const told = page.getByRole('alert', { name: /先打 110 止付/ });
  await expect(told).toContainText('38,000.00 元');
  await expect(told).toContainText('李建国 6222020200112233445');
  await expect(told).toContainText(/\d{4}-\d{2}-\d{2} 09:00/);
  const band = await told.boundingBox();
  expect((band?.y ?? 900) + (band?.height ?? 0)).toBeLessThan(400);
  await program.shoot('intake-09-money-gone');
  await told.getByRole('button', { name: '确认已付款，填入' }).click();
  await expect(page.getByRole('button', { name: '已报警，登记回执' })).toBeVisible();
  await page.getByRole('button', { name: '告诉过对方：短信验证码' }).click();
  await expect(page.getByRole('button', { name: '告诉过对方：短信验证码' })).toHaveCount(0);
  await program.shoot('intake-10-payment-taken');
  await intake.step(3);
  await expect(intake.field('付了多少？')).toHaveValue(/38,?000/);
  await expect(intake.field('付给谁？')).toHaveValue('李建国 6222020200112233445');
  await expect(intake.field('什么时候付的？')).toHaveValue(/09:00$/);
  await program.shoot('intake-11-payment-asked');
});

async function earlierIntake(): Promise<void> {
  const { page } = program;
  const intakeId = IntakeId.parse(newId());
  const created = await callEngine(page, 'intake', 'create', { commandId: command(), intakeId });
  await callEngine(page, 'intake', 'save', {
    commandId: command(),
    intakeId,
    revision: created.revision,
    form: {
      ...created.form,
      client: { ...created.form.client, name: '高明远（上次）', phone: clientPhone },
    },
  });
}

function storedIntake() {
  const intakeId = IntakeId.parse(intakeAddress.split('/').at(-1));
  return callEngine(program.page, 'intake', 'get', { intakeId });
}

function command() {
  return CommandId.parse(newId());
}
