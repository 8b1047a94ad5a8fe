import { type PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  path: string;
  /** Known for originals: the zip refuses a source that gives more or less. */
  sizeBytes?: number | undefined;
  /** Deflate; otherwise stored. */
  compress: boolean;
  /** Called when its turn has come. */
  open(): AsyncIterable<Uint8Array>;
}

/** Calendar day that every entry carries as its time. */
export interface ZipDate {
  year: number;
  month: number;
  day: number;
}

/**
 * A zip in the order of its entries, one entry held open at a time. Names are UTF-8; the only time
 * in it is `date` (as DOS time, the same in every time zone), so that the same entries give the
 * same bytes. Leaving the iteration closes the entry that is open.
 */
export async function* zipStream(
  entries: readonly ZipEntry[],
  date: ZipDate,
): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  zip.on('error', (error: Error) => output.destroy(error));
  // Local on purpose: the format keeps clock time without a zone.
  const mtime = new Date(date.year, date.month - 1, date.day, 12, 0, 0);
  const opened: { stream: Readable | null } = { stream: null };
  for (const { path, sizeBytes, compress, open } of entries) {
    const options = { mtime, compress, forceDosTimestamp: true, mode: 0o100644 };
    const sized = sizeBytes === undefined ? options : { ...options, size: sizeBytes };
    zip.addReadStreamLazy(path, sized, (give) => {
      opened.stream = Readable.from(open(), { objectMode: false });
      // Nobody else listens: yazl takes a lazy source for one that never fails.
      opened.stream.on('error', (error) => output.destroy(error));
      give(null, opened.stream);
    });
  }
  zip.end();
  try {
    for await (const bytes of output) yield bytes as Buffer;
  } finally {
    opened.stream?.destroy();
    output.destroy();
  }
}

/** One piece of bytes as an entry's contents. */
export async function* bytesOf(bytes: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
}
