import { Readable } from 'node:stream';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { isSafeEntryPath } from '../../../domain/bundle/safeEntryName.ts';

/** Bytes of a zip that nobody vouches for. */
export interface ZipSource {
  readonly sizeBytes: number;
  /** Fewer bytes than asked for only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export interface SafeEntry {
  path: string;
  /** The contents, checked against the announced size; the stream fails when they differ. */
  open(): Promise<AsyncIterable<Buffer>>;
}

const entryLimit = 50_000;
const pieceBytes = 1_048_576;
const localHeaderBytes = 30;

/**
 * Lists a zip without trusting it. Left out and named in `unsafe` are entries that would leave
 * their folder, links, encrypted or oddly packed ones, second ones of a name, and ones whose bytes
 * overlap (how a zip bomb makes much of little: with all apart, what comes out is at most a
 * thousand times what is there).
 * @returns null for what is no zip, or a broken one
 */
export async function openHostileZip(
  source: ZipSource,
): Promise<{ entries: SafeEntry[]; unsafe: string[] } | null> {
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.sizeBytes, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
    return await listEntries(zip);
  } catch {
    return null;
  }
}

async function listEntries(zip: ZipFile): Promise<{ entries: SafeEntry[]; unsafe: string[] }> {
  if (zip.entryCount > entryLimit) throw new Error('too many entries');
  const found: { entry: Entry; path: string }[] = [];
  const unsafe: string[] = [];
  const seen = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry);
    const isFolder = path.endsWith('/');
    const name = isFolder ? path.slice(0, -1) : path;
    const key = name.normalize('NFC').toLowerCase();
    if (!isSafeEntryPath(name) || isLink(entry) || !entry.canDecodeFileData() || seen.has(key)) {
      unsafe.push(shown(path));
    } else if (!isFolder) {
      found.push({ entry, path });
    }
    seen.add(key);
  }
  const overlapping = findOverlaps(found.map(({ entry }) => entry));
  const entries: SafeEntry[] = [];
  for (const { entry, path } of found) {
    if (overlapping.has(entry)) unsafe.push(shown(path));
    else entries.push({ path, open: () => zip.openReadStreamPromise(entry) });
  }
  return { entries, unsafe };
}

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** Unix symbolic link by its mode. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function findOverlaps(entries: readonly Entry[]): Set<Entry> {
  const sorted = [...entries].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  const overlapping = new Set<Entry>();
  let end = 0;
  for (const entry of sorted) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < end) overlapping.add(entry);
    end = Math.max(end, start + localHeaderBytes + entry.fileNameLength + entry.compressedSize);
  }
  return overlapping;
}

/** As it can stand on a screen. */
function shown(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�').slice(0, 300);
}

class SourceReader extends RandomAccessReader {
  readonly #source: ZipSource;

  constructor(source: ZipSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false });
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += pieceBytes) {
      const bytes = await this.#source.read(at, Math.min(pieceBytes, end - at));
      if (bytes.length === 0) return;
      yield bytes;
    }
  }
}
