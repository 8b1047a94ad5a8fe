import { hkdfSync } from 'node:crypto';
import type { Store } from './store.ts';

/** 32 bytes for the key that signs what leaves this vault, derived from the audit key. The caller zeroes them. */
export function signingSeed(store: Store): Buffer {
  const { auditKey } = store.internals;
  return Buffer.from(hkdfSync('sha256', auditKey, new Uint8Array(0), 'andun/v1/audit/ed25519', 32));
}
