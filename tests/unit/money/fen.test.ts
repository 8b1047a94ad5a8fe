import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseInteger } from '../../../domain/money/chineseNumeral.ts';
import { formatFen, formatFenInChinese, parseAmountToFen } from '../../../domain/money/fen.ts';
import { wildCharacter } from '../wildCharacter.ts';

describe('A sum of money', () => {
  it.each<[string, number | null]>([
    ['12,860.55元', 1_286_055],
    ['￥300', 30_000],
    ['１２，８６０．５５元', 1_286_055],
    ['1.2万', 1_200_000],
    ['1.005万元', 1_005_000],
    ['1万2千元', 1_200_000],
    ['1万2', 1_200_000],
    ['一万二', 1_200_000],
    ['5k', 500_000],
    ['人民币壹万贰仟叁佰元整', 1_230_000],
    ['人民币壹万贰仟', 1_200_000],
    ['一千二百元', 120_000],
    ['五百块钱', 50_000],
    ['三块五', 350],
    ['3元2角5分', 325],
    ['8角', 80],
    ['5分', 5],
    ['零元整', 0],
    ['5000余元', 500_000],
    ['人民币：500元', 50_000],
    ['100元人民币', 10_000],
    ['0.05', 5],
    ['12,34', null],
    ['12.345元', null],
    ['2026-01-01', null],
    ['万元', null],
    ['几千元', null],
    ['元', null],
    ['', null],
    ['不知道', null],
  ])('%j is read as %j 分', (text, fen) => {
    expect(parseAmountToFen(text)).toBe(fen);
  });

  it.each<[number, string, string]>([
    [0, '0.00', '零元整'],
    [5, '0.05', '伍分'],
    [105, '1.05', '壹元零伍分'],
    [150, '1.50', '壹元伍角整'],
    [1_286_055, '12,860.55', '壹万贰仟捌佰陆拾元伍角伍分'],
    [1_640_902, '16,409.02', '壹万陆仟肆佰零玖元零贰分'],
    [1_000_500, '10,005.00', '壹万零伍元整'],
    [100_050_000, '1,000,500.00', '壹佰万零伍佰元整'],
    [10_000_000_000, '100,000,000.00', '壹亿元整'],
    [100_000_000_000_000, '1,000,000,000,000.00', '壹万亿元整'],
    [-300, '-3.00', '负叁元整'],
  ])('%i 分 is printed %s and %s', (fen, digits, chinese) => {
    expect(formatFen(fen)).toBe(digits);
    expect(formatFenInChinese(fen)).toBe(chinese);
  });

  it('comes back unchanged from both ways of printing it', () => {
    const sums = fc.oneof(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 10 ** 15 }),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 15 }))
        .map(([digit, power]) => digit * 10 ** power),
    );
    fc.assert(
      fc.property(sums, (fen) => {
        expect(parseAmountToFen(formatFenInChinese(fen))).toBe(fen);
        expect(parseAmountToFen(formatFen(fen))).toBe(fen);
      }),
      { numRuns: 5000 },
    );
  });

  it('never fails on any text', () => {
    const characters = fc.constantFrom(...'0123456789.,万千百亿元角分整壹一两零十¥ 块余'.split(''));
    const wild = fc.oneof(
      fc.string({ unit: wildCharacter, maxLength: 60 }),
      fc.array(characters, { maxLength: 20 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(wild, (text) => {
        const fen = parseAmountToFen(text);
        if (fen !== null) expect(Number.isSafeInteger(fen) && fen >= 0).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('A Chinese numeral', () => {
  it.each<[string, number | null]>([
    ['三十七', 37],
    ['十二', 12],
    ['一百零五', 105],
    ['一百二', 120],
    ['一万二', 12_000],
    ['两千零五', 2005],
    ['二〇二六', 2026],
    ['廿三', 23],
    ['壹拾万零伍', 100_005],
    ['一亿零三万', 100_030_000],
    ['三万亿', 3_000_000_000_000],
    ['百', null],
    ['十十', null],
    ['一百百', null],
    ['一a', null],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(parseChineseInteger(text)).toBe(value);
  });
});
