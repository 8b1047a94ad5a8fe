import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { Pixels } from './ocrPicture.ts';

/** How likely each point belongs to text, 0–255. Coarser than the picture by `scale`. */
export interface TextMap {
  width: number;
  height: number;
  data: Uint8Array;
  /** Points of the map for one pixel of the picture. */
  scale: number;
}

const SHORT_SIDE = 736;
const TILE = 1_088;
/** What a tile sees beyond the part that is taken from it: no line is cut where tiles meet. */
const MARGIN = 96;
const STRIDE = 32;
const MEANS = [0.485, 0.456, 0.406];
const SPREADS = [0.229, 0.224, 0.225];

/** Looks for text, tile by tile: a screenshot of ten screens costs no more memory than one. */
export async function mapText(
  session: InferenceSession,
  picture: Pixels,
  alive: () => void,
): Promise<TextMap> {
  const scale = Math.min(1, SHORT_SIDE / Math.min(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const map: TextMap = { width, height, data: new Uint8Array(width * height), scale };
  for (const rows of tileRanges(height)) {
    for (const columns of tileRanges(width)) {
      await mapTile(session, picture, map, columns, rows);
      alive();
    }
  }
  return map;
}

/** What a tile looks at (`from`–`to`) and what is taken from it (`keepFrom`–`keepTo`). */
interface TileRange {
  from: number;
  to: number;
  keepFrom: number;
  keepTo: number;
}

function tileRanges(length: number): TileRange[] {
  if (length <= TILE) return [{ from: 0, to: length, keepFrom: 0, keepTo: length }];
  const step = TILE - 2 * MARGIN;
  const ranges: TileRange[] = [];
  for (let keepFrom = 0; keepFrom < length; ) {
    const from = Math.max(0, keepFrom - MARGIN);
    const isLast = from + TILE >= length;
    const to = isLast ? length : from + TILE;
    const keepTo = isLast ? length : Math.min(to - MARGIN, keepFrom + step + MARGIN);
    ranges.push({ from, to, keepFrom, keepTo });
    keepFrom = keepTo;
  }
  return ranges;
}

async function mapTile(
  session: InferenceSession,
  picture: Pixels,
  map: TextMap,
  columns: TileRange,
  rows: TileRange,
): Promise<void> {
  const width = roundUp(columns.to - columns.from);
  const height = roundUp(rows.to - rows.from);
  const input = new Tensor('float32', tileInput(picture, map.scale, columns, rows), [
    1,
    3,
    height,
    width,
  ]);
  const outputs = await session.run({ [session.inputNames[0] ?? 'x']: input });
  const output = outputs[session.outputNames[0] ?? ''];
  if (!output) throw new Error('detection');
  const found = output.data as Float32Array;
  for (let y = rows.keepFrom; y < rows.keepTo; y += 1) {
    for (let x = columns.keepFrom; x < columns.keepTo; x += 1) {
      const value = found[(y - rows.from) * width + (x - columns.from)] as number;
      map.data[y * map.width + x] = Math.round(value * 255);
    }
  }
  input.dispose();
  output.dispose();
}

/** Blue, green, red planes, normalised as the network was trained; what lies outside stays 0. */
function tileInput(
  picture: Pixels,
  scale: number,
  columns: TileRange,
  rows: TileRange,
): Float32Array {
  const width = roundUp(columns.to - columns.from);
  const plane = width * roundUp(rows.to - rows.from);
  const input = new Float32Array(3 * plane);
  const sources = Array.from({ length: columns.to - columns.from }, (_, x) =>
    sourceAt(columns.from + x, scale, picture.width),
  );
  for (let y = rows.from; y < rows.to; y += 1) {
    const vertical = sourceAt(y, scale, picture.height);
    const top = vertical.index * picture.width;
    const bottom = vertical.next * picture.width;
    const target = (y - rows.from) * width;
    for (const [x, horizontal] of sources.entries()) {
      for (let part = 0; part < 3; part += 1) {
        const at = (row: number, column: number) =>
          picture.data[(row + column) * 3 + part] as number;
        const upper = mix(at(top, horizontal.index), at(top, horizontal.next), horizontal.share);
        const lower = mix(
          at(bottom, horizontal.index),
          at(bottom, horizontal.next),
          horizontal.share,
        );
        const value = mix(upper, lower, vertical.share) / 255;
        const index = 2 - part;
        input[index * plane + target + x] =
          (value - (MEANS[index] as number)) / (SPREADS[index] as number);
      }
    }
  }
  return input;
}

function sourceAt(position: number, scale: number, limit: number) {
  const exact = Math.max(0, Math.min(limit - 1, (position + 0.5) / scale - 0.5));
  const index = Math.floor(exact);
  return { index, next: Math.min(limit - 1, index + 1), share: exact - index };
}

function mix(first: number, second: number, share: number): number {
  return first + (second - first) * share;
}

function roundUp(length: number): number {
  return Math.ceil(length / STRIDE) * STRIDE;
}
