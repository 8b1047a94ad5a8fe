import { type FileHandle, open } from 'node:fs/promises';
import { AnDunError } from '../../../domain/errors.ts';
import { unwrapKey } from '../keys/wrapKey.ts';
import {
  CHUNK_BYTES,
  CobblestoneOpener,
  HEADER_BYTES,
  type Layout,
  layoutOf,
  SEALED_CHUNK_BYTES,
} from './cobblestone.ts';
import { releaseBytes } from './releaseBytes.ts';
import { FILE_MAGIC, fileContext, PREFIX_BYTES } from './vaultFileFormat.ts';
import type { FileKey } from './vaultFiles.ts';

/** Reads any range of one encrypted file; every byte returned has been authenticated. */
export interface VaultFileReader {
  readonly sizeBytes: number;
  /**
   * @returns the bytes from `offset`, at most `length`, fewer at the end of the file
   * @throws AnDunError EVIDENCE_CHANGED, FILE_UNREADABLE, VAULT_LOCKED once the vault closes
   */
  readRange(offset: number, length: number): Promise<Buffer>;
  /** The whole file in pieces of 1 MiB. */
  stream(signal?: AbortSignal): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens a file of the vault and proves its length by its last chunk.
 * @param evidenceKey the vault's subkey for files
 * @param closing aborted when the vault closes and zeroes its keys
 * @throws AnDunError EVIDENCE_MISSING, EVIDENCE_CHANGED, FILE_UNREADABLE, VAULT_LOCKED
 */
export async function openVaultFile(
  path: string,
  file: FileKey,
  evidenceKey: Uint8Array,
  closing: AbortSignal,
): Promise<VaultFileReader> {
  const handle = await openHandle(path);
  try {
    const { opener, layout } = await readHead(handle, file, evidenceKey);
    return new ChunkReader(handle, opener, layout, closing);
  } catch (error) {
    await handle.close();
    throw asVaultError(error, closing);
  }
}

/** Chunks read at once: 1 MiB of plaintext. */
const STREAM_BYTES = 64 * CHUNK_BYTES;

class ChunkReader implements VaultFileReader {
  readonly sizeBytes: number;
  readonly #handle: FileHandle;
  readonly #opener: CobblestoneOpener;
  readonly #layout: Layout;
  readonly #closing: AbortSignal;

  constructor(handle: FileHandle, opener: CobblestoneOpener, layout: Layout, closing: AbortSignal) {
    this.#closing = closing;
    this.#handle = handle;
    this.#opener = opener;
    this.#layout = layout;
    this.sizeBytes = layout.plainBytes;
  }

  async readRange(offset: number, length: number): Promise<Buffer> {
    const end = Math.min(offset + length, this.sizeBytes);
    if (offset >= end) return Buffer.alloc(0);
    if (this.#closing.aborted) throw new AnDunError('VAULT_LOCKED');
    const first = Math.floor(offset / CHUNK_BYTES);
    const last = Math.floor((end - 1) / CHUNK_BYTES);
    try {
      const plain = await this.#readChunks(first, last);
      return plain.subarray(offset - first * CHUNK_BYTES, end - first * CHUNK_BYTES);
    } catch (error) {
      throw asVaultError(error, this.#closing);
    }
  }

  async *stream(signal?: AbortSignal): AsyncGenerator<Buffer> {
    for (let offset = 0; offset < this.sizeBytes; offset += STREAM_BYTES) {
      if (signal?.aborted) throw new AnDunError('CANCELLED');
      yield await this.readRange(offset, STREAM_BYTES);
    }
  }

  async close(): Promise<void> {
    this.#opener.zero();
    await this.#handle.close();
  }

  async #readChunks(first: number, last: number): Promise<Buffer> {
    const start = PREFIX_BYTES + HEADER_BYTES + first * SEALED_CHUNK_BYTES;
    const sealed = await readFully(this.#handle, start, (last - first + 1) * SEALED_CHUNK_BYTES);
    const plain: Buffer[] = [];
    for (let chunk = first; chunk <= last; chunk += 1) {
      const at = (chunk - first) * SEALED_CHUNK_BYTES;
      const piece = this.#opener.open(sealed.subarray(at, at + SEALED_CHUNK_BYTES), chunk);
      if (chunk < this.#layout.lastChunk && piece.length < CHUNK_BYTES) {
        throw new AnDunError('EVIDENCE_CHANGED');
      }
      plain.push(piece);
    }
    releaseBytes(sealed);
    if (plain.length === 1 && plain[0]) return plain[0];
    const all = Buffer.concat(plain);
    for (const piece of plain) releaseBytes(piece);
    return all;
  }
}

async function readHead(handle: FileHandle, file: FileKey, evidenceKey: Uint8Array) {
  const { size } = await handle.stat();
  const layout = layoutOf(size - PREFIX_BYTES);
  const head = await readFully(handle, 0, PREFIX_BYTES + HEADER_BYTES);
  const context = fileContext(file.fileId);
  const wrapped = head.subarray(FILE_MAGIC.length, PREFIX_BYTES);
  // The record knows the wrapped key too: another file under the same name is noticed at once.
  const isSameFile =
    head.subarray(0, FILE_MAGIC.length).equals(FILE_MAGIC) && wrapped.equals(file.wrappedKey);
  const fileKey = isSameFile ? unwrapKey(wrapped, evidenceKey, context) : null;
  if (!fileKey) throw new AnDunError('EVIDENCE_CHANGED');
  const opener = new CobblestoneOpener(
    fileKey,
    Buffer.from(context, 'utf8'),
    head.subarray(PREFIX_BYTES),
  );
  fileKey.fill(0);
  const lastStart = PREFIX_BYTES + HEADER_BYTES + layout.lastChunk * SEALED_CHUNK_BYTES;
  opener.open(await readFully(handle, lastStart, size - lastStart), layout.lastChunk);
  return { opener, layout };
}

async function openHandle(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new AnDunError(missing ? 'EVIDENCE_MISSING' : 'FILE_UNREADABLE');
  }
}

/** Reads up to `length` bytes; fewer only at the end of the file. */
async function readFully(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

function asVaultError(error: unknown, closing: AbortSignal): AnDunError {
  // With its key zeroed under way a sound file looks altered; that must not be told of it.
  if (closing.aborted) return new AnDunError('VAULT_LOCKED');
  if (error instanceof AnDunError) return error;
  const isSystemError = typeof (error as NodeJS.ErrnoException).syscall === 'string';
  return new AnDunError(isSystemError ? 'FILE_UNREADABLE' : 'EVIDENCE_CHANGED');
}
