import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceKind, ViewerKind } from '../../../domain/evidence/evidenceItem.ts';
import { guessKind } from '../../../domain/evidence/guessKind.ts';
import { readImageSize } from '../parsers/jobs/imageSize.ts';
import { decodeText, detectEncoding } from './decodeText.ts';

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
  const size = mime.startsWith('image/') ? readImageSize(head) : null;
  const isHuge = size !== null && size.width * size.height > MOST_PIXELS;
  const viewer = isHuge ? 'none' : viewerFor(mime);
  const start = viewer === 'text' ? decodeText(head.subarray(0, START_BYTES)).text : '';
  return { mime, viewer, kind: guessKind(mime, name, start) };
}

/** More than any phone takes: showing it would eat the memory of the window. */
export const MOST_PIXELS = 250_000_000;

/** Enough for the preamble of a bill and the header row below it. */
const START_BYTES = 8_192;

async function sniffMime(head: Uint8Array, name: string): Promise<string> {
  if (looksLikeMail(head)) return 'message/rfc822';
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  // Only text has no signature of its own; XML-like files (SVG, HTML) are shown as their text.
  if (type && type.mime !== 'application/xml') return type.mime;
  if (detectEncoding(head) === null) return 'application/octet-stream';
  return textMimes[extension] ?? 'text/plain';
}

/** Three header lines at the beginning, one of them a mail's own; its bytes may be in any encoding. */
function looksLikeMail(head: Uint8Array): boolean {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4_096));
  const text = start.toString('latin1');
  return (
    /^(?:>?From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){3}/.test(
      text,
    ) &&
    /^(?:Received|Return-Path|Message-ID|MIME-Version|Date|From|Subject):/im.test(text) &&
    /^(?:From|To|Subject|Received):/im.test(text)
  );
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

/** What Chromium shows and plays by itself, or what is decoded for it (AMR, HEIC). HTML and SVG may carry scripts, so they count as text. */
function viewerFor(mime: string): ViewerKind {
  if (/^image\/(png|apng|jpeg|gif|webp|bmp|avif|heic|heif|x-icon)$/.test(mime)) return 'image';
  if (mime === 'application/pdf') return 'pdf';
  if (
    /^audio\/(amr|3gpp|mpeg|wav|vnd\.wave|x-wav|ogg|opus|flac|x-flac|mp4|x-m4a|aac|webm)/.test(mime)
  ) {
    return 'audio';
  }
  if (/^video\/(3gpp|mp4|webm|ogg|quicktime|x-m4v|matroska|x-matroska)$/.test(mime)) return 'video';
  if (mime.startsWith('text/') || textLike.has(mime)) return 'text';
  return 'none';
}

const textLike = new Set(Object.values(textMimes));
