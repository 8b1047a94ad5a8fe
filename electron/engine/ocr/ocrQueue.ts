import type { WriteTx } from '../../../db/databaseHandle.ts';
import { findEvidence, findEvidenceFile } from '../../../db/evidenceQueries.ts';
import {
  countQueued,
  failReading,
  findReading,
  finishReading,
  listInterrupted,
  markReadingRunning,
  nextQueued,
  requeueReading,
  type StoredReading,
} from '../../../db/ocrQueries.ts';
import { AnDunError, type ErrorCode } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { CommandId, type EvidenceId } from '../../../domain/ids.ts';
import { indexEvidence } from '../evidence/indexEvidence.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { claimedDayOf } from './claimedDayOf.ts';
import { PictureReader } from './pictureReader.ts';
import { toReadingResult } from './toReadingResult.ts';

export interface QueueCounts {
  waiting: number;
  running: EvidenceId | null;
  done: number;
  failed: number;
}

type QueueContext = Omit<VaultContext, 'ocr'>;

/** A picture that twice took the process with it is not tried a third time. */
const MOST_ATTEMPTS = 2;
/** Being ended together with the program is rarely the picture's fault. */
const MOST_INTERRUPTIONS = 3;
/** After a vault was opened, or files were added, the screens and the files still to come are first. */
const BEGIN_AFTER_MS = 1_500;

/** Reads the pictures of the queue one after the other, apart from this process, for as long as the vault is open. */
export class OcrQueue {
  readonly #engine: QueueContext;
  readonly #reader: PictureReader;
  #later: NodeJS.Timeout | undefined;
  #running: { evidenceId: EvidenceId; abort: AbortController } | null = null;
  #loop: Promise<void> | null = null;
  #closed = false;
  #done = 0;
  #failed = 0;

  constructor(engine: QueueContext, modelsDir: string) {
    this.#engine = engine;
    this.#reader = new PictureReader({ parsers: engine.parsers, modelsDir });
    this.#requeueInterrupted();
    this.nudgeLater();
  }

  /** Pictures came in by themselves: begins once nothing more came for a while. */
  nudgeLater(): void {
    if (this.#closed || this.#loop) return;
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.nudge(), BEGIN_AFTER_MS).unref();
  }

  /** Something was put into the queue. */
  nudge(): void {
    clearTimeout(this.#later);
    if (this.#closed || this.#loop) return;
    this.#done = 0;
    this.#failed = 0;
    this.#begin();
  }

  counts(): QueueCounts {
    return {
      waiting: this.#engine.store.read(countQueued),
      running: this.#running?.evidenceId ?? null,
      done: this.#done,
      failed: this.#failed,
    };
  }

  /** Breaks off a picture that was taken out of the queue while it was being read. */
  dropped(evidenceIds: readonly EvidenceId[]): void {
    if (this.#running && evidenceIds.includes(this.#running.evidenceId)) {
      this.#running.abort.abort();
    }
  }

  /** Resolves when nothing waits and nothing runs. */
  async settled(): Promise<void> {
    while (this.#loop) await this.#loop;
  }

  /** Ends the process. A picture being read goes back into the queue. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#later);
    this.#running?.abort.abort();
    await this.#loop;
    this.#reader.close();
  }

  #begin(): void {
    this.#loop = this.#readAll().then((isEmpty) => {
      this.#loop = null;
      // Something may have been queued between the last look and now.
      if (isEmpty && !this.#closed && this.#engine.store.read(countQueued) > 0) this.#begin();
    });
  }

  /** @returns false when it stopped before the queue was empty */
  async #readAll(): Promise<boolean> {
    try {
      for (;;) {
        const next = this.#closed ? null : this.#engine.store.read(nextQueued);
        if (!next) return true;
        await this.#readOne(next);
      }
    } catch (error) {
      // Writing the outcome failed (disk full): the picture stays queued and is begun again later.
      logLine({ operation: 'ocr.queue', outcome: 'FAILED', where: whereOf(error) });
      return false;
    }
  }

  async #readOne({ evidenceId, attempts }: StoredReading): Promise<void> {
    const item = this.#engine.store.read((db) => findEvidence(db, evidenceId));
    if (!item) return;
    const abort = new AbortController();
    this.#running = { evidenceId, abort };
    try {
      this.#write(item, '', (tx) => markReadingRunning(tx, evidenceId, attempts + 1), 'queued');
      const found = await this.#readFile(item, abort.signal);
      const day = this.#engine.store.read((db) => claimedDayOf(db, item));
      const result = toReadingResult(found, day);
      this.#write(item, `识别证据${item.number}的文字：${result.lines.length} 行`, (tx, atMs) => {
        finishReading(tx, evidenceId, result, atMs);
        indexEvidence(tx, evidenceId);
      });
      if (!abort.signal.aborted) this.#done += 1;
    } catch (error) {
      this.#afterFailure(item, attempts, error, abort.signal);
    } finally {
      this.#running = null;
    }
  }

  async #readFile(item: EvidenceItem, signal: AbortSignal) {
    if (item.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED');
    const file = this.#engine.store.read((db) => findEvidenceFile(db, item.id));
    if (!file) throw new AnDunError('NOT_FOUND');
    const source = await this.#engine.files.open(file);
    try {
      return await this.#reader.read(source, signal);
    } finally {
      await source.close();
    }
  }

  #afterFailure(item: EvidenceItem, attempts: number, error: unknown, signal: AbortSignal): void {
    if (this.#closed) {
      this.#write(item, '', (tx) => requeueReading(tx, item.id, attempts));
      return;
    }
    // Taken out of the queue by a person: the row is as it was before already.
    if (signal.aborted) return;
    const code: ErrorCode = error instanceof AnDunError ? error.code : 'INTERNAL';
    if (code === 'PARSER_STOPPED' && attempts + 1 < MOST_ATTEMPTS) {
      this.#write(item, '', (tx) => requeueReading(tx, item.id, attempts + 1));
      return;
    }
    if (code === 'INTERNAL')
      logLine({ operation: 'ocr.read', outcome: code, where: whereOf(error) });
    this.#failed += 1;
    this.#write(item, `证据${item.number}的文字未能识别（${code}）`, (tx, atMs) =>
      failReading(tx, item.id, code, atMs),
    );
  }

  /** The program ended while these were being read. */
  #requeueInterrupted(): void {
    for (const { evidenceId, attempts } of this.#engine.store.read(listInterrupted)) {
      const item = this.#engine.store.read((db) => findEvidence(db, evidenceId));
      if (!item) continue;
      this.#write(item, '', (tx, atMs) =>
        attempts < MOST_INTERRUPTIONS
          ? requeueReading(tx, evidenceId, attempts)
          : failReading(tx, evidenceId, 'PARSER_STOPPED', atMs),
      );
    }
  }

  #write(
    item: EvidenceItem,
    summary: string,
    change: (tx: WriteTx, atMs: number) => void,
    expected: 'queued' | 'running' = 'running',
  ): void {
    const command = writeCommand(this.#engine, CommandId.parse(this.#engine.newId()), 'ocr.read');
    this.#engine.store.write(command, (tx) => {
      // Taken out of the queue meanwhile, e.g. since the item went out of use: what came of it counts for nothing.
      if (findReading(tx, item.id)?.state !== expected) return { result: null, audit: [] };
      change(tx, command.atMs);
      const { id: entityId, caseId } = item;
      const entry = { entityKind: 'evidence' as const, entityId, caseId, summary };
      return { result: null, audit: summary === '' ? [] : [entry] };
    });
  }
}
