import { AnDunError } from '../../../../domain/errors.ts';
import type { ParserSource } from '../parserJob.ts';
import { PIECE_BYTES } from '../parserMessages.ts';
import { readEml } from './mailEml.ts';

/** A file that came with a mail. */
export interface MailAttachment {
  /** As the mail names it: not safe. Empty when it has no name. */
  fileName: string;
  mime: string;
  contentId: string;
  bytes: Uint8Array;
}

/** A mail as its two formats tell it. */
export interface ReadMail {
  from: string;
  to: string;
  subject: string;
  sentAtMs: number | null;
  /** Plain text as the mail has it; empty when there is only HTML. */
  text: string;
  /** As it stands: not safe. */
  html: string | null;
  attachments: MailAttachment[];
  /** Sentences for the reader. */
  notes: string[];
}

const MOST_BYTES = 150 * 1024 ** 2;
const OUTLOOK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Reads a mail in either format, told by its contents.
 * @throws AnDunError FILE_TOO_LARGE_TO_SHOW, MAIL_UNREADABLE, FILE_HOSTILE
 */
export async function readMail(source: ParserSource): Promise<ReadMail> {
  if (source.sizeBytes > MOST_BYTES) throw new AnDunError('FILE_TOO_LARGE_TO_SHOW');
  const bytes = Buffer.allocUnsafe(source.sizeBytes);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    bytes.set(await source.read(at, PIECE_BYTES), at);
  }
  if (!OUTLOOK.every((byte, index) => bytes[index] === byte)) return readEml(bytes);
  const { readOutlook } = await import('./mailOutlook.ts');
  return readOutlook(bytes);
}
