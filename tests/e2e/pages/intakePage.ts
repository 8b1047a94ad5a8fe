import type { Locator, Page } from '@playwright/test';

/** 接待登记 of one intake. */
export class IntakePage {
  readonly openingBox: Locator;
  readonly facts: Locator;
  readonly marks: Locator;
  readonly saveStatus: Locator;
  readonly verdict: Locator;
  readonly stopBand: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.openingBox = page.getByRole('textbox', {
      name: '粘贴短信、拖入截图，或直接写对方说了什么',
    });
    this.facts = page.getByRole('list', { name: '读出的内容' });
    this.marks = page.locator('.message-marks mark');
    this.saveStatus = page.locator('.save-status');
    this.verdict = page.getByRole('region', { name: '研判意见' });
    this.stopBand = page.getByRole('alert', { name: /先止付/ });
  }

  /** Begins an empty intake by its shortcut. */
  async begin(): Promise<void> {
    await this.#page.keyboard.press('Control+N');
    await this.openingBox.waitFor();
  }

  /** Pastes as a person does, from the clipboard of the page. */
  async paste(text: string): Promise<void> {
    await this.#page.evaluate((words) => {
      const target = document.activeElement;
      const data = new DataTransfer();
      data.setData('text', words);
      target?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
    await this.#page.keyboard.insertText(text);
  }

  chip(kind: string, words: string): Locator {
    return this.facts.getByRole('button', { name: new RegExp(`^${kind}：.*${words}`) });
  }

  async step(number: 1 | 2 | 3 | 4 | 5): Promise<void> {
    await this.#page.keyboard.press(`Alt+${number}`);
    await this.#page
      .locator(`.step-bar button[aria-current="step"]:nth-child(${number})`)
      .waitFor();
  }

  field(label: string): Locator {
    return this.#page.locator('.step-panel').getByLabel(label, { exact: true });
  }

  /** Answers a question with one of its pills, by keyboard. */
  async answer(question: string, choice: string): Promise<void> {
    const group = this.#page.getByRole('radiogroup', { name: question });
    await group.getByRole('radio', { name: choice, exact: true }).check();
  }

  async waitUntilSaved(): Promise<void> {
    await this.#page.locator('.save-status[data-kind="saved"]').waitFor();
  }
}
