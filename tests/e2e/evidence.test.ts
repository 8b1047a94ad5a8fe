import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { CaseId } from '../../domain/ids.ts';
import { EvidencePage } from './pages/evidencePage.ts';
import { callEngine } from './support/engineOfPage.ts';
import { inventedFiles, wordsOfText, writeInventedFiles } from './support/inventedFiles.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

const files = inventedFiles();
let program: OpenProgram;
let evidence: EvidencePage;
let caseId: CaseId;
let brought = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await openOwnVault();
  evidence = new EvidencePage(program.page);
  caseId = await openCase(program.page, inventedForm());
  brought = path.join(program.dataDir, '..', `${path.basename(program.dataDir)}-brought`);
});
test.afterEach(() => {
  expect(program.takeComplaints()).toEqual([]);
});
test.afterAll(async () => {
  await program?.close();
  if (brought) await rm(brought, { recursive: true, force: true });
});

test('files come in by the dialog', async () => {
  const { page } = program;
  const chosen = [files.picture, files.text, files.pdf];
  await program.answerDialogs(await writeInventedFiles(brought, chosen));
  await goTo(page, `/cases/${caseId}/evidence`);
  await page.getByRole('textbox', { name: '来源' }).fill('当事人手机导出');
  await page.getByRole('button', { name: '添加文件' }).click();
  await expect(evidence.outcome).toContainText('已添加 3 件证据。');
  await expect(evidence.rows).toHaveCount(3);
});

test('files come in by dropping them, and a second time only once', async () => {
  const paths = await writeInventedFiles(brought, [files.sound, files.unknown]);
  await evidence.drop(paths);
  await expect(evidence.outcome).toContainText('已添加 2 件证据。');
  await expect(evidence.rows).toHaveCount(5);
  await evidence.drop(paths.slice(0, 1));
  await expect(evidence.outcome).toContainText('没有重复添加');
  await expect(evidence.rows).toHaveCount(5);
  await program.shoot('evidence-01-list');
});

test('a picture opens inside', async () => {
  await evidence.open('聊天截图');
  const picture = evidence.viewer.getByRole('img', { name: '聊天截图' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
  await program.shoot('evidence-02-picture');
  await evidence.close();
});

test('a text in GB18030 opens inside with its own characters', async () => {
  await evidence.open('短信导出');
  await expect(evidence.viewer.locator('pre')).toHaveText(wordsOfText);
  await expect(evidence.viewer).toContainText('GB18030');
  await program.shoot('evidence-03-text');
  await evidence.close();
});

test('a PDF opens inside and its page is drawn', async () => {
  await evidence.open('账单');
  const canvas = evidence.viewer.locator('canvas').first();
  await expect.poll(() => canvas.evaluate(darkPixels), { timeout: 20_000 }).toBeGreaterThan(500);
  await program.shoot('evidence-04-pdf');
  await evidence.close();
});

test('a recording plays inside', async () => {
  await evidence.open('通话录音');
  const audio = evidence.viewer.locator('audio');
  await expect.poll(() => audio.evaluate((sound: HTMLAudioElement) => sound.duration)).toBe(2);
  await audio.evaluate((sound: HTMLAudioElement) => {
    sound.muted = true;
    return sound.play();
  });
  await expect
    .poll(() => audio.evaluate((sound: HTMLAudioElement) => sound.currentTime))
    .toBeGreaterThan(0.3);
  await program.shoot('evidence-05-sound');
  await evidence.close();
});

test('a file of no known kind says so', async () => {
  await evidence.open('手机备份');
  await expect(evidence.viewer).toContainText('不能在程序内查看');
  await evidence.close();
});

test('what is said of an item is kept', async () => {
  const { page } = program;
  await evidence.open('聊天截图');
  await evidence.drawer.getByLabel('证明目的').fill('证明对方自称花呗客服并要求上门。');
  await evidence.drawer.getByLabel('来源', { exact: true }).fill('当事人手机截屏');
  await evidence.drawer.getByRole('button', { name: '保存说明' }).click();
  await expect(page.getByText('说明已保存。')).toBeVisible();
  await evidence.close();
  const item = await itemOf(files.picture.name);
  expect(item).toMatchObject({
    purpose: '证明对方自称花呗客服并要求上门。',
    origin: '当事人手机截屏',
    collector: '顾南乔',
  });
});

test('the SHA-256 on the screen is that of the file', async () => {
  for (const file of Object.values(files)) {
    await evidence.open(path.parse(file.name).name);
    await evidence.showCustody();
    await expect(evidence.facts).toContainText(file.sha256);
    if (file === files.sound) await program.shoot('evidence-06-custody');
    await evidence.close();
  }
});

test('an exported original equals the one brought, byte for byte', async () => {
  const { page } = program;
  for (const file of Object.values(files)) {
    const target = path.join(program.dataDir, `导出-${file.name}`);
    await program.answerDialogs([target]);
    await evidence.open(path.parse(file.name).name);
    await evidence.drawer.getByRole('button', { name: '导出原件' }).click();
    await page.getByRole('button', { name: '选择保存位置' }).click();
    await expect(page.getByText('校验值一致').first()).toBeVisible();
    await expect(page.getByText(`原件已导出：导出-${file.name}`)).toBeVisible();
    expect(Buffer.compare(await readFile(target), file.bytes)).toBe(0);
    if (file === files.text) await program.shoot('evidence-09-exported');
    await evidence.close();
  }
});

test('checking all finds everything whole', async () => {
  await program.page.getByRole('button', { name: '校验全部' }).click();
  await expect(evidence.report).toContainText('已校验 5 件，全部与入库时一致。');
  await expect(evidence.rows.filter({ hasText: '完整' })).toHaveCount(5);
});

test('a file altered on the disk is found changed, a removed one missing', async () => {
  const altered = await vaultFileOf(files.picture.name);
  const bytes = await readFile(altered);
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 0xff;
  await writeFile(altered, bytes);
  await rm(await vaultFileOf(files.sound.name));

  await program.page.getByRole('button', { name: '校验全部' }).click();
  await expect(evidence.report).toContainText('有 2 件证据变动或缺失');
  await expect(evidence.report.getByRole('listitem').filter({ hasText: '聊天截图' })).toContainText(
    '已变动',
  );
  await expect(evidence.report.getByRole('listitem').filter({ hasText: '通话录音' })).toContainText(
    '文件缺失',
  );
  await program.shoot('evidence-07-damaged');
  await evidence.open('聊天截图');
  await expect(evidence.drawer).toContainText('文件与入库时的 SHA-256 不一致');
  await program.shoot('evidence-08-changed');
  // The page says itself that such a file cannot be read; Chromium adds a line of its own.
  for (const complaint of program.takeComplaints()) {
    expect(complaint).toMatch(/Failed to load resource.*evidence:\/\/item/);
  }
});

async function itemOf(originalName: string) {
  const matter = { kind: 'case', caseId } as const;
  const items = await callEngine(program.page, 'evidence', 'list', { matter });
  const item = items.find((each) => each.originalName === originalName);
  if (!item) throw new Error(`No evidence of the name ${originalName}`);
  return item;
}

async function vaultFileOf(originalName: string): Promise<string> {
  const { id } = await itemOf(originalName);
  const folder = path.join(program.dataDir, 'vault', 'own');
  const found = (await readdir(folder, { recursive: true })).find(
    (name) => path.basename(name) === id,
  );
  if (!found) throw new Error(`No file in the vault for ${originalName}`);
  return path.join(folder, found);
}

function darkPixels(canvas: HTMLCanvasElement): number {
  const context = canvas.getContext('2d');
  if (!context || canvas.width === 0) return 0;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 255) < 80 && (data[at + 3] ?? 0) > 200) dark += 1;
  }
  return dark;
}
