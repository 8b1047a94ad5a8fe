import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';
import { syncFolder } from './syncFolder.ts';

/** Leaves room in a name of 255 bytes for the dot, the id and the ending, also in Chinese. */
const SHOWN_CHARACTERS = 60;
const ENDING = '.part';

/** Hidden paths that this process is writing to. */
const underWay = new Set<string>();

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
  const temporary = join(parent, `${hiddenStart(target)}${randomUUID()}${ENDING}`);
  underWay.add(temporary);
  try {
    const written = await write(temporary);
    if (signal.aborted) throw new AnDunError('CANCELLED');
    await rename(temporary, target);
    await syncFolder(parent);
    return written;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw asWriteError(error, signal);
  } finally {
    underWay.delete(temporary);
  }
}

/**
 * Takes away what a crash left beside a target: only names that `writeBeside` gives, and none that is being written.
 * @returns whether nothing of it is left; false where the folder cannot be reached now
 */
export async function clearBeside(target: string): Promise<boolean> {
  const folder = dirname(target);
  try {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (isUnfinished(name, target) && !underWay.has(path)) await rm(path, { recursive: true });
    }
    return true;
  } catch {
    return false;
  }
}

function isUnfinished(name: string, target: string): boolean {
  const start = hiddenStart(target);
  if (!name.startsWith(start) || !name.endsWith(ENDING)) return false;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(
    name.slice(start.length, -ENDING.length),
  );
}

function hiddenStart(target: string): string {
  return `.${basename(target).slice(0, SHOWN_CHARACTERS)}.`;
}

function asWriteError(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return new AnDunError('CANCELLED');
  if (error instanceof AnDunError) return error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AnDunError('DISK_FULL');
  return typeof syscall === 'string' ? new AnDunError('EXPORT_FAILED') : error;
}
