import { AnDunError } from '../../../domain/errors.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const COMMENT_BYTES = 65_535;
const ENTRY_LIMIT = 2_000;
const RATIO_LIMIT = 200;
/** What a spreadsheet of calls can honestly unpack to. */
const UNPACKED_LIMIT = 300 * 1_048_576;
const HARMLESS_BYTES = 20 * 1_048_576;

/**
 * Adds up what a zipped spreadsheet says it unpacks to, before anything is unpacked. What lies about
 * its size meets the memory limit of the process.
 * @throws AnDunError FILE_HOSTILE for a zip bomb, PARSER_STOPPED for a broken or too large container
 */
export function checkContainer(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > ENTRY_LIMIT) throw new AnDunError('FILE_HOSTILE', ['entries']);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new AnDunError('PARSER_STOPPED', ['container']);
    }
    unpacked += view.getUint32(at + 24, true);
    at += ENTRY_BYTES;
    at +=
      view.getUint16(at - 18, true) + view.getUint16(at - 16, true) + view.getUint16(at - 14, true);
  }
  if (unpacked > HARMLESS_BYTES && unpacked > bytes.length * RATIO_LIMIT) {
    throw new AnDunError('FILE_HOSTILE', ['ratio']);
  }
  if (unpacked > UNPACKED_LIMIT) throw new AnDunError('PARSER_STOPPED', ['size']);
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new AnDunError('PARSER_STOPPED', ['container']);
}
