import { randomUUID } from 'node:crypto';
import { mkdir, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { saveFirmProfile } from '../../../db/firmQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import { CommandId } from '../../../domain/ids.ts';
import type { VaultKind } from '../../../domain/vault/vaultStatus.ts';
import { makePassphraseSlot, makeRecoverySlot } from '../keys/keySlots.ts';
import { formatRecoveryKey, newRecoveryKey } from '../keys/recoveryKey.ts';
import { writeVaultFile } from '../keys/vaultFile.ts';
import { newVaultKey } from '../keys/vaultKey.ts';
import { syncFolder } from '../vault/syncFolder.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { enterVault, leaveVault } from './enterVault.ts';
import { openVault } from './openVault.ts';
import type { Session } from './session.ts';
import { vaultExists, vaultFolder } from './vaultFolders.ts';

export interface NewVault {
  kind: VaultKind;
  passphrase: string;
  firm: FirmProfile;
  /** When the audit log says that it began; now unless given (the sample lies back in time). */
  foundedAtMs?: number;
  /** Puts content in before anybody can see the vault (the sample). */
  fill?(engine: VaultContext): Promise<void>;
}

/**
 * Makes a vault and opens it. It is built in a folder of its own and renamed when it is complete,
 * so that a crash leaves either no vault or a whole one.
 * @returns the recovery key, which exists nowhere else
 * @throws AnDunError VAULT_ALREADY_EXISTS, PASSPHRASE_TOO_WEAK, DISK_FULL
 */
export async function createVault(session: Session, wish: NewVault): Promise<string> {
  if (vaultExists(session, wish.kind)) throw new AnDunError('VAULT_ALREADY_EXISTS');
  const { dataDir } = session.options;
  const building = join(dataDir, `${wish.kind}.new-${randomUUID().slice(0, 8)}`);
  const vaultKey = newVaultKey();
  const recoveryKey = newRecoveryKey();
  try {
    const passphraseSlot = await makePassphraseSlot(vaultKey, wish.passphrase);
    await mkdir(building, { recursive: true, mode: 0o700 });
    await writeVaultFile(building, {
      format: 'andun-vault',
      version: 1,
      vaultId: randomUUID(),
      createdAtMs: session.options.clock(),
      passphrase: passphraseSlot,
      recovery: makeRecoverySlot(vaultKey, recoveryKey),
    });
    await build(session, wish, building, vaultKey);
    const folder = vaultFolder(session, wish.kind);
    // An empty folder may be there (made by a backup tool); a vault may not, as checked above.
    await rmdir(folder).catch(() => undefined);
    await rename(building, folder);
    await syncFolder(dataDir);
    await enterVault(session, { kind: wish.kind, folder, vaultKey });
    return formatRecoveryKey(recoveryKey);
  } catch (error) {
    throw asCreateError(error);
  } finally {
    vaultKey.fill(0);
    recoveryKey.fill(0);
  }
}

function asCreateError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return new AnDunError('DISK_FULL');
  // Something lies in the vault's folder that is no vault; it is not ours to move.
  if (code === 'ENOTEMPTY' || code === 'EEXIST') return new AnDunError('VAULT_ALREADY_EXISTS');
  return error;
}

async function build(session: Session, wish: NewVault, folder: string, vaultKey: Uint8Array) {
  await leaveVault(session);
  const vault = await openVault(session, { kind: wish.kind, folder, vaultKey, create: true });
  try {
    recordFounding(vault.context, wish);
    await wish.fill?.(vault.context);
  } finally {
    await vault.close();
  }
}

function recordFounding(engine: VaultContext, { firm, foundedAtMs }: NewVault): void {
  const commandId = CommandId.parse(engine.newId());
  const command = writeCommand(engine, commandId, 'vault.create');
  const actor = firm.operatorName || command.actor;
  const atMs = foundedAtMs ?? command.atMs;
  engine.store.write({ ...command, actor, atMs }, (tx) => {
    saveFirmProfile(tx, firm, atMs);
    const summary = '建立案件库，登记律所信息';
    return {
      result: null,
      audit: [{ entityKind: 'vault', entityId: 'vault', caseId: null, summary }],
    };
  });
}
