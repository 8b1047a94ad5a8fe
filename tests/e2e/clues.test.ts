import { expect, test } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { type CaseId, ContactId, type IntakeId } from '../../domain/ids.ts';
import {
  type ContactRecord,
  emptyContact,
  type IntakeForm,
} from '../../domain/intake/intakeForm.ts';
import { goTo, inventedForm, openCase, openIntake } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

let program: OpenProgram;
let caseId: CaseId;
let intakeId: IntakeId;

const MATTERS = 21;
const TEAMS = 17;
const blankId = ContactId.parse(newId());
const CALLER = '17000000021';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  const { page } = program;
  for (let at = 0; at < MATTERS; at += 1) {
    const form = formOf(at);
    if (at === 0) caseId = await openCase(page, form);
    else if (at % 4 === 3) await openIntake(page, form);
    else await openCase(page, form);
  }
  const blank = emptyContact(blankId, 'call');
  intakeId = await openIntake(page, { ...inventedForm(), contacts: [blank] });
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
});

const scripts = [
  '我司将于明日派员前往您的户籍地上门核实家庭情况',
  '您的案件已移交属地调解中心请尽快与专员取得联系',
  '如继续失联我方将逐一联系您通讯录中的亲友核实',
];

/** Half a year of invented matters that share one caller, three scripts, a link and some numbers. */
function formOf(at: number): IntakeForm {
  const base = inventedForm();
  return {
    ...base,
    client: {
      ...base.client,
      name: nameOf(at),
      idNumber: '',
      phone: `190000001${10 + at}`,
    },
    contacts: [callOf(at), smsOf(at), ...(at === 0 ? allTeams() : [teamCall(at % TEAMS)])],
  };
}

/** The first matter was called by every one of them. */
function allTeams(): ContactRecord[] {
  return Array.from({ length: TEAMS }, (_, team) => teamCall(team));
}

function teamCall(team: number): ContactRecord {
  return {
    ...emptyContact(ContactId.parse(newId()), 'call'),
    occurredAtMs: Date.UTC(2026, 9, 1 + team, 3),
    from: `170000003${10 + team}`,
  };
}

/** 林甲, 林乙 …: invented, each another. */
function nameOf(at: number): string {
  return `林${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌'[at]}`;
}

function callOf(at: number): ContactRecord {
  return {
    ...emptyContact(ContactId.parse(newId()), 'call'),
    occurredAtMs: Date.UTC(2026, 5 + (at % 6), 3 + at, 3),
    from: at % 2 === 0 ? CALLER : `1700000010${at % 5}`,
    claimedIdentity: at % 3 === 0 ? '花呗客服' : '某某调解中心',
    durationSeconds: 40,
  };
}

function smsOf(at: number): ContactRecord {
  return {
    ...emptyContact(ContactId.parse(newId()), 'sms'),
    occurredAtMs: Date.UTC(2026, 5 + (at % 6), 4 + at, 3),
    from: `1069000012${at % 4}`,
    claimedIdentity: '捷信消费金融',
    content: `【捷信】尊敬的${nameOf(at)}：${scripts[at % 3]}，尾号${1000 + at}。`,
  };
}

async function resize(width: number, height: number): Promise<void> {
  const { app, page } = program;
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
    [width, height],
  );
  await page.waitForFunction((wide) => window.innerWidth === wide, width);
}

test('线索 ranks what came back, and a row opens every matter it stands in', async () => {
  const { page } = program;
  await goTo(page, '/clues');
  const row = page.getByRole('link', { name: `查看线索：${CALLER}`, exact: true });
  await expect(row).toBeVisible();
  await program.shoot('clues-01-list');
  await row.click();
  const drawer = page.getByRole('dialog', { name: `号码：${CALLER}` });
  await expect(drawer.getByText('出现在 11 个案件或接待中，共 11 次联系')).toBeVisible();
  await program.shoot('clues-02-value');
  await drawer.getByRole('figure').scrollIntoViewIfNeeded();
  await program.shoot('clues-03-value-picture');
  await drawer
    .getByRole('table')
    .getByRole('link', { name: /案盾字/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]+\/contacts\?contact=/);
});

test('institutions come back under one name, at 1920 too', async () => {
  const { page } = program;
  await goTo(page, '/clues');
  await page.getByText('机构', { exact: true }).last().click();
  await expect(page.getByText(/见于：.*捷信/).first()).toBeVisible();
  await program.shoot('clues-04-institutions');
  await resize(1920, 1080);
  await program.shoot('clues-05-institutions-wide');
  await page.getByText('号码、账号与话术', { exact: true }).click();
  await expect(page.getByRole('link', { name: `查看线索：${CALLER}`, exact: true })).toBeVisible();
  await program.shoot('clues-06-list-wide');
});

test('the picture of a case is walked by keyboard, and its values open', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/links`);
  const picture = page.getByRole('figure', { name: /关联图/ });
  await expect(picture.locator('.link-node')).toHaveCount(40);
  await program.shoot('clues-07-picture-wide');
  await resize(1280, 800);
  await program.shoot('clues-08-picture');
  await picture.getByRole('button', { name: '本案' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(picture.locator('.link-node-value:focus')).toHaveCount(1);
  await program.shoot('clues-09-picture-focus');
  await picture.getByRole('button', { name: '显示全图' }).click();
  await program.shoot('clues-12-picture-fit');
  await picture.locator('.link-node-value').first().focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: '出现过的案件' })).toBeVisible();
  await drawer.getByRole('button', { name: '关闭' }).first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an intake says while the client still talks that the number is known, and names nobody', async () => {
  const { page } = program;
  await goTo(page, `/intakes/${intakeId}?contact=${blankId}`);
  await page.getByLabel('来电号码').fill('170 0000 0021');
  const notice = page.getByText(/^此号码 170 0000 0021 已在 11 件其他案件或接待中出现$/);
  await expect(notice).toBeVisible();
  await program.shoot('clues-10-intake');
  await page.getByRole('button', { name: '查看线索：170 0000 0021' }).click();
  const drawer = page.getByRole('dialog', { name: /^号码：170/ });
  await expect(
    drawer.getByText('这里不显示其他案件的当事人姓名和结案理由；在“线索”页可以看到。'),
  ).toBeVisible();
  await expect(drawer).not.toContainText('林甲');
  await program.shoot('clues-11-intake-value');
});
