import type { VaultKind } from '../../../domain/vault/vaultStatus.ts';
import { enterVault } from './enterVault.ts';
import type { Session } from './session.ts';
import { vaultFolder } from './vaultFolders.ts';

/** Opens, after a crash, the vault that was open before. The key is zeroed afterwards. */
export async function resumeVault(
  session: Session,
  input: { vaultKind: VaultKind; key: Uint8Array },
): Promise<void> {
  try {
    const folder = vaultFolder(session, input.vaultKind);
    await enterVault(session, { kind: input.vaultKind, folder, vaultKey: input.key });
  } finally {
    input.key.fill(0);
  }
}
