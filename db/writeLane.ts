import type { Database } from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { AnDunError } from '../domain/errors.ts';
import type { CommandId } from '../domain/ids.ts';
import { type AuditDraft, appendAuditEntries } from './auditChain.ts';
import { grantPermission, revokePermission, type WriteTx } from './databaseHandle.ts';
import { commands } from './ledgerSchema.ts';
import type { Store } from './store.ts';
import { unauditedOperations } from './unauditedOperations.ts';

export interface WriteCommand {
  /** Made once by the caller of a change; the same id never takes effect twice. */
  commandId: CommandId;
  /** Name of the procedure, e.g. 'intake.save'. */
  operation: string;
  actor: string;
  atMs: number;
  /**
   * Writes what nobody sees before a later write, which is not a draft, makes it count. It need not survive a power
   * cut by itself: that later write brings everything before it safely to the disk.
   */
  isDraft?: boolean;
}

export interface WriteOutcome<Result> {
  /** Plain JSON: it is stored and returned again to a retry. Keep it small (ids, revisions). */
  result: Result;
  /** At least one sentence about what changed, unless nothing did or the operation is one of unauditedOperations. */
  audit: AuditDraft[];
}

/**
 * The only way to change the database: one immediate transaction with the change, its search rows (written by
 * `change` through putSearchRow), its audit entries and its command id.
 * @returns the result of `change`, or the stored one when the command id is known
 * @throws AnDunError INPUT_INVALID when the command id belongs to another operation; whatever `change` throws, after
 *   everything was rolled back; DISK_FULL when the disk is
 */
export function runWrite<Result>(
  store: Store,
  command: WriteCommand,
  change: (tx: WriteTx) => WriteOutcome<Result>,
): Result {
  const { connection, drizzle } = store.internals;
  const transaction = connection.transaction(() => {
    const known = drizzle.select().from(commands).where(eq(commands.id, command.commandId)).get();
    if (known !== undefined) {
      if (known.operation !== command.operation)
        throw new AnDunError('INPUT_INVALID', ['commandId']);
      return JSON.parse(known.result) as Result;
    }
    const tx = grantPermission<WriteTx>(drizzle);
    try {
      const before = changesOf(connection);
      const outcome = change(tx);
      if (outcome.audit.length === 0 && changesOf(connection) !== before) {
        requireUnaudited(command.operation);
      }
      appendAuditEntries(tx, store.internals.auditKey, command, outcome.audit);
      drizzle
        .insert(commands)
        .values({
          id: command.commandId,
          operation: command.operation,
          result: JSON.stringify(outcome.result ?? null),
          atMs: command.atMs,
        })
        .run();
      return outcome.result;
    } finally {
      revokePermission(tx);
    }
  });
  try {
    return command.isDraft
      ? withoutWaitingForDisk(connection, () => transaction.immediate())
      : transaction.immediate();
  } catch (error) {
    throw isDiskFull(error) ? new AnDunError('DISK_FULL') : error;
  }
}

/** Rows inserted, changed and deleted through this connection so far. */
function changesOf(connection: Database): unknown {
  return connection.prepare('SELECT total_changes()').pluck().get();
}

function requireUnaudited(operation: string): void {
  if (!unauditedOperations.has(operation)) {
    throw new Error(`${operation} changed rows and says nothing of it in the audit log`);
  }
}

/**
 * Commits without waiting for the disk, and lets the write-ahead log grow before it is moved into the database. The log
 * is one file: the next commit that waits for it waits for all that stands before. Runs of thousands of small commits
 * would otherwise spend their time waiting.
 */
function withoutWaitingForDisk<T>(connection: Database, work: () => T): T {
  connection.pragma('synchronous = NORMAL');
  connection.pragma('wal_autocheckpoint = 8000');
  try {
    return work();
  } finally {
    connection.pragma('wal_autocheckpoint = 1000');
    connection.pragma('synchronous = FULL');
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
}
