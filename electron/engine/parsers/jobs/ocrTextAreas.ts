import type { TextMap } from './ocrTextMap.ts';

/** A line of text as a rectangle that may be turned, in pixels of the picture that was mapped. */
export interface TextArea {
  centreX: number;
  centreY: number;
  width: number;
  height: number;
  /** Radians clockwise; 0 = level. */
  angle: number;
}

const LIKELY = 0.3 * 255;
const SURE = 0.5 * 255;
const UNCLIP = 1.6;
const SMALLEST = 3;
/** Phone screens are level; below this a measured slope is the shape of the letters. */
const LEVEL = 0.03;
const MOST_AREAS = 5_000;

/** The lines of a text map, from top to bottom. */
export function findTextAreas(map: TextMap): TextArea[] {
  const seen = new Uint8Array(map.data.length);
  const areas: TextArea[] = [];
  for (let start = 0; start < map.data.length && areas.length < MOST_AREAS; start += 1) {
    if (seen[start] === 1 || (map.data[start] as number) < LIKELY) continue;
    const area = measure(map, collect(map, seen, start));
    if (area) areas.push(area);
  }
  return areas.sort((a, b) => a.centreY - b.centreY || a.centreX - b.centreX);
}

/** All likely points that hang together with `start`. */
function collect(map: TextMap, seen: Uint8Array, start: number): number[] {
  const points = [start];
  seen[start] = 1;
  for (let next = 0; next < points.length; next += 1) {
    const point = points[next] as number;
    const x = point % map.width;
    for (const [step, isInside] of [
      [-1, x > 0],
      [1, x < map.width - 1],
      [-map.width, point >= map.width],
      [map.width, point + map.width < map.data.length],
    ] as const) {
      const neighbour = point + step;
      if (!isInside || seen[neighbour] === 1 || (map.data[neighbour] as number) < LIKELY) continue;
      seen[neighbour] = 1;
      points.push(neighbour);
    }
  }
  return points;
}

function measure(map: TextMap, points: number[]): TextArea | null {
  let sumX = 0;
  let sumY = 0;
  let sum = 0;
  for (const point of points) {
    sumX += point % map.width;
    sumY += Math.floor(point / map.width);
    sum += map.data[point] as number;
  }
  if (sum / points.length < SURE) return null;
  const meanX = sumX / points.length;
  const meanY = sumY / points.length;
  const angle = slope(map, points, meanX, meanY);
  const { left, right, top, bottom } = extent(map, points, meanX, meanY, angle);
  const width = right - left + 1;
  const height = bottom - top + 1;
  if (Math.min(width, height) < SMALLEST) return null;
  // The network marks the core of a line; this is how far its letters reach beyond.
  const grow = (width * height * UNCLIP) / (2 * (width + height));
  const offsetX = (left + right) / 2;
  const offsetY = (top + bottom) / 2;
  return {
    centreX: (meanX + offsetX * Math.cos(angle) - offsetY * Math.sin(angle) + 0.5) / map.scale,
    centreY: (meanY + offsetX * Math.sin(angle) + offsetY * Math.cos(angle) + 0.5) / map.scale,
    width: (width + 2 * grow) / map.scale,
    height: (height + 2 * grow) / map.scale,
    angle,
  };
}

/** Direction of the longer axis, when the points have a clear one that is not upright. */
function slope(map: TextMap, points: number[], meanX: number, meanY: number): number {
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const point of points) {
    const x = (point % map.width) - meanX;
    const y = Math.floor(point / map.width) - meanY;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  if (xx < yy * 6) return 0;
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return Math.abs(angle) < LEVEL ? 0 : angle;
}

function extent(map: TextMap, points: number[], meanX: number, meanY: number, angle: number) {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const found = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const point of points) {
    const x = (point % map.width) - meanX;
    const y = Math.floor(point / map.width) - meanY;
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    found.left = Math.min(found.left, along);
    found.right = Math.max(found.right, along);
    found.top = Math.min(found.top, across);
    found.bottom = Math.max(found.bottom, across);
  }
  return found;
}
