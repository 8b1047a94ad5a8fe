import { statementWords } from '../../../domain/wordTemplates/tagStatement.ts';
import { readTag, type Tag } from '../../../domain/wordTemplates/tagSyntax.ts';

/** A tag in the text of a paragraph. */
export interface FoundTag {
  start: number;
  end: number;
  /** As it stands in the file, braces included, on one line. */
  raw: string;
  tag: Tag;
  /** Written with full-width braces. */
  wide: boolean;
}

export interface Braces {
  open: string;
  close: string;
}

export const doubleBraces: Braces = { open: '{{', close: '}}' };

interface Sign {
  kind: 'open' | 'close';
  /** `{%` of docxtpl's loops and conditions. */
  isStatement: boolean;
  start: number;
  end: number;
  wide: boolean;
}

const LONGEST_SHOWN = 30;

/** Finds the tags of a paragraph and what is wrong with its braces. */
export function findTags(text: string, braces: Braces): { tags: FoundTag[]; problems: string[] } {
  const tags: FoundTag[] = [];
  const problems: string[] = [];
  let open: Sign | null = null;
  const tellUnclosed = (sign: Sign, before: number) => {
    const rest = text.slice(sign.start, before);
    if (!sign.isStatement || STATEMENT.test(rest)) {
      problems.push(unclosed(text, sign, before, braces));
    }
  };
  for (const sign of signsOf(text, braces)) {
    if (sign.kind === 'open') {
      if (open) tellUnclosed(open, sign.start);
      open = sign;
    } else if (!open) {
      // %} alone is text, as in {字段%}.
      if (!sign.isStatement) problems.push(unopened(text, sign, braces));
    } else if (sign.isStatement !== open.isStatement) {
      problems.push(mismatched(text, open, sign));
      open = null;
    } else {
      const raw = oneLine(text.slice(open.start, sign.end));
      const inside = text.slice(open.end, sign.start);
      const tag = open.isStatement ? readStatement(inside) : readTag(inside);
      tags.push({ start: open.start, end: sign.end, raw, tag, wide: open.wide || sign.wide });
      open = null;
    }
  }
  if (open) tellUnclosed(open, text.length);
  return { tags, problems };
}

/** What else begins with {% is some other program's: {%图片}. */
const STATEMENT =
  /^..[-+]?\s*(?:(?:tr|tc|p|r)\s+)?(?:for|if|elif|else|endfor|endif)(?![\p{L}\p{N}_])/u;

function signsOf(text: string, { open, close }: Braces): Sign[] {
  const statements = open === '{{' ? '|([{｛][%％])|([%％][}｝](?![}｝]))' : '';
  const pattern = new RegExp(`(${signPattern(open)})|(${signPattern(close)})${statements}`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({
    kind: match[1] === undefined && match[3] === undefined ? 'close' : 'open',
    isStatement: match[3] !== undefined || match[4] !== undefined,
    start: match.index,
    end: match.index + match[0].length,
    wide: /[｛｝]/.test(match[0]),
  }));
}

function readStatement(inside: string): Tag {
  const read = statementWords(inside);
  return 'words' in read ? readTag(read.words) : { kind: 'invalid', reason: read.problem };
}

function mismatched(text: string, open: Sign, close: Sign): string {
  const [start, end] = open.isStatement ? ['{%', '%}'] : ['{{', '}}'];
  return `“${oneLine(text.slice(open.start, close.end))}”以 ${start} 开始，也要以 ${end} 结束`;
}

/** {{ also as ｛｛ or {｛ or { {, and three of them as some programs write it. */
function signPattern(sign: string): string {
  const each = [...sign].map((character) => {
    const wide = { '{': '｛', '}': '｝' }[character];
    return wide ? `[${character}${wide}]` : character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return sign === '{{' || sign === '}}' ? `${each.join('[ 　]?')}${each[0]}?` : each.join('');
}

function unclosed(text: string, open: Sign, before: number, { close }: Braces): string {
  const rest = text.slice(open.start, before);
  if (open.isStatement) return `“${shortened(rest)}”没有写完，缺少 %}（要写在同一段里）`;
  const half = close === '}}' && /^[{｛]{2}[^{}｛｝]*[}｝]/.exec(rest);
  if (half) return `“${oneLine(half[0])}”少了一个 }，应写成 ${oneLine(half[0])}}`;
  return `“${shortened(rest)}”没有写完，缺少 ${close}（一个字段要写在同一段里）`;
}

function unopened(text: string, sign: Sign, { open, close }: Braces): string {
  const before = text.slice(Math.max(0, sign.start - LONGEST_SHOWN), sign.end);
  const half = open === '{{' && /[{｛][^{}｛｝]*[}｝]{2}$/.exec(before);
  if (half) return `“${oneLine(half[0])}”少了一个 {，应写成 {${oneLine(half[0])}`;
  return `“${oneLine(before)}”多出 ${close}，前面没有 ${open}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  const characters = [...oneLine(text)];
  return characters.length > LONGEST_SHOWN
    ? `${characters.slice(0, LONGEST_SHOWN).join('')}…`
    : characters.join('');
}
