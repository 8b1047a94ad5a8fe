/** A tag or an output as it stands in a template. */
export interface ScannedTag {
  kind: 'tag' | 'output';
  /** Of a tag: its first word. */
  name: string;
  /** What stands behind the name, or the whole of an output. */
  rest: string;
  /** With its braces. */
  raw: string;
  /** From 1. */
  line: number;
}

const TAGS = /\{%-?\s*([\s\S]*?)\s*-?%\}|\{\{-?\s*([\s\S]*?)\s*-?\}\}/g;
/** Between these nothing is a tag. */
const SILENT = new Set(['raw', 'comment']);

/** Every tag of a text in its order, with its line; what stands in comments and raw blocks is left out. */
export function scanTags(text: string): ScannedTag[] {
  const found: ScannedTag[] = [];
  let silentUntil: string | null = null;
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(TAGS)) {
    for (; counted < match.index; counted += 1) if (text[counted] === '\n') line += 1;
    const [raw, inner] = match;
    if (inner === undefined) {
      if (silentUntil === null) {
        found.push({ kind: 'output', name: '', rest: match[2] ?? '', raw, line });
      }
      continue;
    }
    const name = /^[^\s%:,|]+/.exec(inner)?.[0] ?? '';
    if (silentUntil !== null && name !== silentUntil) continue;
    silentUntil = silentUntil === null && SILENT.has(name) ? `end${name}` : null;
    found.push({ kind: 'tag', name, rest: inner.slice(name.length).trim(), raw, line });
  }
  return found;
}
