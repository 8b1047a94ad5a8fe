import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Length of a wrapped 32-byte key: nonce 12, ciphertext 32, tag 16. */
export const WRAPPED_KEY_BYTES = 60;

/**
 * Wraps a 32-byte key under another by AES-256-GCM with a random nonce.
 * @param purpose bound to the result: it unwraps under the same purpose only
 */
export function wrapKey(key: Uint8Array, wrappingKey: Uint8Array, purpose: string): Uint8Array {
  if (key.length !== 32) throw new Error('Only 32-byte keys are wrapped.');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce);
  cipher.setAAD(Buffer.from(purpose, 'utf8'));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, sealed, cipher.getAuthTag()]));
}

/** Returns the key, or null when the wrapping key, the purpose or the bytes do not fit together. */
export function unwrapKey(
  wrapped: Uint8Array,
  wrappingKey: Uint8Array,
  purpose: string,
): Uint8Array | null {
  if (wrapped.length !== WRAPPED_KEY_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, wrapped.subarray(0, 12));
  decipher.setAAD(Buffer.from(purpose, 'utf8'));
  decipher.setAuthTag(wrapped.subarray(44));
  const key = new Uint8Array(32);
  key.set(decipher.update(wrapped.subarray(12, 44)));
  try {
    decipher.final();
    return key;
  } catch {
    key.fill(0);
    return null;
  }
}
