import { rename, rm, writeFile } from 'node:fs/promises';
import { AnDunError } from '../../domain/errors.ts';

/** All of it or nothing under that name. @throws AnDunError EXPORT_FAILED */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const draft = `${target}.${process.pid}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, target);
  } catch {
    await rm(draft, { force: true });
    throw new AnDunError('EXPORT_FAILED');
  }
}
