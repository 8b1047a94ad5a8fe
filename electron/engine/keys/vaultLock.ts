import { randomUUID } from 'node:crypto';
import { link, open, readFile, rm, stat, unlink } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';

export interface VaultLock {
  release(): Promise<void>;
}

/**
 * Takes the folder for this process: two engines on one vault would run over each other's WAL.
 * A lock that a dead process left behind is taken over.
 * @throws AnDunError VAULT_IN_USE
 */
export async function takeVaultLock(folder: string): Promise<VaultLock> {
  const path = join(folder, 'vault.lock');
  const token = `${process.pid} ${Date.now()} ${randomUUID()}\n`;
  const own = `${path}.${randomUUID()}`;
  const handle = await open(own, 'wx', 0o600);
  await handle.writeFile(token, 'utf8');
  await handle.close();
  try {
    // link() fails when the name exists: taking the lock and writing its holder is one step.
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (await linkIfFree(own, path)) {
        heldHere.add(token);
        return { release: () => release(path, token) };
      }
      const left = await readToken(path);
      if (left !== null && (await holderLives(path, left))) throw new AnDunError('VAULT_IN_USE');
      if (left !== null) await clearAway(path, own, left);
    }
    throw new AnDunError('VAULT_IN_USE');
  } finally {
    await rm(own, { force: true });
  }
}

async function linkIfFree(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return createExclusively(own, path);
  }
}

/** Some file systems (exFAT, a few network shares) have no hard links. */
async function createExclusively(own: string, path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    await handle.writeFile(await readFile(own, 'utf8'), 'utf8');
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** @returns null when there is no lock (any more) */
async function readToken(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Removes a dead process's lock. Two that find it dead at the same moment must not both remove
 * what lies there: the second would remove the lock that the first has taken since. So only one at
 * a time may, and it looks again.
 */
async function clearAway(path: string, own: string, dead: string): Promise<void> {
  const turn = `${path}.takeover`;
  if (!(await linkIfFree(own, turn))) {
    // Another's turn; or one died in it.
    if ((await ageMs(turn)) > unwrittenLimitMs) await rm(turn, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return;
  }
  try {
    if ((await readToken(path)) === dead) await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function holderLives(path: string, token: string): Promise<boolean> {
  // Without hard links a lock is empty for a moment before its holder stands in it.
  if (!token.endsWith('\n')) return (await ageMs(path)) < unwrittenLimitMs;
  const [pidText, takenText] = token.split(' ');
  const pid = Number(pidText);
  const takenAtMs = Number(takenText);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !Number.isFinite(takenAtMs)) return false;
  // Process numbers start over with the machine; so a lock from before the last start is nobody's.
  // Not to the second: the clock may have been set since, soon after the start above all.
  if (takenAtMs < Date.now() - uptime() * 1_000 - clockSlackMs) return false;
  if (pid === process.pid) return heldHere.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A lock whose holder was never written down, for this long, is of one that died over it. */
const unwrittenLimitMs = 10_000;

const clockSlackMs = 120_000;

async function ageMs(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found ? Math.abs(Date.now() - found.mtimeMs) : 0;
}

/** Locks of this process; a foreign one with the same number is a leftover (containers reuse them). */
const heldHere = new Set<string>();

async function release(path: string, token: string): Promise<void> {
  heldHere.delete(token);
  const held = await readFile(path, 'utf8').catch(() => '');
  if (held === token) await unlink(path).catch(() => undefined);
}
