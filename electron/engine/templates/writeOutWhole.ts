import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { writeBeside } from '../vault/writeBeside.ts';

/**
 * Writes bytes to a place outside the vault; the target appears whole or not at all.
 * @throws AnDunError EXPORT_FAILED, DISK_FULL, CANCELLED
 */
export async function writeOutWhole(
  bytes: Uint8Array,
  target: string,
  closing: AbortSignal,
): Promise<{ sizeBytes: number; sha256: string }> {
  await writeBeside(target, closing, async (temporary) => {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
