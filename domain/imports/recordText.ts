const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const NEEDS_WORK =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  /[\u0000-\u0008\u000b-\u000d\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/;

/** What most numbers and names are made of. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/**
 * Text of a message as it may be shown and stored: no control or direction characters, line ends
 * as \n, no half characters.
 */
export function cleanRecordText(raw: string): string {
  if (!NEEDS_WORK.test(raw)) return raw;
  return raw
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '');
}

/** The same on one line, spaces joined, at most `limit` characters. */
export function cleanRecordLine(raw: string, limit: number): string {
  if (raw.length <= limit && PLAIN.test(raw)) return raw;
  const line = cleanRecordText(raw.slice(0, limit * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= limit ? line : cutWhole(line, limit);
}

/** The first `limit` UTF-16 units, without cutting a character in two. */
export function cutWhole(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
