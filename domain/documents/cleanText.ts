// Control characters, U+FFFE/U+FFFF and lone surrogates make the XML of a .docx unreadable;
// direction overrides let a name rewrite how the words around it look.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef\ufff0-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it can stand in a paper: nothing invisible, line ends as \n. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNPRINTABLE, '');
}

/** Cleaned, on one line, without the full stop at its end, so that a sentence can go on after it. */
export function clauseText(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\t/g, ' ')
    .trim()
    .replace(/[\s。．.；;，,、]+$/u, '');
}

/** Cleaned words between “ ”; quotation marks inside become ‘ ’ (GB/T 15834 4.8.3). */
export function quoted(text: string): string {
  return `“${cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/“/g, '‘')
    .replace(/”/g, '’')}”`;
}
