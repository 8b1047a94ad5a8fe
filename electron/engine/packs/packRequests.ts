import { z } from 'zod';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listSentVersions, newestSentVersion } from '../../../db/dispatchQueries.ts';
import { findNewestVersion } from '../../../db/documentQueries.ts';
import { ChosenClaim } from '../../../domain/documents/caseFacts.ts';
import type { ChannelRoute } from '../../../domain/documents/channelRouter.ts';
import type { DocumentRequest, PaperTemplate } from '../../../domain/documents/documentRecord.ts';
import { PaperOptions } from '../../../domain/documents/paperOptions.ts';
import type { CaseId } from '../../../domain/ids.ts';

/** The papers of one channel, each as the lawyer last set it. */
export function packRequests(
  db: ReadDb,
  caseId: CaseId,
  { kind, papers }: ChannelRoute,
  templates: readonly PaperTemplate[],
): DocumentRequest[] {
  const sent = listSentVersions(db, caseId);
  return papers.flatMap((paper): DocumentRequest[] => {
    const template = templates.find(({ id }) => id === paper);
    if (!template?.recipientKinds.includes(kind)) return [];
    const key = { caseId, templateId: template.id, recipientKind: kind };
    // What was sent stands; a correction is the lawyer's to make.
    if (newestSentVersion(sent, key) !== null) return [];
    return [{ ...key, ...earlierChoice(db, key) }];
  });
}

const Snapshot = z.object({
  claims: z.record(z.string(), z.array(ChosenClaim)),
  options: PaperOptions.optional().catch(undefined),
});

/** What was chosen for the newest version: a pack must not undo an edited claim. */
function earlierChoice(
  db: ReadDb,
  key: Pick<DocumentRequest, 'caseId' | 'templateId' | 'recipientKind'>,
): Pick<DocumentRequest, 'claims' | 'options'> {
  const newest = findNewestVersion(db, key);
  const snapshot = newest && Snapshot.safeParse(JSON.parse(newest.inputSnapshot)).data;
  return { claims: snapshot?.claims[key.recipientKind] ?? [], options: snapshot?.options };
}
