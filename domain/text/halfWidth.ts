const IDEOGRAPHIC_SPACE = 0x3000;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

const NEEDS_WORK = /[\u00a0\u2000-\u200a\u2010-\u2015\u2212\u3000\uff01-\uff5e\uffe5]/;
const EACH = new RegExp(NEEDS_WORK.source, 'g');

/**
 * Full-width letters, digits and signs become their ASCII forms, unusual spaces a space, every
 * dash a hyphen, ￥ becomes ¥. The result has exactly as many UTF-16 units as the input, so an
 * index into it is an index into the original.
 */
export function halfWidth(text: string): string {
  return NEEDS_WORK.test(text) ? text.replace(EACH, toHalfWidth) : text;
}

function toHalfWidth(character: string): string {
  const code = character.charCodeAt(0);
  if (code === IDEOGRAPHIC_SPACE || code === 0xa0 || (code >= 0x2000 && code <= 0x200a)) return ' ';
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  }
  if (code === 0xffe5) return '¥';
  return '-';
}
