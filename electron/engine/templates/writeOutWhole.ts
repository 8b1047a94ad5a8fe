import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';
import { syncFolder } from '../vault/syncFolder.ts';

/**
 * Writes bytes to a place outside the vault; the target appears whole or not at all.
 * @throws AnDunError EXPORT_FAILED, DISK_FULL, CANCELLED
 */
export async function writeOutWhole(
  bytes: Uint8Array,
  target: string,
  closing: AbortSignal,
): Promise<{ sizeBytes: number; sha256: string }> {
  const draft = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomUUID()}.part`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (closing.aborted) throw new AnDunError('CANCELLED');
    await rename(draft, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    if (error instanceof AnDunError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new AnDunError(code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'EXPORT_FAILED');
  }
  return { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
