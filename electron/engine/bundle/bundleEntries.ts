import { createHash } from 'node:crypto';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { LabelledItem } from '../../../domain/bundle/bundleLabels.ts';
import { bundlePaths } from '../../../domain/bundle/bundlePaths.ts';
import { catalogueTree } from '../../../domain/bundle/catalogueTree.ts';
import { collectionTree, isCollectionFilled } from '../../../domain/bundle/collectionTree.ts';
import { formatSums, type ListedFile } from '../../../domain/bundle/sumsFile.ts';
import type { DocumentTree } from '../../../domain/documents/documentTree.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { caseCauseNames } from '../../../domain/glossary.ts';
import type { CompilationMeta } from '../../../templates/compilationParts.ts';
import { pictureDocx } from '../../../templates/pictureDocx.ts';
import { renderDocx } from '../../../templates/renderDocx.ts';
import { transcriptDocx } from '../../../templates/transcriptDocx.ts';
import { custodyLog } from '../custody/custodyLog.ts';
import type { SigningKey } from '../custody/signingKey.ts';
import type { VaultFiles } from '../vault/vaultFiles.ts';
import { custodyEntries } from './custodyEntries.ts';
import { type DrawnPictures, isDrawn } from './drawnPictures.ts';
import { howToCheck } from './howToCheck.ts';
import { packDocx } from './packDocx.ts';
import type { BundlePlan } from './planBundle.ts';
import type { BundleInput } from './readBundleInput.ts';
import { bytesOf, type ZipEntry } from './zipStream.ts';

export interface BundleMaterial {
  files: VaultFiles;
  drawn: DrawnPictures;
  key: SigningKey;
  input: BundleInput;
  plan: BundlePlan;
  options: BundleOptions;
  signal: AbortSignal;
}

/**
 * Every file of the bundle, sorted by path; the list of hashes and its signature come last, since
 * they are only known when all else has been written.
 */
export function bundleEntries(material: BundleMaterial): ZipEntry[] {
  const { input, options, key } = material;
  const log = custodyLog(input.custody, labelOf(input.items), input.caseRecord.caseNumber, key);
  const entries = [
    docxEntry(bundlePaths.catalogue, material, catalogue(material)),
    ...pictureEntry(material),
    ...transcriptEntry(material),
    ...collectionEntries(material),
    ...input.items.map((entry) => originalEntry(material, entry)),
    ...custodyEntries(log, key),
    textEntry(
      bundlePaths.howTo,
      howToCheck({
        caseNumber: input.caseRecord.caseNumber,
        date: options.date,
        fingerprint: key.fingerprint,
        sampleFile: `${bundlePaths.originals}/${input.items[0]?.fileName ?? ''}`,
        custodyOnly: false,
      }),
    ),
  ];
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  return withSums(entries, key);
}

/** Hashes each entry as it is written and lists the hashes at the end. */
export function withSums(entries: readonly ZipEntry[], key: SigningKey): ZipEntry[] {
  const listed: ListedFile[] = [];
  const sums = () => Buffer.from(formatSums(listed), 'utf8');
  return [
    ...entries.map((entry) => ({
      ...entry,
      open: () => hashing(entry, (sha256) => listed.push({ path: entry.path, sha256 })),
    })),
    { path: bundlePaths.sums, compress: true, open: () => bytesOf(sums()) },
    { path: bundlePaths.sumsSignature, compress: false, open: () => bytesOf(key.sign(sums())) },
  ];
}

async function* hashing(
  entry: ZipEntry,
  onDone: (sha256: string) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const bytes of entry.open()) {
    hash.update(bytes);
    yield bytes;
  }
  onDone(hash.digest('hex'));
}

export function textEntry(path: string, text: Uint8Array | string): ZipEntry {
  return { path, compress: true, open: () => bytesOf(text) };
}

function labelOf(items: readonly LabelledItem[]): (evidenceId: string) => string {
  const labels = new Map<string, string>(items.map(({ item, label }) => [item.id, label]));
  return (evidenceId) => labels.get(evidenceId) ?? '';
}

function catalogue({ input, plan, options }: BundleMaterial): DocumentTree {
  const { caseRecord, items } = input;
  const opponent = caseRecord.opponentName || '对方身份待核实';
  const cause = caseCauseNames[caseRecord.cause];
  return catalogueTree({
    caseNumber: caseRecord.caseNumber,
    caseName: `${caseRecord.client.name}与${opponent}${cause}一案`,
    cause,
    submitter: options.submitter,
    date: options.date,
    originalColumn: options.originalColumn,
    originForms: options.originForms,
    items,
    pagesOf: plan.pagesOf,
    totalPages: plan.totalPages,
  });
}

function docxEntry(path: string, material: BundleMaterial, tree: DocumentTree): ZipEntry {
  const meta = { firmName: material.input.firmName, date: material.options.date };
  // A .docx is a zip already.
  return { path, compress: false, open: () => rendered(tree, meta) };
}

async function* rendered(
  tree: DocumentTree,
  meta: { firmName: string; date: string },
): AsyncGenerator<Uint8Array> {
  yield await renderDocx(tree, meta);
}

function pictureEntry(material: BundleMaterial): ZipEntry[] {
  const { picturePages } = material.plan;
  if (picturePages.length === 0) return [];
  const parts = pictureDocx(picturePages, metaOf(material, '截图汇编', 1));
  const byId = new Map<string, LabelledItem>(
    material.input.items.map((entry) => [entry.item.id, entry]),
  );
  const open = (pictureId: string) => {
    const entry = byId.get(pictureId);
    if (!entry) throw new AnDunError('NOT_FOUND');
    return isDrawn(entry.item) ? drawnBytes(material, entry) : originalBytes(material, entry);
  };
  return [{ path: bundlePaths.pictures, compress: false, open: () => packDocx(parts, open) }];
}

async function* drawnBytes(
  { drawn }: BundleMaterial,
  entry: LabelledItem,
): AsyncGenerator<Uint8Array> {
  yield await drawn.png(entry);
}

function transcriptEntry(material: BundleMaterial): ZipEntry[] {
  const { transcript, picturePages } = material.plan;
  if (transcript.pages.length === 0) return [];
  const meta = metaOf(material, '通话与消息实录', picturePages.length + 1);
  const parts = transcriptDocx(transcript.pages, meta);
  const none = () => bytesOf(new Uint8Array(0));
  return [{ path: bundlePaths.transcript, compress: false, open: () => packDocx(parts, none) }];
}

function metaOf(
  { input, options, plan }: BundleMaterial,
  title: string,
  firstPage: number,
): CompilationMeta {
  return {
    title,
    caseNumber: input.caseRecord.caseNumber,
    firmName: input.firmName,
    date: options.date,
    firstPage,
    totalPages: plan.totalPages,
  };
}

function collectionEntries(material: BundleMaterial): ZipEntry[] {
  const { items, collections, caseRecord } = material.input;
  return items.flatMap((entry) => {
    const record = collections.get(entry.item.id);
    if (!record || !isCollectionFilled(record)) return [];
    const tree = collectionTree(record, entry, caseRecord.caseNumber);
    return [docxEntry(`${bundlePaths.collections}/${entry.label}_提取笔录.docx`, material, tree)];
  });
}

function originalEntry(material: BundleMaterial, entry: LabelledItem): ZipEntry {
  return {
    path: `${bundlePaths.originals}/${entry.fileName}`,
    sizeBytes: entry.item.sizeBytes,
    // Pictures, sound and papers are compressed already.
    compress: entry.item.viewer === 'text',
    open: () => originalBytes(material, entry),
  };
}

/** The original, byte for byte, compared with its registered hash at the end. */
async function* originalBytes(
  { files, input, signal }: BundleMaterial,
  { item }: LabelledItem,
): AsyncGenerator<Uint8Array> {
  const fields = [`evidence.${item.number}`];
  const file = input.files.get(item.id);
  if (!file) throw new AnDunError('EVIDENCE_MISSING', fields);
  try {
    const reader = await files.open(file);
    try {
      const hash = createHash('sha256');
      for await (const bytes of reader.stream(signal)) {
        hash.update(bytes);
        yield bytes;
      }
      if (hash.digest('hex') !== item.sha256) throw new AnDunError('EVIDENCE_CHANGED');
    } finally {
      await reader.close();
    }
  } catch (error) {
    throw error instanceof AnDunError ? new AnDunError(error.code, fields) : error;
  }
}
