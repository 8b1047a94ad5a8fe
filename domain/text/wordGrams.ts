/** Every run of digits counts as one 0: which digits they are says nothing about the kind. */
const DIGIT = 1;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
const BASE = HAN_LAST - HAN_FIRST + 3;

/**
 * Calls `take` with each Chinese character or run of digits, each pair and each triple of them, and
 * the place where it begins: `pair` is the number of the first two, `third` that of the third or 0. Numbers small
 * enough to be keys without a box, because this runs for each character of each message.
 */
export function eachGram(
  text: string,
  take: (pair: number, third: number, start: number, end: number) => void,
): void {
  let before = 0;
  let last = 0;
  let beforeAt = 0;
  let lastAt = 0;
  for (let index = 0; index < text.length; index += 1) {
    const symbol = symbolOf(text.charCodeAt(index));
    if (symbol === DIGIT && last === DIGIT) continue;
    if (symbol !== 0) {
      take(symbol * BASE, 0, index, index + 1);
      if (last !== 0) take(last * BASE + symbol, 0, lastAt, index + 1);
      if (before !== 0) take(before * BASE + last, symbol, beforeAt, index + 1);
    }
    before = symbol === 0 ? 0 : last;
    beforeAt = lastAt;
    last = symbol;
    lastAt = index;
  }
}

function symbolOf(code: number): number {
  if (code >= HAN_FIRST && code <= HAN_LAST) return code - HAN_FIRST + 2;
  return code >= 48 && code <= 57 ? DIGIT : 0;
}

/** The two numbers of a gram written as text, digits as 0: 已逾 or 期0天. */
export function gramNumbers(gram: string): { pair: number; third: number } {
  const [first = 0, second = 0, third = 0] = [...gram].map((sign) => symbolOf(sign.charCodeAt(0)));
  return { pair: first * BASE + second, third };
}

/** A gram as text. */
export function gramText(pair: number, third: number): string {
  const symbols = [Math.floor(pair / BASE), pair % BASE, third].filter((symbol) => symbol !== 0);
  return symbols
    .map((symbol) => (symbol === DIGIT ? '0' : String.fromCharCode(symbol - 2 + HAN_FIRST)))
    .join('');
}
