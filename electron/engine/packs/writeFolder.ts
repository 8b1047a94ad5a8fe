import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSafeEntryPath } from '../../../domain/bundle/safeEntryName.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { WrittenZip } from '../bundle/writeZipFile.ts';
import type { ZipEntry } from '../bundle/zipStream.ts';
import { writeBeside } from '../vault/writeBeside.ts';

/**
 * Writes the entries as files of a folder beside its target, reads each back, and only then gives the folder its name.
 * Whatever happens, nothing half-written is left. `target` must not exist.
 * @returns without a hash: a folder has none
 * @throws AnDunError CANCELLED, DISK_FULL, EXPORT_FAILED, what an entry's source throws
 */
export async function writeFolder(
  target: string,
  entries: readonly ZipEntry[],
  { signal, onBytes }: { signal: AbortSignal; onBytes: (bytes: number) => void },
): Promise<Omit<WrittenZip, 'sha256'>> {
  return writeBeside(target, signal, async (temporary) => {
    await mkdir(temporary);
    let sizeBytes = 0;
    for (const entry of entries) {
      if (!isSafeEntryPath(entry.path)) throw new AnDunError('EXPORT_FAILED');
      sizeBytes += await writeEntry(join(temporary, entry.path), entry, signal, onBytes);
    }
    return { sizeBytes, files: entries.length };
  });
}

async function writeEntry(
  path: string,
  entry: ZipEntry,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'wx');
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const bytes of entry.open()) {
      if (signal.aborted) throw new AnDunError('CANCELLED');
      hash.update(bytes);
      await handle.appendFile(bytes);
      sizeBytes += bytes.length;
      onBytes(bytes.length);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if ((await hashOfFile(path)) !== hash.digest('hex')) throw new AnDunError('EXPORT_FAILED');
  return sizeBytes;
}

/** SHA-256 of a file as it lies on the disk. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
