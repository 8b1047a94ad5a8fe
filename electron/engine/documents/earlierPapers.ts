import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listDocuments } from '../../../db/documentQueries.ts';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { paperKinds } from './paperKinds.ts';

/** The papers of a case with what is registered of each: when it was sent, and what was answered. */
export function earlierPapers(db: ReadDb, caseId: CaseId): CaseFacts['documents'] {
  const kindOf = paperKinds(db);
  return listDocuments(db, caseId).map(({ templateId, recipientKind, sent, reply }) => {
    const kind = kindOf(templateId);
    const sentOn = sent?.sentOn ?? null;
    return {
      recipientKind,
      kind,
      sentOn,
      complainedOn: kind === 'complaint' ? sentOn : null,
      reply: reply ? { receivedOn: reply.receivedOn, outcome: reply.outcome } : null,
    };
  });
}
