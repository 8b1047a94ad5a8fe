import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

/** A file of a zip, compressed once and ready to be put into any number of archives. */
export interface PackedPart {
  name: Uint8Array;
  deflated: Uint8Array;
  crc: number;
  size: number;
}

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
/** 1980-01-01 00:00, the earliest time an entry can carry: the same on every machine and in every time zone. */
const ENTRY_DATE = 0x21;
const VERSION = 20;
const DEFLATE = 8;

/**
 * Compressed by fflate: the native zlib gives other bytes on other processors. `name` is ASCII, as all names of parts
 * of a .docx are.
 */
export function packPart(name: string, content: Uint8Array): PackedPart {
  const deflated = deflateSync(content, { level: 6 });
  return { name: strToU8(name), deflated, crc: crc32(content), size: content.length };
}

/** The parts as one zip; the same parts give the same bytes. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const local = parts.map(({ name, deflated }) => LOCAL_BYTES + name.length + deflated.length);
  const directoryAt = local.reduce((sum, bytes) => sum + bytes, 0);
  const directoryBytes = parts.reduce((sum, { name }) => sum + CENTRAL_BYTES + name.length, 0);
  const zip = new Uint8Array(directoryAt + directoryBytes + END_BYTES);
  const view = new DataView(zip.buffer);
  let at = 0;
  let entryAt = directoryAt;
  for (const [index, part] of parts.entries()) {
    view.setUint32(at, 0x04034b50, true);
    writeEntry(view, at + 4, part);
    zip.set(part.name, at + LOCAL_BYTES);
    zip.set(part.deflated, at + LOCAL_BYTES + part.name.length);
    view.setUint32(entryAt, 0x02014b50, true);
    view.setUint16(entryAt + 4, VERSION, true);
    writeEntry(view, entryAt + 6, part);
    view.setUint32(entryAt + 42, at, true);
    zip.set(part.name, entryAt + CENTRAL_BYTES);
    at += local[index] ?? 0;
    entryAt += CENTRAL_BYTES + part.name.length;
  }
  view.setUint32(entryAt, 0x06054b50, true);
  view.setUint16(entryAt + 8, parts.length, true);
  view.setUint16(entryAt + 10, parts.length, true);
  view.setUint32(entryAt + 12, directoryBytes, true);
  view.setUint32(entryAt + 16, directoryAt, true);
  return zip;
}

/** The fields that the local header and the directory have in common. */
function writeEntry(view: DataView, at: number, part: PackedPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATE, true);
  view.setUint16(at + 8, ENTRY_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.deflated.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}
