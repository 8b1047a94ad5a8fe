import type { ParserSource } from '../parserJob.ts';

/** A track of an MP4, MOV or 3GP file. */
export interface Mp4Track {
  /** 'soun', 'vide' … */
  handler: string;
  /** Four letters of the first sample description: 'samr', 'sawb', 'mp4a', 'avc1' … */
  codec: string;
  width: number;
  height: number;
  /** The table of samples, for Mp4Samples. */
  table: Buffer | null;
}

export interface Mp4File {
  durationMs: number | null;
  /** As the device wrote it; null for none. */
  createdAtMs: number | null;
  latitude: number | null;
  longitude: number | null;
  tracks: Mp4Track[];
}

const MOST_INDEX_BYTES = 128 * 1024 ** 2;
const MOST_BOXES = 10_000;
/** Seconds from 1904 to 1970. */
const EPOCH_1904 = 2_082_844_800;

/** Reads the index of an MP4, MOV or 3GP file without its contents; null when it has none. */
export async function readMp4(source: ParserSource): Promise<Mp4File | null> {
  const index = await findIndex(source);
  if (!index) return null;
  const header = childrenOf(index).find(({ type }) => type === 'mvhd')?.body;
  return {
    ...(header ? readHeader(header) : { durationMs: null, createdAtMs: null }),
    ...readPlace(index),
    tracks: childrenOf(index)
      .filter(({ type }) => type === 'trak')
      .map(({ body }) => readTrack(body)),
  };
}

async function findIndex(source: ParserSource): Promise<Buffer | null> {
  let offset = 0;
  for (let boxes = 0; boxes < MOST_BOXES && offset + 8 <= source.sizeBytes; boxes += 1) {
    const head = Buffer.from(await source.read(offset, 16));
    if (head.length < 8) return null;
    const short = head.readUInt32BE(0);
    const isLong = short === 1 && head.length >= 16;
    const size = isLong ? Number(head.readBigUInt64BE(8)) : short || source.sizeBytes - offset;
    const headBytes = isLong ? 16 : 8;
    if (size < headBytes) return null;
    if (head.toString('latin1', 4, 8) === 'moov') {
      if (size > MOST_INDEX_BYTES) return null;
      return Buffer.from(await source.read(offset + headBytes, size - headBytes));
    }
    offset += size;
  }
  return null;
}

interface Box {
  type: string;
  body: Buffer;
}

/** Boxes inside a box; a length that does not fit ends the list. */
export function childrenOf(body: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= body.length && boxes.length < MOST_BOXES; ) {
    const size = body.readUInt32BE(at);
    if (size < 8 || at + size > body.length) break;
    const type = body.toString('latin1', at + 4, at + 8);
    boxes.push({ type, body: body.subarray(at + 8, at + size) });
    at += size;
  }
  return boxes;
}

/** The box at the end of a path of types. */
export function boxAt(body: Buffer, ...path: string[]): Buffer | null {
  let current: Buffer | null = body;
  for (const step of path) {
    current = current
      ? (childrenOf(current).find(({ type }) => type === step)?.body ?? null)
      : null;
  }
  return current;
}

function readHeader(body: Buffer): Pick<Mp4File, 'durationMs' | 'createdAtMs'> {
  const isLong = body[0] === 1;
  if (body.length < (isLong ? 32 : 20)) return { durationMs: null, createdAtMs: null };
  const created = isLong ? Number(body.readBigUInt64BE(4)) : body.readUInt32BE(4);
  const scale = body.readUInt32BE(isLong ? 20 : 12);
  const length = isLong ? Number(body.readBigUInt64BE(24)) : body.readUInt32BE(16);
  const createdAtMs = (created - EPOCH_1904) * 1_000;
  const isTime = createdAtMs > Date.UTC(1995, 0, 1) && createdAtMs < Date.UTC(2100, 0, 1);
  const durationMs = Math.round((length / scale) * 1_000);
  const isDuration = scale > 0 && length !== 0xffffffff && durationMs < 100 * 86_400_000;
  return { durationMs: isDuration ? durationMs : null, createdAtMs: isTime ? createdAtMs : null };
}

/** "+31.2304+121.4737/" in the user data, as phones write it. */
function readPlace(index: Buffer): Pick<Mp4File, 'latitude' | 'longitude'> {
  const body = boxAt(index, 'udta', '\xa9xyz');
  const match = /([+-]\d{1,2}\.\d+)([+-]\d{1,3}\.\d+)/.exec(body?.toString('latin1') ?? '');
  const latitude = Number(match?.[1] ?? Number.NaN);
  const longitude = Number(match?.[2] ?? Number.NaN);
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? { latitude, longitude } : { latitude: null, longitude: null };
}

function readTrack(track: Buffer): Mp4Track {
  const handler = boxAt(track, 'mdia', 'hdlr');
  const table = boxAt(track, 'mdia', 'minf', 'stbl');
  const descriptions = table ? boxAt(table, 'stsd') : null;
  const head = boxAt(track, 'tkhd');
  const size = head && head.length >= 8 ? head.subarray(head.length - 8) : null;
  return {
    handler: handler && handler.length >= 12 ? handler.toString('latin1', 8, 12) : '',
    codec: descriptions && descriptions.length >= 16 ? descriptions.toString('latin1', 12, 16) : '',
    width: size ? size.readUInt32BE(0) >>> 16 : 0,
    height: size ? size.readUInt32BE(4) >>> 16 : 0,
    table,
  };
}
