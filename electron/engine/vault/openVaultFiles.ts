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

/** A source that does not end by itself cannot keep the vault open for longer. */
const closeLimitMs = 3_000;

/**
 * Opens the file store of a vault.
 * @param folder the vault's own folder (`<dataDir>/own`)
 * @param evidenceKey 32 bytes; kept until `close`, by the caller's own copy
 */
export function openVaultFiles(folder: string, evidenceKey: Uint8Array): VaultFiles {
  const key = Uint8Array.from(evidenceKey);
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  const readers = new Set<VaultFileReader>();
  /** Nothing may begin once the key is about to be zeroed: a file sealed with zeros opens never again. */
  const whileOpen = <T>(work: () => Promise<T>): Promise<T> => {
    if (closing.signal.aborted) return Promise.reject(new AnDunError('VAULT_LOCKED'));
    const result = work();
    const ended = () => running.delete(result);
    running.add(result);
    result.then(ended, ended);
    return result;
  };
  const open = (file: FileKey) =>
    whileOpen(async () => {
      const path = filePath(folder, file.fileId);
      const reader = await openVaultFile(path, file, key, closing.signal);
      return keepTrack(reader, readers);
    });
  return {
    store: (source: AsyncIterable<Uint8Array>, options: StoreOptions) =>
      whileOpen(() => {
        const signals = [closing.signal, ...(options.signal ? [options.signal] : [])];
        const signal = AbortSignal.any(signals);
        return writeEvidenceFile(folder, key, source, { ...options, signal });
      }),
    open,
    check: (file, signal) => checkFile(open, file, signal),
    erase: (fileId) => whileOpen(() => eraseVaultFile(filePath(folder, fileId))),
    quarantineOrphans: (isKnown) => whileOpen(() => quarantineOrphans(folder, isKnown)),
    close: async () => {
      closing.abort();
      await settledWithin(running, closeLimitMs);
      for (const reader of readers) await reader.close();
      key.fill(0);
    },
  };
}

function keepTrack(reader: VaultFileReader, readers: Set<VaultFileReader>): VaultFileReader {
  readers.add(reader);
  const close = reader.close.bind(reader);
  reader.close = () => {
    readers.delete(reader);
    return close();
  };
  return reader;
}

async function settledWithin(running: Set<Promise<unknown>>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([Promise.allSettled(running), limit]);
  clearTimeout(timer);
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
