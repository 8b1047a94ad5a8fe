/** Every run of digits counts as one 0: which digits they are says nothing about the kind. */
const DIGIT = 1;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
const BASE = HAN_LAST - HAN_FIRST + 3;

/**
 * Calls `take` with each Chinese character or run of digits, each pair and each triple of them, and
 * the place where it begins: `pair` is the number of the first two, `third` that of the third or 0.
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

/** The known grams by their row; 0 is none. */
export type GramTable = { single: Int32Array; pairs: ReadonlyMap<number, PairRows> };
type PairRows = { row: number; thirds: Map<number, number> | null };

/** A table of grams written as text (digits as 0); the rows count from 1 in their order. */
export function gramTable(grams: readonly string[]): GramTable {
  const single = new Int32Array(BASE);
  const pairs = new Map<number, PairRows>();
  for (const [index, gram] of grams.entries()) {
    const { pair, third } = gramNumbers(gram);
    if (gram.length === 1) {
      single[pair / BASE] = index + 1;
      continue;
    }
    const known = pairs.get(pair) ?? { row: 0, thirds: null };
    if (third === 0) known.row = index + 1;
    else known.thirds = (known.thirds ?? new Map()).set(third, index + 1);
    pairs.set(pair, known);
  }
  return { single, pairs };
}

/**
 * Calls `take` with the row of each known gram and its place. Runs for each character of each
 * message: a pair is looked up once, and its triples with the next character.
 */
export function eachKnownGram(
  text: string,
  { single, pairs }: GramTable,
  take: (row: number, start: number, end: number) => void,
): void {
  let begun: PairRows | undefined;
  let begunAt = 0;
  let last = 0;
  let lastAt = 0;
  for (let index = 0; index < text.length; index += 1) {
    const symbol = symbolOf(text.charCodeAt(index));
    if (symbol === DIGIT && last === DIGIT) continue;
    let pair: PairRows | undefined;
    if (symbol !== 0) {
      const alone = single[symbol] ?? 0;
      if (alone !== 0) take(alone, index, index + 1);
      const triple = begun?.thirds?.get(symbol);
      if (triple !== undefined) take(triple, begunAt, index + 1);
      if (last !== 0) {
        pair = pairs.get(last * BASE + symbol);
        if (pair !== undefined && pair.row !== 0) take(pair.row, lastAt, index + 1);
      }
    }
    begun = pair;
    begunAt = lastAt;
    last = symbol;
    lastAt = index;
  }
}

/** The two numbers of a gram written as text, digits as 0: 已逾 or 期0天. */
function gramNumbers(gram: string): { pair: number; third: number } {
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
