import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { expect, test } from '@playwright/test';
import type { CaseId } from '../../domain/ids.ts';
import { EvidencePage } from './pages/evidencePage.ts';
import { invented, writeInventedFiles } from './support/inventedFiles.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

const bill = invented(
  'alipay_record_20261105.csv',
  Buffer.from(
    [
      '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,备注',
      '2026-11-02 10:15:20,转账红包,李某,fa***@example.com,结清款,支出,1000.00,余额,交易成功,2026110200001,',
      '2026-11-03 21:40:02,转账红包,李某,fa***@example.com,手续费,支出,200.00,余额,交易成功,2026110300002,',
    ].join('\r\n'),
  ),
);
const sheet = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(
  sheet,
  XLSX.utils.aoa_to_sheet([
    ['起始时间', '通信地点', '通信方式', '对方号码', '通信时长'],
    ['2026-11-02 14:30:00', '青川', '被叫', '17000000021', '62分3秒'],
    ['2026-11-03 22:10:00', '青川', '主叫', '17000000021', '15秒'],
  ]),
  '语音详单',
);
const calls = invented(
  '语音详单.xlsx',
  XLSX.write(sheet, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
);
const odd = invented(
  '手机店打印的通话.csv',
  Buffer.from(
    '号码一,哪天,多久,打进打出\r\n17000000021,某日,35,打进来\r\n17000000021,某日,70,打出去\r\n',
  ),
);

let program: OpenProgram;
let evidence: EvidencePage;
let caseId: CaseId;
let folder = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  evidence = new EvidencePage(program.page);
  caseId = await openCase(program.page, inventedForm());
  folder = await mkdtemp(path.join(tmpdir(), 'andun-rows-'));
  await program.answerDialogs(await writeInventedFiles(folder, [bill, calls, odd]));
  await goTo(program.page, `/cases/${caseId}/evidence`);
  await program.page.getByRole('button', { name: '添加文件' }).click();
  await expect(evidence.outcome).toContainText('已添加 3 件证据。');
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function readContent(title: string) {
  await goTo(program.page, `/cases/${caseId}/evidence`);
  await evidence.open(title);
  await program.page.getByRole('button', { name: '读取内容' }).click();
  return program.page.getByRole('dialog').filter({ hasText: '读取内容：' });
}

test('payments of a bill that are ticked stand in the case, the overview and the verdict', async () => {
  const { page } = program;
  const drawer = await readContent('alipay_record_20261105');
  await drawer
    .getByRole('checkbox', { name: /Select all|全选/ })
    .first()
    .check();
  await program.shoot('rows-01-bill');
  await drawer.getByRole('button', { name: '登记 2 条到时间线' }).click();
  await expect(drawer.getByText(/登记 2 条，其中涉案 2 条/)).toBeVisible();
  await goTo(page, `/cases/${caseId}/contacts`);
  await expect(page.getByText('付给 李某（fa***@example.com）').first()).toBeVisible();
  await program.shoot('rows-02-contacts');
  await goTo(page, `/cases/${caseId}`);
  await expect(page.getByText('账单显示已付1,200.00元（2笔）').first()).toBeVisible();
  await program.shoot('rows-03-overview');
});

test('a row of a spreadsheet is seen inside the program, marked, when its link is followed', async () => {
  const { page } = program;
  const drawer = await readContent('语音详单');
  await drawer.getByRole('button', { name: '登记 2 条到时间线' }).click();
  await expect(drawer.getByText(/登记 2 条，其中涉案 2 条/)).toBeVisible();
  await goTo(page, `/cases/${caseId}/contacts?view=imported`);
  await program.shoot('rows-04-imported');
  await page.getByRole('link', { name: '证据2 第 2 行' }).click();
  await expect(evidence.viewer.getByText('62 分 3 秒')).toBeVisible();
  await expect(evidence.viewer.locator('.import-row-marked')).toHaveCount(1);
  await program.shoot('rows-05-spreadsheet');
});

test('a list with headers that nobody knows asks what its columns mean', async () => {
  const drawer = await readContent('手机店打印的通话');
  await expect(drawer.getByRole('heading', { name: '各列含义' })).toBeVisible();
  await expect(drawer.getByText('没有读出可登记的记录')).toHaveCount(0);
  await expect(drawer.getByText('没有认出各列的含义')).toBeVisible();
  await program.shoot('rows-06-columns');
});
