import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';
import { wrapKey } from '../keys/wrapKey.ts';
import { CobblestoneEncryptor } from './cobblestone.ts';
import { releaseBytes } from './releaseBytes.ts';
import { syncFolder } from './syncFolder.ts';
import { FILE_MAGIC, fileContext, filePath } from './vaultFileFormat.ts';
import type { StoredFile, StoreOptions } from './vaultFiles.ts';

/**
 * Writes one file into the vault in a single pass over the source: hash and encryption together.
 * The plaintext never touches the disk; the temp file lies in the vault's own folder.
 * @throws AnDunError FILE_EMPTY, FILE_TOO_LARGE, DISK_FULL, CANCELLED, FILE_UNREADABLE
 */
export async function writeEvidenceFile(
  folder: string,
  evidenceKey: Uint8Array,
  source: AsyncIterable<Uint8Array>,
  options: StoreOptions,
): Promise<StoredFile | null> {
  const target = filePath(folder, options.fileId);
  const temporary = join(folder, 'files', 'incoming', `${randomUUID()}.part`);
  try {
    await mkdir(dirname(temporary), { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    const written = await writeTemporary(temporary, evidenceKey, source, options);
    if (options.accept && !options.accept(written.sha256, written.sizeBytes)) {
      await rm(temporary, { force: true });
      return null;
    }
    await rename(temporary, target);
    await syncFolder(dirname(target));
    await syncFolder(join(folder, 'files'));
    return { fileId: options.fileId, ...written };
  } catch (error) {
    await rm(temporary, { force: true });
    throw asStoreError(error, options.signal);
  }
}

async function writeTemporary(
  path: string,
  evidenceKey: Uint8Array,
  source: AsyncIterable<Uint8Array>,
  options: StoreOptions,
): Promise<Omit<StoredFile, 'fileId'>> {
  const handle = await open(path, 'wx', 0o600);
  const fileKey = new Uint8Array(randomBytes(32));
  try {
    // Before the key is used: the vault may have begun to close while the folders were made.
    if (options.signal?.aborted) throw new AnDunError('CANCELLED');
    const context = fileContext(options.fileId);
    const encryptor = new CobblestoneEncryptor(fileKey, Buffer.from(context, 'utf8'));
    const output = new BatchedOutput(handle);
    const wrappedKey = wrapKey(fileKey, evidenceKey, context);
    output.add(FILE_MAGIC, wrappedKey, encryptor.header);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    for await (const bytes of source) {
      if (options.signal?.aborted) throw new AnDunError('CANCELLED');
      sizeBytes += bytes.length;
      if (sizeBytes > (options.limitBytes ?? Number.MAX_SAFE_INTEGER)) {
        throw new AnDunError('FILE_TOO_LARGE');
      }
      hash.update(bytes);
      output.add(...encryptor.update(bytes));
      await output.flushWhenFull();
      options.onProgress?.(sizeBytes);
    }
    if (options.signal?.aborted) throw new AnDunError('CANCELLED');
    if (sizeBytes === 0) throw new AnDunError('FILE_EMPTY');
    output.add(...encryptor.finish());
    await output.end();
    await handle.sync();
    return { sizeBytes, sha256: hash.digest('hex'), wrappedKey };
  } finally {
    fileKey.fill(0);
    await handle.close();
  }
}

/**
 * Gathers small pieces, so that the disk gets one write a mebibyte, while the next is encrypted. The pieces are its own
 * from then on.
 */
class BatchedOutput {
  readonly #handle: FileHandle;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  add(...pieces: Uint8Array[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#bytes += piece.length;
    }
  }

  async flushWhenFull(): Promise<void> {
    if (this.#bytes >= 1_048_576) await this.#flush();
  }

  /** @throws what any of the writes threw */
  async end(): Promise<void> {
    await this.#flush();
    await this.#writing;
  }

  /** Waits for the write before and starts the next. */
  async #flush(): Promise<void> {
    await this.#writing;
    const all = Buffer.concat(this.#pieces);
    for (const piece of this.#pieces) releaseBytes(piece);
    this.#pieces = [];
    this.#bytes = 0;
    this.#writing = this.#write(all);
    // Its failure is thrown by the next wait, not as unhandled until then.
    this.#writing.catch(() => undefined);
  }

  async #write(all: Buffer): Promise<void> {
    for (let done = 0; done < all.length; ) {
      const { bytesWritten } = await this.#handle.write(all, done, all.length - done);
      done += bytesWritten;
    }
    releaseBytes(all);
  }
}

function asStoreError(error: unknown, signal: AbortSignal | undefined): unknown {
  if (error instanceof AnDunError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (signal?.aborted || code === 'ABORT_ERR') return new AnDunError('CANCELLED');
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AnDunError('DISK_FULL');
  return error;
}
