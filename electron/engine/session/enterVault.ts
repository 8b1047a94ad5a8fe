import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { type OpenVaultRequest, openVault } from './openVault.ts';
import { recordKeyChanges } from './recordKeyChanges.ts';
import type { Session } from './session.ts';
import { readVaultStatus } from './vaultStatus.ts';

/** Opens a vault as the one of this session, closing another one first, and tells main. */
export async function enterVault(
  session: Session,
  request: Omit<OpenVaultRequest, 'create'>,
): Promise<VaultStatus> {
  await leaveVault(session);
  session.vault = await openVault(session, { ...request, create: false });
  await recordKeyChanges(session);
  session.options.onOpened(request.kind, Uint8Array.from(request.vaultKey));
  return readVaultStatus(session);
}

/** Closes the open vault, if any. */
export async function leaveVault(session: Session): Promise<void> {
  const { vault } = session;
  session.vault = null;
  await vault?.close();
}
