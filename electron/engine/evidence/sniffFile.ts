import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceKind, ViewerKind } from '../../../domain/evidence/evidenceItem.ts';
import { detectEncoding } from './decodeText.ts';

export interface SniffedFile {
  mime: string;
  viewer: ViewerKind;
  /** A first guess, for a person to correct. */
  kind: EvidenceKind;
}

/**
 * Says what a file is by its first bytes; its name only decides between kinds of text and between
 * kinds of evidence.
 * @param head at least the first 4 KiB, or the whole file when shorter
 */
export async function sniffFile(head: Uint8Array, name: string): Promise<SniffedFile> {
  const mime = await sniffMime(head, name);
  return { mime, viewer: viewerFor(mime), kind: guessKind(mime, name) };
}

async function sniffMime(head: Uint8Array, name: string): Promise<string> {
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  // Only text has no signature of its own; XML-like files (SVG, HTML) are shown as their text.
  if (type && type.mime !== 'application/xml') return type.mime;
  if (detectEncoding(head) === null) return 'application/octet-stream';
  return textMimes[extension] ?? 'text/plain';
}

const textMimes: Record<string, string> = {
  csv: 'text/csv',
  eml: 'message/rfc822',
  html: 'text/html',
  htm: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  vcf: 'text/vcard',
  xml: 'application/xml',
};

/** What Chromium shows and plays by itself. HTML and SVG may carry scripts, so they count as text. */
function viewerFor(mime: string): ViewerKind {
  if (/^image\/(png|apng|jpeg|gif|webp|bmp|avif|x-icon)$/.test(mime)) return 'image';
  if (mime === 'application/pdf') return 'pdf';
  if (/^audio\/(mpeg|wav|vnd\.wave|x-wav|ogg|opus|flac|x-flac|mp4|x-m4a|aac|webm)/.test(mime)) {
    return 'audio';
  }
  if (/^video\/(mp4|webm|ogg|quicktime|x-m4v|matroska|x-matroska)$/.test(mime)) return 'video';
  if (mime.startsWith('text/') || textLike.has(mime)) return 'text';
  return 'none';
}

const textLike = new Set(Object.values(textMimes));

const namePatterns: [RegExp, EvidenceKind][] = [
  [/征信|信用报告|credit.?report/i, 'credit_report'],
  [/身份证|护照|户口|id.?card|passport/i, 'identity'],
  [/合同|协议|contract|agreement/i, 'contract'],
  [/账单|流水|明细|还款|bill|statement/i, 'bill'],
  [/通话|来电|呼叫|call.?log|calls?\b/i, 'call_log'],
  [/短信|彩信|\bsms|message/i, 'sms_export'],
  [/录音|record/i, 'recording'],
  [/邮件|\bmail/i, 'mail'],
];

function guessKind(mime: string, name: string): EvidenceKind {
  if (mime.startsWith('audio/')) return 'recording';
  if (mime.startsWith('video/')) return 'video';
  if (mime === 'message/rfc822' || mime === 'application/vnd.ms-outlook') return 'mail';
  const byName = namePatterns.find(([pattern]) => pattern.test(name))?.[1];
  if (mime.startsWith('image/')) {
    // A picture of a list of calls is a picture; one of a contract or an identity card is that paper.
    const isPaper =
      byName === 'contract' ||
      byName === 'identity' ||
      byName === 'bill' ||
      byName === 'credit_report';
    return isPaper ? byName : 'screenshot';
  }
  return byName ?? 'other';
}
