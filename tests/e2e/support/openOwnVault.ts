import { callEngine } from './engineOfPage.ts';
import { inventedFirm } from './inventedFirm.ts';
import type { LaunchOptions } from './launchAnDun.ts';
import { type OpenProgram, openProgram } from './openProgram.ts';

export const passphrase = '蓝色陶罐-七只山雀-停电的傍晚';

/** Opens the program with a fresh vault of an invented firm, past its first run. */
export async function openOwnVault(options: LaunchOptions = {}): Promise<OpenProgram> {
  const program = await openProgram(options);
  const { page } = program;
  const { recoveryKey } = await callEngine(page, 'vault', 'create', {
    passphrase,
    firm: inventedFirm,
  });
  await callEngine(page, 'vault', 'confirmRecoveryKey', { recoveryKey });
  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return program;
}
