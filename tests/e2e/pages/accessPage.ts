import type { Locator, Page } from '@playwright/test';
import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';

/** The door of the program: first run, unlocking, recovery. */
export class AccessPage {
  readonly heading: Locator;
  readonly alert: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.locator('.ad-door-heading h1');
    this.alert = page.getByRole('alert');
  }

  /** Types a new passphrase twice by keyboard, leaving the second field. */
  async typeNewPassphrase(passphrase: string, repeat = passphrase): Promise<void> {
    await this.#page.locator('input[autocomplete="new-password"]').first().fill(passphrase);
    await this.#page.keyboard.press('Tab');
    await this.#page.locator('input[autocomplete="new-password"]').nth(1).fill(repeat);
  }

  async fillFirm(firm: FirmProfile): Promise<void> {
    const page = this.#page;
    await page.getByLabel('律所名称').fill(firm.name);
    await page.getByLabel('统一社会信用代码').fill(firm.creditCode);
    await page.getByLabel('地址').fill(firm.address);
    await page.getByLabel('电话').first().fill(firm.phone);
    await page.getByLabel('操作人').fill(firm.operatorName);
    for (const lawyer of firm.lawyers) {
      await page.getByRole('button', { name: '添加律师' }).click();
      const row = page.locator('.ad-lawyer-row').last();
      await row.getByLabel('姓名').fill(lawyer.name);
      await row.getByLabel('执业证号').fill(lawyer.licenceNo);
      await row.getByLabel('电话').fill(lawyer.phone);
    }
  }

  /** The key as it stands on the screen, groups joined by hyphens. */
  async readRecoveryKey(): Promise<string> {
    const groups = await this.#page.getByTestId('recovery-key').locator('li').allInnerTexts();
    return groups.join('-');
  }

  async typeRecoveryKeyBack(recoveryKey: string): Promise<void> {
    await this.#page.getByLabel('抄写的恢复密钥').fill(recoveryKey);
    await this.#page.keyboard.press('Enter');
  }

  async unlock(passphrase: string): Promise<void> {
    await this.#page.locator('input[autocomplete="current-password"]').fill(passphrase);
    await this.#page.keyboard.press('Enter');
  }
}
