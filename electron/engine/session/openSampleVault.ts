import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { openPassphraseSlot } from '../keys/keySlots.ts';
import { readVaultFile } from '../keys/vaultFile.ts';
import { sampleFirm } from '../sample/sampleFirm.ts';
import { createVault } from './createVault.ts';
import { enterVault } from './enterVault.ts';
import { fillSampleVault } from './fillSampleVault.ts';
import type { Session } from './session.ts';
import { vaultExists, vaultFolder } from './vaultFolders.ts';
import { readVaultStatus } from './vaultStatus.ts';

/** Not a secret: everything in 示例库 is invented and the same on every computer. */
const samplePassphrase = '示例库人人可看-andun-open-sample';

/** The matters reach back ten weeks; the firm began before them. */
const sampleAgeMs = 80 * 86_400_000;

/**
 * Opens 示例库, making it the first time.
 * @throws AnDunError VAULT_IN_USE, VAULT_DAMAGED, DISK_FULL
 */
export async function openSampleVault(session: Session): Promise<VaultStatus> {
  if (!vaultExists(session, 'sample')) {
    await createVault(session, {
      kind: 'sample',
      passphrase: samplePassphrase,
      firm: sampleFirm,
      foundedAtMs: session.options.clock() - sampleAgeMs,
      fill: fillSampleVault,
    });
    return readVaultStatus(session);
  }
  const folder = vaultFolder(session, 'sample');
  const file = await readVaultFile(folder);
  const vaultKey = await openPassphraseSlot(file.passphrase, samplePassphrase);
  try {
    return await enterVault(session, { kind: 'sample', folder, vaultKey });
  } finally {
    vaultKey.fill(0);
  }
}
