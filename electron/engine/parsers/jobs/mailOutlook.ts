import * as msgreader from '@kenjiuno/msgreader';
import { AnDunError } from '../../../../domain/errors.ts';
import { decodeMailText } from './mailCharset.ts';
import type { MailAttachment, ReadMail } from './readMail.ts';

type Reader = InstanceType<typeof msgreader.default>;
type Fields = ReturnType<Reader['getFileData']>;

/** Reads an Outlook message (.msg). @throws AnDunError MAIL_UNREADABLE */
export function readOutlook(bytes: Buffer): ReadMail {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { reader, fields } = open(view);
  const notes: string[] = [];
  return {
    from: address(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail),
    to: recipients(fields),
    subject: fields.subject ?? '',
    sentAtMs: dateOf(fields.clientSubmitTime ?? fields.messageDeliveryTime),
    text: fields.body ?? '',
    html: htmlOf(fields),
    attachments: attachmentsOf(reader, fields, notes),
    notes,
  };
}

function open(view: DataView): { reader: Reader; fields: Fields } {
  // A CommonJS package: its class is the default of the default where nothing bundles it.
  const outer = msgreader.default as unknown as { default?: typeof msgreader.default };
  const MsgReader = outer.default ?? msgreader.default;
  try {
    const reader: Reader = new MsgReader(
      view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) as ArrayBuffer,
    );
    // Old messages keep their text in the code page of the sender: here, the Chinese one.
    reader.parserConfig = { ansiEncoding: 'gb18030' };
    const fields = reader.getFileData();
    const { subject, body, senderName, headers, recipients = [] } = fields;
    const saysSomething =
      [subject, body, senderName, headers].some(Boolean) || recipients.length > 0;
    if (fields.error || fields.dataType !== 'msg' || !saysSomething) throw new Error('msg');
    return { reader, fields };
  } catch {
    throw new AnDunError('MAIL_UNREADABLE');
  }
}

function recipients({ recipients: all = [] }: Fields): string {
  const ofType = (type: 'to' | 'cc') =>
    all
      .filter((one) => (one.recipType ?? 'to') === type)
      .map((one) => address(one.name, one.smtpAddress ?? one.email))
      .join('，');
  const copies = ofType('cc');
  return [ofType('to'), copies && `抄送：${copies}`].filter(Boolean).join('；');
}

function address(name: string | undefined, mail: string | undefined): string {
  if (!mail || mail === name) return name ?? '';
  return name ? `${name} <${mail}>` : `<${mail}>`;
}

function dateOf(text: string | undefined): number | null {
  const atMs = Date.parse(text ?? '');
  return Number.isNaN(atMs) ? null : atMs;
}

function htmlOf(fields: Fields): string | null {
  if (fields.bodyHtml) return fields.bodyHtml;
  if (!fields.html) return null;
  const codepage = fields.internetCodepage;
  const declared =
    codepage === 65001 ? 'utf-8' : codepage === 950 ? 'big5' : codepage === 936 ? 'gbk' : '';
  return decodeMailText(fields.html, declared).text;
}

function attachmentsOf(reader: Reader, fields: Fields, notes: string[]): MailAttachment[] {
  const found: MailAttachment[] = [];
  for (const attachment of fields.attachments ?? []) {
    try {
      const { fileName, content } = reader.getAttachment(attachment);
      found.push({
        fileName,
        mime: attachment.attachMimeTag ?? '',
        contentId: attachment.pidContentId ?? '',
        bytes: content,
      });
    } catch {
      notes.push(`附件“${attachment.fileName ?? attachment.name ?? ''}”读不出来。`);
    }
  }
  return found;
}
