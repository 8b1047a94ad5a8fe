import { setImmediate } from 'node:timers/promises';
import { listDocuments } from '../../../db/documentQueries.ts';
import type { DocumentRow, PaperTemplate } from '../../../domain/documents/documentRecord.ts';
import { paperTitle } from '../../../domain/documents/paperTitle.ts';
import { paperWarnings } from '../../../domain/documents/paperWarnings.ts';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
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
import { type CaseReading, readCaseFacts } from '../documents/readCaseFacts.ts';
import { renderPaper } from '../documents/renderPaper.ts';
import type { VaultContext } from '../vaultContext.ts';
import { packEvidence } from './packEvidence.ts';
import { type PackRequest, packRequests } from './packRequests.ts';

interface PlanInput {
  caseId: CaseId;
  templates?: PackTemplates;
  recipients?: readonly RecipientKind[];
}

/**
 * What a pack would hold, channel by channel, and what its papers lack. The case is read once, and only papers that
 * somebody means to send are written out, with turns for others in between.
 * @throws as renderPaper; CANCELLED once nobody waits for it
 */
export async function planPack(
  engine: VaultContext,
  { caseId, templates: chosen, recipients }: PlanInput,
  signal?: AbortSignal,
): Promise<PackPlan> {
  const stop = AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]);
  const all = await listTemplates(engine);
  const reading = readCaseFacts(engine, caseId, { countsBreaches: true });
  const rows = engine.store.read((db) => listDocuments(db, caseId));
  const kindOf = engine.store.read(paperKinds);
  const channels: PackChannel[] = [];
  for (const route of listChannels(engine, { caseId }, reading)) {
    const requests = engine.store.read((db) => packRequests(db, caseId, route, { all, chosen }));
    const isAsked = recipients ? recipients.includes(route.kind) : route.ticked;
    const papers: PackPaper[] = [];
    for (const one of requests) {
      papers.push(isAsked ? await writtenOut(engine, one, reading, stop) : named(one, reading));
    }
    const sent = sentPapers(rows, route, kindOf);
    if (papers.length + sent.length > 0) {
      channels.push({ route, label: recipientInfo(route.kind).label, papers, sent });
    }
  }
  const { count, wholeFiles } = packEvidence(engine, caseId, 'all');
  return { channels, evidenceCount: count, wholeFiles, templates: wordTemplates(all) };
}

async function writtenOut(
  engine: VaultContext,
  { kind, request }: PackRequest,
  reading: CaseReading,
  stop: AbortSignal,
): Promise<PackPaper> {
  await setImmediate();
  if (stop.aborted) throw new AnDunError('CANCELLED');
  const paper = await renderPaper(engine, request, { reading });
  const { tree, missing, facts, choice } = paper;
  return {
    kind,
    templateId: request.templateId,
    title: tree.title,
    missing,
    warnings: paperWarnings(facts, choice, tree),
    similar: findSimilarPapers(engine, request, paper),
    cites: citedEvidence(tree),
  };
}

/** A paper to a channel that nobody means to write to: what it is called. */
function named({ kind, request }: PackRequest, reading: CaseReading): PackPaper {
  const { templateId, options } = request;
  const facts = { ...reading, claims: {}, letterNumber: null };
  const title = paperTitle(facts, { templateKind: kind, options });
  return { kind, templateId, title, missing: [], warnings: [], similar: [], cites: [] };
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
