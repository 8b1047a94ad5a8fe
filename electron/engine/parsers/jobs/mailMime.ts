import { AnDunError } from '../../../../domain/errors.ts';
import { headerOf, type MailHeaders, parseHeaders, parseParameters } from './mailHeaders.ts';

/** A part of a mail as it stands in the file. */
export interface MimePart {
  headers: MailHeaders;
  /** Lower case, 'text/plain' when nothing is said. */
  type: string;
  charset: string;
  isAttachment: boolean;
  /** As the mail names it: not safe. Empty when it has no name. */
  fileName: string;
  contentId: string;
  body: Buffer;
  encoding: string;
  children: MimePart[];
}

const MOST_PARTS = 2_000;
const MOST_LEVELS = 30;

/** Reads the structure of a mail. @throws AnDunError FILE_HOSTILE for parts without end */
export function parseMime(bytes: Buffer): MimePart {
  const counter = { parts: 0 };
  return parsePart(bytes, 0, 'text/plain', counter);
}

function parsePart(
  bytes: Buffer,
  level: number,
  assumedType: string,
  counter: { parts: number },
): MimePart {
  counter.parts += 1;
  if (counter.parts > MOST_PARTS || level > MOST_LEVELS)
    throw new AnDunError('FILE_HOSTILE', ['parts']);
  const { head, body } = splitHead(bytes);
  const headers = parseHeaders(head);
  const typeHeader = headerOf(headers, 'content-type');
  const plainType = parseParameters(typeHeader, '');
  const charset = plainType.parameters.get('charset') ?? '';
  const { value, parameters } = parseParameters(typeHeader, charset);
  const disposition = parseParameters(headerOf(headers, 'content-disposition'), charset);
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : assumedType;
  const boundary = parameters.get('boundary') ?? '';
  const isMultipart = type.startsWith('multipart/') && boundary !== '';
  const childType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const children = isMultipart
    ? splitAt(body, boundary).map((piece) => parsePart(piece, level + 1, childType, counter))
    : [];
  return {
    headers,
    // A multipart without parts is only text.
    type: type.startsWith('multipart/') && children.length === 0 ? 'text/plain' : type,
    charset,
    isAttachment: disposition.value === 'attachment',
    fileName: disposition.parameters.get('filename') || parameters.get('name') || '',
    contentId: headerOf(headers, 'content-id').replace(/^<|>$/g, ''),
    body,
    encoding: (
      headerOf(headers, 'content-transfer-encoding').split(/[;\s]/)[0] ?? ''
    ).toLowerCase(),
    children,
  };
}

/** Headers end at the first empty line; a part that begins with anything else has none. */
function splitHead(bytes: Buffer): { head: string; body: Buffer } {
  let start = 0;
  // The envelope line of a mailbox, and empty lines before the first header.
  const lead = /^(?:\s*\r?\n)*(?:>?From [^\n]*\n)?/.exec(bytes.toString('latin1', 0, 2_000));
  start = lead?.[0].length ?? 0;
  if (!/^[!-9;-~]{1,100}[ \t]*:/.test(bytes.toString('latin1', start, start + 200))) {
    return { head: '', body: bytes };
  }
  const unix = bytes.indexOf('\n\n', start, 'latin1');
  const windows = bytes.indexOf('\n\r\n', start, 'latin1');
  const ends = [unix, windows].filter((at) => at !== -1);
  const end = ends.length > 0 ? Math.min(...ends) : bytes.length;
  const bodyStart = end === windows ? end + 3 : end + 2;
  return {
    head: bytes.toString('latin1', start, end).replace(/\r$/, ''),
    body: bytes.subarray(bodyStart),
  };
}

/** The pieces between the lines of a boundary; what stands before and after them means nothing. */
function splitAt(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const pieces: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const isLineStart = at === 0 || body[at - 1] === 0x0a;
    const after = body.toString('latin1', at + mark.length, at + mark.length + 200);
    const line = /^(--)?[ \t]*(?:\r?\n|$)/.exec(after);
    if (!isLineStart || !line) continue;
    if (start !== -1) pieces.push(body.subarray(start, beforeLineEnd(body, at)));
    start = at + mark.length + line[0].length;
    if (line[1]) return pieces;
    if (pieces.length > MOST_PARTS) throw new AnDunError('FILE_HOSTILE', ['parts']);
  }
  if (start !== -1 && start < body.length) pieces.push(body.subarray(start));
  return pieces;
}

function beforeLineEnd(body: Buffer, at: number): number {
  if (at < 1) return 0;
  return body[at - 2] === 0x0d ? at - 2 : at - 1;
}

/** The bytes of a part as they were before they were packed for sending. */
export function decodeBody({ body, encoding }: MimePart): Buffer {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return decodeQuoted(body);
  if (/^(?:x-)?uu(?:encode)?/.test(encoding)) return decodeUu(body.toString('latin1'));
  return body;
}

function decodeQuoted(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] as number;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const hex = body.toString('latin1', at + 1, at + 3);
    const lineEnd = /^[ \t]*\r?\n/.exec(body.toString('latin1', at + 1, at + 20));
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      out[length++] = Number.parseInt(hex, 16);
      at += 2;
    } else if (lineEnd) {
      at += lineEnd[0].length;
    } else {
      out[length++] = byte;
    }
  }
  return out.subarray(0, length);
}

function decodeUu(text: string): Buffer {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => /^begin \d{3} /.test(line));
  const bytes: number[] = [];
  for (const line of lines.slice(first + 1)) {
    if (line === 'end') break;
    const count = (line.charCodeAt(0) - 32) & 63;
    const signs = [...line.slice(1)].map((sign) => (sign.charCodeAt(0) - 32) & 63);
    const decoded: number[] = [];
    for (let at = 0; at < signs.length; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = signs.slice(at, at + 4);
      decoded.push(((a << 2) | (b >> 4)) & 255, ((b << 4) | (c >> 2)) & 255, ((c << 6) | d) & 255);
    }
    bytes.push(...decoded.slice(0, count));
  }
  return Buffer.from(bytes);
}
