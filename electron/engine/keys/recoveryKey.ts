import { randomBytes } from 'node:crypto';

/** Without 0, 1, I and O, which people confuse; 32 characters, so each carries five bits. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const groupLength = 4;
const groupCount = 8;

/** A new 160-bit recovery key. */
export function newRecoveryKey(): Uint8Array {
  return new Uint8Array(randomBytes(20));
}

/** Writes the key as eight groups of four, for paper: `7K2M-…`. */
export function formatRecoveryKey(key: Uint8Array): string {
  let bits = 0n;
  for (const byte of key) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < groupCount * groupLength; index += 1) {
    text = alphabet[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return text.match(/.{4}/g)?.join('-') ?? '';
}

/**
 * Reads a key as a person types it: any case, spaces, dashes and full-width characters are all right.
 * @returns null when it cannot be a recovery key
 */
export function parseRecoveryKey(typed: string): Uint8Array | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.,，、]/gu, '');
  if (text.length !== groupCount * groupLength) return null;
  let bits = 0n;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  const key = new Uint8Array(20);
  for (let index = 19; index >= 0; index -= 1) {
    key[index] = Number(bits & 255n);
    bits >>= 8n;
  }
  return key;
}
