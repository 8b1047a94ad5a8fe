import { readDirectoryJson } from '../../../domain/directory/directoryJson.ts';
import type { DirectoryReading } from '../../../domain/directory/incomingOrganisation.ts';
import { readDirectoryTable } from '../../../domain/directory/readDirectoryTable.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { readGrantedText } from '../evidence/readGrantedText.ts';
import { CsvReader, findDelimiter } from '../parsers/csvReader.ts';

const LARGEST = 20_000_000;

/**
 * Reads a directory that was exported as CSV (or saved again by Excel or WPS, also in GBK) or as JSON.
 * @param today 'YYYY-MM-DD'
 * @throws AnDunError FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, DIRECTORY_UNREADABLE
 */
export async function readDirectoryFile(path: string, today: string): Promise<DirectoryReading> {
  const text = await readGrantedText(path, LARGEST);
  const reading =
    text === null
      ? null
      : text.trimStart().startsWith('{')
        ? readDirectoryJson(text, today)
        : readDirectoryTable(tableOf(text), today);
  if (!reading) throw new AnDunError('DIRECTORY_UNREADABLE');
  return reading;
}

function tableOf(text: string): string[][] {
  const reader = new CsvReader(findDelimiter(text.slice(0, 65_536)));
  return reader.write(text, true).map(({ cells }) => cells);
}
