import { halfWidth } from '../domain/text/halfWidth.ts';

export interface SearchToken {
  text: string;
  /** UTF-16 indices into the text that was split. */
  start: number;
  end: number;
}

const TOKEN = /\p{Script=Han}|[\p{L}\p{N}]/gu;

/**
 * Splits text as the full-text index does: every han character is a token, a run of other letters and digits is one,
 * all else parts tokens. Lawyers look for two-character words (花呗), which FTS5's own tokenizers miss.
 */
export function searchTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  for (const match of halfWidth(text).matchAll(TOKEN)) {
    const character = match[0].toLowerCase();
    const last = tokens.at(-1);
    const joins =
      last !== undefined &&
      last.end === match.index &&
      !isHan(character) &&
      !isHan(last.text) &&
      isDigit(character) === isDigit(last.text);
    if (joins) {
      last.text += character;
      last.end += match[0].length;
    } else {
      tokens.push({ text: character, start: match.index, end: match.index + match[0].length });
    }
  }
  return tokens;
}

/**
 * Every tail of at least four digits of every long number in the text, so that 尾号8000 and any four digits out of a
 * phone number find it by prefix. Numbers written in groups (138 0013 8000) count as one;
 * dates are no numbers.
 */
export function numberFragments(text: string): string[] {
  const fragments = new Set<string>();
  for (const [run] of halfWidth(text).matchAll(/\d(?:[ -]?\d){6,24}/g)) {
    if (/^(?:19|20)\d\d-\d\d-\d\d/.test(run)) continue;
    const digits = run.replace(/\D/g, '');
    for (let start = 0; start + 4 <= digits.length; start += 1) fragments.add(digits.slice(start));
  }
  return [...fragments];
}

/** A run of one han character never joins another, so looking at the first character is enough. */
function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

function isDigit(text: string): boolean {
  return /^\p{N}/u.test(text);
}
