import { AnDunError } from '../../../domain/errors.ts';
import { SegmentRowReader } from '../../../domain/phone/readSegmentRows.ts';
import {
  packSegments,
  type Segment,
  type SegmentTable,
} from '../../../domain/phone/segmentTable.ts';
import { openGrantedFile } from '../evidence/readGrantedFile.ts';
import { CsvReader, findDelimiter } from '../parsers/csvReader.ts';
import { isBinary, TextDecoding } from '../parsers/textDecoding.ts';
import { readPhoneDat } from './readPhoneDat.ts';

const LARGEST = 100_000_000;
const LARGEST_DAT = 16_000_000;
/** A cell of another table may look like a segment by chance; a table of segments has many. */
const FEWEST = 10;

/**
 * Reads a published table of mobile segments: CSV or text (号段, 省, 市, 运营商), or phone.dat.
 * @throws AnDunError FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, SEGMENTS_UNREADABLE
 */
export async function readSegmentFile(path: string): Promise<SegmentTable> {
  const segments = await readSegments(path);
  const table = segments && packed(segments);
  if (!table || table.count < FEWEST) throw new AnDunError('SEGMENTS_UNREADABLE');
  return table;
}

async function readSegments(path: string): Promise<Segment[] | null> {
  const file = await openGrantedFile(path, LARGEST);
  const pieces = file.stream();
  const first = await pieces.next();
  if (first.done) return null;
  const head = Buffer.from(first.value);
  if (isBinary(head)) {
    const bytes = await whole(head, pieces);
    return (bytes && readPhoneDat(bytes)?.segments) ?? null;
  }
  return readText(head, pieces);
}

async function whole(head: Buffer, rest: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const pieces = [head];
  let length = head.length;
  for await (const piece of rest) {
    length += piece.length;
    if (length > LARGEST_DAT) return null;
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}

async function readText(head: Buffer, rest: AsyncIterable<Uint8Array>): Promise<Segment[]> {
  const decoding = new TextDecoding();
  const start = decoding.write(head);
  const rows = new CsvReader(findDelimiter(start.slice(0, 65_536)));
  const reader = new SegmentRowReader();
  const segments: Segment[] = [];
  const take = (text: string, isEnd = false) => {
    for (const { cells } of rows.write(text, isEnd)) {
      const segment = reader.read(cells);
      if (segment) segments.push(segment);
    }
  };
  take(start);
  for await (const piece of rest) take(decoding.write(piece));
  take(decoding.end(), true);
  return segments;
}

function packed(segments: readonly Segment[]): SegmentTable | null {
  try {
    return packSegments(segments);
  } catch {
    // More places than a country has: some other table.
    return null;
  }
}
