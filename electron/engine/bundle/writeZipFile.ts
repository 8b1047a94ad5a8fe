import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { BundleCheck } from '../../../domain/bundle/bundle.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { writeBeside } from '../vault/writeBeside.ts';
import { checkBundle } from './checkBundle.ts';
import { type ZipDate, type ZipEntry, zipStream } from './zipStream.ts';

export interface WrittenZip {
  sizeBytes: number;
  sha256: string;
  files: number;
}

export interface WriteZipOptions {
  date: ZipDate;
  signal: AbortSignal;
  /** 'write' while bytes go out, then 'check' while they are read back. */
  onProgress(step: 'write' | 'check', doneBytes: number): void;
  /** How the written file is judged when it is read back; absent = as a 证据包, by a stranger's eyes. */
  isWhole?: (path: string, written: { sha256: string }) => Promise<boolean>;
}

/**
 * Writes a zip beside its target, reads it back and checks it as a stranger would, and only then
 * gives it its name. Whatever happens, nothing half-written is left.
 * @throws AnDunError CANCELLED, DISK_FULL, EXPORT_FAILED, what an entry's source throws
 */
export async function writeZipFile(
  target: string,
  entries: readonly ZipEntry[],
  options: WriteZipOptions,
): Promise<WrittenZip> {
  return writeBeside(target, options.signal, async (temporary) => {
    const written = await writeOut(temporary, entries, options);
    const isWhole = options.isWhole
      ? await options.isWhole(temporary, written)
      : (await checkWritten(temporary, written.sizeBytes, options)).whole;
    if (!isWhole) throw new AnDunError('EXPORT_FAILED');
    return { ...written, files: entries.length };
  });
}

async function writeOut(
  path: string,
  entries: readonly ZipEntry[],
  { date, signal, onProgress }: WriteZipOptions,
): Promise<{ sizeBytes: number; sha256: string }> {
  const handle = await open(path, 'wx');
  try {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    for await (const bytes of inBatches(zipStream(entries, date))) {
      if (signal.aborted) throw new AnDunError('CANCELLED');
      hash.update(bytes);
      await handle.appendFile(bytes);
      sizeBytes += bytes.length;
      onProgress('write', sizeBytes);
    }
    await handle.sync();
    return { sizeBytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** Deflate gives small pieces; the disk gets one write a mebibyte. */
async function* inBatches(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let size = 0;
  for await (const bytes of source) {
    pieces.push(bytes);
    size += bytes.length;
    if (size < 1_048_576) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(pieces);
}

async function checkWritten(
  path: string,
  sizeBytes: number,
  { signal, onProgress }: WriteZipOptions,
): Promise<BundleCheck> {
  const handle = await open(path, 'r');
  try {
    const found = await checkBundle({ sizeBytes, read: readerOf(handle) }, signal, (done) =>
      onProgress('check', done),
    );
    return { ...found, ownKey: true };
  } finally {
    await handle.close();
  }
}

/** Reads ranges of an open file; fewer bytes only at its end. */
export function readerOf(
  handle: FileHandle,
): (offset: number, length: number) => Promise<Uint8Array> {
  return async (offset, length) => {
    const buffer = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(buffer, done, length - done, offset + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return buffer.subarray(0, done);
  };
}
