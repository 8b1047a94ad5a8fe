import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { AnDunError, type ErrorCode } from '../../../../domain/errors.ts';
import { readPartName } from '../../../../domain/evidence/partName.ts';
import type { ParserJob, ParserSource } from '../parserJob.ts';
import type { PartsEvent } from '../partsEvent.ts';
import { PieceBuffer } from './pieceBuffer.ts';
import { readEntryName } from './zipEntryName.ts';
import { ZipReader } from './zipReader.ts';

type Emit = (event: PartsEvent) => Promise<void>;
interface Place {
  ordinal: number;
  count: number;
  path: string;
}

const MOST_ENTRIES = 20_000;
const MOST_BYTES = 20 * 1024 ** 3;
/** Below this much nobody runs out of anything. */
const BOMB_BYTES = 100 * 1024 ** 2;
/** Text packs 20 to 1 and an empty database perhaps 100 to 1; only a bomb goes beyond. */
const BOMB_RATIO = 100;

/**
 * Takes every file out of a zip, in one pass, checking lengths and CRC; with `namesOnly` it tells what is in it, and
 * unpacks nothing. Nothing is written anywhere.
 */
export const zip: ParserJob<'zip'> = async (source, { namesOnly }, emit) => {
  const { archive, entries } = await readDirectory(source);
  refuseBomb(entries, source.sizeBytes);
  const files = entries.filter((entry) => !isFolder(entry));
  for (const [index, entry] of files.entries()) {
    const { name, path, leadsOut } = readPartName(readEntryName(entry));
    const place = { ordinal: index + 1, count: files.length, path };
    const code = refusalOf(entry, path, leadsOut, source.sizeBytes);
    if (namesOnly) await emit({ type: 'part', ...place, name, sizeBytes: entry.uncompressedSize });
    else if (code) await emit({ type: 'refused', ...place, code });
    else await takeOut(archive, entry, place, name, emit);
  }
};

async function readDirectory(source: ParserSource) {
  const entries: Entry[] = [];
  try {
    const archive = await fromRandomAccessReaderPromise(new ZipReader(source), source.sizeBytes, {
      lazyEntries: true,
      autoClose: false,
      // Names are decoded and judged here, entry by entry.
      decodeStrings: false,
    });
    for await (const entry of archive.eachEntry()) {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) throw new AnDunError('FILE_HOSTILE', ['entries']);
    }
    return { archive, entries };
  } catch (error) {
    if (error instanceof AnDunError) throw error;
    const isLocked = error instanceof Error && error.message.includes('encryption');
    throw new AnDunError(isLocked ? 'ARCHIVE_ENCRYPTED' : 'ARCHIVE_DAMAGED');
  }
}

function refuseBomb(entries: readonly Entry[], sizeBytes: number): void {
  // Lengths that cannot be are a matter of that entry alone.
  const possible = entries.filter((entry) => entry.compressedSize <= sizeBytes);
  const packed = possible.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const unpacked = possible.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  // More than the file holds: entries lie over each other, so that a few bytes become many files.
  if (packed > sizeBytes) throw new AnDunError('FILE_HOSTILE', ['overlap']);
  const isBomb = unpacked > BOMB_BYTES && unpacked > sizeBytes * BOMB_RATIO;
  if (isBomb || unpacked > MOST_BYTES) throw new AnDunError('FILE_HOSTILE', ['bomb']);
}

function isFolder(entry: Entry): boolean {
  const last = entry.fileNameRaw.at(-1);
  return (last === 0x2f || last === 0x5c) && entry.compressedSize <= 2;
}

function refusalOf(
  entry: Entry,
  path: string,
  leadsOut: boolean,
  sizeBytes: number,
): ErrorCode | null {
  if (leadsOut) return 'ENTRY_NAME_UNSAFE';
  if (isSpecial(entry)) return 'ENTRY_NOT_FILE';
  if (/(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path)) {
    return 'ENTRY_SYSTEM_FILE';
  }
  if (entry.isEncrypted()) return 'ARCHIVE_ENCRYPTED';
  if (entry.compressedSize > sizeBytes || !entry.canDecodeFileData()) return 'ENTRY_DAMAGED';
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > BOMB_BYTES && uncompressedSize > compressedSize * BOMB_RATIO * 2) {
    return 'FILE_HOSTILE';
  }
  return null;
}

/** A link, a device and the like, as Unix packers mark them. */
function isSpecial(entry: Entry): boolean {
  const type = (entry.externalFileAttributes >>> 28) & 0xf;
  const isUnix = entry.versionMadeBy >>> 8 === 3 || entry.versionMadeBy >>> 8 === 19;
  const isFileOrUnsaid = type === 0x8 || type === 0;
  return isUnix && !isFileOrUnsaid;
}

async function takeOut(
  archive: ZipFile,
  entry: Entry,
  place: Place,
  name: string,
  emit: Emit,
): Promise<void> {
  await emit({ type: 'part', ...place, name, sizeBytes: entry.uncompressedSize });
  const pieces = new PieceBuffer((bytes) => emit({ type: 'piece', bytes }));
  let sum = 0;
  let failed = false;
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum);
      await pieces.add(chunk as Buffer);
    }
    await pieces.flush();
    failed = sum !== entry.crc32;
  } catch {
    failed = true;
  }
  if (failed) await emit({ type: 'refused', ...place, code: 'ENTRY_DAMAGED' });
  else await emit({ type: 'partEnd' });
}
