import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeVaultLock } from '../../../electron/engine/keys/vaultLock.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-lock-'));
  path = join(folder, 'vault.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** No process has this number. */
const deadLock = () => `999999999 ${Date.now()} x\n`;

describe('the lock of a vault', () => {
  it('left by a dead process is taken over by exactly one of many that find it', async () => {
    for (let round = 0; round < 60; round += 1) {
      writeFileSync(path, deadLock());
      const taken = await Promise.allSettled(
        Array.from({ length: 6 }, () => takeVaultLock(folder)),
      );
      const held = taken.filter((outcome) => outcome.status === 'fulfilled');
      expect(held).toHaveLength(1);
      for (const { value } of held) await value.release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('is not taken from one who has just made it and not written his name yet', async () => {
    writeFileSync(path, '');
    await expect(takeVaultLock(folder)).rejects.toMatchObject({ code: 'VAULT_IN_USE' });
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(path, longAgo, longAgo);
    const lock = await takeVaultLock(folder);
    expect(readFileSync(path, 'utf8')).toContain(String(process.pid));
    await lock.release();
  });
});
