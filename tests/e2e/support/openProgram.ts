import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ConsoleMessage, Page } from '@playwright/test';
import { projectRoot } from '../../../electron/dev/projectPaths.mjs';
import { type LaunchOptions, launchAnDun, type RunningAnDun } from './launchAnDun.ts';

const FIRST_SCREEN_LIMIT_MS = 45_000;

export interface OpenProgram extends RunningAnDun {
  /** What the page complained about since it was opened or last asked; empties the list. */
  takeComplaints(): string[];
  /** Leaves a picture of the window in test-results/screens/. */
  shoot(name: string): Promise<void>;
}

/** Opens the program at the size a lawyer's laptop has, and listens for errors from the first line on. */
export async function openProgram(options: LaunchOptions = {}): Promise<OpenProgram> {
  const running = await launchAnDun(options);
  const { app, page } = running;
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(complaintOf(message));
  });
  // The listeners came after the first load: what went wrong before shows on the second.
  await page.reload();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  await page.waitForFunction(() => window.innerWidth === 1280);
  await page
    .locator('.ad-door-heading, .ad-shell')
    .first()
    .waitFor({ timeout: FIRST_SCREEN_LIMIT_MS });
  return {
    ...running,
    takeComplaints: () => complaints.splice(0),
    shoot: (name) => shoot(page, name),
  };
}

function complaintOf(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `console: ${message.text()} (${url}:${lineNumber})`;
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = path.join(projectRoot, 'test-results', 'screens');
  await page
    .waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
    .catch(() => {});
  await page.waitForTimeout(200);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
