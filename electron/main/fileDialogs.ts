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

/**
 * The system asks by itself before an existing file is replaced. A place among the program's own
 * files is refused and another one asked for.
 */
export async function askWhereToSave(
  window: BrowserWindow,
  suggestedName: string,
): Promise<string | undefined> {
  for (;;) {
    const file = await askOnceWhereToSave(window, suggestedName);
    if (!file || !isOwnFile(file)) return file;
    await dialog.showMessageBox(window, {
      type: 'warning',
      title: '不能保存在这里',
      message: '这个文件夹存放案盾自己的数据，不能保存到这里。',
      detail: '没有写入任何内容。请换一个文件夹。',
      buttons: ['换一个文件夹'],
    });
  }
}

function isOwnFile(file: string): boolean {
  const way = path.relative(app.getPath('userData'), path.resolve(file));
  return !path.isAbsolute(way) && way !== '..' && !way.startsWith(`..${path.sep}`);
}

async function askOnceWhereToSave(
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
