import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const SYMLINK_TYPE = 0o120000;

/**
 * Unpacks a zip below 4 GiB with Node's own modules, streaming each entry.
 * @param {string} zipPath
 * @param {string} targetDir
 * @param {(name: string) => string | undefined} rename gives the relative target, undefined skips
 */
export async function extractZip(zipPath, targetDir, rename) {
  const file = await open(zipPath, 'r');
  try {
    for (const entry of await readCentralDirectory(file)) {
      const relative = entry.name.endsWith('/') ? undefined : rename(entry.name);
      if (relative === undefined) continue;
      const target = path.resolve(targetDir, relative);
      if (!target.startsWith(path.resolve(targetDir) + path.sep)) {
        throw new Error(`Entry leaves the target folder: ${entry.name}`);
      }
      await mkdir(path.dirname(target), { recursive: true });
      await extractEntry(file, zipPath, entry, target);
    }
  } finally {
    await file.close();
  }
}

async function extractEntry(file, zipPath, entry, target) {
  const local = Buffer.alloc(30);
  await file.read(local, 0, 30, entry.offset);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.compressedSize === 0) {
    await (await open(target, 'w', entry.mode & 0o777 || 0o644)).close();
    return;
  }
  const source = createReadStream(zipPath, { start, end: start + entry.compressedSize - 1 });
  const stages = entry.method === 8 ? [source, createInflateRaw()] : [source];
  if ((entry.mode & 0o170000) === SYMLINK_TYPE) {
    const chunks = [];
    await pipeline(...stages, async (stream) => {
      for await (const chunk of stream) chunks.push(chunk);
    });
    await symlink(Buffer.concat(chunks).toString('utf8'), target);
    return;
  }
  await pipeline(...stages, createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 }));
}

async function readCentralDirectory(file) {
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, 66_000));
  await file.read(tail, 0, tail.length, size - tail.length);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_RECORD) end -= 1;
  if (end < 0) throw new Error('Not a zip file (no end record)');
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
  await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
  const entries = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL_HEADER) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
