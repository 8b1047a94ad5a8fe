import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVaultFiles } from '../../../electron/engine/vault/openVaultFiles.ts';
import { filePath } from '../../../electron/engine/vault/vaultFileFormat.ts';
import type { StoredFile, VaultFiles } from '../../../electron/engine/vault/vaultFiles.ts';

let folder: string;
let files: VaultFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-files-'));
  files = openVaultFiles(folder, new Uint8Array(32).fill(9));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of the vault', () => {
  it('reads back any range of what was stored, in whatever pieces it came', async () => {
    const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40_000 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat(160_000), fc.nat(60_000), async (parts, offset, length) => {
        const stored = await store(parts);
        const whole = Buffer.concat(parts);
        const reader = await files.open(stored);
        expect(reader.sizeBytes).toBe(whole.length);
        const range = await reader.readRange(offset, length);
        expect(range.equals(whole.subarray(offset, offset + length))).toBe(true);
        await reader.close();
      }),
      { numRuns: 40 },
    );
  });

  it('opens with its own vault’s key only', async () => {
    const stored = await store([Buffer.from('甲')]);
    const other = openVaultFiles(folder, new Uint8Array(32).fill(8));
    await expect(other.open(stored)).rejects.toMatchObject({ code: 'EVIDENCE_CHANGED' });
  });

  it('quarantines files without a record and clears unfinished ones, deleting no finished one', async () => {
    const known = await store([Buffer.from('甲')]);
    const orphan = await store([Buffer.from('乙')]);
    mkdirSync(join(folder, 'files', 'incoming'), { recursive: true });
    writeFileSync(join(folder, 'files', 'incoming', 'x.part'), 'half');
    const moved = await files.quarantineOrphans((fileId) => fileId === known.fileId);
    expect(moved).toEqual([orphan.fileId]);
    expect(readdirSync(join(folder, 'quarantine'))).toEqual([orphan.fileId]);
    expect(existsSync(filePath(folder, known.fileId))).toBe(true);
    expect(existsSync(join(folder, 'files', 'incoming'))).toBe(false);
  });

  it('stops at the limit and leaves nothing', async () => {
    const write = files.store(from([Buffer.alloc(50), Buffer.alloc(51)]), {
      fileId: uuidv7(),
      limitBytes: 100,
    });
    await expect(write).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(readdirSync(join(folder, 'files', 'incoming'))).toEqual([]);
  });
});

describe('a file store that closes', () => {
  it('takes and gives nothing more, so that no file is ever sealed with a zeroed key', async () => {
    const stored = await store([Buffer.from('甲')]);
    const reader = await files.open(stored);
    await files.close();
    const locked = { code: 'VAULT_LOCKED' };
    await expect(store([Buffer.from('乙')])).rejects.toMatchObject(locked);
    await expect(files.open(stored)).rejects.toMatchObject(locked);
    await expect(files.check(stored)).rejects.toMatchObject(locked);
    await expect(reader.readRange(0, 1)).rejects.toMatchObject(locked);
  });

  it('ends a write under way and waits until nothing of it is left', async () => {
    const fileId = uuidv7();
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    async function* slow() {
      yield Buffer.from('甲');
      begun.resolve();
      await held.promise;
      yield Buffer.from('乙');
    }
    const outcome = files.store(slow(), { fileId }).catch((error: unknown) => error);
    await begun.promise;
    let closed = false;
    const close = files.close().then(() => {
      closed = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(false);
    held.resolve();
    await close;
    expect(await outcome).toMatchObject({ code: 'CANCELLED' });
    expect(existsSync(filePath(folder, fileId))).toBe(false);
    expect(readdirSync(join(folder, 'files', 'incoming'))).toEqual([]);
  });
});

async function store(parts: Uint8Array[]): Promise<StoredFile> {
  const stored = await files.store(from(parts), { fileId: uuidv7() });
  if (!stored) throw new Error('not stored');
  return stored;
}

async function* from(parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
