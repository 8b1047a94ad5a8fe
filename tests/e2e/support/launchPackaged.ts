import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { electronArguments } from '../../../electron/dev/electronArguments.mjs';
import { projectRoot } from '../../../electron/dev/projectPaths.mjs';
import { discard, freshDataDir, withoutUndefined } from './launchAnDun.ts';

const START_LIMIT_MS = 45_000;

export interface PackagedAnDun {
  page: Page;
  /** Stands for the user's home and settings folder. */
  home: string;
  close(): Promise<void>;
}

/**
 * Starts dist/linux-unpacked exactly as it ships. Its fuses refuse Playwright's usual way in, so
 * the page is reached through Chromium's own debugging port.
 */
export async function launchPackaged(): Promise<PackagedAnDun> {
  const home = await freshDataDir();
  const program = spawn(
    path.join(projectRoot, 'dist', 'linux-unpacked', 'andun'),
    ['--remote-debugging-port=0', ...electronArguments()],
    {
      stdio: ['ignore', 'inherit', 'pipe'],
      env: { ...withoutUndefined(process.env), HOME: home, XDG_CONFIG_HOME: home },
    },
  );
  const browser = await connectOnceLoaded(await debuggingAddress(program));
  return {
    page: await firstPage(browser),
    home,
    close: async () => {
      await browser.close().catch(() => {});
      await ended(program);
      await discard(home);
    },
  };
}

function debuggingAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(
      () => reject(new Error(`Not started in time:\n${said}`)),
      START_LIMIT_MS,
    );
    program.once('exit', () => reject(new Error(`The program ended at once:\n${said}`)));
    program.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-20_000);
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(limit);
      resolve(address);
    });
  });
}

/**
 * Attaching while the window leaves its blank page can hang in Playwright although the program is
 * well, so the program's own list of pages is asked first.
 */
async function connectOnceLoaded(address: string): Promise<Browser> {
  const list = `http://${new URL(address).host}/json/list`;
  const loaded = async () => {
    const pages = (await (await fetch(list)).json()) as { url: string }[];
    return pages.some(({ url }) => url.startsWith('app://andun/'));
  };
  const giveUpAt = Date.now() + START_LIMIT_MS;
  while (!(await loaded())) {
    if (Date.now() > giveUpAt) throw new Error('The program did not load its page in time');
    await delay(200);
  }
  await delay(1_000);
  try {
    return await chromium.connectOverCDP(address, { timeout: 15_000 });
  } catch {
    return chromium.connectOverCDP(address, { timeout: 15_000 });
  }
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (!context) throw new Error('The program has no page context');
  return context.pages()[0] ?? context.waitForEvent('page', { timeout: START_LIMIT_MS });
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exit = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  const limit = setTimeout(() => program.kill('SIGKILL'), 10_000);
  await exit;
  clearTimeout(limit);
}
