import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { AnDunError } from '../../../domain/errors.ts';
import type { FileKey, VaultFiles } from './vaultFiles.ts';
import { writeBeside } from './writeBeside.ts';

/**
 * Writes an original, byte for byte, to a place outside the vault, reads it back and compares. The
 * target appears whole or not at all.
 * @param signal ends the work and removes what was written
 * @throws AnDunError EVIDENCE_MISSING, EVIDENCE_CHANGED, EXPORT_FAILED, DISK_FULL, CANCELLED
 */
export async function exportFile(
  files: VaultFiles,
  file: FileKey & { sha256: string },
  target: string,
  signal: AbortSignal,
): Promise<{ sizeBytes: number; sha256: string }> {
  const reader = await files.open(file);
  try {
    return await writeBeside(target, signal, async (temporary) => {
      const sha256 = await writeOut(reader.stream(signal), temporary);
      if (sha256 !== file.sha256) throw new AnDunError('EVIDENCE_CHANGED');
      if ((await hashOf(temporary, signal)) !== sha256) throw new AnDunError('EXPORT_FAILED');
      return { sizeBytes: reader.sizeBytes, sha256 };
    });
  } finally {
    await reader.close();
  }
}

async function writeOut(source: AsyncIterable<Buffer>, path: string): Promise<string> {
  const handle = await open(path, 'wx');
  try {
    const hash = createHash('sha256');
    for await (const bytes of source) {
      hash.update(bytes);
      await handle.appendFile(bytes);
    }
    await handle.sync();
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { signal })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
