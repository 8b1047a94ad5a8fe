import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { app, shell } from 'electron';
import { safeFileName } from './safeFileName.ts';

const OPENED_KINDS = new Set(['.docx', '.pdf']);
const EXPORT_FOLDER = '案盾文书';

/** @returns a path in 文档/案盾文书 that is not taken yet */
export async function freeExportPath(suggestedName: string): Promise<string> {
  const folder = path.join(app.getPath('documents'), EXPORT_FOLDER);
  await mkdir(folder, { recursive: true });
  const { name, ext } = path.parse(safeFileName(suggestedName));
  for (let copy = 1; copy < 1000; copy += 1) {
    const file = path.join(folder, copy === 1 ? `${name}${ext}` : `${name}（${copy}）${ext}`);
    if (!existsSync(file)) return file;
  }
  return path.join(folder, `${name}-${Date.now()}${ext}`);
}

/** Opens a paper in Word or the PDF reader. Nothing else is ever opened. */
export async function openExported(file: string | undefined): Promise<boolean> {
  if (!file || !OPENED_KINDS.has(path.extname(file).toLowerCase())) return false;
  if (!(await isFile(file))) return false;
  return (await shell.openPath(file)) === '';
}

export async function showExported(file: string | undefined): Promise<boolean> {
  if (!file || !(await stat(file).catch(() => null))) return false;
  shell.showItemInFolder(file);
  return true;
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}
