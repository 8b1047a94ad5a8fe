import { readPartName } from '../../../../domain/evidence/partName.ts';
import type { ParserJob } from '../parserJob.ts';
import { PIECE_BYTES } from '../parserMessages.ts';
import { attachmentName } from './mail.ts';
import { readMail } from './readMail.ts';

/** Takes the attachments out of a mail. */
export const mailParts: ParserJob<'mailParts'> = async (source, _options, emit) => {
  const { attachments } = await readMail(source);
  for (const [index, attachment] of attachments.entries()) {
    const name = attachmentName(attachment, index);
    const path = attachment.fileName.trim() === '' ? name : readPartName(attachment.fileName).path;
    const { bytes } = attachment;
    await emit({
      type: 'part',
      ordinal: index + 1,
      count: attachments.length,
      path,
      name,
      sizeBytes: bytes.length,
    });
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      await emit({ type: 'piece', bytes: new Uint8Array(bytes.subarray(at, at + PIECE_BYTES)) });
    }
    await emit({ type: 'partEnd' });
  }
};
