import { eq } from 'drizzle-orm';
import type { Dispatch } from '../domain/documents/dispatch.ts';
import type { DocumentRow } from '../domain/documents/documentRecord.ts';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { documentDispatches } from './paperSchema.ts';
import { documents } from './schema.ts';

type Key = Pick<DocumentRow, 'caseId' | 'templateId' | 'recipientKind'>;

export interface SentVersion extends Key {
  documentId: DocumentId;
  version: number;
  dispatch: Dispatch;
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
    })
    .from(documentDispatches)
    .innerJoin(documents, eq(documents.id, documentDispatches.documentId))
    .where(caseId ? eq(documents.caseId, caseId) : undefined)
    .all();
}

/** Each row with its dispatch, and the version sent before it that it corrects. */
export function withDispatches<Row extends Key & { id: DocumentId; version: number }>(
  rows: readonly Row[],
  sent: readonly SentVersion[],
): (Row & Required<Pick<DocumentRow, 'sent' | 'correctsVersion'>>)[] {
  const byId = new Map(sent.map((entry) => [entry.documentId, entry.dispatch]));
  return rows.map((row) => ({
    ...row,
    sent: byId.get(row.id) ?? null,
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
