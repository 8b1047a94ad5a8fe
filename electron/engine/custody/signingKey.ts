import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { signingSeed } from '../../../db/signingSeed.ts';
import type { Store } from '../../../db/store.ts';

export interface SigningKey {
  /** Ed25519, 64 bytes; the same bytes give the same signature. */
  sign(bytes: Uint8Array): Buffer;
  publicKeyPem: string;
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), hex. */
  fingerprint: string;
}

/** PKCS #8 of an Ed25519 private key up to its 32 bytes (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that signs what leaves this vault: derived from the audit key, so it needs no place of its own. */
export function signingKey(store: Store): SigningKey {
  const seed = signingSeed(store);
  const der = Buffer.concat([pkcs8Head, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  seed.fill(0);
  der.fill(0);
  const publicKey = createPublicKey(privateKey);
  return {
    sign: (bytes) => sign(null, bytes, privateKey),
    publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    fingerprint: keyFingerprint(publicKey),
  };
}

/** @returns null when the text is no Ed25519 public key */
export function readPublicKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: pem, format: 'pem', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

export function keyFingerprint(publicKey: KeyObject): string {
  const der = publicKey.export({ format: 'der', type: 'spki' });
  return createHash('sha256').update(der).digest('hex');
}

export function isSignedBy(
  publicKey: KeyObject,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  return signature.length === 64 && verify(null, bytes, publicKey, signature);
}
