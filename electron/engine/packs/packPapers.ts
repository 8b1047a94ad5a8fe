import { setImmediate } from 'node:timers/promises';
import { findNewestVersion } from '../../../db/documentQueries.ts';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { addressee } from '../../../domain/documents/addressee.ts';
import type { ChannelRoute } from '../../../domain/documents/channelRouter.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import { deliveryWays } from '../../../domain/packs/deliveryWays.ts';
import type { PackSelection, PackTemplates } from '../../../domain/packs/pack.ts';
import { packFolder } from '../../../domain/packs/packNames.ts';
import { type DraftPaper, draftPaper } from '../documents/draftPaper.ts';
import { storeDraft } from '../documents/generateDocument.ts';
import { listChannels } from '../documents/listChannels.ts';
import { listTemplates } from '../documents/listTemplates.ts';
import { openDocument } from '../documents/openDocument.ts';
import type { CaseReading } from '../documents/readCaseFacts.ts';
import { deriveCommandId } from '../host/deriveCommandId.ts';
import type { VaultContext } from '../vaultContext.ts';
import { type PackRequest, packRequests } from './packRequests.ts';

export interface PackedPaper {
  row: DocumentRow;
  draft: DraftPaper;
}

export interface PackedChannel {
  route: ChannelRoute;
  addressee: string;
  folder: string;
  delivery: string[];
  papers: PackedPaper[];
}

export interface PackedRoute {
  /** With the papers that were chosen alone. */
  route: ChannelRoute;
  requests: PackRequest[];
}

interface PaperOrder {
  commandId: CommandId;
  caseId: CaseId;
  routes: readonly PackedRoute[];
  /** The case as the routes were found in it. */
  reading: CaseReading;
  /** The 证据包 that goes with the papers, whose numbers and pages a list of evidence then names; null = none does. */
  bundle: BundleOptions | null;
}

/**
 * Makes every paper of the channels and stores those that differ from their newest version. Nothing is stored before all
 * are made, so that leaving in between leaves the shelf as it was.
 * @throws as renderPaper; DISK_FULL, CANCELLED
 */
export async function packPapers(
  engine: VaultContext,
  order: PaperOrder,
  stop: AbortSignal,
  onProgress: (share: number) => void,
): Promise<PackedChannel[]> {
  const { routes, reading } = order;
  const set = { reading, bundle: order.bundle ?? undefined };
  const total = routes.reduce((sum, { requests }) => sum + requests.length, 0);
  const drafts: { route: ChannelRoute; drafts: DraftPaper[] }[] = [];
  let done = 0;
  for (const { route, requests } of routes) {
    const made: DraftPaper[] = [];
    for (const { request } of requests) {
      await setImmediate();
      if (stop.aborted) throw new AnDunError('CANCELLED');
      made.push(await draftPaper(engine, request, set));
      done += 1;
      onProgress(done / total);
    }
    drafts.push({ route, drafts: made });
  }
  if (stop.aborted) throw new AnDunError('CANCELLED');
  const channels: PackedChannel[] = [];
  for (const entry of drafts)
    channels.push(await storeChannel(engine, order, entry, channels.length + 1));
  return channels;
}

/** The channels of a pack with what each gets; a paper that was sent meanwhile is left out. @throws TEMPLATE_INVALID */
export async function packRoutes(
  engine: VaultContext,
  caseId: CaseId,
  { papers, templates: chosen }: { papers: readonly PackSelection[]; templates?: PackTemplates },
  reading: CaseReading,
): Promise<PackedRoute[]> {
  const all = await listTemplates(engine);
  return listChannels(engine, { caseId }, reading).flatMap((route): PackedRoute[] => {
    const kinds = route.papers.filter((kind) =>
      papers.some((one) => one.recipientKind === route.kind && one.kind === kind),
    );
    const own = { ...route, papers: kinds, enclosures: enclosuresOf(route, kinds) };
    const requests = engine.store.read((db) => packRequests(db, caseId, own, { all, chosen }));
    return requests.length > 0 ? [{ route: own, requests }] : [];
  });
}

function enclosuresOf({ enclosures }: ChannelRoute, papers: readonly TemplateKind[]): string[] {
  return enclosures.filter(
    (text) => papers.includes('lawyer-letter') || !text.startsWith('以律师函'),
  );
}

async function storeChannel(
  engine: VaultContext,
  { commandId }: PaperOrder,
  { route, drafts }: { route: ChannelRoute; drafts: DraftPaper[] },
  position: number,
): Promise<PackedChannel> {
  const papers: PackedPaper[] = [];
  for (const draft of drafts)
    papers.push({ draft, row: await storeIfNew(engine, commandId, draft) });
  const facts = drafts[0]?.paper.facts;
  const named = facts ? addressee(facts, route.kind) : '';
  const name = typeof named === 'string' && named !== '' ? named : recipientInfo(route.kind).label;
  const delivery = facts ? deliveryWays(facts, route.kind) : [];
  return { route, papers, addressee: name, folder: packFolder(position, name), delivery };
}

async function storeIfNew(
  engine: VaultContext,
  commandId: CommandId,
  draft: DraftPaper,
): Promise<DocumentRow> {
  const { request, sha256 } = draft;
  const newest = engine.store.read((db) => findNewestVersion(db, request));
  if (newest?.sha256 === sha256) return openDocument(engine, { documentId: newest.id }).row;
  const part = `${request.templateId} ${request.recipientKind}`;
  return storeDraft(engine, deriveCommandId(commandId, part), draft);
}
