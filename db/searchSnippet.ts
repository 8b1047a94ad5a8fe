import { type SearchToken, searchTokens } from './searchTokens.ts';

const before = 18;
const length = 90;

/**
 * A piece of `text` around the first of the words found in it, with every match between U+0001 and U+0002; the
 * beginning of the text when none is.
 */
export function makeSnippet(text: string, words: readonly string[]): string {
  // The marks are ours alone: a text that brings its own must not fake a match. Length stays, so indices do.
  const clean = text.replace(/[\s\p{Cc}]/gu, ' ');
  const tokens = searchTokens(clean);
  const matches = words.flatMap((word) => findWord(tokens, word)).sort((a, b) => a.start - b.start);
  const first = matches[0]?.start ?? 0;
  const from = safeCut(clean, Math.max(0, first - before));
  const to = safeCut(clean, Math.min(clean.length, from + length));
  let snippet = from > 0 ? '…' : '';
  let at = from;
  for (const match of matches) {
    if (match.start < at || match.end > to) continue;
    snippet += `${clean.slice(at, match.start)}\u0001${clean.slice(match.start, match.end)}\u0002`;
    at = match.end;
  }
  return `${snippet}${clean.slice(at, to)}${to < clean.length ? '…' : ''}`;
}

interface Span {
  start: number;
  end: number;
}

function findWord(tokens: readonly SearchToken[], word: string): Span[] {
  const wanted = searchTokens(word).map((token) => token.text);
  if (wanted.length === 0) return [];
  const spans: Span[] = [];
  for (let index = 0; index + wanted.length <= tokens.length; index += 1) {
    const span = matchAt(tokens, index, wanted);
    if (span !== null) spans.push(span);
  }
  return spans;
}

function matchAt(tokens: readonly SearchToken[], index: number, wanted: string[]): Span | null {
  const [only = ''] = wanted;
  const first = tokens[index];
  if (first === undefined) return null;
  if (wanted.length === 1 && /^\d{4,}$/.test(only)) {
    const inside = first.text.indexOf(only);
    return inside < 0
      ? null
      : { start: first.start + inside, end: first.start + inside + only.length };
  }
  for (const [offset, text] of wanted.entries()) {
    const token = tokens[index + offset];
    const isLast = offset === wanted.length - 1;
    const fits = isLast ? token?.text.startsWith(text) : token?.text === text;
    if (!fits) return null;
  }
  const last = tokens[index + wanted.length - 1] ?? first;
  const cut = last.text.length - (wanted.at(-1)?.length ?? 0);
  return { start: first.start, end: Math.max(first.start + 1, last.end - cut) };
}

/** Never cuts a surrogate pair in two. */
function safeCut(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}
