/** What kind of file a reader must be chosen for; the format proper is found by reading it. */
export type TableContainer = 'smsXml' | 'text' | 'xls' | 'xlsx' | 'markup';

const HEAD_BYTES = 65_536;

/**
 * Says by the first 64 KiB whether a file can hold rows of calls, messages or payments.
 * @returns null for everything else: it stays evidence as it is
 */
export function detectFormat(head: Uint8Array): TableContainer | null {
  const bytes = head.subarray(0, HEAD_BYTES);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return holds(bytes, 'xl/') ? 'xlsx' : null;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // Word, PowerPoint and .msg share the container; the directory may lie behind the head.
    const isOther = ['WordDocument', 'PowerPoint', '__substg1.0_', '__nameid_'].some((name) =>
      holdsWide(bytes, name),
    );
    return isOther ? null : 'xls';
  }
  const text = plainStart(bytes);
  if (text === null) return null;
  if (!/^\s*</.test(text)) return isProse(text) ? null : 'text';
  if (/<(?:smses|calls)[\s>/]/.test(text)) return 'smsXml';
  // Carriers call a page with a table in it .xls, and so does Excel its XML of 2003.
  return /<table[\s>]|urn:schemas-microsoft-com:office:spreadsheet/i.test(text) ? 'markup' : null;
}

/** The bytes as if each were a character, zeros of UTF-16 left out; null when it is no text. */
function plainStart(bytes: Uint8Array): string | null {
  let zeros = 0;
  let controls = 0;
  let text = '';
  for (const byte of bytes) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
    else text += String.fromCharCode(byte);
  }
  const isWide =
    startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || zeros > bytes.length / 20;
  // In UTF-16 any byte may be half a character; elsewhere control characters are no text.
  if (isWide ? zeros * 2 > bytes.length * 1.1 : zeros + controls > bytes.length / 50) return null;
  const withoutMark = text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  return withoutMark === '' ? null : withoutMark;
}

/** Formats of text that have their own readers or none: mail, JSON, PDF, RTF, calendars. */
function isProse(text: string): boolean {
  return (
    /^\s*[[{]/.test(text) ||
    /^(?:%PDF-|\{\\rtf|BEGIN:V|#!AMR|From |Received:|Return-Path:|MIME-Version:|Message-ID:)/i.test(
      text,
    ) ||
    /^(?:[A-Za-z-]{2,40}: .*\r?\n){3}/.test(text)
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, ascii: string): boolean {
  return find(
    bytes,
    [...ascii].map((sign) => sign.charCodeAt(0)),
  );
}

function holdsWide(bytes: Uint8Array, ascii: string): boolean {
  return find(bytes, [...ascii].flatMap((sign) => [sign.charCodeAt(0), 0]).slice(0, -1));
}

function find(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
