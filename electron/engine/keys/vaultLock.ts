import { randomUUID } from 'node:crypto';
import { link, open, readFile, rm, unlink } from 'node:fs/promises';
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
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await linkIfFree(own, path)) {
        heldHere.add(token);
        return { release: () => release(path, token) };
      }
      if (await holderLives(path)) throw new AnDunError('VAULT_IN_USE');
      await rm(path, { force: true });
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

async function holderLives(path: string): Promise<boolean> {
  const token = await readFile(path, 'utf8').catch(() => '');
  const [pidText, takenText] = token.split(' ');
  const pid = Number(pidText);
  const takenAtMs = Number(takenText);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !Number.isFinite(takenAtMs)) return false;
  // Process numbers start over with the machine; so a lock from before the last start is nobody's.
  if (takenAtMs < Date.now() - uptime() * 1_000) return false;
  if (pid === process.pid) return heldHere.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Locks of this process; a foreign one with the same number is a leftover (containers reuse them). */
const heldHere = new Set<string>();

async function release(path: string, token: string): Promise<void> {
  heldHere.delete(token);
  const held = await readFile(path, 'utf8').catch(() => '');
  if (held === token) await unlink(path).catch(() => undefined);
}
