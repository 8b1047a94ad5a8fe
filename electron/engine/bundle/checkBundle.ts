import { createHash } from 'node:crypto';
import type { BundleCheck, BundleProblem } from '../../../domain/bundle/bundle.ts';
import { bundlePaths } from '../../../domain/bundle/bundlePaths.ts';
import { parseSums } from '../../../domain/bundle/sumsFile.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { isSignedBy, keyFingerprint, readPublicKey } from '../custody/signingKey.ts';
import { CustodyLineCheck } from './custodyLineCheck.ts';
import { openHostileZip, type SafeEntry, type ZipSource } from './openHostileZip.ts';

export type FoundInBundle = Omit<BundleCheck, 'ownKey'>;

/** Files that are kept while they are hashed, with the most bytes that they may have. */
const keptPaths: Record<string, number> = {
  [bundlePaths.sums]: 32 * 1024 ** 2,
  [bundlePaths.sumsSignature]: 64,
  [bundlePaths.checkpoint]: 65_536,
  [bundlePaths.checkpointSignature]: 64,
  [bundlePaths.publicKey]: 4_096,
};

interface ReadFiles {
  hashes: Map<string, string | null>;
  kept: Map<string, Buffer>;
  custody: CustodyLineCheck;
}

/**
 * Reads every file of a bundle once and says what is wrong with it. Nothing is unpacked to disk,
 * and no more than the list of hashes is held in memory.
 * @throws AnDunError CANCELLED; FILE_UNREADABLE and the like from the source
 */
export async function checkBundle(
  source: ZipSource,
  signal: AbortSignal | undefined,
  onProgress: (doneBytes: number) => void = () => {},
): Promise<FoundInBundle> {
  const zip = await openHostileZip(source);
  if (!zip) return notABundle;
  const { entries, unsafe } = withoutOuterFolder(zip);
  const problems: BundleProblem[] = unsafe.map((path) => ({ path, problem: 'unsafe_entry' }));
  if (!entries.some(({ path }) => path === bundlePaths.sums)) {
    return entries.some(({ path }) => path === bundlePaths.catalogue) || problems.length > 0
      ? report(entries.length, [
          ...problems,
          { path: bundlePaths.sums, problem: 'sums_unreadable' },
        ])
      : notABundle;
  }
  const read = await readAll(entries, signal, onProgress);
  problems.push(...compareWithSums(read), ...checkProofs(read));
  const key = publicKeyOf(read);
  return report(entries.length, problems, key ? keyFingerprint(key) : null);
}

const notABundle: FoundInBundle = {
  files: 0,
  whole: false,
  problems: [{ path: '', problem: 'not_a_bundle' }],
  keyFingerprint: null,
};

function report(
  files: number,
  problems: BundleProblem[],
  fingerprint: string | null = null,
): FoundInBundle {
  return { files, whole: problems.length === 0, problems, keyFingerprint: fingerprint };
}

/** Whoever unpacks a zip and packs it again often puts all of it into one folder. */
function withoutOuterFolder(zip: { entries: SafeEntry[]; unsafe: string[] }) {
  const { entries } = zip;
  const folder = /^[^/]+\//.exec(entries[0]?.path ?? '')?.[0];
  const isWrapped =
    folder !== undefined &&
    entries.every(({ path }) => path.startsWith(folder)) &&
    entries.some(({ path }) => path === `${folder}${bundlePaths.sums}`);
  if (!isWrapped) return zip;
  const inner = entries.map((entry) => ({ ...entry, path: entry.path.slice(folder.length) }));
  return { entries: inner, unsafe: zip.unsafe };
}

async function readAll(
  entries: readonly SafeEntry[],
  signal: AbortSignal | undefined,
  onProgress: (doneBytes: number) => void,
): Promise<ReadFiles> {
  const hashes = new Map<string, string | null>();
  const kept = new Map<string, Buffer>();
  const custody = new CustodyLineCheck();
  let done = 0;
  for (const { path, open } of entries) {
    const limit = keptPaths[path];
    const pieces: Buffer[] = [];
    let size = 0;
    try {
      const hash = createHash('sha256');
      for await (const bytes of await open()) {
        if (signal?.aborted) throw new AnDunError('CANCELLED');
        hash.update(bytes);
        if (path === bundlePaths.custodyLines) custody.add(bytes);
        size += bytes.length;
        done += bytes.length;
        if (limit !== undefined && size <= limit) pieces.push(bytes);
        onProgress(done);
      }
      hashes.set(path, hash.digest('hex'));
      if (limit !== undefined && size <= limit) kept.set(path, Buffer.concat(pieces));
    } catch (error) {
      if (error instanceof AnDunError) throw error;
      // Cut off, wrong check sum, more or less than announced: it is not what was put in.
      hashes.set(path, null);
    }
  }
  return { hashes, kept, custody };
}

function compareWithSums({ hashes, kept }: ReadFiles): BundleProblem[] {
  const sums = kept.get(bundlePaths.sums);
  const listed = sums ? parseSums(sums.toString('utf8')) : null;
  if (!listed || listed.length === 0) {
    return [{ path: bundlePaths.sums, problem: 'sums_unreadable' }];
  }
  const problems: BundleProblem[] = [];
  const known = new Set<string>([bundlePaths.sums, bundlePaths.sumsSignature]);
  const byName = new Map([...hashes].map(([path, sha256]) => [path.normalize('NFC'), sha256]));
  for (const { path, sha256 } of listed) {
    known.add(path.normalize('NFC'));
    const found = byName.get(path.normalize('NFC'));
    if (found === undefined) problems.push({ path, problem: 'missing' });
    else if (found !== sha256) problems.push({ path, problem: 'changed' });
  }
  for (const path of byName.keys()) {
    if (!known.has(path)) problems.push({ path, problem: 'unlisted' });
  }
  return problems;
}

function checkProofs(read: ReadFiles): BundleProblem[] {
  const { kept } = read;
  const key = publicKeyOf(read);
  const signed = (path: string, signaturePath: string) => {
    const bytes = kept.get(path);
    const signature = kept.get(signaturePath);
    return key && bytes && signature ? isSignedBy(key, bytes, signature) : false;
  };
  const problems: BundleProblem[] = [];
  if (!signed(bundlePaths.sums, bundlePaths.sumsSignature)) {
    problems.push({ path: bundlePaths.sums, problem: 'sums_unsigned' });
  }
  const isRead = typeof read.hashes.get(bundlePaths.custodyLines) === 'string';
  const checkpoint = kept.get(bundlePaths.checkpoint);
  if (!isRead || !checkpoint || !read.custody.isWhole(checkpoint)) {
    problems.push({ path: bundlePaths.custodyLines, problem: 'custody_broken' });
  }
  if (!signed(bundlePaths.checkpoint, bundlePaths.checkpointSignature)) {
    problems.push({ path: bundlePaths.checkpoint, problem: 'custody_unsigned' });
  }
  return problems;
}

function publicKeyOf({ kept }: ReadFiles) {
  const pem = kept.get(bundlePaths.publicKey);
  return pem ? readPublicKey(pem.toString('utf8')) : null;
}
