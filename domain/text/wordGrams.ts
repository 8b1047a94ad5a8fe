/** Every run of digits counts as one 0: which digits they are says nothing about the kind. */
const DIGIT = 1;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/**
 * Calls `take` with each pair and triple of Chinese characters and digits, as one number, and the
 * place where it begins. Numbers instead of strings, because this runs for each character of each
 * message.
 */
export function eachGram(
  text: string,
  take: (gram: number, start: number, length: 2 | 3) => void,
): void {
  let before = 0;
  let last = 0;
  let beforeAt = 0;
  let lastAt = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit && last === DIGIT) continue;
    const symbol = isDigit
      ? DIGIT
      : code >= HAN_FIRST && code <= HAN_LAST
        ? code - HAN_FIRST + 2
        : 0;
    if (symbol === 0) {
      before = 0;
      last = 0;
      continue;
    }
    if (last !== 0) take(last * BASE + symbol, lastAt, 2);
    if (before !== 0) take((before * BASE + last) * BASE + symbol, beforeAt, 3);
    before = last;
    beforeAt = lastAt;
    last = symbol;
    lastAt = index;
  }
}

const BASE = HAN_LAST - HAN_FIRST + 3;

/** The number of a gram written as text (digits as 0): 已逾 or 期0天. */
export function gramNumber(gram: string): number {
  let number = 0;
  for (const character of gram) {
    const symbol = character === '0' ? DIGIT : character.charCodeAt(0) - HAN_FIRST + 2;
    number = number * BASE + symbol;
  }
  return number;
}

/** The text of a gram's number. */
export function gramText(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / BASE)) {
    const symbol = rest % BASE;
    text = (symbol === DIGIT ? '0' : String.fromCharCode(symbol - 2 + HAN_FIRST)) + text;
  }
  return text;
}
