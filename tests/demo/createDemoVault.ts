import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { FirmProfile } from '../../domain/firm/firmProfile.ts';
import { callEngine } from '../e2e/support/engineOfPage.ts';
import type { Photograph } from './photographer.ts';

/** An invented firm; the credit code has a valid check character and belongs to nobody. */
export const demoFirm: FirmProfile = {
  name: '青川明渡律师事务所（示例）',
  address: '青川市云溪区临江路20号6层',
  phone: '0000-6660000',
  creditCode: '',
  readsPictures: true,
  operatorName: '沈知行',
  lawyers: [
    {
      id: '0199f000-0000-7000-8000-0000000000a1',
      name: '沈知行',
      licenceNo: '10000200000000001',
      phone: '13600000001',
    },
    {
      id: '0199f000-0000-7000-8000-0000000000a2',
      name: '顾南乔',
      licenceNo: '10000200000000002',
      phone: '13600000002',
    },
  ],
};

/** First run: pictures of the start, then a vault of our own with its recovery key typed back. */
export async function createDemoVault(page: Page, photograph: Photograph): Promise<void> {
  await page.getByText('示例库').first().waitFor({ timeout: 30_000 });
  await photograph('首次打开');
  const { recoveryKey } = await callEngine(page, 'vault', 'create', {
    passphrase: `演示口令-${newId()}`,
    firm: demoFirm,
  });
  await callEngine(page, 'vault', 'confirmRecoveryKey', { recoveryKey });
  await page.reload();
  await page.getByRole('navigation').first().waitFor({ timeout: 30_000 });
}
