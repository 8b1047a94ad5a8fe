import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronArguments } from '../../../electron/dev/electronArguments.mjs';
import { findElectron } from '../../../electron/dev/findElectron.mjs';
import { projectRoot } from '../../../electron/dev/projectPaths.mjs';

export interface RunningAnDun {
  app: ElectronApplication;
  page: Page;
  /** Everything the program keeps on disk: vault/, documents/, electron/. */
  dataDir: string;
  /** Answers the next file dialogs in order; an empty array cancels one. */
  answerDialogs(...answers: string[][]): Promise<void>;
  /** Ends the program; removes its data unless the caller gave the folder. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Data of an earlier start; otherwise a fresh temporary folder. */
  dataDir?: string;
  /** Folder with package.json and out/; otherwise the repository. */
  appDir?: string;
  env?: Record<string, string>;
}

/**
 * Opens the built program (out/) in a real window. The bundle must exist: `npm run e2e`, or
 * buildApp() before.
 */
export async function launchAnDun(options: LaunchOptions = {}): Promise<RunningAnDun> {
  const { executable } = await findElectron();
  const dataDir = options.dataDir ?? (await freshDataDir());
  const dialogs = path.join(dataDir, 'dialog-answers.json');
  await writeFile(dialogs, '[]');
  const app = await launch({
    executablePath: executable,
    args: [options.appDir ?? projectRoot, ...electronArguments()],
    cwd: projectRoot,
    env: {
      ...withoutUndefined(process.env),
      ANDUN_DATA_DIR: dataDir,
      ANDUN_TEST_DIALOGS: dialogs,
      ANDUN_ENGINE_NODE: process.execPath,
      ...options.env,
    },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  // A dialog that still grows moves its button away between press and release, and the click is lost. Playwright says
  // 'no-preference' for the page whatever the program was started with. Counts from the next load on.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    app,
    page,
    dataDir,
    answerDialogs: async (...answers) => {
      const waiting = JSON.parse(await readFile(dialogs, 'utf8')) as string[][];
      await writeFile(dialogs, JSON.stringify([...waiting, ...answers]));
    },
    close: async () => {
      await app.close();
      if (!options.dataDir) await discard(dataDir);
    },
  };
}

/**
 * On a busy machine 2 of 40 launches hung in Playwright without a reason found; one repetition is
 * allowed and always said, so that a hang of the program itself would show as a habit.
 */
async function launch(options: Parameters<typeof _electron.launch>[0]) {
  try {
    return await _electron.launch({ ...options, timeout: 25_000 });
  } catch (error) {
    console.warn('The first launch failed, trying once more:', String(error).split('\n')[0]);
    return _electron.launch({ ...options, timeout: 45_000 });
  }
}

/** @returns an empty folder for one run of the program */
export async function freshDataDir(): Promise<string> {
  const root = path.join(tmpdir(), 'andun-tests');
  await mkdir(root, { recursive: true });
  return mkdtemp(path.join(root, 'run-'));
}

/** Removes what a run left. */
export async function discard(dataDir: string): Promise<void> {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

export function withoutUndefined(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined) kept[name] = value;
  return kept;
}
