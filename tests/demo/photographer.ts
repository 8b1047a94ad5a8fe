import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Goes to an address of the program (or stays, without one) and takes a numbered picture. */
export type Photograph = (name: string, address?: string) => Promise<void>;

/** Pictures land in `folder` as 01-名称.png, in the order taken. */
export function photographer(page: Page, folder: string): Photograph {
  let count = 0;
  return async (name, address) => {
    if (address) await goTo(page, address);
    await settle(page);
    count += 1;
    await mkdir(folder, { recursive: true });
    await page.screenshot({
      path: path.join(folder, `${String(count).padStart(2, '0')}-${name}.png`),
    });
  };
}

/** Opens a page of the program by its address, read anew: the demo writes past the screens' own cache. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${address}`);
  await page.reload();
  await page.getByRole('navigation').first().waitFor({ timeout: 30_000 });
}

/** Waits until nothing loads any more and animations have ended. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, null, {
    timeout: 15_000,
  });
  await page.waitForTimeout(500);
}
