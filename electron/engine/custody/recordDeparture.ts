import type { AuditDraft } from '../../../db/auditChain.ts';
import type { Store } from '../../../db/store.ts';
import { putUnfinishedFile } from '../../../db/unfinishedFileQueries.ts';
import { AnDunError, type ErrorCode } from '../../../domain/errors.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import { recordCustody } from '../evidence/recordCustody.ts';
import { deriveCommandId } from '../host/deriveCommandId.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';

/** Something that is about to be written outside the vault. */
export interface Departure {
  /** Of the use case; the records made here have ids derived from it. */
  commandId: CommandId;
  operation: string;
  entity: Pick<AuditDraft, 'entityKind' | 'entityId' | 'caseId'>;
  /** What leaves, in Chinese: 证据3的原件. */
  what: string;
  /** Name of the target, without its folders. */
  fileName: string;
  /** The target itself: what a crash leaves beside it is cleared away at the next opening. */
  path: string;
  /** The item whose very bytes leave: its custody chain tells of it as well. */
  item?: { id: EvidenceId; sha256: string };
}

const underWay = new WeakMap<Store, Set<Promise<unknown>>>();

/**
 * Puts on record that something leaves the vault before the first byte does, so that no crash lets
 * a file out that the vault knows nothing of; and that it failed, when it did. The caller records
 * the success, with its hash.
 * @param write is given what the closing of the vault sets off; `endDepartures` waits for it
 */
export async function recordDeparture<T>(
  engine: VaultContext,
  departure: Departure,
  write: (closing: AbortSignal) => Promise<T>,
): Promise<T> {
  if (engine.closing.aborted) throw new AnDunError('CANCELLED');
  const { what, fileName } = departure;
  note(engine, departure, 'begun', `开始导出${what}到“${fileName}”`);
  const work = noteFailure(engine, departure, write);
  const all = underWay.get(engine.store) ?? new Set();
  underWay.set(engine.store, all.add(work));
  try {
    return await work;
  } finally {
    all.delete(work);
  }
}

/** Waits, after the closing of the vault was announced, until no unfinished file lies outside. */
export async function endDepartures(store: Store): Promise<void> {
  await Promise.allSettled(underWay.get(store) ?? []);
}

async function noteFailure<T>(
  engine: VaultContext,
  departure: Departure,
  write: (closing: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await write(engine.closing);
  } catch (error) {
    const why = (error instanceof AnDunError && reasons[error.code]) || '目标位置不可写或程序出错';
    try {
      note(engine, departure, 'failed', `导出${departure.what}没有完成：${why}`);
    } catch (unwritten) {
      // The beginning stands on record; the lawyer is told of the failure itself.
      const operation = `${departure.operation}.failed`;
      logLine({ operation, outcome: 'INTERNAL', where: whereOf(unwritten) });
    }
    throw error;
  }
}

const reasons: Partial<Record<ErrorCode, string>> = {
  CANCELLED: '已中止',
  VAULT_LOCKED: '案件库已锁定',
  DISK_FULL: '磁盘空间不足',
  EVIDENCE_CHANGED: '文件与登记的校验值不一致',
  EVIDENCE_MISSING: '加密文件不在原处',
};

function note(
  engine: VaultContext,
  { commandId, operation, entity, item, path }: Departure,
  stage: 'begun' | 'failed',
  summary: string,
): void {
  const command = writeCommand(engine, deriveCommandId(commandId, stage), `${operation}.${stage}`);
  engine.store.write(command, (tx) => {
    // Known until the next opening has looked there: clearUnfinishedFiles.ts.
    if (stage === 'begun') putUnfinishedFile(tx, { path, begunAtMs: command.atMs });
    if (item) {
      const { id: evidenceId, sha256: sha256Before } = item;
      const link = { evidenceId, action: 'exported' as const, reason: summary, sha256Before };
      recordCustody(engine, tx, link, command.atMs);
    }
    return { result: null, audit: [{ ...entity, summary }] };
  });
}
