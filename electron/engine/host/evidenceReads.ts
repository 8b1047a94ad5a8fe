import { findEvidence, findEvidenceFile } from '../../../db/evidenceQueries.ts';
import type {
  EngineToMain,
  EvidenceReadFailure,
  MainToEngine,
} from '../../../domain/control/controlMessages.ts';
import { AnDunError, type ErrorCode } from '../../../domain/errors.ts';
import type { EvidenceForm } from '../../../domain/evidence/evidenceUrl.ts';
import { EvidenceId } from '../../../domain/ids.ts';
import { readItem } from '../media/openForParser.ts';
import type { Rendition } from '../media/rendition.ts';
import type { OpenVault } from '../session/openVault.ts';
import type { Session } from '../session/session.ts';
import type { VaultFileReader } from '../vault/vaultFileReader.ts';

type EvidenceQuestion = Extract<MainToEngine, { type: 'readEvidence' | 'evidenceInfo' }>;
type EvidenceAnswer = Extract<EngineToMain, { type: 'readEvidenceResult' | 'evidenceInfoResult' }>;

/** Readers stay open for a while, since a player asks for many ranges of one file. */
const keptReaders = 8;

interface KeptReader {
  opened: Promise<VaultFileReader>;
  /** Reads under way. A reader closed under one would make a sound item look altered. */
  reading: number;
}

/** Answers main's questions for the evidence:// protocol. */
export class EvidenceReads {
  readonly #session: Session;
  readonly #readers = new Map<string, KeptReader>();
  #vault: OpenVault | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  async answer(question: EvidenceQuestion): Promise<EvidenceAnswer> {
    const { requestId } = question;
    try {
      await this.#session.settled();
      await this.#followVault();
      const evidenceId = EvidenceId.parse(question.evidenceId);
      const rendition = await this.#rendition(evidenceId, question.form ?? 'item');
      // After the waiting: what was destroyed meanwhile is not shown once more.
      readItem(this.#session.engine, evidenceId);
      if (question.type === 'evidenceInfo') {
        const info = this.#info(evidenceId, rendition);
        return { type: 'evidenceInfoResult', requestId, info };
      }
      const { offset, length } = question;
      const bytes = rendition
        ? slice(rendition.bytes, offset, length)
        : await this.#read(evidenceId, offset, length);
      return { type: 'readEvidenceResult', requestId, bytes };
    } catch (error) {
      const type = question.type === 'evidenceInfo' ? 'evidenceInfoResult' : 'readEvidenceResult';
      return { type, requestId, error: failureOf(error) };
    }
  }

  async #rendition(evidenceId: EvidenceId, form: EvidenceForm): Promise<Rendition | null> {
    const { engine } = this.#session;
    return form === 'item' ? null : engine.renditions.get(engine, evidenceId, form);
  }

  #info(evidenceId: EvidenceId, rendition: Rendition | null) {
    const item = this.#session.engine.store.read((db) => findEvidence(db, evidenceId));
    if (!item) throw new AnDunError('NOT_FOUND');
    if (rendition) {
      const { bytes, mime } = rendition;
      return { sizeBytes: bytes.length, mime, originalName: item.originalName };
    }
    return { sizeBytes: item.sizeBytes, mime: item.mime, originalName: item.originalName };
  }

  async #read(
    evidenceId: EvidenceId,
    offset: number,
    length: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const kept = this.#reader(evidenceId);
    kept.reading += 1;
    this.#dropIdle();
    try {
      const reader = await kept.opened;
      if (offset >= reader.sizeBytes) throw new RangeError();
      return new Uint8Array(await reader.readRange(offset, length));
    } finally {
      kept.reading -= 1;
      this.#dropIdle();
    }
  }

  /** The reader of an item, from now on the one used last. */
  #reader(evidenceId: EvidenceId): KeptReader {
    const { store, files } = this.#session.engine;
    const file = store.read((db) => findEvidenceFile(db, evidenceId));
    if (!file) throw new AnDunError('NOT_FOUND');
    const kept = this.#readers.get(evidenceId) ?? { opened: files.open(file), reading: 0 };
    this.#readers.delete(evidenceId);
    this.#readers.set(evidenceId, kept);
    // A failed opening is not kept: the file may be restored in the meantime.
    kept.opened.catch(() => {
      if (this.#readers.get(evidenceId) === kept) this.#readers.delete(evidenceId);
    });
    return kept;
  }

  /** Closes those used longest ago, as far as nobody reads from them. */
  #dropIdle(): void {
    for (const [evidenceId, kept] of this.#readers) {
      if (this.#readers.size <= keptReaders) return;
      if (kept.reading > 0) continue;
      this.#readers.delete(evidenceId);
      void close(kept);
    }
  }

  async #followVault(): Promise<void> {
    if (this.#vault === this.#session.vault) return;
    this.#vault = this.#session.vault;
    this.#vault?.context.onDestroyed.add((evidenceId) => this.#forget(evidenceId));
    await this.closeAll();
  }

  #forget(evidenceId: EvidenceId): void {
    const kept = this.#readers.get(evidenceId);
    this.#readers.delete(evidenceId);
    if (kept) void close(kept);
  }

  async closeAll(): Promise<void> {
    const readers = [...this.#readers.values()];
    this.#readers.clear();
    for (const reader of readers) await close(reader);
  }
}

function close({ opened }: KeptReader): Promise<void> {
  return opened.then((reader) => reader.close()).catch(() => undefined);
}

function slice(bytes: Uint8Array, offset: number, length: number): Uint8Array<ArrayBuffer> {
  if (offset >= bytes.length) throw new RangeError();
  return new Uint8Array(bytes.subarray(offset, offset + length));
}

const nothingToRead = new Set<ErrorCode>(['NOT_FOUND', 'EVIDENCE_MISSING', 'EVIDENCE_DESTROYED']);

function failureOf(error: unknown): EvidenceReadFailure {
  if (error instanceof RangeError) return 'RANGE';
  if (!(error instanceof AnDunError)) return 'FAILED';
  if (nothingToRead.has(error.code)) return 'NOT_FOUND';
  if (error.code === 'VAULT_LOCKED') return 'LOCKED';
  return error.code === 'EVIDENCE_CHANGED' ? 'DAMAGED' : 'FAILED';
}
