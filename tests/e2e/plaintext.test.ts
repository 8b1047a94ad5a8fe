import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { EvidencePage } from './pages/evidencePage.ts';
import { IntakePage } from './pages/intakePage.ts';
import { callEngine } from './support/engineOfPage.ts';
import { enginePid } from './support/enginePid.ts';
import { invented, writeInventedFiles } from './support/inventedFiles.ts';
import { discard, freshDataDir } from './support/launchAnDun.ts';
import { goTo, inventedForm, openCase } from './support/openMatter.ts';
import { openOwnVault } from './support/openOwnVault.ts';

const typedMarker = '玄圃积玉甲乙丙';
const fileMarker = 'NIGHTJAR-7421-QUILL';
const nameMarker = '漱石枕流';

test('what clients tell and bring is found nowhere on the disk, nor in temp folders', async () => {
  const root = await freshDataDir();
  const [dataDir, tempDir, brought] = ['data', 'temp', 'brought'].map((name) =>
    path.join(root, name),
  ) as [string, string, string];
  await Promise.all([dataDir, tempDir].map((folder) => mkdir(folder)));
  const program = await openOwnVault({ dataDir, env: { TMPDIR: tempDir } });
  const { page } = program;
  try {
    const intake = new IntakePage(page);
    await intake.begin();
    await intake.openingBox.fill(`对方自称催收，提到${typedMarker}。`);
    await intake.waitUntilSaved();

    const form = inventedForm();
    const caseId = await openCase(page, { ...form, client: { ...form.client, name: nameMarker } });
    const text = invented(`${nameMarker}的短信.txt`, Buffer.from(`${fileMarker}\n`.repeat(2_000)));
    await program.answerDialogs(await writeInventedFiles(brought, [text]));
    const evidence = new EvidencePage(page);
    await goTo(page, `/cases/${caseId}/evidence`);
    await page.getByRole('button', { name: '添加文件' }).click();
    await expect(evidence.rows).toHaveCount(1);
    await program.answerDialogs();
    await evidence.open(nameMarker);
    await expect(evidence.viewer).toContainText(fileMarker);
    await evidence.close();

    await goTo(page, `/cases/${caseId}/documents`);
    await page.getByRole('button', { name: /照样生成|生成 Word 文书/ }).click();
    await expect(page.getByText('第 1 版', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+K');
    await expect(page.getByRole('combobox', { name: '搜索与命令' })).toBeFocused();
    await page.keyboard.insertText(nameMarker);
    await expect(page.getByRole('option').filter({ hasText: nameMarker }).first()).toBeVisible();
    expect(await callEngine(page, 'case', 'list')).toHaveLength(1);

    // The write-ahead log is full now; after a kill it stays behind as it is.
    expect(await findMarkers(dataDir)).toEqual([]);
    process.kill(await enginePid(program.app), 'SIGKILL');
    expect(await findMarkers(dataDir)).toEqual([]);
    expect(await findMarkers(tempDir)).toEqual([]);
    await expect(page.getByText('后台引擎已恢复')).toBeVisible({ timeout: 20_000 });
    expect(program.takeComplaints()).toEqual([]);
  } finally {
    await program.close();
  }
  expect(await findMarkers(dataDir)).toEqual([]);
  expect(await regularFiles(tempDir)).toEqual([]);
  expect(await findMarkers(brought), 'the search itself finds what is there').not.toEqual([]);
  await discard(root);
});

/** Files whose name or bytes hold a marker, as UTF-8 or UTF-16. */
async function findMarkers(folder: string): Promise<string[]> {
  const needles = [typedMarker, fileMarker, nameMarker].flatMap((marker) => [
    Buffer.from(marker, 'utf8'),
    Buffer.from(marker, 'utf16le'),
    Buffer.from(marker, 'utf16le').swap16(),
    Buffer.from(encodeURIComponent(marker)),
  ]);
  const found: string[] = [];
  for (const file of await regularFiles(folder)) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const name = Buffer.from(file);
    if (needles.some((needle) => bytes.includes(needle) || name.includes(needle))) found.push(file);
  }
  // Where the test keeps the answers of its own dialogs.
  return found.filter((file) => path.basename(file) !== 'dialog-answers.json');
}

async function regularFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
