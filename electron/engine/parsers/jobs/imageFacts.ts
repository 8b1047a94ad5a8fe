import { cutOffNote } from '../../../../domain/evidence/cutOffNote.ts';
import { shanghaiInstant } from '../../../../domain/time/shanghaiTime.ts';
import type { FactsEvent } from '../factsEvent.ts';
import { readImageSize } from './imageSize.ts';
import { isCutOff } from './pictureEnd.ts';

type Tags = Awaited<ReturnType<typeof import('exifreader')['load']>> & {
  exif?: Record<string, { description?: unknown; value?: unknown }>;
  gps?: { Latitude?: number; Longitude?: number };
};

const EARLIEST_MS = Date.UTC(1990, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/**
 * What a picture says of itself in EXIF. Broken EXIF says nothing.
 * @param bytes the file, or its beginning when `isWhole` is false
 */
export async function readImageFacts(bytes: Uint8Array, isWhole = true): Promise<FactsEvent> {
  const size = readImageSize(bytes);
  const { tags, broken } = await readTags(bytes);
  const time = readTime(tags?.exif ?? {});
  const place = readPlace(tags?.gps);
  return {
    type: 'facts',
    atMs: time?.atMs ?? null,
    atSource: time?.source ?? '',
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    device: readDevice(tags?.exif ?? {}),
    pixelWidth: size?.width ?? null,
    pixelHeight: size?.height ?? null,
    durationMs: null,
    notes: [
      ...(isWhole && isCutOff(bytes) ? [cutOffNote] : []),
      ...(broken ? ['图片里的 EXIF 信息已损坏，读不出拍摄时间和地点。'] : []),
    ],
  };
}

async function readTags(bytes: Uint8Array): Promise<{ tags: Tags | null; broken: boolean }> {
  const { default: reader } = await import('exifreader');
  try {
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    return { tags: reader.load(copy as ArrayBuffer, { expanded: true }) as Tags, broken: false };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    // A format without EXIF is nothing to speak of.
    return { tags: null, broken: name !== 'MetadataMissingError' && hasExif(bytes) };
  }
}

function hasExif(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536));
  return head.includes('Exif\0\0');
}

const timeTags = [
  ['DateTimeOriginal', 'OffsetTimeOriginal', 'EXIF 拍摄时间'],
  ['DateTimeDigitized', 'OffsetTimeDigitized', 'EXIF 数字化时间'],
  ['DateTime', 'OffsetTime', 'EXIF 修改时间'],
] as const;

function readTime(exif: NonNullable<Tags['exif']>): { atMs: number; source: string } | null {
  for (const [tag, offsetTag, name] of timeTags) {
    const match = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text(exif[tag]));
    if (!match) continue;
    const [year = 0, month = 0, day = 0, hour, minute, second] = match.slice(1).map(Number);
    const inBeijing = shanghaiInstant(year, month, day, hour, minute, second);
    if (inBeijing === null || inBeijing < EARLIEST_MS || inBeijing > LATEST_MS) continue;
    const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(text(exif[offsetTag]).trim());
    if (!offset) return { atMs: inBeijing, source: `${name}，未注明时区，按北京时间` };
    const minutes = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1);
    const atMs = inBeijing + (480 - minutes) * 60_000;
    return { atMs, source: `${name}，时区 ${offset[0]}` };
  }
  return null;
}

function readPlace(gps: Tags['gps']): { latitude: number; longitude: number } | null {
  const latitude = gps?.Latitude ?? Number.NaN;
  const longitude = gps?.Longitude ?? Number.NaN;
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  // 0, 0 is what a phone without a fix writes.
  return isPlace && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : null;
}

function readDevice(exif: NonNullable<Tags['exif']>): string {
  const make = text(exif.Make).trim();
  const model = text(exif.Model).trim();
  const both = model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
  return both
    .replace(/[\p{Cc}\p{Cf}]+/gu, '')
    .trim()
    .slice(0, 200);
}

function text(tag: { description?: unknown } | undefined): string {
  return typeof tag?.description === 'string' ? tag.description : '';
}
