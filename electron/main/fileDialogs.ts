import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { devSwitches } from './devSwitches.ts';
import { safeFileName } from './safeFileName.ts';

/** @returns absolute paths; none when the user cancelled */
export async function askForFiles(window: BrowserWindow, multiple: boolean): Promise<string[]> {
  return askToOpen(window, {
    title: '选择文件',
    properties: ['openFile', 'dontAddToRecent', ...(multiple ? ['multiSelections' as const] : [])],
  });
}

/** @returns an absolute path; undefined when the user cancelled */
export async function askForFolder(window: BrowserWindow): Promise<string | undefined> {
  const [folder] = await askToOpen(window, {
    title: '选择文件夹',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return folder;
}

/** The system asks by itself before an existing file is replaced. */
export async function askWhereToSave(
  window: BrowserWindow,
  suggestedName: string,
): Promise<string | undefined> {
  const prepared = await preparedAnswer();
  if (prepared) return prepared[0];
  const name = safeFileName(suggestedName);
  const extension = path.extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '保存',
    defaultPath: path.join(app.getPath('documents'), name),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
    properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || !filePath ? undefined : filePath;
}

async function askToOpen(window: BrowserWindow, options: OpenDialogOptions): Promise<string[]> {
  const prepared = await preparedAnswer();
  if (prepared) return prepared;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...options,
    defaultPath: app.getPath('documents'),
  });
  return canceled ? [] : filePaths;
}

/** Tests answer dialogs in advance, from a file; a release has no such door. */
async function preparedAnswer(): Promise<string[] | undefined> {
  const file = devSwitches.dialogAnswersFile;
  if (!file) return undefined;
  const answers = JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as string[][];
  const next = answers.shift();
  if (next) await writeFile(file, JSON.stringify(answers));
  return next;
}
