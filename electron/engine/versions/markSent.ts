import { insertDispatch } from '../../../db/dispatchQueries.ts';
import { findDocument } from '../../../db/documentQueries.ts';
import { type DispatchDraft, dispatchChannelNames } from '../../../domain/documents/dispatch.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, DocumentId } from '../../../domain/ids.ts';
import { parseShanghai, shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { openDocument } from '../documents/openDocument.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

/**
 * Puts on record that a version was sent, which freezes it.
 * @throws AnDunError NOT_FOUND, DOCUMENT_ALREADY_SENT; INPUT_INVALID for a day that does not exist, is to come, or lies
 *   before the version was made
 */
export function markSent(
  engine: EngineContext,
  input: { commandId: CommandId; documentId: DocumentId; dispatch: DispatchDraft },
): DocumentRow {
  const { commandId, documentId, dispatch } = input;
  const command = writeCommand(engine, commandId, 'version.markSent');
  engine.store.write(command, (tx) => {
    const row = findDocument(tx, documentId)?.row;
    if (!row) throw new AnDunError('NOT_FOUND');
    if (row.sent) throw new AnDunError('DOCUMENT_ALREADY_SENT');
    checkDays(dispatch, shanghaiDate(row.createdAtMs), shanghaiDate(command.atMs));
    insertDispatch(tx, documentId, {
      ...dispatch,
      recordedAtMs: command.atMs,
      recordedBy: command.actor,
    });
    const number =
      dispatch.trackingNumber === '' ? '' : `，单号或回执号 ${dispatch.trackingNumber}`;
    const how = `${dispatch.sentOn} ${dispatchChannelNames[dispatch.channel]}${number}`;
    const what = `${row.title}（${recipientInfo(row.recipientKind).label}）第 ${row.version} 版`;
    const entity = { entityKind: 'document', entityId: documentId, caseId: row.caseId };
    return { result: null, audit: [{ ...entity, summary: `登记已发出：${what}，${how}` }] };
  });
  return openDocument(engine, { documentId }).row;
}

function checkDays({ sentOn, replyDueOn }: DispatchDraft, madeOn: string, today: string): void {
  if (parseShanghai(sentOn) === null || sentOn > today || sentOn < madeOn) {
    throw new AnDunError('INPUT_INVALID', ['dispatch.sentOn']);
  }
  if (replyDueOn !== null && (parseShanghai(replyDueOn) === null || replyDueOn < sentOn)) {
    throw new AnDunError('INPUT_INVALID', ['dispatch.replyDueOn']);
  }
}
