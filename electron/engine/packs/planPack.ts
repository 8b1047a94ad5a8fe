import { listDocuments } from '../../../db/documentQueries.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { citedEvidence } from '../../../domain/packs/citedEvidence.ts';
import type { PackChannel, PackPaper, PackPlan } from '../../../domain/packs/pack.ts';
import { listChannels } from '../documents/listChannels.ts';
import { listTemplates } from '../documents/listTemplates.ts';
import { renderPaper } from '../documents/renderPaper.ts';
import type { VaultContext } from '../vaultContext.ts';
import { packEvidence } from './packEvidence.ts';
import { packRequests } from './packRequests.ts';

/** What a pack would hold, channel by channel, and what its papers lack. @throws as renderPaper */
export async function planPack(
  engine: VaultContext,
  { caseId }: { caseId: CaseId },
): Promise<PackPlan> {
  const templates = await listTemplates(engine);
  const rows = engine.store.read((db) => listDocuments(db, caseId));
  const channels: PackChannel[] = [];
  for (const route of listChannels(engine, { caseId })) {
    const requests = engine.store.read((db) => packRequests(db, caseId, route, templates));
    const papers: PackPaper[] = [];
    for (const request of requests) {
      const { tree, missing } = await renderPaper(engine, request);
      papers.push({
        templateId: request.templateId,
        title: tree.title,
        missing,
        cites: citedEvidence(tree),
      });
    }
    const sent = sentPapers(rows, route);
    if (papers.length + sent.length > 0) {
      channels.push({ route, label: recipientInfo(route.kind).label, papers, sent });
    }
  }
  const { count, wholeFiles } = packEvidence(engine, caseId, 'all');
  return { channels, evidenceCount: count, wholeFiles };
}

/** The version of each paper of a channel that was sent last. */
function sentPapers(
  rows: readonly DocumentRow[],
  { kind, papers }: PackChannel['route'],
): PackChannel['sent'] {
  return papers.flatMap((paper) => {
    const sent = rows
      .filter((row) => row.templateId === paper && row.recipientKind === kind && row.sent)
      .sort((a, b) => b.version - a.version)[0];
    return sent ? [{ title: sent.title, version: sent.version }] : [];
  });
}
