import type { MailView } from '../../../../domain/evidence/collectionRecord.ts';
import { readPartName } from '../../../../domain/evidence/partName.ts';
import { cleanRecordText } from '../../../../domain/imports/recordText.ts';
import type { ParserJob } from '../parserJob.ts';
import { makeStatic } from './mailHtml.ts';
import { type MailAttachment, readMail } from './readMail.ts';

const MOST_TEXT = 500_000;
const MOST_PICTURE_BYTES = 4 * 1024 ** 2;

/** Reads a mail for the screen. */
export const mail: ParserJob<'mail'> = async (source, _options, emit) => {
  const { text, html, attachments, notes, ...heads } = await readMail(source);
  const still = html === null ? null : makeStatic(html, picturesOf(attachments));
  const view: MailView = {
    from: short(heads.from),
    to: short(heads.to),
    subject: short(heads.subject),
    sentAtMs: heads.sentAtMs,
    text: cleanRecordText(text.trim() === '' ? (still?.text ?? '') : text).slice(0, MOST_TEXT),
    html: still?.html ?? null,
    attachments: attachments.map((attachment, index) => ({
      name: attachmentName(attachment, index),
      sizeBytes: attachment.bytes.length,
    })),
    notes: [...notes],
  };
  if (still && still.remote > 0) {
    view.notes.push(
      `有 ${still.remote} 处内容要从网络载入（可能用来探知邮件已被打开），没有载入。`,
    );
  }
  if (still && still.active > 0) view.notes.push(`去掉了 ${still.active} 处脚本、表单或嵌入内容。`);
  await emit({ type: 'mail', view });
};

/** The name under which an attachment becomes evidence. */
export function attachmentName({ fileName, mime }: MailAttachment, index: number): string {
  if (fileName.trim() !== '') return readPartName(fileName).name;
  return `附件${index + 1}${endings[mime] ?? ''}`;
}

const endings: Record<string, string> = {
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/plain': '.txt',
};

/** Only what is a plain picture by its first bytes, whatever it calls itself. */
function picturesOf(attachments: readonly MailAttachment[]): (contentId: string) => string | null {
  let left = MOST_PICTURE_BYTES;
  return (contentId) => {
    const found = attachments.find((one) => one.contentId !== '' && one.contentId === contentId);
    const mime = found && pictureMime(found.bytes);
    if (!found || !mime || found.bytes.length > left) return null;
    left -= found.bytes.length;
    return `data:${mime};base64,${Buffer.from(found.bytes).toString('base64')}`;
  };
}

function pictureMime(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\u0089PNG\r\n')) return 'image/png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  return /^RIFF[\s\S]{4}WEBP/.test(head) ? 'image/webp' : null;
}

function short(text: string): string {
  return text.slice(0, 2_000);
}
