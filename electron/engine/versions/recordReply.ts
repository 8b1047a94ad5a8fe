import type { WriteTx } from '../../../db/databaseHandle.ts';
import { deleteReply, putReply } from '../../../db/dispatchQueries.ts';
import { findDocument } from '../../../db/documentQueries.ts';
import { findMatter, touchMatter } from '../../../db/matterQueries.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { type ReplyDraft, replyOutcomeNames } from '../../../domain/documents/reply.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, DocumentId } from '../../../domain/ids.ts';
import { parseShanghai, shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { openDocument } from '../documents/openDocument.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

/**
 * Puts the answer to a version that was sent on record; what was said of it before is replaced.
 * @throws AnDunError NOT_FOUND; INPUT_INVALID where it was not sent, or for a day that does not exist, is to come, or lies
 *   before the sending
 */
export function recordReply(
  engine: EngineContext,
  input: { commandId: CommandId; documentId: DocumentId; reply: ReplyDraft },
): DocumentRow {
  const { commandId, documentId, reply } = input;
  const command = writeCommand(engine, commandId, 'version.recordReply');
  engine.store.write(command, (tx) => {
    const row = sentRow(tx, documentId);
    const { receivedOn } = reply;
    const today = shanghaiDate(command.atMs);
    if (parseShanghai(receivedOn) === null || receivedOn > today || receivedOn < row.sent.sentOn) {
      throw new AnDunError('INPUT_INVALID', ['reply.receivedOn']);
    }
    putReply(tx, documentId, {
      ...reply,
      recordedAtMs: command.atMs,
      recordedBy: command.actor,
    });
    touch(tx, row, command.atMs);
    const summary = `登记答复：${nameOf(row)}，${receivedOn} 收到，${replyOutcomeNames[reply.outcome]}`;
    return { result: null, audit: [auditOf(row, summary)] };
  });
  return openDocument(engine, { documentId }).row;
}

/**
 * Takes the reply that was put on record at that instant away.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID as recordReply; STALE_REVISION where another was recorded since
 */
export function withdrawReply(
  engine: EngineContext,
  input: { commandId: CommandId; documentId: DocumentId; recordedAtMs: number },
): DocumentRow {
  const { commandId, documentId, recordedAtMs } = input;
  const command = writeCommand(engine, commandId, 'version.withdrawReply');
  engine.store.write(command, (tx) => {
    const row = sentRow(tx, documentId);
    if (!row.reply) return { result: null, audit: [] };
    if (row.reply.recordedAtMs !== recordedAtMs) throw new AnDunError('STALE_REVISION');
    deleteReply(tx, documentId);
    touch(tx, row, command.atMs);
    return { result: null, audit: [auditOf(row, `撤销登记的答复：${nameOf(row)}`)] };
  });
  return openDocument(engine, { documentId }).row;
}

type SentRow = DocumentRow & { sent: NonNullable<DocumentRow['sent']> };

function sentRow(tx: WriteTx, documentId: DocumentId): SentRow {
  const row = findDocument(tx, documentId)?.row;
  if (!row) throw new AnDunError('NOT_FOUND');
  const { sent } = row;
  if (!sent) throw new AnDunError('INPUT_INVALID', ['documentId']);
  return { ...row, sent };
}

function touch(tx: WriteTx, { caseId }: DocumentRow, atMs: number): void {
  const matter = findMatter(tx, { kind: 'case', caseId });
  if (matter) touchMatter(tx, matter, atMs);
}

function nameOf({ title, recipientKind, version }: DocumentRow): string {
  return `${title}（${recipientInfo(recipientKind).label}）第 ${version} 版`;
}

function auditOf({ id, caseId }: DocumentRow, summary: string) {
  return { entityKind: 'document', entityId: id, caseId, summary };
}
