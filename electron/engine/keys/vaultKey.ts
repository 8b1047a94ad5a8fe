import { hkdfSync, randomBytes } from 'node:crypto';

/** One key a purpose, so that a leak of one opens nothing else. 32 bytes each. */
export interface VaultSubkeys {
  db: Uint8Array;
  evidence: Uint8Array;
  audit: Uint8Array;
  backup: Uint8Array;
}

/** A new random 256-bit key; everything in the vault hangs on it. */
export function newVaultKey(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}

/**
 * Derives the subkeys by HKDF-SHA256.
 * @param vaultKey 32 bytes
 */
export function deriveSubkeys(vaultKey: Uint8Array): VaultSubkeys {
  if (vaultKey.length !== 32) throw new Error('A vault key has 32 bytes.');
  return {
    db: subkey(vaultKey, 'db'),
    evidence: subkey(vaultKey, 'evidence'),
    audit: subkey(vaultKey, 'audit'),
    backup: subkey(vaultKey, 'backup'),
  };
}

/** Overwrites the keys, so that they do not outlive the session in memory. */
export function zeroKeys(...keys: (Uint8Array | VaultSubkeys)[]): void {
  for (const key of keys) {
    if (key instanceof Uint8Array) key.fill(0);
    else zeroKeys(key.db, key.evidence, key.audit, key.backup);
  }
}

function subkey(vaultKey: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', vaultKey, new Uint8Array(0), `andun/v1/${purpose}`, 32));
}
