import type { FoundLine, FoundPicture } from './ocrMessages.ts';
import type { OcrModels } from './ocrModels.ts';
import { decodePicture, type Pixels } from './ocrPicture.ts';
import { recogniseArea } from './ocrRecognise.ts';
import { findTextAreas, type TextArea } from './ocrTextAreas.ts';
import { mapText } from './ocrTextMap.ts';

/** Below this the network guesses at icons and patterns. */
const LEAST_CONFIDENCE = 0.5;

/**
 * Reads all text of a picture.
 * @param alive called after each part of the work
 * @throws AnDunError PICTURE_UNREADABLE, PICTURE_TOO_LARGE
 */
export async function readPicture(
  models: OcrModels,
  bytes: Uint8Array,
  alive: () => void,
): Promise<FoundPicture> {
  const { width, height, work } = await decodePicture(bytes);
  alive();
  const areas = findTextAreas(await mapText(models.detection, work, alive));
  const scale = { x: width / work.width, y: height / work.height };
  const lines: FoundLine[] = [];
  for (const area of areas) {
    const { text, confidence } = await recogniseArea(models, work, area);
    alive();
    if (text === '' || confidence < LEAST_CONFIDENCE) continue;
    const box = outerBox(area, work, scale);
    const background = backgroundOf(work, area);
    lines.push({ text: text.slice(0, 2_000), confidence, box, background });
  }
  return { width, height, lines: joinPieces(lines) };
}

/** The upright rectangle around a turned one, in pixels of the stored picture. */
function outerBox(area: TextArea, work: Pixels, scale: { x: number; y: number }) {
  const cos = Math.abs(Math.cos(area.angle));
  const sin = Math.abs(Math.sin(area.angle));
  const halfWidth = (area.width * cos + area.height * sin) / 2;
  const halfHeight = (area.width * sin + area.height * cos) / 2;
  const left = Math.max(0, area.centreX - halfWidth);
  const top = Math.max(0, area.centreY - halfHeight);
  const right = Math.min(work.width, area.centreX + halfWidth);
  const bottom = Math.min(work.height, area.centreY + halfHeight);
  return {
    x: Math.round(left * scale.x),
    y: Math.round(top * scale.y),
    width: Math.round((right - left) * scale.x),
    height: Math.round((bottom - top) * scale.y),
  };
}

/** The middle value of each colour along the upper and lower edge of a line, where no letters are. */
function backgroundOf(picture: Pixels, area: TextArea): [number, number, number] {
  const parts: [number[], number[], number[]] = [[], [], []];
  const samples = 24;
  for (let sample = 0; sample < samples * 2; sample += 1) {
    const along = ((sample % samples) / (samples - 1) - 0.5) * area.width * 0.9;
    const across = (sample < samples ? -0.5 : 0.5) * area.height;
    const x = Math.round(
      area.centreX + along * Math.cos(area.angle) - across * Math.sin(area.angle),
    );
    const y = Math.round(
      area.centreY + along * Math.sin(area.angle) + across * Math.cos(area.angle),
    );
    if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) continue;
    const start = (y * picture.width + x) * 3;
    for (const [part, values] of parts.entries()) values.push(picture.data[start + part] as number);
  }
  const middle = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 255;
  return [middle(parts[0]), middle(parts[1]), middle(parts[2])];
}

/** Puts together what stands close side by side on one row: a wide space cuts a line in two. */
function joinPieces(pieces: FoundLine[]): FoundLine[] {
  const sorted = [...pieces].sort((a, b) => a.box.x - b.box.x);
  const lines: FoundLine[] = [];
  for (const piece of sorted) {
    const before = lines.find((line) => continues(line, piece));
    if (before) Object.assign(before, joined(before, piece));
    else lines.push({ ...piece });
  }
  return lines.sort(
    (a, b) => a.box.y + a.box.height / 2 - (b.box.y + b.box.height / 2) || a.box.x - b.box.x,
  );
}

function continues({ box: a }: FoundLine, { box: b }: FoundLine): boolean {
  const height = Math.min(a.height, b.height);
  const gap = b.x - (a.x + a.width);
  const drift = Math.abs(a.y + a.height / 2 - (b.y + b.height / 2));
  const isAlike = height > 0.65 * Math.max(a.height, b.height);
  return isAlike && drift < 0.35 * height && gap > -0.8 * height && gap < 0.5 * height;
}

function joined(a: FoundLine, b: FoundLine): FoundLine {
  const x = Math.min(a.box.x, b.box.x);
  const y = Math.min(a.box.y, b.box.y);
  const right = Math.max(a.box.x + a.box.width, b.box.x + b.box.width);
  const bottom = Math.max(a.box.y + a.box.height, b.box.y + b.box.height);
  const length = a.text.length + b.text.length;
  return {
    text: `${a.text} ${b.text}`.slice(0, 2_000),
    confidence: (a.confidence * a.text.length + b.confidence * b.text.length) / length,
    box: { x, y, width: right - x, height: bottom - y },
    background: a.background,
  };
}
