const DIGITS: Record<string, number> = {};
for (const [value, characters] of [
  '零〇○',
  '一壹幺',
  '二贰两貳',
  '三叁參',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
].entries()) {
  for (const character of characters) DIGITS[character] = value;
}
const SMALL_UNITS: Record<string, number> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const BIG_UNITS: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
const MAX_LENGTH = 40;

/** Every character that can stand in a Chinese integer, for building patterns. */
export const CHINESE_NUMERAL_CHARACTERS =
  '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅';

/**
 * Reads a Chinese integer: 三十七, 一万二千, 壹万贰仟叁佰, 两千零五, spoken 一万二 (12,000), and
 * digit by digit 二〇二六. Returns null for anything else or beyond the safe integers.
 */
export function parseChineseInteger(text: string): number | null {
  const bare = text.replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (bare === '' || bare.length > MAX_LENGTH) return null;
  const characters = [...bare];
  const value = characters.every((character) => character in DIGITS)
    ? digitByDigit(characters)
    : byUnits(characters);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

function digitByDigit(characters: readonly string[]): number {
  return characters.reduce((total, character) => total * 10 + (DIGITS[character] ?? 0), 0);
}

function byUnits(characters: readonly string[]): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  let sectionUnit = Number.POSITIVE_INFINITY;
  let bigUnit = Number.POSITIVE_INFINITY;
  for (const [index, character] of characters.entries()) {
    const value = DIGITS[character];
    const small = SMALL_UNITS[character];
    const big = BIG_UNITS[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      if (value === 0) lastUnit = 0;
    } else if (small !== undefined) {
      if (small >= sectionUnit) return null;
      if (digit === null && small !== 10) return null;
      if (digit === 0 && small !== 10) return null;
      section += (digit || 1) * small;
      digit = null;
      lastUnit = small;
      sectionUnit = small;
    } else if (big !== undefined) {
      const head: number = section + (digit ?? 0);
      if (head === 0 && !(index > 0 && big > 1e4)) return null;
      if (big >= bigUnit) {
        // 一万亿: what stands before 亿 is itself counted in 万.
        total = (total + head) * big;
      } else {
        total += head * big;
      }
      bigUnit = big;
      section = 0;
      digit = null;
      lastUnit = big;
      sectionUnit = Number.POSITIVE_INFINITY;
    } else {
      return null;
    }
  }
  const spokenTail = digit !== null && digit > 0 && lastUnit >= 100 ? lastUnit / 10 : 1;
  return total + section + (digit ?? 0) * spokenTail;
}
