import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';
import { eraseVaultFile } from './eraseVaultFile.ts';
import { syncFolder } from './syncFolder.ts';
import { filePath } from './vaultFileFormat.ts';
import { openVaultFile, type VaultFileReader } from './vaultFileReader.ts';
import type { FileCheck, FileKey, StoreOptions, VaultFiles } from './vaultFiles.ts';
import { writeEvidenceFile } from './writeEvidenceFile.ts';

/**
 * Opens the file store of a vault.
 * @param folder the vault's own folder (`<dataDir>/own`)
 * @param evidenceKey 32 bytes; kept until `close`, by the caller's own copy
 */
export function openVaultFiles(folder: string, evidenceKey: Uint8Array): VaultFiles {
  const key = Uint8Array.from(evidenceKey);
  const open = (file: FileKey) => openVaultFile(filePath(folder, file.fileId), file, key);
  return {
    store: (source: AsyncIterable<Uint8Array>, options: StoreOptions) =>
      writeEvidenceFile(folder, key, source, options),
    open,
    check: (file, signal) => checkFile(open, file, signal),
    erase: (fileId) => eraseVaultFile(filePath(folder, fileId)),
    quarantineOrphans: (isKnown) => quarantineOrphans(folder, isKnown),
    close: async () => {
      key.fill(0);
    },
  };
}

async function checkFile(
  open: (file: FileKey) => Promise<VaultFileReader>,
  file: FileKey & { sha256: string },
  signal?: AbortSignal,
): Promise<FileCheck> {
  try {
    const reader = await open(file);
    try {
      const hash = createHash('sha256');
      for await (const bytes of reader.stream(signal)) hash.update(bytes);
      const sha256 = hash.digest('hex');
      return { state: sha256 === file.sha256 ? 'whole' : 'changed', sha256 };
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (!(error instanceof AnDunError)) throw error;
    if (error.code === 'EVIDENCE_MISSING') return { state: 'missing' };
    // A sector that cannot be read is damage to the item, whatever the disk calls it.
    if (error.code === 'EVIDENCE_CHANGED' || error.code === 'FILE_UNREADABLE') {
      return { state: 'changed', sha256: null };
    }
    throw error;
  }
}

async function quarantineOrphans(
  folder: string,
  isKnown: (fileId: string) => boolean,
): Promise<string[]> {
  const files = join(folder, 'files');
  const quarantine = join(folder, 'quarantine');
  // Unfinished writes: nobody was told that they are in, and their originals still lie elsewhere.
  await rm(join(files, 'incoming'), { recursive: true, force: true });
  const moved: string[] = [];
  for (const shelf of await foldersIn(files)) {
    for (const fileId of await readdir(join(files, shelf))) {
      if (isKnown(fileId)) continue;
      await mkdir(quarantine, { recursive: true });
      await rename(join(files, shelf, fileId), join(quarantine, fileId));
      moved.push(fileId);
    }
  }
  if (moved.length > 0) await syncFolder(quarantine);
  return moved;
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
