export interface SnippetPart {
  text: string;
  match: boolean;
}

/** Splits a search snippet at its marks: the match stands between U+0001 and U+0002. */
export function splitSnippet(snippet: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let match = false;
  let text = '';
  for (const character of snippet) {
    if (character !== '\u0001' && character !== '\u0002') {
      text += character;
      continue;
    }
    if (text) parts.push({ text, match });
    text = '';
    match = character === '\u0001';
  }
  if (text) parts.push({ text, match });
  return parts;
}
