import { listKnownDocumentFiles } from '../../../db/documentQueries.ts';
import { listKnownEvidenceFiles } from '../../../db/evidenceQueries.ts';
import { openStore } from '../../../db/store.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { VaultKind } from '../../../domain/vault/vaultStatus.ts';
import { clearUnfinishedFiles } from '../custody/clearUnfinishedFiles.ts';
import { eraseDestroyedFiles } from '../custody/eraseDestroyedFiles.ts';
import { endDepartures } from '../custody/recordDeparture.ts';
import { FirmDirectory } from '../directory/firmDirectory.ts';
import { readOperator } from '../firm/readOperator.ts';
import { resumeImports } from '../imports/resumeImports.ts';
import { deriveSubkeys, zeroKeys } from '../keys/vaultKey.ts';
import { takeVaultLock, type VaultLock } from '../keys/vaultLock.ts';
import { refreshLinksLater } from '../links/refreshLinks.ts';
import { RenditionCache } from '../media/renditionCache.ts';
import { OcrQueue } from '../ocr/ocrQueue.ts';
import { clearOfficeLeftOvers } from '../office/officeLeftOvers.ts';
import { openVaultFiles } from '../vault/openVaultFiles.ts';
import type { VaultContext } from '../vaultContext.ts';
import type { Session } from './session.ts';
import { databasePath } from './vaultFolders.ts';

export interface OpenVault {
  readonly kind: VaultKind;
  readonly folder: string;
  readonly context: VaultContext;
  /** Checkpoints, closes the files and zeroes the keys. */
  close(): Promise<void>;
}

export interface OpenVaultRequest {
  kind: VaultKind;
  folder: string;
  /** 32 bytes; copied, the caller zeroes its own. */
  vaultKey: Uint8Array;
  /** True makes a new database in an empty folder. */
  create: boolean;
}

/**
 * Opens the database and the files of a vault with its key, and quarantines files that a crash
 * left without a record.
 * @throws AnDunError VAULT_IN_USE, VAULT_NOT_FOUND, VAULT_ALREADY_EXISTS, VAULT_DAMAGED, VAULT_NEWER
 */
export async function openVault(session: Session, request: OpenVaultRequest): Promise<OpenVault> {
  const lock = await takeVaultLock(request.folder).catch((error) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? new AnDunError('VAULT_NOT_FOUND')
      : error;
  });
  const keys = deriveSubkeys(request.vaultKey);
  try {
    return await openLocked(session, request, keys, lock);
  } catch (error) {
    await lock.release();
    throw error;
  } finally {
    zeroKeys(keys);
  }
}

async function openLocked(
  session: Session,
  request: OpenVaultRequest,
  keys: ReturnType<typeof deriveSubkeys>,
  lock: VaultLock,
): Promise<OpenVault> {
  const store = openStore({
    path: databasePath(request.folder),
    dbKey: keys.db,
    auditKey: keys.audit,
    create: request.create,
  });
  const files = openVaultFiles(request.folder, keys.evidence);
  const closing = new AbortController();
  try {
    const known = new Set(
      store.read((db) => [...listKnownEvidenceFiles(db), ...listKnownDocumentFiles(db)]),
    );
    await files.quarantineOrphans((fileId) => known.has(fileId));
    await eraseDestroyedFiles(store, files);
  } catch (error) {
    store.close();
    await files.close();
    throw error;
  }
  const { clock, newId, deviceName, utcOffsetMinutes, templatesDir, parsers } = session.options;
  const renditions = new RenditionCache();
  const directory = new FirmDirectory(store);
  const base = {
    store,
    clock,
    newId,
    deviceName,
    utcOffsetMinutes,
    operator: () => readOperator(store),
    get organisations() {
      return directory.organisations();
    },
    forgetDirectory: () => directory.forget(),
    files,
    parsers,
    grants: session.grants,
    printPaper: session.options.printPaper ?? noPrinter,
    viewedEvidence: new Set<string>(),
    renditions,
    onDestroyed: new Set([(evidenceId: EvidenceId) => renditions.forget(evidenceId)]),
    closing: closing.signal,
    templatesDir,
  };
  const ocr = new OcrQueue(base, session.options.ocrModelsDir);
  const context: VaultContext = {
    ...base,
    ocr,
    // Again, because the spread has read it once and for all.
    get organisations() {
      return directory.organisations();
    },
  };
  void resumeImports(context);
  void clearUnfinishedFiles(context);
  void clearOfficeLeftOvers();
  refreshLinksLater(context);
  const close = async () => {
    closing.abort();
    await ocr.close();
    renditions.clear();
    // Nothing unfinished stays in a client's folder, and its end is on record.
    await endDepartures(store);
    // The files first: what has just been stored is recorded while the database is still open.
    await files.close();
    store.close();
    await lock.release();
  };
  return { kind: request.kind, folder: request.folder, context, close };
}

async function noPrinter(): Promise<never> {
  throw new AnDunError('PDF_UNAVAILABLE');
}
