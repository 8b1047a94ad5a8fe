import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: Buffer;
  bytes: Buffer;
  stored?: boolean;
  encrypted?: boolean;
  crc?: number;
  unixMode?: number;
  /** Where its local header lies, when not after the last one. */
  at?: number;
}

/** A zip with nothing checked, for names and lengths that no packer would write. */
export function makeZip(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let end = 0;
  for (const entry of entries) {
    const data = entry.stored || entry.encrypted ? entry.bytes : deflateRawSync(entry.bytes);
    const packed = entry.encrypted ? Buffer.concat([Buffer.alloc(12), data]) : data;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(entry.name.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(entry.unixMode ? 0x31e : 20, 4);
    record.writeUInt16LE(entry.encrypted ? 1 : 0, 8);
    record.writeUInt16LE(entry.stored || entry.encrypted ? 0 : 8, 10);
    record.writeUInt32LE(entry.crc ?? crc32(entry.bytes), 16);
    record.writeUInt32LE(packed.length, 20);
    record.writeUInt32LE(entry.bytes.length, 24);
    record.writeUInt16LE(entry.name.length, 28);
    record.writeUInt32LE(((entry.unixMode ?? 0) << 16) >>> 0, 38);
    record.writeUInt32LE(entry.at ?? end, 42);
    directory.push(record, entry.name);
    if (entry.at !== undefined) continue;
    files.push(head, entry.name, packed);
    end += head.length + entry.name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(entries.length, 8);
  tail.writeUInt16LE(entries.length, 10);
  tail.writeUInt32LE(index.length, 12);
  tail.writeUInt32LE(end, 16);
  return Buffer.concat([...files, index, tail]);
}
