import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';
import { syncFolder } from './syncFolder.ts';

const pieceBytes = 1_048_576;

/**
 * Overwrites a file of the vault, key and all, and removes it. What a flash disk keeps beneath is
 * ciphertext whose key is gone. A file that is not there is erased already.
 * @throws AnDunError FILE_UNREADABLE when the disk refuses
 */
export async function eraseVaultFile(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      const { size } = await handle.stat();
      for (let at = 0; at < size; at += pieceBytes) {
        await handle.write(randomBytes(Math.min(pieceBytes, size - at)), 0, undefined, at);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(path, { force: true });
    await syncFolder(dirname(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new AnDunError('FILE_UNREADABLE');
  }
}
