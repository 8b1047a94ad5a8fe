import { AnDunError } from '../../../../domain/errors.ts';
import { decodeMailText } from './mailCharset.ts';
import { decodeHeader, headerOf } from './mailHeaders.ts';
import { decodeBody, type MimePart, parseMime } from './mailMime.ts';
import type { MailAttachment, ReadMail } from './readMail.ts';

const telling = new Set(
  'from to cc subject date received message-id mime-version content-type return-path sender reply-to'.split(
    ' ',
  ),
);

/** Reads an Internet mail (RFC 5322, MIME). @throws AnDunError MAIL_UNREADABLE, FILE_HOSTILE */
export function readEml(bytes: Buffer): ReadMail {
  const root = parseMime(bytes);
  if (!root.headers.some(({ name }) => telling.has(name))) throw new AnDunError('MAIL_UNREADABLE');
  const notes = new Set<string>();
  const body = collectBody(root, notes);
  const charset = body.charset || root.charset;
  const read = (name: string) => {
    const { text, undeclared } = decodeHeader(headerOf(root.headers, name), charset);
    if (undeclared) notes.add('邮件头里有未声明编码的文字，已按实际字节推定。');
    return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  };
  const to = [read('to'), read('cc') && `抄送：${read('cc')}`].filter(Boolean).join('；');
  return {
    from: read('from'),
    to,
    subject: read('subject'),
    sentAtMs: readDate(headerOf(root.headers, 'date'), notes),
    text: body.texts.join('\n\n'),
    html: body.htmls.length > 0 ? body.htmls.join('<hr>') : null,
    attachments: body.attachments,
    notes: [...notes],
  };
}

interface Body {
  texts: string[];
  htmls: string[];
  attachments: MailAttachment[];
  charset: string;
}

function collectBody(root: MimePart, notes: Set<string>): Body {
  const body: Body = { texts: [], htmls: [], attachments: [], charset: '' };
  walk(root, body, notes);
  return body;
}

function walk(part: MimePart, body: Body, notes: Set<string>): void {
  if (part.children.length > 0) {
    for (const child of part.children) walk(child, body, notes);
    return;
  }
  const isText =
    /^(?:text\/(?:plain|html|rfc822-headers)|message\/(?:delivery-status|disposition-notification))$/;
  const isBody = isText.test(part.type) && !part.isAttachment && part.fileName === '';
  if (!isBody) {
    body.attachments.push(asAttachment(part));
    return;
  }
  const { text, charset, wrong } = decodeMailText(decodeBody(part), part.charset);
  body.charset ||= charset === 'us-ascii' ? '' : charset;
  if (wrong) {
    notes.add(
      `正文声明的编码（${clean(part.charset) || '未声明'}）与内容不符，已按 ${charset.toUpperCase()} 解读。`,
    );
  }
  if (part.type === 'text/html') body.htmls.push(text);
  else if (text.trim() !== '') body.texts.push(text);
}

function asAttachment(part: MimePart): MailAttachment {
  const inner = part.type === 'message/rfc822' ? innerSubject(part.body) : '';
  return {
    fileName: part.fileName || (inner ? `${inner}.eml` : ''),
    mime: part.type,
    contentId: part.contentId,
    bytes: decodeBody(part),
  };
}

/** A forwarded mail is called by its subject. */
function innerSubject(body: Buffer): string {
  const { headers, charset } = parseMime(body.subarray(0, 65_536));
  return (
    decodeHeader(headerOf(headers, 'subject'), charset).text.replace(/[/\\]/g, '_') || '转发的邮件'
  );
}

/** @returns null for a date that cannot be read */
function readDate(raw: string, notes: Set<string>): number | null {
  if (raw === '') return null;
  const text = decodeHeader(raw, '')
    .text.replace(/\([^)]*\)/g, ' ')
    .trim();
  const hasZone = /(?:[+-]\d{2}:?\d{2}|\b(?:GMT|UTC?|Z|[ECMP][SD]T))\s*$/i.test(text);
  const atMs = Date.parse(hasZone ? text : `${text} +0800`);
  if (Number.isNaN(atMs) || atMs < 0 || atMs > 4_102_444_800_000) {
    notes.add(`发送时间读不出来，原文为“${clean(raw)}”。`);
    return null;
  }
  if (!hasZone) notes.add('发送时间没有写明时区，按北京时间理解。');
  return atMs;
}

function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 80);
}
