import { listDocuments } from '../../../db/documentQueries.ts';
import type { DocumentRow, PaperTemplate } from '../../../domain/documents/documentRecord.ts';
import { paperWarnings } from '../../../domain/documents/paperWarnings.ts';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { type CaseId, FirmTemplateId } from '../../../domain/ids.ts';
import { citedEvidence } from '../../../domain/packs/citedEvidence.ts';
import type {
  PackChannel,
  PackPaper,
  PackPlan,
  PackTemplate,
  PackTemplates,
} from '../../../domain/packs/pack.ts';
import { findSimilarPapers } from '../documents/findSimilarPapers.ts';
import { listChannels } from '../documents/listChannels.ts';
import { listTemplates } from '../documents/listTemplates.ts';
import { paperKinds } from '../documents/paperKinds.ts';
import { renderPaper } from '../documents/renderPaper.ts';
import type { VaultContext } from '../vaultContext.ts';
import { packEvidence } from './packEvidence.ts';
import { packRequests } from './packRequests.ts';

/**
 * What a pack would hold, channel by channel, and what its papers lack.
 * @throws as renderPaper
 */
export async function planPack(
  engine: VaultContext,
  {
    caseId,
    templates: chosen,
    recipients,
  }: { caseId: CaseId; templates?: PackTemplates; recipients?: readonly RecipientKind[] },
): Promise<PackPlan> {
  const all = await listTemplates(engine);
  const rows = engine.store.read((db) => listDocuments(db, caseId));
  const kindOf = engine.store.read(paperKinds);
  const channels: PackChannel[] = [];
  for (const route of listChannels(engine, { caseId })) {
    const requests = engine.store.read((db) => packRequests(db, caseId, route, { all, chosen }));
    const papers: PackPaper[] = [];
    for (const { kind, request } of requests) {
      const { templateId } = request;
      const isAsked = recipients ? recipients.includes(route.kind) : route.ticked;
      // Each Word file is filled in a process of its own: not for channels that nobody means to write to.
      const paper = await renderPaper(engine, isAsked ? request : { ...request, templateId: kind });
      const { tree, missing, facts, choice } = paper;
      papers.push({
        kind,
        templateId,
        title: tree.title,
        missing,
        warnings: paperWarnings(facts, choice, tree),
        similar: isAsked ? findSimilarPapers(engine, request, paper) : [],
        cites: citedEvidence(tree),
      });
    }
    const sent = sentPapers(rows, route, kindOf);
    if (papers.length + sent.length > 0) {
      channels.push({ route, label: recipientInfo(route.kind).label, papers, sent });
    }
  }
  const { count, wholeFiles } = packEvidence(engine, caseId, 'all');
  return { channels, evidenceCount: count, wholeFiles, templates: wordTemplates(all) };
}

function wordTemplates(all: readonly PaperTemplate[]): PackTemplate[] {
  return all.flatMap(({ id, kind, title }): PackTemplate[] => {
    const own = FirmTemplateId.safeParse(id).data;
    return own ? [{ id: own, kind, name: title }] : [];
  });
}

/** The version of each paper of a channel that was sent last. */
function sentPapers(
  rows: readonly DocumentRow[],
  { kind, papers }: PackChannel['route'],
  kindOf: (templateId: string) => TemplateKind | undefined,
): PackChannel['sent'] {
  return papers.flatMap((paper) => {
    const sent = rows
      .filter((row) => kindOf(row.templateId) === paper && row.recipientKind === kind && row.sent)
      .sort((a, b) => b.createdAtMs - a.createdAtMs)[0];
    return sent ? [{ title: sent.title, version: sent.version }] : [];
  });
}
