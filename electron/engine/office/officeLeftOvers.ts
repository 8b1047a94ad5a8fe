import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'andun-office-';
const OF_PROCESS = /^andun-office-(\d+)-/;
/** A folder this old belongs to nobody any more, whichever process has its maker's number now. */
const LEFT_OVER_MS = 10 * 60_000;
const inUse = new Set<string>();

/**
 * Lends a temporary folder that only this user can open, and deletes it with all that stands in it. What cannot be
 * deleted at once (a program still holds it open) is a left-over for {@link clearOfficeLeftOvers}; the result of the
 * work counts all the same.
 * @param parent for tests: another place than the system's temporary folder
 */
export async function withOfficeFolder<Result>(
  work: (folder: string) => Promise<Result>,
  parent = tmpdir(),
): Promise<Result> {
  await clearOfficeLeftOvers(parent);
  const folder = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
  inUse.add(folder);
  try {
    await chmod(folder, 0o700);
    return await work(folder);
  } finally {
    await remove(folder, 5);
    inUse.delete(folder);
  }
}

/**
 * Deletes what a crash left of papers that a word processor was laying out, in plaintext: the folders of processes
 * that have ended. Called when the engine starts, when a vault opens and before each PDF. Never rejects.
 */
export async function clearOfficeLeftOvers(parent = tmpdir()): Promise<void> {
  for (const name of await readdir(parent).catch((): string[] => [])) {
    const path = join(parent, name);
    if (name.startsWith(PREFIX) && (await isLeftOver(path, name))) await remove(path, 0);
  }
}

async function isLeftOver(path: string, name: string): Promise<boolean> {
  if (inUse.has(path)) return false;
  const maker = Number(OF_PROCESS.exec(name)?.[1] ?? Number.NaN);
  if (maker === process.pid) return true;
  if (!Number.isNaN(maker) && !isRunning(maker)) return true;
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > LEFT_OVER_MS;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function remove(folder: string, maxRetries: number): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries, retryDelay: 200 }).catch(
    () => undefined,
  );
}
