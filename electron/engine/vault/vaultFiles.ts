import type { VaultFileReader } from './vaultFileReader.ts';

/** A file as it lies encrypted in the vault. */
export interface StoredFile {
  /** Its id names the file on disk; nothing else about it does. */
  fileId: string;
  /** Length of the original in bytes. */
  sizeBytes: number;
  /** SHA-256 of the original, lower-case hex. */
  sha256: string;
  /** The file's own key under the evidence key; the file carries the same bytes at its head. */
  wrappedKey: Uint8Array;
}

/** Recorded beside each file, so that a later format can live next to this one. */
export const CIPHER_FORMAT = 'cobblestone-256/v1';

/** What the record of a file knows of how to open it. */
export type FileKey = Pick<StoredFile, 'fileId' | 'wrappedKey'>;

export interface StoreOptions {
  /** UUID of the evidence item or document the bytes belong to. */
  fileId: string;
  /** Refuses more than this many bytes with FILE_TOO_LARGE. */
  limitBytes?: number;
  signal?: AbortSignal | undefined;
  /** Called with the bytes read so far. */
  onProgress?: (doneBytes: number) => void;
  /** Asked once the hash is known; false leaves nothing behind, and `store` returns null. */
  accept?: (sha256: string, sizeBytes: number) => boolean;
}

/** What a file looks like when it is checked against its record. */
export type FileCheck =
  | { state: 'whole'; sha256: string }
  | { state: 'changed'; sha256: string | null }
  | { state: 'missing' };

/**
 * The encrypted files of one open vault. Files are added and never altered; `erase` alone removes
 * one. Once `close` was called everything throws VAULT_LOCKED.
 */
export interface VaultFiles {
  /**
   * Reads the source once: SHA-256 and encryption in one pass; temp file, fsync, rename, fsync of
   * the folder. When it returns, the file survives a power cut; when it fails, nothing is left.
   * @throws AnDunError FILE_EMPTY, FILE_TOO_LARGE, DISK_FULL, CANCELLED
   */
  store(source: AsyncIterable<Uint8Array>, options: StoreOptions): Promise<StoredFile | null>;
  /**
   * Opens a file for reading and proves its key and its length.
   * @throws AnDunError EVIDENCE_MISSING, EVIDENCE_CHANGED
   */
  open(file: FileKey): Promise<VaultFileReader>;
  /** Reads and hashes the whole file. @throws AnDunError CANCELLED */
  check(file: FileKey & { sha256: string }, signal?: AbortSignal): Promise<FileCheck>;
  /**
   * Overwrites and removes a file whose deletion has been recorded; nothing when it is gone already.
   * @throws AnDunError FILE_UNREADABLE
   */
  erase(fileId: string): Promise<void>;
  /**
   * Moves files that no record knows to `quarantine/` (a crash between rename and commit) and
   * clears unfinished temp files away. @returns the ids quarantined
   */
  quarantineOrphans(isKnown: (fileId: string) => boolean): Promise<string[]>;
  /** Ends writes under way (CANCELLED), waits for them, closes readers and forgets the key. */
  close(): Promise<void>;
}
