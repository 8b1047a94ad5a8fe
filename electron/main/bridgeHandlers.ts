import path from 'node:path';
import { BrowserWindow, type WebContents } from 'electron';
import { z } from 'zod';
import {
  defaultExportTargetInput,
  type Grant,
  pickDirectoryInput,
  pickFilesInput,
  pickSaveTargetInput,
} from '../../domain/bridge/bridgeTypes.ts';
import { freeExportPath, openExported, showExported } from './exportedFiles.ts';
import { askForFiles, askForFolder, askWhereToSave } from './fileDialogs.ts';
import { filesIn } from './filesIn.ts';
import type { Grants } from './grants.ts';
import { openExternal } from './openExternal.ts';
import { answer } from './validatedIpc.ts';

const droppedPaths = z.array(z.string().min(1).max(4096).refine(path.isAbsolute)).max(2000);

/** Answers what the page may ask through `window.andun`. */
export function answerBridge(grants: Grants): void {
  answer('files:pick', pickFilesInput, async ({ multiple }, page) =>
    readable(grants, await askForFiles(windowOf(page), multiple)),
  );
  answer('files:dropped', droppedPaths, async (paths) => readable(grants, await filesIn(paths)));
  answer('files:pickSaveTarget', pickSaveTargetInput, async ({ suggestedName }, page) => {
    const file = await askWhereToSave(windowOf(page), suggestedName);
    return file ? grants.toWrite(file) : null;
  });
  answer('files:pickDirectory', pickDirectoryInput, async ({ purpose }, page) => {
    const folder = await askForFolder(windowOf(page));
    return folder ? grants.toFolder(folder, purpose === 'restore' ? 'readDir' : 'writeDir') : null;
  });
  answer('files:defaultExportTarget', defaultExportTargetInput, async ({ suggestedName }) =>
    grants.toWrite(await freeExportPath(suggestedName)),
  );
  answer('files:openExported', z.uuid(), (grantId) => openExported(grants.writtenFile(grantId)));
  answer('files:showExported', z.uuid(), (grantId) => showExported(grants.writtenFile(grantId)));
  answer('link:open', z.string().max(2000), (link) => openExternal(link));
}

async function readable(grants: Grants, files: string[]): Promise<Grant[]> {
  const made = await Promise.all(files.map((file) => grants.toRead(file)));
  return made.filter((grant) => grant !== undefined);
}

function windowOf(page: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page);
  if (!window) throw new Error('The page has no window');
  return window;
}
