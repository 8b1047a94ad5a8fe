import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AnDunError } from '../../../domain/errors.ts';
import { syncFolder } from '../vault/syncFolder.ts';

const base64 = z.base64();

const PassphraseSlot = z.object({
  kdf: z.literal('argon2id'),
  salt: base64,
  memoryKiB: z.number().int().min(8_192).max(4_194_304),
  passes: z.number().int().min(1).max(64),
  parallelism: z.number().int().min(1).max(16),
  wrappedKey: base64,
});

const RecoverySlot = z.object({
  kdf: z.literal('hkdf-sha256'),
  salt: base64,
  wrappedKey: base64,
  /** True once the key was typed back. */
  confirmed: z.boolean(),
});

/** Changes of keys that belong in the audit log. */
const KeyChange = z.enum([
  'passphrase',
  'recovered',
  'recoveryKeyMade',
  'recoveryKeyConfirmed',
  'recoveryKeyReplaced',
]);
export type KeyChange = z.infer<typeof KeyChange>;

/** The vault key, wrapped once a way to open it. Nothing in here is secret without a passphrase or the recovery key. */
export const VaultFile = z.object({
  format: z.literal('andun-vault'),
  version: z.literal(1),
  vaultId: z.uuid(),
  createdAtMs: z.number().int(),
  passphrase: PassphraseSlot,
  recovery: RecoverySlot,
  /** A new recovery key until it was typed back; so long the one before stays good. */
  pendingRecovery: RecoverySlot.optional(),
  /** Changes that the audit log does not have yet: session/recordKeyChanges.ts. */
  unrecorded: z
    .array(z.object({ commandId: z.uuid(), change: KeyChange, atMs: z.number().int() }))
    .optional(),
});
export type VaultFile = z.infer<typeof VaultFile>;

/**
 * Reads `vault.json`; when it is unreadable, its copy (`vault.json.bak`).
 * @throws AnDunError VAULT_NOT_FOUND, VAULT_DAMAGED, VAULT_NEWER
 */
export async function readVaultFile(folder: string): Promise<VaultFile> {
  const current = await readOne(vaultFilePath(folder));
  if (current.file) return current.file;
  const previous = await readOne(`${vaultFilePath(folder)}.bak`);
  if (current.code !== 'VAULT_NEWER' && previous.file) return previous.file;
  throw new AnDunError(
    current.code === 'VAULT_NOT_FOUND' && previous.code !== 'VAULT_NOT_FOUND'
      ? 'VAULT_DAMAGED'
      : current.code,
  );
}

/**
 * Replaces `vault.json` and then its copy, each so that a crash at any moment leaves either the old
 * or the new one whole. The copy must not stay behind: it would open with the keys of before.
 */
export async function writeVaultFile(folder: string, file: VaultFile): Promise<void> {
  const path = vaultFilePath(folder);
  const text = `${JSON.stringify(VaultFile.parse(file), null, 2)}\n`;
  await replaceFile(path, text);
  await replaceFile(`${path}.bak`, text);
}

export function vaultFilePath(folder: string): string {
  return join(folder, 'vault.json');
}

type ReadFailure = 'VAULT_NOT_FOUND' | 'VAULT_DAMAGED' | 'VAULT_NEWER';

async function readOne(path: string): Promise<{ file?: VaultFile; code: ReadFailure }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { code: missing ? 'VAULT_NOT_FOUND' : 'VAULT_DAMAGED' };
  }
  try {
    const json: unknown = JSON.parse(text);
    const parsed = VaultFile.safeParse(json);
    if (parsed.success) return { file: parsed.data, code: 'VAULT_DAMAGED' };
    const versioned = z.object({ format: z.literal('andun-vault'), version: z.number() });
    const newer = versioned.safeParse(json);
    return { code: newer.success && newer.data.version > 1 ? 'VAULT_NEWER' : 'VAULT_DAMAGED' };
  } catch {
    return { code: 'VAULT_DAMAGED' };
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}
