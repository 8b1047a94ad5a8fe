import { and, asc, eq, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import type { ReplyDue } from '../domain/dashboard/deskSummary.ts';
import type { Dispatch } from '../domain/documents/dispatch.ts';
import type { DocumentRow } from '../domain/documents/documentRecord.ts';
import type { Reply } from '../domain/documents/reply.ts';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { documentDispatches, documentReplies } from './paperSchema.ts';
import { cases, clients, documents } from './schema.ts';

type Key = Pick<DocumentRow, 'caseId' | 'templateId' | 'recipientKind'>;

export interface SentVersion extends Key {
  documentId: DocumentId;
  version: number;
  dispatch: Dispatch;
  reply: Reply | null;
}

/** What was sent, of the whole vault or of one case. */
export function listSentVersions(db: ReadDb, caseId: CaseId | null): SentVersion[] {
  return reading(db)
    .select({
      documentId: documentDispatches.documentId,
      caseId: documents.caseId,
      templateId: documents.templateId,
      recipientKind: documents.recipientKind,
      version: documents.version,
      dispatch: {
        channel: documentDispatches.channel,
        sentOn: documentDispatches.sentOn,
        trackingNumber: documentDispatches.trackingNumber,
        replyDueOn: documentDispatches.replyDueOn,
        note: documentDispatches.note,
        recordedAtMs: documentDispatches.recordedAtMs,
        recordedBy: documentDispatches.recordedBy,
      },
      reply: {
        receivedOn: documentReplies.receivedOn,
        outcome: documentReplies.outcome,
        note: documentReplies.note,
        recordedAtMs: documentReplies.recordedAtMs,
        recordedBy: documentReplies.recordedBy,
      },
    })
    .from(documentDispatches)
    .innerJoin(documents, eq(documents.id, documentDispatches.documentId))
    .leftJoin(documentReplies, eq(documentReplies.documentId, documentDispatches.documentId))
    .where(caseId ? eq(documents.caseId, caseId) : undefined)
    .all();
}

/** Each row with its dispatch, and the version sent before it that it corrects. */
export function withDispatches<Row extends Key & { id: DocumentId; version: number }>(
  rows: readonly Row[],
  sent: readonly SentVersion[],
): (Row & Required<Pick<DocumentRow, 'sent' | 'reply' | 'correctsVersion'>>)[] {
  const byId = new Map(sent.map((entry) => [entry.documentId, entry]));
  return rows.map((row) => ({
    ...row,
    sent: byId.get(row.id)?.dispatch ?? null,
    reply: byId.get(row.id)?.reply ?? null,
    correctsVersion: newestSentVersion(
      sent.filter(({ version }) => version < row.version),
      row,
    ),
  }));
}

/** The newest version of a paper that was sent; null when none was. */
export function newestSentVersion(sent: readonly SentVersion[], paper: Key): number | null {
  const versions = sent
    .filter(
      (entry) =>
        entry.caseId === paper.caseId &&
        entry.templateId === paper.templateId &&
        entry.recipientKind === paper.recipientKind,
    )
    .map(({ version }) => version);
  return versions.length === 0 ? null : Math.max(...versions);
}

/** A dispatch is recorded once and never changed: there is no update. */
export function insertDispatch(tx: WriteTx, documentId: DocumentId, dispatch: Dispatch): void {
  writing(tx)
    .insert(documentDispatches)
    .values({ documentId, ...dispatch })
    .run();
}

/** What was sent, has a day by which an answer is due and no answer on record, the earliest day first. */
export function listRepliesDue(db: ReadDb): Omit<ReplyDue, 'daysLeft'>[] {
  return reading(db)
    .select({
      documentId: documents.id,
      caseId: documents.caseId,
      caseNumber: cases.caseNumber,
      clientName: clients.name,
      title: documents.title,
      version: documents.version,
      recipientKind: documents.recipientKind,
      sentOn: documentDispatches.sentOn,
      // Asked for by the condition below.
      replyDueOn: sql<string>`${documentDispatches.replyDueOn}`,
    })
    .from(documentDispatches)
    .innerJoin(documents, eq(documents.id, documentDispatches.documentId))
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .innerJoin(clients, eq(clients.id, cases.clientId))
    .leftJoin(documentReplies, eq(documentReplies.documentId, documentDispatches.documentId))
    .where(
      and(
        isNotNull(documentDispatches.replyDueOn),
        isNull(documentReplies.documentId),
        notInArray(cases.status, ['closed', 'withdrawn']),
      ),
    )
    .orderBy(asc(documentDispatches.replyDueOn), asc(documents.createdAtMs))
    .all();
}

export function putReply(tx: WriteTx, documentId: DocumentId, reply: Reply): void {
  writing(tx)
    .insert(documentReplies)
    .values({ documentId, ...reply })
    .onConflictDoUpdate({ target: documentReplies.documentId, set: reply })
    .run();
}

export function deleteReply(tx: WriteTx, documentId: DocumentId): void {
  writing(tx).delete(documentReplies).where(eq(documentReplies.documentId, documentId)).run();
}
