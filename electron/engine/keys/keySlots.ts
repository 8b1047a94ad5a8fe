import { hkdfSync, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { AnDunError } from '../../../domain/errors.ts';
import { judgePassphrase } from '../../../domain/vault/passphraseStrength.ts';
import { parseRecoveryKey } from './recoveryKey.ts';
import type { VaultFile } from './vaultFile.ts';
import { unwrapKey, wrapKey } from './wrapKey.ts';

const passphrasePurpose = 'andun/slot/passphrase/v1';
const recoveryPurpose = 'andun/slot/recovery/v1';

/**
 * Wraps the vault key under a passphrase (argon2id, 64 MiB, three passes: about 0.4 s).
 * @throws AnDunError PASSPHRASE_TOO_WEAK
 */
export async function makePassphraseSlot(
  vaultKey: Uint8Array,
  passphrase: string,
): Promise<VaultFile['passphrase']> {
  if (!judgePassphrase(passphrase).acceptable) {
    throw new AnDunError('PASSPHRASE_TOO_WEAK', ['passphrase']);
  }
  const slot = { kdf: 'argon2id' as const, memoryKiB: 65_536, passes: 3, parallelism: 1 };
  const salt = new Uint8Array(randomBytes(16));
  const wrappingKey = await stretch(passphrase, salt, slot);
  const wrappedKey = toBase64(wrapKey(vaultKey, wrappingKey, passphrasePurpose));
  wrappingKey.fill(0);
  return { ...slot, salt: toBase64(salt), wrappedKey };
}

/** @throws AnDunError WRONG_PASSPHRASE */
export async function openPassphraseSlot(
  slot: VaultFile['passphrase'],
  passphrase: string,
): Promise<Uint8Array> {
  const wrappingKey = await stretch(passphrase, fromBase64(slot.salt), slot);
  const key = unwrapKey(fromBase64(slot.wrappedKey), wrappingKey, passphrasePurpose);
  wrappingKey.fill(0);
  if (!key) throw new AnDunError('WRONG_PASSPHRASE', ['passphrase']);
  return key;
}

/** Wraps the vault key under a recovery key; 160 random bits need no stretching. */
export function makeRecoverySlot(
  vaultKey: Uint8Array,
  recoveryKey: Uint8Array,
): VaultFile['recovery'] {
  const salt = new Uint8Array(randomBytes(16));
  const wrappingKey = recoveryWrappingKey(recoveryKey, salt);
  const wrappedKey = toBase64(wrapKey(vaultKey, wrappingKey, recoveryPurpose));
  wrappingKey.fill(0);
  return { kdf: 'hkdf-sha256', salt: toBase64(salt), wrappedKey, confirmed: false };
}

/** @throws AnDunError WRONG_RECOVERY_KEY, also for text that cannot be one */
export function openRecoverySlot(slot: VaultFile['recovery'], typed: string): Uint8Array {
  const recoveryKey = parseRecoveryKey(typed);
  if (!recoveryKey) throw new AnDunError('WRONG_RECOVERY_KEY', ['recoveryKey']);
  const wrappingKey = recoveryWrappingKey(recoveryKey, fromBase64(slot.salt));
  recoveryKey.fill(0);
  const key = unwrapKey(fromBase64(slot.wrappedKey), wrappingKey, recoveryPurpose);
  wrappingKey.fill(0);
  if (!key) throw new AnDunError('WRONG_RECOVERY_KEY', ['recoveryKey']);
  return key;
}

type Stretching = Pick<VaultFile['passphrase'], 'memoryKiB' | 'passes' | 'parallelism'>;

async function stretch(passphrase: string, salt: Uint8Array, cost: Stretching) {
  // NFC: the same passphrase typed on another system must give the same bytes.
  const password = new TextEncoder().encode(passphrase.normalize('NFC'));
  const key = await argon2id({
    password,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  password.fill(0);
  return key;
}

function recoveryWrappingKey(recoveryKey: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', recoveryKey, salt, recoveryPurpose, 32));
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
