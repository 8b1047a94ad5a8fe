import type { ReadDb, WriteTx } from '../../../db/databaseHandle.ts';
import {
  findEvidence,
  findSameFile,
  insertEvidence,
  nextEvidenceNumber,
} from '../../../db/evidenceQueries.ts';
import { readFirmProfile } from '../../../db/firmQueries.ts';
import { findMatter, type Matter, touchMatter } from '../../../db/matterQueries.ts';
import { addEvidenceContacts, queueReading } from '../../../db/ocrQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem, EvidenceKind } from '../../../domain/evidence/evidenceItem.ts';
import { type CommandId, EvidenceId } from '../../../domain/ids.ts';
import { isReadablePicture } from '../../../domain/ocr/readablePicture.ts';
import { CIPHER_FORMAT, type StoredFile } from '../vault/vaultFiles.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { indexEvidence } from './indexEvidence.ts';
import type { GrantedFile } from './readGrantedFile.ts';
import { type CustodyNote, recordCustody } from './recordCustody.ts';
import { type SniffedFile, sniffFile } from './sniffFile.ts';

/** 20 GiB: hours of video; more is a mistake. */
export const EVIDENCE_LIMIT_BYTES = 20 * 1024 ** 3;

export interface AttachRequest {
  commandId: CommandId;
  matter: Matter;
  open(): Promise<GrantedFile>;
  originalName: string;
  kind: EvidenceKind | null;
  origin: string;
  collector: string;
  /** The item of the same matter that this is a better copy of; it stays as it is. */
  supersedes?: EvidenceItem | null;
  /** The zip or mail that the file was taken out of, and where it stood there. */
  parent?: { item: EvidenceItem; path: string } | null;
}

export interface Attached {
  item: EvidenceItem;
  duplicateOf: number | null;
}

interface AttachResult {
  evidenceId: EvidenceId;
  duplicateOf: number | null;
}

/**
 * Takes one file into the vault: one pass for hash and encryption, then one write for the record,
 * the first link of its custody chain, search and audit. The same bytes twice in a matter are
 * reported and stored once.
 * @throws AnDunError FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, DISK_FULL, CANCELLED; NOT_FOUND when
 *   the matter was discarded meanwhile
 */
export async function attachFile(
  engine: VaultContext,
  request: AttachRequest,
  signal: AbortSignal,
  onProgress: (doneBytes: number) => void,
): Promise<Attached> {
  const source = await request.open();
  try {
    const evidenceId = EvidenceId.parse(engine.newId());
    let same: { id: EvidenceId; number: number } | null = null;
    const stored = await engine.files.store(source.stream(), {
      fileId: evidenceId,
      limitBytes: EVIDENCE_LIMIT_BYTES,
      signal,
      onProgress,
      accept: (sha256) => {
        same = engine.store.read((db) => findSameFile(db, request.matter.intakeId, sha256));
        return same === null;
      },
    });
    if (stored === null) return duplicate(engine, same);
    const sniffed = await sniffFile(source.head(), request.originalName);
    const result = await recordOrErase(engine, request, stored, sniffed);
    if (sniffed.mime.startsWith('image/')) engine.ocr.nudgeLater();
    return readAttached(engine, result);
  } finally {
    await source.close();
  }
}

/** Reads back what an attach command did. */
export function readAttached(engine: VaultContext, result: AttachResult): Attached {
  const item = engine.store.read((db) => findEvidence(db, result.evidenceId));
  if (!item) throw new AnDunError('NOT_FOUND');
  return { item, duplicateOf: result.duplicateOf };
}

function duplicate(engine: VaultContext, same: { id: EvidenceId; number: number } | null) {
  if (!same) throw new AnDunError('NOT_FOUND');
  return readAttached(engine, { evidenceId: same.id, duplicateOf: same.number });
}

/** A file that its matter no longer takes does not stay behind without a record. */
async function recordOrErase(
  engine: VaultContext,
  request: AttachRequest,
  stored: StoredFile,
  sniffed: SniffedFile,
): Promise<AttachResult> {
  try {
    return recordFile(engine, request, stored, sniffed);
  } catch (error) {
    const isRefused = error instanceof AnDunError && error.code === 'NOT_FOUND';
    // Where the disk refuses, the next opening puts the file into quarantine.
    if (isRefused) await engine.files.erase(stored.fileId).catch(() => undefined);
    throw error;
  }
}

function recordFile(
  engine: VaultContext,
  request: AttachRequest,
  stored: StoredFile,
  sniffed: SniffedFile,
): AttachResult {
  const evidenceId = EvidenceId.parse(stored.fileId);
  const command = writeCommand(engine, request.commandId, 'evidence.attach');
  const { atMs } = command;
  return engine.store.write(command, (tx) => {
    // A long file takes hours: a case may have been opened, or the intake discarded, since.
    const matter = openMatter(tx, request.matter);
    // A better copy proves what the older one proves; its 提取笔录 is its own.
    const older = request.supersedes ? findEvidence(tx, request.supersedes.id) : null;
    const item = {
      id: evidenceId,
      intakeId: matter.intakeId,
      caseId: matter.caseId,
      number: nextEvidenceNumber(tx, matter.intakeId),
      title: titleFrom(request.originalName),
      kind: request.kind ?? older?.kind ?? sniffed.kind,
      origin: request.origin || (older?.origin ?? ''),
      collector: request.collector || engine.operator(),
      note: '',
      purpose: older?.purpose ?? '',
      originalName: request.originalName,
      mime: sniffed.mime,
      viewer: sniffed.viewer,
      sizeBytes: stored.sizeBytes,
      sha256: stored.sha256,
      addedAtMs: atMs,
      supersedesId: request.supersedes?.id ?? null,
      parentId: request.parent?.item.id ?? null,
      parentPath: request.parent?.path ?? null,
    };
    insertEvidence(tx, { ...item, cipherFormat: CIPHER_FORMAT, wrappedKey: stored.wrappedKey });
    if (older) addEvidenceContacts(tx, evidenceId, older.contactIds);
    recordCustody(engine, tx, collectedNote(evidenceId, stored, request), atMs);
    if (request.supersedes) {
      const { id, sha256 } = request.supersedes;
      const reason = `更完整的副本为证据${item.number}，SHA-256 ${stored.sha256}；本件保留`;
      const note = { evidenceId: id, action: 'superseded' as const, reason, sha256Before: sha256 };
      recordCustody(engine, tx, note, atMs);
    }
    indexEvidence(tx, evidenceId);
    queueByItself(tx, evidenceId, atMs);
    touchMatter(tx, matter, atMs);
    return {
      result: { evidenceId, duplicateOf: null },
      audit: [
        {
          entityKind: 'evidence',
          entityId: evidenceId,
          caseId: matter.caseId,
          summary: `收集入库：证据${item.number}，${stored.sizeBytes} 字节，SHA-256 ${stored.sha256.slice(0, 16)}…`,
        },
      ],
    };
  });
}

/** A picture waits to be read from now on, unless the firm has turned that off. */
function queueByItself(tx: WriteTx, evidenceId: EvidenceId, atMs: number): void {
  const item = findEvidence(tx, evidenceId);
  if (!item || !isReadablePicture(item) || item.viewer === 'none') return;
  if (readFirmProfile(tx).readsPictures) queueReading(tx, evidenceId, atMs);
}

/** The matter as it is now. @throws AnDunError NOT_FOUND when it was discarded */
export function openMatter(db: ReadDb, { intakeId }: Pick<Matter, 'intakeId'>): Matter {
  const matter = findMatter(db, { kind: 'intake', intakeId });
  if (!matter || matter.status === 'discarded') throw new AnDunError('NOT_FOUND');
  return matter;
}

function collectedNote(
  evidenceId: EvidenceId,
  stored: StoredFile,
  { supersedes, parent }: AttachRequest,
): CustodyNote {
  let reason = '';
  if (supersedes)
    reason = `作为证据${supersedes.number}更完整的副本收集，沿用它的证明目的、来源和对应联系`;
  if (parent) reason = `由程序从证据${parent.item.number}中取出，SHA-256 ${parent.item.sha256}`;
  return { evidenceId, action: 'collected', reason, sha256After: stored.sha256 };
}

function titleFrom(name: string): string {
  const title = name.replace(/\.[^.]{1,8}$/, '').trim();
  return [...(title || name || '未命名文件')].slice(0, 200).join('');
}
