import { readPartName } from '../../../../domain/evidence/partName.ts';
import type { ParserJob, ParserSource } from '../parserJob.ts';
import type { PartsEvent } from '../partsEvent.ts';
import { TextDecoding } from '../textDecoding.ts';
import { XmlScanner } from '../xmlScanner.ts';
import { type AttachmentPiece, AttachmentStream } from './attachmentStream.ts';
import { SmsRows } from './smsRows.ts';

/**
 * Takes the pictures, sounds and films out of the MMS of a phone backup. The file is read twice: how
 * many there are stands nowhere in it.
 */
export const mmsParts: ParserJob<'mmsParts'> = async (source, _options, emit) => {
  const counting = new AttachmentStream(false);
  await scan(source, counting, async () => {});
  const { sizes } = counting;
  if (sizes.length === 0) return;
  let begun = 0;
  const attachments = new AttachmentStream(true);
  await scan(source, attachments, async () => {
    for (const piece of attachments.take()) {
      const place = placeOf(piece, sizes.length);
      if (piece.number > begun) {
        begun = piece.number;
        const sizeBytes = sizes[piece.number - 1] ?? 0;
        await emit({ type: 'part', ...place, name: nameOf(piece), sizeBytes });
      }
      if (piece.bytes.length > 0) await emit({ type: 'piece', bytes: piece.bytes });
      if (piece.last) await emit(endOf(piece, place));
    }
  });
};

/** @throws AnDunError FILE_HOSTILE */
async function scan(
  source: ParserSource,
  attachments: AttachmentStream,
  afterPiece: () => Promise<void>,
): Promise<void> {
  const rows = new SmsRows(attachments);
  const scanner = new XmlScanner(rows);
  const decoding = new TextDecoding();
  for await (const bytes of source.stream()) {
    scanner.write(decoding.write(bytes));
    rows.batch.clear();
    await afterPiece();
    if (rows.isNoBackup || rows.isHopeless) return;
  }
}

function placeOf({ number, rowRef, name }: AttachmentPiece, count: number) {
  const shown = name === '' ? '' : `/${readPartName(name).path}`;
  return { ordinal: number, count, path: `${rowRef}${shown}`.slice(0, 1_000) };
}

/** What is no base64 would be a picture that nobody can open. */
function endOf(piece: AttachmentPiece, place: ReturnType<typeof placeOf>): PartsEvent {
  return piece.broken ? { type: 'refused', ...place, code: 'ENTRY_DAMAGED' } : { type: 'partEnd' };
}

function nameOf({ name, mime, number }: AttachmentPiece): string {
  if (name.trim() !== '') return readPartName(name).name;
  return `彩信附件${number}${endings[mime] ?? ''}`;
}

const endings: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/jpg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'audio/amr': '.amr',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'video/mp4': '.mp4',
  'video/3gpp': '.3gp',
  'text/x-vcard': '.vcf',
};
