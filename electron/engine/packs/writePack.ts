import { setImmediate } from 'node:timers/promises';
import { readCase } from '../../../db/caseQueries.ts';
import { readFirmProfile } from '../../../db/firmQueries.ts';
import { insertPack } from '../../../db/packQueries.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { MadePack } from '../../../domain/contract/packContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { type CaseId, type CommandId, type EvidenceId, PackId } from '../../../domain/ids.ts';
import { citedEvidence } from '../../../domain/packs/citedEvidence.ts';
import { missingNamed } from '../../../domain/packs/missingNamed.ts';
import { missingOfPapers, type PackChoice } from '../../../domain/packs/pack.ts';
import { packNames } from '../../../domain/packs/packNames.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { renderDocx } from '../../../templates/renderDocx.ts';
import { noteBundled } from '../bundle/noteBundled.ts';
import { readZipDate } from '../bundle/readZipDate.ts';
import { writeZipFile } from '../bundle/writeZipFile.ts';
import { bytesOf, type ZipEntry } from '../bundle/zipStream.ts';
import { type Departure, recordDeparture } from '../custody/recordDeparture.ts';
import { type CaseReading, readCaseFacts } from '../documents/readCaseFacts.ts';
import { renderPaper } from '../documents/renderPaper.ts';
import type { EngineContext } from '../engineContext.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { checklistTree } from './checklistTree.ts';
import { type PackBundle, packBundle } from './packBundle.ts';
import { type PackEvidence, packEvidence } from './packEvidence.ts';
import { packExtract } from './packExtract.ts';
import { type PackedChannel, type PackedRoute, packPapers, packRoutes } from './packPapers.ts';
import { hashOfFile, writeFolder } from './writeFolder.ts';

export interface PackOrder {
  commandId: CommandId;
  operation: string;
  caseId: CaseId;
  choice: PackChoice;
  /** The case with its breaches counted, where the choice was made of it; else it is read now. */
  reading?: CaseReading;
}

export interface PackTarget {
  /** Where the zip or the folder will lie. */
  path: string;
  name: string;
  as: 'zip' | 'folder';
}

interface PackContents {
  record: CaseRecord;
  firmName: string;
  date: string;
  channels: PackedChannel[];
  bundle: PackBundle | null;
  extract: { entry: ZipEntry; names: string[] } | null;
  leftOut: string[];
}

/**
 * Makes the pack of one case: papers stored as versions, 证据包, checklist. Puts on record that it left, and with which
 * evidence. Aborting leaves nothing behind at the target.
 * @param onProgress share between 0 and 1, and what is being done, in Chinese
 * @throws AnDunError PACK_EMPTY when nothing would be in it; as renderPaper, makeBundle, writeZipFile
 */
export async function writePack(
  engine: VaultContext,
  order: PackOrder,
  target: PackTarget,
  stop: AbortSignal,
  onProgress: (share: number, step: string) => void,
): Promise<MadePack> {
  const { caseId, choice } = order;
  const record = caseOf(engine, caseId);
  onProgress(0, '生成文书');
  const reading = order.reading ?? readCaseFacts(engine, caseId, { countsBreaches: true });
  const routes = await packRoutes(engine, caseId, choice, reading);
  const evidence = await evidenceOf(engine, order, { routes, reading }, stop);
  const extract = packExtract(engine, caseId, evidence.extracted);
  if (routes.length === 0 && evidence.options === null && !extract)
    throw new AnDunError('PACK_EMPTY');
  const channels = await packPapers(
    engine,
    { ...order, routes, reading, bundle: evidence.options },
    stop,
    (share) => onProgress(share * 0.4, '生成文书'),
  );
  onProgress(0.4, '整理证据');
  const bundle = evidence.options && (await packBundle(engine, caseId, evidence.options, stop));
  const cited = new Set(
    channels.flatMap(({ papers }) =>
      papers.flatMap(({ draft }) => citedEvidence(draft.paper.tree)),
    ),
  );
  const packed = new Set(evidence.options?.groups.flatMap(({ evidenceIds }) => evidenceIds));
  const leftOut = evidence.wholeFiles
    .filter(({ evidenceId }) => !packed.has(evidenceId) && !extract?.ids.has(evidenceId))
    .map(
      (file) =>
        `${wholeFileName(file)}${cited.has(file.evidenceId) ? '（文书已引用，须另行提交）' : ''}`,
    );
  const extracted = evidence.extracted.filter(({ evidenceId }) => extract?.ids.has(evidenceId));
  const contents: PackContents = {
    record,
    firmName: engine.store.read((db) => readFirmProfile(db).name),
    date: shanghaiDate(engine.clock()),
    channels,
    bundle,
    extract: extract && { entry: extract.entry, names: extracted.map(wholeFileName) },
    leftOut,
  };
  const entries = entriesOf(contents);
  const written = await recordDeparture(engine, departureOf(order, contents, target), () =>
    writeOut(target, entries, contents, stop, onProgress),
  );
  return recordPack(engine, order, contents, { ...written, name: target.name });
}

/** What the papers cite is known once they are written out; how often an item is listed makes no difference to it. */
async function evidenceOf(
  engine: VaultContext,
  { caseId, choice: { evidence: choice } }: PackOrder,
  { routes, reading }: { routes: readonly PackedRoute[]; reading: CaseReading },
  stop: AbortSignal,
): Promise<PackEvidence> {
  const asksCited = choice === 'cited' || choice === 'extract';
  if (!asksCited || packEvidence(engine, caseId, 'all').wholeFiles.length === 0) {
    return packEvidence(engine, caseId, choice);
  }
  const cited = new Set<EvidenceId>();
  for (const { request } of routes.flatMap(({ requests }) => requests)) {
    await setImmediate();
    if (stop.aborted) throw new AnDunError('CANCELLED');
    const { tree } = await renderPaper(engine, request, { reading });
    for (const id of citedEvidence(tree)) cited.add(id);
  }
  return packEvidence(engine, caseId, choice, cited);
}

function caseOf(engine: EngineContext, caseId: CaseId): CaseRecord {
  const record = engine.store.read((db) => readCase(db, caseId));
  if (!record) throw new AnDunError('NOT_FOUND');
  return record;
}

function wholeFileName({ number, title }: { number: number; title: string }): string {
  return `证据${number}“${title}”`;
}

/** Papers by addressee, then the 证据包; the checklist tells its hash and so is written last. */
function entriesOf(contents: PackContents): ZipEntry[] {
  const papers = contents.channels.flatMap(({ folder, papers: packed }) =>
    packed.map(
      ({ row, draft }): ZipEntry => ({
        path: `${folder}/${row.fileName}`,
        compress: false,
        open: () => bytesOf(draft.docx),
      }),
    ),
  );
  const checklist: ZipEntry = {
    path: packNames.checklist,
    compress: false,
    open: () => checklistBytes(contents),
  };
  return [
    ...papers,
    ...(contents.bundle ? [contents.bundle.entry] : []),
    ...(contents.extract ? [contents.extract.entry] : []),
    checklist,
  ];
}

async function* checklistBytes(contents: PackContents): AsyncGenerator<Uint8Array> {
  const { record, firmName, date, channels, bundle, extract, leftOut } = contents;
  const tree = checklistTree({
    caseNumber: record.caseNumber,
    clientName: record.client.name,
    lawyerName: record.lawyerName,
    date,
    channels: channels.map((channel) => ({
      ...channel,
      papers: channel.papers.map(({ row, draft }) => ({
        title: row.title,
        version: row.version,
        tree: draft.paper.tree,
        missing: draft.paper.missing.map((field) => missingNamed(draft.paper.facts, field)),
      })),
    })),
    extracted: extract?.names ?? [],
    bundle: bundle && { items: bundle.items.length, sha256: bundle.sha256(), leftOut },
  });
  yield await renderDocx(tree, { firmName, date });
}

async function writeOut(
  { path, as }: PackTarget,
  entries: readonly ZipEntry[],
  { date, bundle }: PackContents,
  signal: AbortSignal,
  onProgress: (share: number, step: string) => void,
): Promise<{ sizeBytes: number; files: number }> {
  // Papers are small beside the originals; they count as a mebibyte in all.
  const total = (bundle?.originalBytes ?? 0) + 1_048_576;
  const share = (bytes: number) => 0.4 + 0.55 * Math.min(1, bytes / total);
  if (as === 'folder') {
    let done = 0;
    const onBytes = (bytes: number) => {
      done += bytes;
      onProgress(share(done), '写入');
    };
    return writeFolder(path, entries, { signal, onBytes });
  }
  return writeZipFile(path, entries, {
    date: readZipDate(date),
    signal,
    onProgress: (_step, bytes) => onProgress(share(bytes), '写入'),
    isWhole: async (file, { sha256 }) => {
      onProgress(0.96, '核对');
      return (await hashOfFile(file)) === sha256;
    },
  });
}

function departureOf(
  { commandId, operation, caseId }: PackOrder,
  contents: PackContents,
  { path, name: fileName }: PackTarget,
): Departure {
  const entity = { entityKind: 'case', entityId: caseId, caseId };
  return { commandId, operation, entity, what: whatOf(contents), fileName, path };
}

function whatOf({ record, channels, bundle, extract }: PackContents): string {
  const papers = channels.reduce((sum, channel) => sum + channel.papers.length, 0);
  const evidence = bundle ? `，证据包 ${bundle.items.length} 件` : '，不含证据包';
  const extracts = extract ? `，证据摘录 ${extract.names.length} 件` : '';
  return `${record.caseNumber}的成套文书（${papers} 份${evidence}${extracts}）`;
}

function recordPack(
  engine: VaultContext,
  { commandId, operation, caseId }: PackOrder,
  contents: PackContents,
  written: { sizeBytes: number; files: number; name: string },
): MadePack {
  const { channels, bundle } = contents;
  const packed = channels.flatMap(({ papers }) => papers);
  const missing = missingOfPapers(
    packed.map(({ row, draft }) => ({ name: row.title, missing: draft.paper.missing })),
  );
  const made: MadePack = {
    ...written,
    papers: packed.length,
    missing: missing.length,
    evidence: bundle?.items.length ?? 0,
    bundleSha256: bundle?.sha256() ?? '',
  };
  const command = writeCommand(engine, commandId, operation);
  return engine.store.write(command, (tx) => {
    if (bundle) {
      noteBundled(engine, tx, { items: bundle.items, sha256: bundle.sha256(), atMs: command.atMs });
    }
    insertPack(tx, {
      id: PackId.parse(engine.newId()),
      caseId,
      name: written.name,
      documentIds: packed.map(({ row }) => row.id),
      evidence: made.evidence,
      bundleSha256: made.bundleSha256,
      madeAtMs: command.atMs,
      madeBy: command.actor,
    });
    const summary = `制作${whatOf(contents)}`;
    return {
      result: made,
      audit: [{ entityKind: 'case', entityId: caseId, caseId, summary }],
    };
  });
}
