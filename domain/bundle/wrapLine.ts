/** A closing sign may hang over the edge by one; it never begins a line. */
const CLOSING = /^[，。、；：？！）】》」』”’…,.;:?!)\]}%]$/u;
/** An opening sign never ends a line. */
const OPENING = /^[（【《「『“‘([{]$/u;
const WORD = /^[0-9A-Za-z.,:/_@-]$/;
/** A number or an address up to this long moves to the next line whole. */
const WORD_LIMIT = 24;

/**
 * Breaks text into lines that surely fit: widths are counted in em, a little wider than any font that may stand in.
 * @param limitEm what a line holds, one em less than the cell
 */
export function wrapLine(text: string, limitEm: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let width = 0;
  for (const sign of text) {
    const signWidth = widthEm(sign);
    if (width + signWidth > limitEm && !(CLOSING.test(sign) && width <= limitEm)) {
      const tail = wordTail(line, sign);
      lines.push(
        line
          .slice(0, line.length - tail.length)
          .join('')
          .trimEnd(),
      );
      line = tail;
      width = line.reduce((sum, each) => sum + widthEm(each), 0);
    }
    // A blank where a line was broken has done its work.
    if (lines.length > 0 && line.length === 0 && /^[ \u3000]$/.test(sign)) continue;
    line.push(sign);
    width += signWidth;
  }
  if (line.length > 0 || lines.length === 0) lines.push(line.join('').trimEnd());
  return lines;
}

/** Cuts text to one line, with … where something is left out. */
export function cutLine(text: string, limitEm: number): string {
  const [first = '', ...rest] = wrapLine(text, limitEm - 1);
  return rest.length === 0 ? first : `${first}…`;
}

/** The end of a line that belongs to the same number or word as the sign that did not fit, or that opens it. */
function wordTail(line: readonly string[], next: string): string[] {
  if (OPENING.test(line.at(-1) ?? '')) return line.slice(-1);
  if (!WORD.test(next)) return [];
  let start = line.length;
  while (start > 0 && WORD.test(line[start - 1] ?? '')) start -= 1;
  const tail = line.slice(start);
  return start === 0 || tail.length > WORD_LIMIT ? [] : tail;
}

/** Upper bound over 仿宋, 宋体, Noto CJK and Times. */
function widthEm(sign: string): number {
  if (/^[MWmw@%&—]$/.test(sign)) return 1;
  if (/^[A-Z]$/.test(sign)) return 0.8;
  if (/^[ -~]$/.test(sign)) return 0.6;
  return (sign.codePointAt(0) ?? 0) > 0xffff ? 1.4 : 1;
}
