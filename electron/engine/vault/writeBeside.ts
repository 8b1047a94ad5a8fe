import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';
import { syncFolder } from './syncFolder.ts';

/** Leaves room in a name of 255 bytes for the dot, the id and the ending, also in Chinese. */
const SHOWN_CHARACTERS = 60;

/**
 * Makes a file or folder outside the vault under a hidden name beside its target, and gives it its name
 * once `write` is content with it: the target appears whole or not at all, and nothing half-written stays.
 * @param write is given the hidden path; throws to give up
 * @throws AnDunError CANCELLED, DISK_FULL, EXPORT_FAILED, what `write` throws
 */
export async function writeBeside<Written>(
  target: string,
  signal: AbortSignal,
  write: (temporary: string) => Promise<Written>,
): Promise<Written> {
  const parent = dirname(target);
  const name = basename(target).slice(0, SHOWN_CHARACTERS);
  const temporary = join(parent, `.${name}.${randomUUID()}.part`);
  try {
    const written = await write(temporary);
    if (signal.aborted) throw new AnDunError('CANCELLED');
    await rename(temporary, target);
    await syncFolder(parent);
    return written;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw asWriteError(error, signal);
  }
}

function asWriteError(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return new AnDunError('CANCELLED');
  if (error instanceof AnDunError) return error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AnDunError('DISK_FULL');
  return typeof syscall === 'string' ? new AnDunError('EXPORT_FAILED') : error;
}
