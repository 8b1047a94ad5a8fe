import { open, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type CaseId, IntakeId } from '../../domain/ids.ts';
import { EvidencePage } from './pages/evidencePage.ts';
import { IntakePage } from './pages/intakePage.ts';
import { callEngine } from './support/engineOfPage.ts';
import { enginePid } from './support/enginePid.ts';
import { goTo, inventedForm, newCommand, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';
import type { OpenProgram } from './support/openProgram.ts';

/** Large enough that an engine is still at work on it when the kill comes. */
const LARGE_BYTES = 400 * 1024 * 1024;
/** Rows enough that an import of them takes some seconds. */
const MANY_ROWS = 120_000;
const words =
  '一个自称花呗客服的人说明天上午上门核实，让当事人准备好身份证和银行卡，不要告诉家人。';
let program: OpenProgram;
let caseId: CaseId;

test.describe.configure({ mode: 'serial' });
test.beforeEach(async () => {
  program = await openOwnVault();
  caseId = await openCase(program.page, inventedForm());
});
test.afterEach(async () => {
  const complaints = program.takeComplaints();
  await program.close();
  expect(complaints).toEqual([]);
});

const lostBand = () => program.page.getByText('后台引擎意外停止，正在重新启动');
const backBand = () => program.page.getByText('后台引擎已恢复');

test('killed while an intake is being typed, the engine comes back by itself and nothing is lost', async () => {
  const { page } = program;
  const intake = new IntakePage(page);
  await intake.begin();
  const intakeId = IntakeId.parse(page.url().split('/').at(-1));
  await page.keyboard.type(words.slice(0, 12), { delay: 20 });
  await intake.waitUntilSaved();
  await page.keyboard.type(words.slice(12, 24), { delay: 20 });
  const killed = await enginePid(program.app);
  process.kill(killed, 'SIGKILL');
  await page.keyboard.type(words.slice(24), { delay: 20 });
  await expect(backBand()).toBeVisible({ timeout: 20_000 });
  await program.shoot('crash-01-back');
  await expect(page.getByText('解锁案件库')).toHaveCount(0);
  await intake.waitUntilSaved();
  expect(await enginePid(program.app)).not.toBe(killed);

  await expect(intake.openingBox).toHaveValue(words);
  await expect
    .poll(async () => (await stored(intakeId)).form.contacts.map(({ content }) => content))
    .toEqual([words]);
  // Each revision has one entry in the audit chain: nothing was written twice.
  const { revision } = await stored(intakeId);
  const entries = await callEngine(page, 'audit', 'list', { beforeSeq: null, limit: 200 });
  const own = entries.filter(({ entityId }) => entityId === intakeId);
  expect(own).toHaveLength(revision);
  expect(await callEngine(page, 'audit', 'verify')).toMatchObject({ whole: true });
});

test('the band says so while the engine is away', async () => {
  const { page } = program;
  // Stopped at once again and again, it stays away long enough to be seen.
  for (let kill = 0; kill < 3; kill += 1) {
    await expect.poll(() => enginePid(program.app).catch(() => 0)).toBeGreaterThan(0);
    process.kill(await enginePid(program.app), 'SIGKILL');
    await expect.poll(() => enginePid(program.app).catch(() => 0)).toBe(0);
  }
  await expect(lostBand()).toBeVisible();
  await program.shoot('crash-02-lost');
  await expect(backBand()).toBeVisible({ timeout: 20_000 });
  await goTo(page, `/cases/${caseId}`);
  await expect(page.locator('.case-header')).toContainText('林若溪');
});

test('a change that was in flight is repeated by itself and takes effect once', async () => {
  const { page } = program;
  await goTo(page, `/cases/${caseId}`);
  const forward = page.getByRole('button', { name: '核实完成，开始取证' });
  await forward.waitFor();
  const pid = await enginePid(program.app);
  process.kill(pid, 'SIGSTOP');
  await forward.click();
  process.kill(pid, 'SIGKILL');
  await expect(page.getByText('案件已转为“取证”。')).toBeVisible({ timeout: 20_000 });
  const record = await callEngine(page, 'case', 'get', { caseId });
  expect(record.statusHistory.map(({ to }) => to)).toEqual(['verifying', 'collecting']);
});

test('a command repeated after its answer was lost does not take effect twice', async () => {
  const { page } = program;
  const { revision } = await callEngine(page, 'case', 'get', { caseId });
  const input = {
    commandId: newCommand(),
    caseId,
    to: 'collecting',
    reason: '',
    revision,
  } as const;
  const first = await callEngine(page, 'case', 'changeStatus', input);
  process.kill(await enginePid(program.app), 'SIGKILL');
  await expect(backBand()).toBeVisible({ timeout: 20_000 });
  const again = await callEngine(page, 'case', 'changeStatus', input);
  expect(again.revision).toBe(first.revision);
  expect(again.statusHistory).toHaveLength(2);
});

test('killed while a file is taken in, nothing is left by half, and the file can be added again', async () => {
  const { page } = program;
  const evidence = new EvidencePage(page);
  const file = path.join(program.dataDir, '整机录像.bin');
  const handle = await open(file, 'w');
  await handle.truncate(LARGE_BYTES);
  await handle.close();
  await program.answerDialogs([file], [file]);
  await goTo(page, `/cases/${caseId}/evidence`);
  await page.getByRole('button', { name: '添加文件' }).click();
  await expect(page.locator('.evidence-attach').getByText('整机录像.bin')).toBeVisible();
  process.kill(await enginePid(program.app), 'SIGKILL');
  await expect(evidence.outcome).toContainText('添加中断', { timeout: 20_000 });
  await expect(backBand()).toBeVisible({ timeout: 20_000 });
  await program.shoot('crash-03-attach');
  const matter = { kind: 'case', caseId } as const;
  expect(await callEngine(page, 'evidence', 'list', { matter })).toEqual([]);
  expect(await filesInVault()).toEqual([]);

  await page.getByRole('button', { name: '添加文件' }).click();
  await expect(evidence.outcome).toContainText('已添加 1 件证据。', { timeout: 60_000 });
  expect(await callEngine(page, 'evidence', 'list', { matter })).toHaveLength(1);
  expect(await filesInVault()).toHaveLength(1);
});

test('killed in the middle of an import, nothing of it is shown as whole, and it can be begun again', async () => {
  test.setTimeout(180_000);
  const { page } = program;
  const evidence = new EvidencePage(page);
  const file = path.join(program.dataDir, '短信备份.xml');
  await writeFile(file, smsBackup(MANY_ROWS));
  await program.answerDialogs([file]);
  await goTo(page, `/cases/${caseId}/evidence`);
  await page.getByRole('button', { name: '添加文件' }).click();
  await expect(evidence.outcome).toContainText('已添加 1 件证据。', { timeout: 30_000 });
  await evidence.open('短信备份');
  await page.getByRole('button', { name: '读取内容' }).click();
  const drawer = page.getByRole('dialog').filter({ hasText: '读取内容：' });
  const take = drawer.getByRole('button', { name: `登记 ${MANY_ROWS} 条到时间线` });
  await expect(take).toBeEnabled({ timeout: 60_000 });
  const before = await databaseBytes();
  await take.click();
  // The first rows are on disk; the last are not.
  await expect
    .poll(async () => (await databaseBytes()) - before, { intervals: [20], timeout: 30_000 })
    .toBeGreaterThan(1_000_000);
  process.kill(await enginePid(program.app), 'SIGKILL');
  await expect(backBand()).toBeVisible({ timeout: 20_000 });
  await program.shoot('crash-04-import');
  const matter = { kind: 'case', caseId } as const;
  expect(await callEngine(page, 'import', 'reports', { matter })).toEqual([]);
  expect(await importedRows()).toBe(0);
  expect(await callEngine(page, 'audit', 'verify')).toMatchObject({ whole: true });

  await take.click({ timeout: 60_000 });
  await expect(drawer.getByText(new RegExp(`登记 ${MANY_ROWS} 条，其中涉案`))).toBeVisible({
    timeout: 120_000,
  });
  await program.shoot('crash-05-import-again');
  const [report, ...others] = await callEngine(page, 'import', 'reports', { matter });
  expect(others).toEqual([]);
  expect(report).toMatchObject({ imported: MANY_ROWS, duplicates: 0, problems: 0 });
  expect(await importedRows()).toBe(MANY_ROWS);
});

/** Rows of the case's timeline that came out of files. */
async function importedRows(): Promise<number> {
  const { total } = await callEngine(program.page, 'import', 'timeline', {
    matter: { kind: 'case', caseId },
    evidenceId: null,
    relevantOnly: false,
    text: '',
    offset: 0,
    limit: 1,
  });
  return total;
}

/** Size of the database with what is still in its log. */
async function databaseBytes(): Promise<number> {
  const folder = path.join(program.dataDir, 'vault', 'own');
  const names = (await readdir(folder)).filter((name) => /\.db(?:-wal)?$/.test(name));
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(path.join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function smsBackup(count: number): string {
  const first = Date.UTC(2026, 2, 5);
  const rows = Array.from({ length: count }, (_, index) => {
    const from = 10_650_000_000 + (index % 40);
    return `<sms address="${from}" date="${first + index * 60_000}" type="1" body="第${index}条：请尽快还款，联系${from}。" />`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<smses count="${count}">\n${rows.join('\n')}\n</smses>\n`;
}

function stored(intakeId: IntakeId) {
  return callEngine(program.page, 'intake', 'get', { intakeId });
}

/** Encrypted files, finished or not. */
async function filesInVault(): Promise<string[]> {
  const folder = path.join(program.dataDir, 'vault', 'own', 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
