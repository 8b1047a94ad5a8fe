import type { Locator, Page } from '@playwright/test';

/** 证据 of a case: the list, and the drawer over it. */
export class EvidencePage {
  readonly rows: Locator;
  readonly outcome: Locator;
  readonly drawer: Locator;
  readonly viewer: Locator;
  /** Name, format, size and hash of the stored file; what it says of itself stands apart. */
  readonly facts: Locator;
  readonly report: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.locator('.evidence-tab .ad-row');
    this.outcome = page.locator('.evidence-outcome');
    this.drawer = page.getByRole('dialog');
    this.viewer = page.locator('.evidence-viewer');
    this.facts = this.drawer.locator('.evidence-facts').filter({ hasText: 'SHA-256' });
    this.report = page.getByRole('status').filter({ hasText: '保管链共' });
  }

  async open(title: string): Promise<void> {
    await this.rows.filter({ hasText: title }).click();
    await this.viewer.waitFor();
    // A click while the panel still slides in can miss its button. A movement may be given up half-way.
    await this.#page
      .locator('.ant-drawer-content-wrapper')
      .evaluate((panel) =>
        Promise.allSettled(panel.getAnimations().map((motion) => motion.finished)),
      );
  }

  async close(): Promise<void> {
    await this.drawer.getByRole('button', { name: '关闭' }).click();
    await this.viewer.waitFor({ state: 'detached' });
  }

  async showCustody(): Promise<void> {
    await this.drawer.getByRole('tab', { name: '文件与保管链' }).click();
  }

  /** Drops files of the disk onto the middle of the window, as the file manager does. */
  async drop(files: readonly string[]): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 640, y: 500, data });
    }
    await session.detach();
  }
}
