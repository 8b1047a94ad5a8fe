import { insertDispatch } from '../../../db/dispatchQueries.ts';
import { findDocument } from '../../../db/documentQueries.ts';
import {
  type DispatchDraft,
  dispatchChannelNames,
  isEnclosure,
} from '../../../domain/documents/dispatch.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, DocumentId } from '../../../domain/ids.ts';
import { parseShanghai, shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { openDocument } from '../documents/openDocument.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

/**
 * Puts on record that the versions of one parcel were sent, which freezes them: all of them or none. The day by which an
 * answer is due stands with the first paper that asks for one.
 * @throws AnDunError NOT_FOUND, DOCUMENT_ALREADY_SENT; INPUT_INVALID for papers of different cases or addressees, for a day
 *   that does not exist, is to come, or lies before a version was made
 */
export function markParcelSent(
  engine: EngineContext,
  input: { commandId: CommandId; documentIds: readonly DocumentId[]; dispatch: DispatchDraft },
): DocumentRow[] {
  const { commandId, dispatch } = input;
  const documentIds = [...new Set(input.documentIds)];
  const command = writeCommand(engine, commandId, 'version.markParcelSent');
  engine.store.write(command, (tx) => {
    const rows = documentIds.map((documentId) => unsent(findDocument(tx, documentId)?.row));
    checkParcel(rows);
    const newest = Math.max(...rows.map(({ createdAtMs }) => createdAtMs));
    checkDays(dispatch, shanghaiDate(newest), shanghaiDate(command.atMs));
    const asking = rows.find(({ templateId }) => !isEnclosure(templateId)) ?? rows[0];
    for (const { id } of rows) {
      insertDispatch(tx, id, {
        ...dispatch,
        replyDueOn: id === asking?.id ? dispatch.replyDueOn : null,
        recordedAtMs: command.atMs,
        recordedBy: command.actor,
      });
    }
    return { result: null, audit: rows.map((row) => auditOf(row, dispatch)) };
  });
  return documentIds.map((documentId) => openDocument(engine, { documentId }).row);
}

function unsent(row: DocumentRow | undefined): DocumentRow {
  if (!row) throw new AnDunError('NOT_FOUND');
  if (row.sent) throw new AnDunError('DOCUMENT_ALREADY_SENT');
  return row;
}

function checkParcel(rows: readonly DocumentRow[]): void {
  const [first] = rows;
  const isOne = rows.every(
    ({ caseId, recipientKind }) =>
      caseId === first?.caseId && recipientKind === first.recipientKind,
  );
  if (!isOne) throw new AnDunError('INPUT_INVALID', ['documentIds']);
}

function checkDays({ sentOn, replyDueOn }: DispatchDraft, madeOn: string, today: string): void {
  if (parseShanghai(sentOn) === null || sentOn > today || sentOn < madeOn) {
    throw new AnDunError('INPUT_INVALID', ['dispatch.sentOn']);
  }
  if (replyDueOn !== null && (parseShanghai(replyDueOn) === null || replyDueOn < sentOn)) {
    throw new AnDunError('INPUT_INVALID', ['dispatch.replyDueOn']);
  }
}

function auditOf(row: DocumentRow, { trackingNumber, sentOn, channel }: DispatchDraft) {
  const number = trackingNumber === '' ? '' : `，单号或回执号 ${trackingNumber}`;
  const how = `${sentOn} ${dispatchChannelNames[channel]}${number}`;
  const what = `${row.title}（${recipientInfo(row.recipientKind).label}）第 ${row.version} 版`;
  const entity = { entityKind: 'document', entityId: row.id, caseId: row.caseId };
  return { ...entity, summary: `登记已发出：${what}，${how}` };
}
