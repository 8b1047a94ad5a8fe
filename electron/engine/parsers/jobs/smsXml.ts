import type { ImportChoices } from '../../../../domain/imports/importedRecord.ts';
import type { ParserJob } from '../parserJob.ts';
import { encodingNames, TextDecoding } from '../textDecoding.ts';
import { XmlScanner } from '../xmlScanner.ts';
import { SmsRows } from './smsRows.ts';

const choices: ImportChoices = { format: 'sms_backup_xml', columns: [], year: null };

/**
 * Backups of "SMS Backup & Restore": smses (sms, mms) and calls, of any size in constant memory.
 * What stands before and after a break in the file comes in; each break is a problem.
 */
export const smsXml: ParserJob<'smsXml'> = async (source, _options, emit) => {
  const rows = new SmsRows();
  const scanner = new XmlScanner(rows);
  const decoding = new TextDecoding();
  let told = false;
  const tell = async (atEnd = false) => {
    if (!told && rows.root === '' && !atEnd) return;
    if (!told) {
      told = true;
      const encoding = encodingNames[decoding.encoding];
      await emit({ type: 'found', choices, encoding, columns: [], yearNeeded: false });
    }
    // Few and large batches: each is a transaction of the engine.
    if (atEnd || rows.batch.full) await rows.batch.flush(emit);
  };
  for await (const bytes of source.stream()) {
    scanner.write(decoding.write(bytes));
    if (rows.isNoBackup) break;
    await tell();
    if (rows.isHopeless) break;
  }
  scanner.write(decoding.end());
  if (rows.isNoBackup || rows.root === '') {
    await emit({ type: 'notRows' });
    return;
  }
  rows.finish(scanner.end());
  await tell(true);
  const { batch, attachmentCount } = rows;
  const { blank } = batch;
  await emit({
    type: 'end',
    rows: batch.rows,
    blank,
    yearNeeded: false,
    attachments: attachmentCount,
  });
};
