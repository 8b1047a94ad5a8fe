import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { CaseId } from '../../domain/ids.ts';
import { drawScreenshot } from '../engine/ocr/drawScreenshot.ts';
import { EvidencePage } from './pages/evidencePage.ts';
import { callEngine } from './support/engineOfPage.ts';
import { invented, inventedFiles, writeInventedFiles } from './support/inventedFiles.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

const rows = [
  '中国移动通信 语音详单,,,,',
  '起始时间,通信地点,通信方式,对方号码,通信时长',
  '2026-11-02 14:30:00,青川,被叫,17000000021,1分15秒',
  '2026-11-03 22:10:00,青川,被叫,17000000021,0秒',
  '2026-11-04 09:00:00,青川,主叫,95188,2分',
  '没有时间的一行,青川,被叫,17000000021,1秒',
];
const bill = invented('通话详单.csv', Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`));
const mail = invented(
  '催收邮件.eml',
  Buffer.from(
    [
      'From: =?UTF-8?B?5o236L+F5a6i5pyN?= <service@jiexin.invalid>',
      'To: linruoxi@client.invalid',
      'Subject: =?UTF-8?B?6YC+5pyf6YCa55+l?=',
      'Date: Mon, 02 Nov 2026 14:30:00 +0800',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p style="color:#b3261e">请<b>立即还款</b> 5000 元。</p><script>alert(1)</script>',
      '<img src="https://tracker.invalid/x.png" alt="标志"><a href="https://pay.invalid/">付款</a>',
    ].join('\r\n'),
  ),
);
const { picture, sound } = inventedFiles();
const recording = invented('催收(17000000021)_20261102143000.wav', sound.bytes);

let program: OpenProgram;
let evidence: EvidencePage;
let caseId: CaseId;
let folder = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  evidence = new EvidencePage(program.page);
  caseId = await openCase(program.page, inventedForm());
  folder = await mkdtemp(path.join(tmpdir(), 'andun-work-'));
  await program.answerDialogs(await writeInventedFiles(folder, [bill, picture, mail, recording]));
  await goTo(program.page, `/cases/${caseId}/evidence`);
  await program.page.getByRole('button', { name: '添加文件' }).click();
  await expect(evidence.outcome).toContainText('已添加 4 件证据。');
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

test('a call log is read, with the number of the case ticked, and every row stands on the timeline', async () => {
  const { page } = program;
  await evidence.open('通话详单');
  await page.getByRole('button', { name: '读取内容' }).click();
  const drawer = page.getByRole('dialog').filter({ hasText: '读取内容：' });
  await expect(drawer.getByText('运营商通话详单')).toBeVisible();
  await expect(drawer.getByText('时间读不出')).toBeVisible();
  await expect(drawer.getByText('已勾选 1 个')).toBeVisible();
  await program.shoot('work-01-import');
  await drawer.getByRole('button', { name: /登记 \d+ 条到时间线/ }).click();
  await expect(drawer.getByText(/登记 4 条，其中涉案 3 条/)).toBeVisible();
  await program.shoot('work-02-imported');
  await goTo(page, `/cases/${caseId}/contacts?view=imported`);
  await expect(page.getByText('共 4 条')).toBeVisible();
  await program.shoot('work-03-timeline');
  await page.getByRole('link', { name: /证据1/ }).first().click();
  await expect(evidence.viewer).toBeVisible();
  await evidence.close();
  await goTo(page, `/cases/${caseId}/contacts`);
  await expect(page.getByText('2026-11-03 22:10')).toBeVisible();
  await program.shoot('work-04-contacts');
});

test('a bundle is made with one button, and found whole when it is checked', async () => {
  const { page } = program;
  const target = path.join(folder, '证据包.zip');
  await goTo(page, `/cases/${caseId}/evidence`);
  await page.getByRole('button', { name: '制作证据包' }).click();
  const dialog = page.getByRole('dialog', { name: '制作证据包' });
  const placed = dialog.getByRole('region', { name: '分组与顺序' }).getByRole('listitem');
  await expect(placed).toHaveCount(4);
  await placed.last().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await program.shoot('work-05-bundle');
  await program.answerDialogs([target]);
  // The list of calls holds more than belongs to the case.
  await dialog.getByRole('checkbox', { name: /同意整份交出/ }).click();
  await dialog.getByRole('button', { name: /一键生成证据包/ }).click();
  await expect(dialog.getByText(/证据包已生成/)).toBeVisible({ timeout: 60_000 });
  await program.shoot('work-06-bundled');
  expect((await stat(target)).size).toBeGreaterThan(1_000);
  await page.keyboard.press('Escape');
  await goTo(page, '/evidence');
  await page.getByRole('button', { name: '核验证据包' }).click();
  await program.answerDialogs([target]);
  await page.getByRole('button', { name: '选择证据包' }).click();
  await expect(page.getByText(/完整：\d+ 个文件全部与清单一致/)).toBeVisible();
  await expect(page.getByText('由当前案件库签名。')).toBeVisible();
  await program.shoot('work-07-verified');
});

test('a dropped bundle with one byte altered is found out', async () => {
  const { page } = program;
  const bytes = await readFile(path.join(folder, '证据包.zip'));
  const at = bytes.indexOf(bill.bytes.slice(40, 80));
  const place = at > 0 ? at : Math.floor(bytes.length / 3);
  bytes[place] = (bytes[place] ?? 0) ^ 0xff;
  const [altered] = await writeInventedFiles(folder, [invented('动过的.zip', bytes)]);
  await evidence.drop([altered ?? '']);
  await expect(page.getByText('动过的.zip')).toBeVisible();
  await expect(page.getByText(/处不符/)).toBeVisible();
  await program.shoot('work-08-altered');
  await page.keyboard.press('Escape');
});

test('a screenshot waits in the queue and says what came of it', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}/evidence`);
  await evidence.open('聊天截图');
  await page.getByRole('button', { name: '识别文字' }).click();
  await expect(page.getByText(/没有读到文字/)).toBeVisible({ timeout: 60_000 });
  await program.shoot('work-09-read');
  await evidence.close();
});

test('a screenshot of messages is read, boxed on the picture, and taken over once confirmed', async () => {
  const { page } = program;
  const screenshot = await drawScreenshot({
    app: 'sms',
    title: '106900001234',
    items: [
      { side: 'centre', lines: ['2026年11月2日 14:30'] },
      {
        side: 'theirs',
        lines: ['【捷信金融】您已逾期98天，', '请今日还款5000元，', '否则上门核实。'],
      },
      { side: 'own', lines: ['我没有借过钱'] },
    ],
    height: 1400,
  });
  await program.answerDialogs(
    await writeInventedFiles(folder, [invented('催收短信.png', screenshot)]),
  );
  await page.getByRole('button', { name: '添加文件' }).click();
  await expect(evidence.outcome).toContainText('已添加 1 件证据。');
  await evidence.open('催收短信');
  await page.getByRole('button', { name: '识别文字' }).click();
  const panel = page.getByRole('complementary', { name: '识别出的消息' });
  await expect(panel).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByLabel('第 1 条内容')).toHaveValue(/逾期98天/);
  expect(await evidence.viewer.locator('rect.ocr-fact').count()).toBeGreaterThan(1);
  await evidence.viewer.locator('[data-bubble="0"] rect').click();
  await program.shoot('work-18-messages');
  await panel.getByRole('button', { name: /登记 2 条联系记录/ }).click();
  await expect(page.getByText('已登记 2 条联系记录，并注明出自这张图片。')).toBeVisible();
  await program.shoot('work-19-confirmed');
  await evidence.close();
  const { contacts } = await callEngine(page, 'case', 'get', { caseId });
  expect(contacts.find(({ from }) => from === '106900001234')).toMatchObject({
    channel: 'sms',
    direction: 'incoming',
  });
});

test('a mail is shown static, without what it would have loaded', async () => {
  await evidence.open('催收邮件');
  await expect(evidence.viewer).toContainText('逾期通知');
  await expect(evidence.viewer).toContainText('立即还款');
  await expect(evidence.viewer).toContainText('图片未载入');
  await program.shoot('work-10-mail');
  await evidence.close();
});

test('a recording shows its shape, and its name becomes a contact once confirmed', async () => {
  const { page } = program;
  await evidence.open('催收(17000000021)');
  const wave = page.getByRole('slider', { name: '播放位置' });
  await expect(wave.locator('path').first()).toHaveAttribute('d', /M/);
  await wave.focus();
  await page.keyboard.press('End');
  await expect(wave).toHaveAttribute('aria-valuenow', '2');
  await expect(page.getByText(/据文件名，这是与/)).toBeVisible();
  await program.shoot('work-11-recording');
  await page.getByRole('button', { name: '登记为联系记录' }).click();
  await program.shoot('work-12-claimed');
  await page.getByRole('button', { name: '确认登记' }).click();
  await expect(page.getByText('已登记为联系记录，并与这件证据相连。')).toBeVisible();
  await evidence.close();
});

test('the collection record and the custody of the case can be read', async () => {
  const { page } = program;
  await evidence.open('聊天截图');
  await evidence.showCustody();
  await page.getByRole('button', { name: '填写提取笔录' }).click();
  await page.getByLabel('见证人').fill('程又宁');
  await page.getByLabel('提取时间').fill('11-02 14:30');
  await program.shoot('work-13-collection');
  await page.getByRole('button', { name: '保存提取笔录' }).click();
  await expect(evidence.drawer.getByText('程又宁')).toBeVisible();
  await program.shoot('work-14-side');
  await evidence.close();
  await page.getByRole('button', { name: '保管链' }).click();
  await expect(page.getByText(/整个案件库的保管链共 \d+ 条/)).toBeVisible();
  await program.shoot('work-15-custody');
  const target = path.join(folder, '保管链.zip');
  await program.answerDialogs([target]);
  await page.getByRole('button', { name: '导出保管链' }).click();
  await expect(page.getByText(/保管链已导出/)).toBeVisible();
  expect((await stat(target)).size).toBeGreaterThan(500);
  await page.keyboard.press('Escape');
});

test('an original is deleted on the record', async () => {
  const { page } = program;
  await evidence.open('聊天截图');
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '删除原件' }).click();
  await page.getByLabel('理由（记入保管链）').fill('与本案无关');
  await page.getByLabel(/输入“证据\d+”确认/).fill('证据2');
  await program.shoot('work-16-destroy');
  await page.getByRole('button', { name: '永久删除原件' }).click();
  await expect(page.getByText(/原件已删除。理由：与本案无关/)).toBeVisible();
  await expect(evidence.viewer).toContainText('原件已删除');
  await program.shoot('work-17-destroyed');
  const items = await callEngine(page, 'evidence', 'list', { matter: { kind: 'case', caseId } });
  expect(items.find(({ number }) => number === 2)).toMatchObject({ sha256: picture.sha256 });
});
