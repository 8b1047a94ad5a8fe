import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';
import { syncFolder } from './syncFolder.ts';
import type { FileKey, VaultFiles } from './vaultFiles.ts';

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
  const temporary = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomUUID()}.part`);
  try {
    const sha256 = await writeOut(reader.stream(signal), temporary);
    if (sha256 !== file.sha256) throw new AnDunError('EVIDENCE_CHANGED');
    if ((await hashOf(temporary, signal)) !== sha256) throw new AnDunError('EXPORT_FAILED');
    if (signal.aborted) throw new AnDunError('CANCELLED');
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return { sizeBytes: reader.sizeBytes, sha256 };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw signal.aborted ? new AnDunError('CANCELLED') : asExportError(error);
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

function asExportError(error: unknown): AnDunError {
  if (error instanceof AnDunError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  return new AnDunError(code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'EXPORT_FAILED');
}
