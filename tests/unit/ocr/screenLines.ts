import type { ColouredLine } from '../../../domain/ocr/readScreen.ts';

export const phone = { width: 1080, height: 2400 };
export const white: [number, number, number] = [255, 255, 255];
export const green: [number, number, number] = [149, 236, 105];
export const grey: [number, number, number] = [237, 237, 237];

/** A line as the reader reports it; letters of 46 pixels, a Han character as wide as high. */
export function line(
  text: string,
  x: number,
  y: number,
  background: [number, number, number] = white,
  size = 46,
): ColouredLine {
  const width = [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? size : size * 0.55), 0);
  return {
    text,
    box: { x, y, width: Math.round(width), height: size },
    confidence: 0.99,
    background,
  };
}

/** The same in the middle of the screen. */
export function centred(text: string, y: number, size = 34): ColouredLine {
  const { box, ...rest } = line(text, 0, y, grey, size);
  return { ...rest, box: { ...box, x: Math.round((phone.width - box.width) / 2) } };
}

export const statusBar = [line('21:36', 57, 37, grey, 40), line('5G 87%', 899, 40, grey, 36)];
