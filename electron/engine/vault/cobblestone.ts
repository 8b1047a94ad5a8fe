import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/**
 * Cobblestone-256 of c2sp.org/chunked-encryption (version 1): SHA-512 and AES-256-GCM, 16 KiB
 * chunks, the last one always shorter, so that truncation, reordering and extension are detected
 * and any range can be read by itself.
 */
export const CHUNK_BYTES = 16_384;
export const TAG_BYTES = 16;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
const SALT_BYTES = 24;
const COMMITMENT_BYTES = 32;
/** Salt and commitment, before the first chunk. */
export const HEADER_BYTES = SALT_BYTES + COMMITMENT_BYTES;

/** The bytes are not what was encrypted: altered, cut off, or meant for another key or context. */
export class CobblestoneError extends Error {
  override readonly name = 'CobblestoneError';
}

/** Encrypts one message as a stream: `header`, then what `update` and `finish` return. */
export class CobblestoneEncryptor {
  readonly header: Buffer;
  readonly #keys: MessageKeys;
  readonly #pending = Buffer.alloc(CHUNK_BYTES);
  #pendingBytes = 0;
  #chunk = 0;

  /** @param inputKey 32 uniformly random bytes */
  constructor(inputKey: Uint8Array, context: Uint8Array) {
    const salt = randomBytes(SALT_BYTES);
    this.#keys = deriveMessageKeys(inputKey, salt, context);
    this.header = Buffer.concat([salt, this.#keys.commitment]);
  }

  /** @returns the chunks that are full by now; the bytes given may be reused afterwards */
  update(bytes: Uint8Array): Buffer[] {
    const sealed: Buffer[] = [];
    let offset = 0;
    if (this.#pendingBytes > 0) {
      offset = Math.min(CHUNK_BYTES - this.#pendingBytes, bytes.length);
      this.#pending.set(bytes.subarray(0, offset), this.#pendingBytes);
      this.#pendingBytes += offset;
      if (this.#pendingBytes < CHUNK_BYTES) return sealed;
      sealed.push(...this.#seal(this.#pending));
      this.#pendingBytes = 0;
    }
    for (; bytes.length - offset >= CHUNK_BYTES; offset += CHUNK_BYTES) {
      sealed.push(...this.#seal(bytes.subarray(offset, offset + CHUNK_BYTES)));
    }
    this.#pending.set(bytes.subarray(offset));
    this.#pendingBytes = bytes.length - offset;
    return sealed;
  }

  /** @returns the last, short chunk; the encryptor is of no use afterwards */
  finish(): Buffer[] {
    const sealed = this.#seal(this.#pending.subarray(0, this.#pendingBytes));
    this.#pending.fill(0);
    this.#keys.key = noKey;
    return sealed;
  }

  #seal(plain: Uint8Array): Buffer[] {
    const cipher = createCipheriv(
      'aes-256-gcm',
      this.#keys.key,
      chunkNonce(this.#keys, this.#chunk),
    );
    this.#chunk += 1;
    const sealed = cipher.update(plain);
    cipher.final();
    return [sealed, cipher.getAuthTag()];
  }
}

/** Opens single chunks of one message, in any order. */
export class CobblestoneOpener {
  readonly #keys: MessageKeys;

  /**
   * @param inputKey the 32 bytes it was encrypted with
   * @param header the first 56 bytes
   * @throws CobblestoneError when key or context are others, before any chunk is read
   */
  constructor(inputKey: Uint8Array, context: Uint8Array, header: Uint8Array) {
    if (header.length !== HEADER_BYTES) throw new CobblestoneError('The header is cut off.');
    this.#keys = deriveMessageKeys(inputKey, header.subarray(0, SALT_BYTES), context);
    if (!timingSafeEqual(this.#keys.commitment, header.subarray(SALT_BYTES))) {
      throw new CobblestoneError('The key commitment does not match.');
    }
  }

  /**
   * @param sealed one chunk with its tag
   * @throws CobblestoneError
   */
  open(sealed: Uint8Array, chunk: number): Buffer {
    if (sealed.length < TAG_BYTES || sealed.length > SEALED_CHUNK_BYTES) {
      throw new CobblestoneError('A chunk has an impossible length.');
    }
    const decipher = createDecipheriv('aes-256-gcm', this.#keys.key, chunkNonce(this.#keys, chunk));
    const body = sealed.length - TAG_BYTES;
    decipher.setAuthTag(sealed.subarray(body));
    const plain = decipher.update(sealed.subarray(0, body));
    try {
      decipher.final();
    } catch {
      plain.fill(0);
      throw new CobblestoneError(`Chunk ${chunk} is not authentic.`);
    }
    return plain;
  }

  /** Forgets the key: OpenSSL wipes its copy when it is collected. */
  zero(): void {
    this.#keys.key = noKey;
  }
}

/** How a sealed message of this length (header included) divides. */
export interface Layout {
  plainBytes: number;
  lastChunk: number;
}

/** @throws CobblestoneError when no message can have that length */
export function layoutOf(sealedBytes: number): Layout {
  const body = sealedBytes - HEADER_BYTES;
  const rest = body % SEALED_CHUNK_BYTES;
  if (body < TAG_BYTES || rest < TAG_BYTES) throw new CobblestoneError('The message is cut off.');
  const lastChunk = Math.floor(body / SEALED_CHUNK_BYTES);
  return { lastChunk, plainBytes: lastChunk * CHUNK_BYTES + rest - TAG_BYTES };
}

interface MessageKeys {
  /** Prepared once: with raw bytes, setting up the cipher costs more than a chunk's encryption. */
  key: KeyObject;
  baseNonce: Buffer;
  commitment: Buffer;
}

const noKey = createSecretKey(Buffer.alloc(32));
const infoPrefix = Buffer.from('c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0', 'latin1');

function deriveMessageKeys(
  inputKey: Uint8Array,
  salt: Uint8Array,
  context: Uint8Array,
): MessageKeys {
  if (inputKey.length !== 32) throw new CobblestoneError('The key must have 32 bytes.');
  const info = Buffer.concat([infoPrefix, salt, context]);
  const okm = hkdfExpandSha512(inputKey, info, 32 + 12 + COMMITMENT_BYTES);
  const key = createSecretKey(okm.subarray(0, 32));
  okm.fill(0, 0, 32);
  return { key, baseNonce: okm.subarray(32, 44), commitment: okm.subarray(44) };
}

/** RFC 5869 §2.3 alone: node:crypto's hkdf always extracts first, which this scheme does not. */
function hkdfExpandSha512(prk: Uint8Array, info: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = [];
  let previous = Buffer.alloc(0);
  for (let counter = 1; blocks.length * 64 < length; counter += 1) {
    previous = createHmac('sha512', prk)
      .update(previous)
      .update(info)
      .update(Uint8Array.of(counter))
      .digest();
    blocks.push(previous);
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** The base nonce with the chunk number XORed into its last bytes, big-endian, 38 bits at most. */
function chunkNonce(keys: MessageKeys, chunk: number): Buffer {
  if (chunk >= 2 ** 38) throw new CobblestoneError('The message has too many chunks.');
  const nonce = Buffer.from(keys.baseNonce);
  nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ (chunk >>> 0)) >>> 0, 8);
  nonce.writeUInt8(nonce.readUInt8(7) ^ Math.floor(chunk / 2 ** 32), 7);
  return nonce;
}
