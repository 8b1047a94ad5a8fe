import { expect, test } from '@playwright/test';
import { launchAnDun, type RunningAnDun } from './support/launchAnDun.ts';

let running: RunningAnDun;

test.beforeAll(async () => {
  running = await launchAnDun();
});
test.afterAll(async () => {
  await running?.close();
});

test('the program opens one window with its name', async () => {
  const { app, page } = running;
  await expect(page.locator('#root')).not.toBeEmpty();
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      title: window.getTitle(),
      visible: window.isVisible(),
    })),
  );
  expect(windows).toEqual([{ title: '案盾', visible: true }]);
  await page.screenshot({ path: 'test-results/screens/window.png' });
});
