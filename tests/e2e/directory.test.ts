import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

let program: OpenProgram;
let folder: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  folder = await mkdtemp(path.join(tmpdir(), 'andun-directory-'));
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
  await rm(folder, { recursive: true, force: true });
});

const table = [
  '机构编号,机构名称,项目,内容,用途或种类,起,止,来源,核对日期,状态,说明',
  ',示例河畔小额贷款有限公司,机构,https://hepan-demo.example/,消费金融与网贷,,,来函,2026/11/1,有出处,虚构机构',
  ',示例河畔小额贷款有限公司,号码,0571-2888 0000,催收专用号码,,,来函,2026-03-01,有出处,',
  ",示例河畔小额贷款有限公司,号码,'106900000021,短信发送号码,,,来函,2026-11-01,有出处,",
  ',示例河畔小额贷款有限公司,牌照,示例金监许〔2020〕1号,小额贷款公司,,,来函,2026-11-01,有出处,',
  ',示例河畔小额贷款有限公司,域名,hepan-pay.example,,,,官网页脚,2026-11-01,待核实,',
  ',示例河畔小额贷款有限公司,App,河畔分期,,,,应用商店,2026-11-01,有出处,',
  ',示例河畔小额贷款有限公司,曾用名,示例老河小额贷款有限公司,,2015-03-01,2024-06-30,来函,2026-11-01,有出处,',
  ',示例河畔小额贷款有限公司,号码,客服,客服热线,,,来函,2026-11-01,有出处,',
].join('\r\n');

test('a table of the firm is looked at first, then taken in; a stale value says so', async () => {
  const { page } = program;
  const file = path.join(folder, '补充名录.csv');
  await writeFile(file, table);
  await goTo(page, '/directory');
  await program.answerDialogs([file]);
  await page.getByRole('button', { name: /^导\s?入$/ }).click();
  const preview = page.getByRole('dialog', { name: '导入机构名录：补充名录.csv' });
  await expect(preview.getByText(/新增 1 家，更新 0 家.*不导入 1 处/)).toBeVisible();
  await expect(preview.getByText(/第 9 行.*不是可以识别的号码/)).toBeVisible();
  await program.shoot('directory-01-preview');
  await preview.getByRole('button', { name: '导入 1 家' }).click();
  await expect(preview).toBeHidden();
  await page.getByRole('textbox', { name: /机构名、产品名/ }).fill('河畔');
  await page.getByRole('option', { name: /示例河畔.*需重新核对/ }).click();
  await expect(page.getByRole('heading', { name: '示例河畔小额贷款有限公司' })).toBeVisible();
  const old = page.getByRole('row', { name: /0571-2888 0000/ });
  await expect(old.getByText('超过半年未核对')).toBeVisible();
  await program.shoot('directory-02-detail');
  await old.getByRole('button', { name: /^重新核对/ }).click();
  const asked = page.getByRole('dialog');
  await asked.getByRole('textbox', { name: '来源' }).fill('官网首页');
  await asked.getByRole('button', { name: /确\s?定|OK/ }).click();
  await expect(old.getByText('官网首页')).toBeVisible();
  await expect(old.getByText('超过半年未核对')).toBeHidden();
});

test('every kind of value is edited in one form', async () => {
  const { page } = program;
  await page.getByRole('button', { name: '修改', exact: true }).click();
  const form = page.getByRole('dialog', { name: /^修改：示例河畔/ });
  await expect(form.getByRole('textbox', { name: /^域名，如/ })).toHaveValue('hepan-pay.example');
  await program.shoot('directory-03-form');
  await form.getByRole('button', { name: '添加 App' }).click();
  await form
    .getByRole('textbox', { name: /^App 名称，/ })
    .last()
    .fill('河畔钱包');
  await form.getByRole('textbox', { name: /^修改理由/ }).fill('新上架');
  await form.getByRole('button', { name: /确\s?定|OK/ }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('row', { name: /河畔钱包/ })).toBeVisible();
});

test('the directory goes out as a table that comes back without a change', async () => {
  const { page } = program;
  const file = path.join(folder, '导出.csv');
  await program.answerDialogs([file]);
  await page.getByRole('button', { name: /^导\s?出/ }).click();
  await page.getByRole('menuitem', { name: /CSV），全部机构/ }).click();
  await expect(page.getByText(/已导出 \d+ 家机构/)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain("'106900000021");
  await program.answerDialogs([file]);
  await page.getByRole('button', { name: /^导\s?入$/ }).click();
  const preview = page.getByRole('dialog', { name: /^导入机构名录/ });
  await expect(preview.getByText(/新增 0 家，更新 0 家.*不导入 0 处/)).toBeVisible();
  await expect(preview.getByRole('button', { name: '没有可导入的' })).toBeDisabled();
  await preview.getByRole('button', { name: /取\s?消/ }).click();
  await expect(preview).toBeHidden();
});

test('a table of segments says where a mobile number was taken out', async () => {
  const { page } = program;
  const file = path.join(folder, '号段.csv');
  const rows = Array.from({ length: 1_000 }, (_, at) => `${1_390_000 + at},甲省,乙市,中国移动`);
  await writeFile(file, ['号段,省份,城市,运营商', ...rows].join('\r\n'));
  await page.getByText(/没有号段表，手机号码只能看出运营商/).click();
  await program.answerDialogs([file]);
  await page.getByRole('button', { name: '装入号段表' }).click();
  const asked = page.getByRole('dialog', { name: '装入号段表：号段.csv' });
  await asked.getByRole('textbox', { name: /^来源/ }).fill('虚构号段表（演示）');
  await asked.getByRole('textbox', { name: /^截至日期/ }).fill('2026-01-31');
  await asked.getByRole('button', { name: '装入号段表' }).click();
  await expect(page.getByText(/1,000 个号段，来源“虚构号段表（演示）”/)).toBeVisible();
  await program.shoot('directory-04-segments');
  const form = inventedForm();
  const contacts = form.contacts.map((contact) => ({ ...contact, from: '139 0005 0021' }));
  const caseId = await openCase(page, { ...form, contacts });
  await goTo(page, `/cases/${caseId}/verification`);
  await expect(page.getByRole('row', { name: /139 0005 0021.*甲 乙 · 中国移动/ })).toBeVisible();
  await program.shoot('directory-05-number');
});

test('the page holds at the width of a large screen', async () => {
  const { app, page } = program;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080);
  });
  await page.waitForFunction(() => window.innerWidth === 1920);
  await goTo(page, '/directory');
  await page.getByRole('option', { name: /示例河畔/ }).click();
  await expect(page.getByRole('heading', { name: '示例河畔小额贷款有限公司' })).toBeVisible();
  await program.shoot('directory-06-wide');
});
