import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { CaseId } from '../../domain/ids.ts';
import { drawScreenshot } from '../engine/ocr/drawScreenshot.ts';
import { inventedHeic } from '../engine/support/inventedHeic.ts';
import { makeAmr, makeThreeGp } from '../engine/support/makeSound.ts';
import { makeZip } from '../engine/support/makeZip.ts';
import { EvidencePage } from './pages/evidencePage.ts';
import { callEngine } from './support/engineOfPage.ts';
import { type InventedFile, invented, writeInventedFiles } from './support/inventedFiles.ts';
import { inventedFirm } from './support/inventedFirm.ts';
import { goTo, inventedForm, newCommand, openCase, openIntake } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

/** GBK of 证据/短信.txt and 证据/通话.txt. */
const gbkNames = ['d6a4bedd2fb6ccd0c52e747874', 'd6a4bedd2fcda8bbb02e747874'].map((hex) =>
  Buffer.from(hex, 'hex'),
);
const zip = invented(
  '手机导出.zip',
  makeZip(gbkNames.map((name, index) => ({ name, bytes: Buffer.from(`第${index + 1}份正文`) }))),
);
const amr = invented('催收(17000000021)_20261102143000.amr', makeAmr(1_500));
const threeGp = invented('通话录音.3gp', makeThreeGp(250, Date.UTC(2026, 10, 2)));
const heic = invented('当事人拍照.heic', inventedHeic);
const mail = invented('恶意邮件.eml', hostileMail());

let program: OpenProgram;
let evidence: EvidencePage;
let caseId: CaseId;
let folder = '';
const requested: string[] = [];

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  const { page } = program;
  evidence = new EvidencePage(page);
  caseId = await openCase(page, inventedForm());
  folder = await mkdtemp(path.join(tmpdir(), 'andun-media-'));
  page.on('request', (request) => requested.push(request.url()));
  await goTo(page, `/cases/${caseId}/evidence`);
  await add([amr, threeGp, heic, zip, mail]);
  await expect(evidence.outcome).toContainText('已添加 5 件证据。');
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
  expect(requested.filter((url) => !/^(?:app|evidence|data|blob):/.test(url))).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function add(files: InventedFile[]): Promise<void> {
  await program.answerDialogs(await writeInventedFiles(folder, files));
  await program.page.getByRole('button', { name: '添加文件' }).click();
}

for (const [name, number, seconds, kind] of [
  ['催收(17000000021)', 1, 30, 'amr'],
  ['通话录音', 2, 5, '3gp'],
] as const) {
  test(`a recording in ${kind} shows its shape, plays and is walked`, async () => {
    const { page } = program;
    await evidence.open(name);
    const wave = page.getByRole('slider', { name: '播放位置' });
    await expect(wave.locator('path').first()).toHaveAttribute('d', /M/, { timeout: 30_000 });
    await expect(wave).toHaveAttribute('aria-valuemax', String(seconds));
    await wave.click({ position: { x: 200, y: 20 } });
    await expect(wave).not.toHaveAttribute('aria-valuenow', '0');
    await wave.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    const sound = page.locator('audio');
    await expect
      .poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.currentTime))
      .toBeGreaterThan(0.3);
    await page.keyboard.press(' ');
    await program.shoot(`media-0${number}-${kind}`);
    await evidence.close();
  });
}

test('a HEIC photograph is shown', async () => {
  const { page } = program;
  await evidence.open('当事人拍照');
  const size = () =>
    page
      .getByRole('img', { name: '当事人拍照' })
      .evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [
        naturalWidth,
        naturalHeight,
      ]);
  await expect.poll(size).toEqual([64, 48]);
  await program.shoot('media-03-heic');
  await evidence.close();
});

test('a zip is expanded, with names in GBK read right', async () => {
  const { page } = program;
  await evidence.open('手机导出');
  await page.getByRole('button', { name: '展开为证据' }).click();
  const list = page.getByRole('region', { name: '内含文件列表' });
  await expect(list.getByText('证据/短信.txt')).toBeVisible();
  await expect(list.getByText('证据/通话.txt')).toBeVisible();
  await program.shoot('media-04-zip');
  await evidence.close();
  await expect(evidence.rows.filter({ hasText: '短信' })).toHaveCount(1);
});

test('a hostile mail runs nothing, asks for nothing and leads nowhere', async () => {
  const { page } = program;
  await evidence.open('恶意邮件');
  await expect(evidence.viewer).toContainText('请立即还款');
  const inside = await page.locator('.evidence-mail-html').evaluate((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const nodes = [...root.querySelectorAll('*')];
    return {
      names: [...new Set(nodes.map(({ localName }) => localName))],
      attributes: [...new Set(nodes.flatMap((node) => node.getAttributeNames()))],
      styles: nodes.map((node) => node.getAttribute('style') ?? '').join(';'),
    };
  });
  const dangerous =
    'script style link meta base form input button iframe object embed svg math video audio source a template'.split(
      ' ',
    );
  expect(inside.names.filter((name) => dangerous.includes(name))).toEqual([]);
  expect(
    inside.attributes.filter((name) => /^on|href|action|background|srcset/.test(name)),
  ).toEqual([]);
  expect(inside.styles).not.toMatch(/url|import|expression|position/i);
  const address = page.url();
  await page.waitForTimeout(1_500);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  await program.shoot('media-05-mail');
  await evidence.close();
});

test('added screenshots are read by themselves, and Ctrl+K leads to the place on the picture', async () => {
  test.setTimeout(120_000);
  const { page } = program;
  await callEngine(page, 'firm', 'save', {
    commandId: newCommand(),
    firm: { ...inventedFirm, readsPictures: true },
  });
  const intakeId = await openIntake(page, inventedForm());
  await goTo(page, `/intakes/${intakeId}?step=evidence`);
  await page.getByRole('button', { name: '添加文件' }).waitFor();
  await add([invented('催收短信.png', await screenshot())]);
  const queue = () => callEngine(page, 'ocr', 'queue');
  await expect
    .poll(queue, { timeout: 60_000 })
    .toMatchObject({ waiting: 0, running: null, done: 1 });
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '搜索与命令' }).fill('联系你单位');
  const hit = page.getByRole('option', { name: /催收短信/ });
  await expect(hit).toBeVisible();
  await program.shoot('media-06-search');
  await hit.click();
  await expect(evidence.viewer.locator('rect.ocr-found')).toHaveCount(1);
  await program.shoot('media-07-found');
  await evidence.close();

  // In the intake, while it is being written: the message stands among its contacts, nothing typed is lost.
  await goTo(page, `/intakes/${intakeId}`);
  await page.getByRole('button', { name: '催收短信', exact: true }).click();
  const panel = page.getByRole('complementary', { name: '识别出的消息' });
  await panel.getByRole('button', { name: /登记 1 条联系记录/ }).click();
  await expect(page.getByText('已登记 1 条联系记录，并注明出自这张图片。')).toBeVisible();
  await evidence.close();
  const name = page.getByRole('textbox', { name: '姓名' });
  await name.fill('林若溪（补）');
  const stored = () => callEngine(page, 'intake', 'get', { intakeId });
  await expect.poll(async () => (await stored()).form.client.name).toBe('林若溪（补）');
  await expect(page.locator('.save-status')).toContainText('已保存');
  await program.shoot('media-08-intake');
  const { form } = await stored();
  const contact = form.contacts.find(({ from }) => from === '106900001234');
  expect(contact?.reviewedFacts.length).toBeGreaterThan(0);
});

function screenshot(): Promise<Uint8Array> {
  return drawScreenshot({
    app: 'sms',
    title: '106900001234',
    items: [
      { side: 'centre', lines: ['2026年11月2日 14:30'] },
      { side: 'theirs', lines: ['您已逾期98天，应还5000元，', '今日不还将联系你单位'] },
    ],
    height: 1_400,
  });
}

function hostileMail(): Buffer {
  const remote = 'https://tracker.invalid';
  const body = [
    `<html><head><meta http-equiv="refresh" content="0;url=${remote}/m"><base href="${remote}/b/">`,
    `<link rel="stylesheet" href="${remote}/l.css"><style>@import url(${remote}/i.css);body{background:url(${remote}/s.png)}</style>`,
    `<script>window.pwned = 1</script><script src="${remote}/x.js"></script></head>`,
    `<body background="${remote}/bg.png" onload="window.pwned = 1">`,
    '<p style="color:#b3261e">请立即还款</p>',
    `<div style="background-image:url('${remote}/c.png');position:fixed;inset:0">遮住</div>`,
    `<div style="background:u\\72l(${remote}/e.png)">转义</div>`,
    `<img src="${remote}/t.png" srcset="${remote}/u.png 2x" onerror="window.pwned = 1">`,
    '<img src="x" onerror="window.pwned = 1"><img src="data:image/svg+xml,<svg onload=window.pwned=1>">',
    `<svg onload="window.pwned = 1"><image href="${remote}/v.png"/><script>window.pwned = 1</script></svg>`,
    `<math><mtext><script>window.pwned = 1</script></mtext></math>`,
    `<form action="${remote}/f" autofocus><input name="口令" autofocus onfocus="window.pwned = 1"><button>提交</button></form>`,
    `<iframe src="${remote}/g"></iframe><iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>`,
    `<object data="${remote}/o"></object><embed src="${remote}/p"><video src="${remote}/q" autoplay></video>`,
    `<a href="javascript:window.pwned = 1">链接</a><a href="${remote}/pay">付款</a>`,
    '<details open ontoggle="window.pwned = 1">展开</details><template><script>window.pwned = 1</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>">',
    '</body></html>',
  ].join('\r\n');
  return Buffer.from(
    [
      'From: service@jiexin.invalid',
      'To: linruoxi@client.invalid',
      'Subject: notice',
      'Date: Mon, 02 Nov 2026 14:30:00 +0800',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      body,
    ].join('\r\n'),
  );
}
