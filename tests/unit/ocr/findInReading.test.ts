import { describe, expect, it } from 'vitest';
import { findInReading } from '../../../domain/ocr/findInReading.ts';

const line = (text: string, y: number) => ({
  text,
  confidence: 1,
  box: { x: 100, y, width: text.length * 20, height: 20 },
});
const lines = [
  line('您的账户已逾期98天，', 10),
  line('请今日还款 ¥5,000', 40),
  line('ＨＴＴＰ://a.test', 70),
];
const find = (words: string) => findInReading({ lines }, words);

describe('words on a picture', () => {
  it('are found at their place within the line', () => {
    expect(find('账户')).toEqual([
      { line: 0, box: expect.objectContaining({ y: 10, height: 20 }) },
    ]);
    const [piece] = find('账户');
    expect(piece?.box.x).toBeGreaterThan(120);
    expect(piece?.box.width).toBeLessThan(70);
  });

  it('are found over the end of a line, a box for each line', () => {
    expect(find('98天，请今日').map((piece) => piece.line)).toEqual([0, 1]);
  });

  it('are found in any width and case, each word by itself', () => {
    expect(find('http 5000').map((piece) => piece.line)).toEqual([2, 1]);
  });

  it('are not found where they do not stand, and nothing finds nothing', () => {
    expect([find('律师函'), find(' '), find('，')]).toEqual([[], [], []]);
  });
});
