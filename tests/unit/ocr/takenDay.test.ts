import { describe, expect, it } from 'vitest';
import { takenDay } from '../../../domain/ocr/takenDay.ts';

describe('the day that the name of a picture claims', () => {
  it.each([
    ['Screenshot_20261110_210533_com.tencent.mm.jpg', '2026-11-10'],
    ['Screenshot_2026-11-10-21-05-33-12_abc.png', '2026-11-10'],
    ['截屏2026-11-10 21.05.33.png', '2026-11-10'],
    ['微信图片_20261110210533.png', '2026-11-10'],
    ['IMG_20261110.HEIC', '2026-11-10'],
    ['mmexport1794315933123.jpg', '2026-11-10'],
  ])('%s is %s', (name, day) => {
    expect(takenDay(name)).toBe(day);
  });

  it.each([
    '短信截图-1110-2005.png',
    '20261340.png',
    '20261110-20261112.png',
    '13800138000.png',
    '',
  ])('%j claims none', (name) => {
    expect(takenDay(name)).toBeNull();
  });
});
