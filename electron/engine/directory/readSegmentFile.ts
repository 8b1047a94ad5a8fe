import { AnDunError } from '../../../domain/errors.ts';
import { SegmentRowReader } from '../../../domain/phone/readSegmentRows.ts';
import { SegmentPacker, type SegmentTable } from '../../../domain/phone/segmentTable.ts';
import { openGrantedFile } from '../evidence/readGrantedFile.ts';
import { CsvReader, findDelimiter } from '../parsers/csvReader.ts';
import { isBinary, TextDecoding } from '../parsers/textDecoding.ts';
import { readPhoneDat } from './readPhoneDat.ts';

const LARGEST = 100_000_000;
/** An entry for every segment there can be, nine bytes each, and room for the places. */
const LARGEST_DAT = 8_000_000;
/** A cell of another table may look like a segment by chance; a table of segments has many. */
const FEWEST = 10;

/**
 * Reads a published table of mobile segments: CSV or text (号段, 省, 市, 运营商), or phone.dat.
 * @throws AnDunError FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, SEGMENTS_UNREADABLE
 */
export async function readSegmentFile(path: string): Promise<SegmentTable> {
  const packer = new SegmentPacker();
  const isRead = await packFile(path, packer).catch((error) => {
    if (error instanceof RangeError) return false;
    throw error;
  });
  const table = isRead ? packer.table() : null;
  if (!table || table.count < FEWEST) throw new AnDunError('SEGMENTS_UNREADABLE');
  return table;
}

/** @throws RangeError for more places than a country has: some other table */
async function packFile(path: string, packer: SegmentPacker): Promise<boolean> {
  const file = await openGrantedFile(path, LARGEST);
  const pieces = file.stream();
  const first = await pieces.next();
  if (first.done) return false;
  const head = Buffer.from(first.value);
  if (!isBinary(head)) {
    await packText(head, pieces, packer);
    return true;
  }
  const bytes = await whole(head, pieces);
  return bytes !== null && readPhoneDat(bytes, (segment) => packer.add(segment)) !== null;
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

async function packText(
  head: Buffer,
  rest: AsyncIterable<Uint8Array>,
  packer: SegmentPacker,
): Promise<void> {
  const decoding = new TextDecoding();
  const start = decoding.write(head);
  const rows = new CsvReader(findDelimiter(start.slice(0, 65_536)));
  const reader = new SegmentRowReader();
  const take = (text: string, isEnd = false) => {
    for (const { cells } of rows.write(text, isEnd)) {
      const segment = reader.read(cells);
      if (segment) packer.add(segment);
    }
  };
  take(start);
  for await (const piece of rest) take(decoding.write(piece));
  take(decoding.end(), true);
}
