import { z } from 'zod';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listSentVersions } from '../../../db/dispatchQueries.ts';
import { findNewestVersion, type PaperKey } from '../../../db/documentQueries.ts';
import { ChosenClaim } from '../../../domain/documents/caseFacts.ts';
import type { ChannelRoute } from '../../../domain/documents/channelRouter.ts';
import type { DocumentRequest, PaperTemplate } from '../../../domain/documents/documentRecord.ts';
import { PaperOptions } from '../../../domain/documents/paperOptions.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import type { CaseId } from '../../../domain/ids.ts';
import type { PackTemplates } from '../../../domain/packs/pack.ts';
import { paperKinds } from '../documents/paperKinds.ts';

export interface PackRequest {
  kind: TemplateKind;
  request: DocumentRequest;
}

/** The papers of one channel that were not sent yet, each as the lawyer last set it. */
export function packRequests(
  db: ReadDb,
  caseId: CaseId,
  { kind: recipientKind, papers }: Pick<ChannelRoute, 'kind' | 'papers'>,
  { all, chosen = {} }: { all: readonly PaperTemplate[]; chosen?: PackTemplates },
): PackRequest[] {
  const kindOf = paperKinds(db);
  // What was sent stands, whichever template made it; a correction is the lawyer's to make.
  const sent = new Set(
    listSentVersions(db, caseId)
      .filter((version) => version.recipientKind === recipientKind)
      .map(({ templateId }) => kindOf(templateId)),
  );
  return papers.flatMap((kind): PackRequest[] => {
    const templateId = chosen[kind] ?? kind;
    const template = all.find(({ id }) => id === templateId);
    if (template?.kind !== kind || sent.has(kind)) return [];
    if (!template.recipientKinds.includes(recipientKind)) return [];
    const key = { caseId, templateId, recipientKind };
    const earlier = earlierChoice(db, key) ?? earlierChoice(db, { ...key, templateId: kind });
    return [{ kind, request: { ...key, ...(earlier ?? { claims: [] }) } }];
  });
}

const Snapshot = z.object({
  claims: z.record(z.string(), z.array(ChosenClaim)),
  options: PaperOptions.optional().catch(undefined),
});

/** What was chosen for the newest version: a pack must not undo an edited claim. */
function earlierChoice(
  db: ReadDb,
  key: PaperKey,
): Pick<DocumentRequest, 'claims' | 'options'> | null {
  const newest = findNewestVersion(db, key);
  const snapshot = newest && Snapshot.safeParse(JSON.parse(newest.inputSnapshot)).data;
  if (!snapshot) return null;
  return { claims: snapshot.claims[key.recipientKind] ?? [], options: snapshot.options };
}
