import { Tensor } from 'onnxruntime-node';
import type { OcrModels } from './ocrModels.ts';
import type { Pixels } from './ocrPicture.ts';
import type { TextArea } from './ocrTextAreas.ts';

export interface RecognisedArea {
  text: string;
  /** Mean over its characters, 0–1. */
  confidence: number;
}

const LINE_HEIGHT = 48;
const SHORTEST = 48;
const LONGEST = 3_200;

/** Reads one line of text. */
export async function recogniseArea(
  { recognition, characters }: OcrModels,
  picture: Pixels,
  area: TextArea,
): Promise<RecognisedArea> {
  const natural = Math.round((LINE_HEIGHT * area.width) / area.height);
  const textWidth = Math.min(LONGEST, Math.max(8, natural));
  const width = Math.max(SHORTEST, Math.ceil(textWidth / 8) * 8);
  const line = lineInput(picture, area, textWidth, width);
  const input = new Tensor('float32', line, [1, 3, LINE_HEIGHT, width]);
  const outputs = await recognition.run({ [recognition.inputNames[0] ?? 'x']: input });
  const output = outputs[recognition.outputNames[0] ?? ''];
  if (!output) throw new Error('recognition');
  const read = decode(output.data as Float32Array, output.dims[2] ?? 1, characters);
  input.dispose();
  output.dispose();
  return read;
}

/** The line cut out, turned level and scaled, as blue, green, red planes from -1 to 1. */
function lineInput(
  picture: Pixels,
  area: TextArea,
  textWidth: number,
  width: number,
): Float32Array {
  const plane = width * LINE_HEIGHT;
  const input = new Float32Array(3 * plane);
  const cos = Math.cos(area.angle);
  const sin = Math.sin(area.angle);
  const step = area.height / LINE_HEIGHT;
  const stepX = area.width / textWidth;
  // Letters much larger than needed are averaged, or their strokes would be hit or missed by chance.
  const samples = Math.max(1, Math.min(4, Math.round(step)));
  for (let y = 0; y < LINE_HEIGHT; y += 1) {
    for (let x = 0; x < textWidth; x += 1) {
      const sum = [0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample += 1) {
        const inX = ((sample % samples) + 0.5) / samples;
        const inY = (Math.floor(sample / samples) + 0.5) / samples;
        const along = (x + inX) * stepX - area.width / 2;
        const across = (y + inY) * step - area.height / 2;
        addPixel(
          picture,
          area.centreX + along * cos - across * sin - 0.5,
          area.centreY + along * sin + across * cos - 0.5,
          sum,
        );
      }
      for (let part = 0; part < 3; part += 1) {
        const value = (sum[part] as number) / (samples * samples);
        input[(2 - part) * plane + y * width + x] = value / 127.5 - 1;
      }
    }
  }
  return input;
}

/** Adds the colour at a place between pixels. */
function addPixel(picture: Pixels, atX: number, atY: number, sum: number[]): void {
  const x = Math.max(0, Math.min(picture.width - 1.001, atX));
  const y = Math.max(0, Math.min(picture.height - 1.001, atY));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const shareX = x - left;
  const shareY = y - top;
  const right = Math.min(picture.width - 1, left + 1);
  const bottom = Math.min(picture.height - 1, top + 1);
  for (let part = 0; part < 3; part += 1) {
    const at = (row: number, column: number) =>
      picture.data[(row * picture.width + column) * 3 + part] as number;
    const upper = at(top, left) * (1 - shareX) + at(top, right) * shareX;
    const lower = at(bottom, left) * (1 - shareX) + at(bottom, right) * shareX;
    sum[part] = (sum[part] as number) + upper * (1 - shareY) + lower * shareY;
  }
}

/** Best class at each step; the same class twice in a row is one character (CTC). */
function decode(
  scores: Float32Array,
  classes: number,
  characters: readonly string[],
): RecognisedArea {
  let text = '';
  let sum = 0;
  let count = 0;
  let previous = 0;
  for (let start = 0; start + classes <= scores.length; start += classes) {
    let best = 0;
    for (let index = 1; index < classes; index += 1) {
      if ((scores[start + index] as number) > (scores[start + best] as number)) best = index;
    }
    if (best !== 0 && best !== previous) {
      text += characters[best] ?? '';
      sum += scores[start + best] as number;
      count += 1;
    }
    previous = best;
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : Math.min(1, sum / count) };
}
