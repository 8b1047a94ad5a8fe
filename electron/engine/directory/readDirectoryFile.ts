import { readDirectoryJson } from '../../../domain/directory/directoryJson.ts';
import type { DirectoryReading } from '../../../domain/directory/incomingOrganisation.ts';
import { readDirectoryTable } from '../../../domain/directory/readDirectoryTable.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { readGrantedText } from '../evidence/readGrantedText.ts';
import { CsvReader, findDelimiter } from '../parsers/csvReader.ts';

/** Ten times what the program brings, as text. More would keep the engine from everything else while it is read. */
const LARGEST_BYTES = 2_000_000;
const MOST_ROWS = 50_000;

/**
 * Reads a directory that was exported as CSV (or saved again by Excel or WPS, also in GBK) or as JSON.
 * @param today 'YYYY-MM-DD'
 * @throws AnDunError FILE_UNREADABLE, FILE_EMPTY, DIRECTORY_TOO_LARGE, DIRECTORY_UNREADABLE
 */
export async function readDirectoryFile(path: string, today: string): Promise<DirectoryReading> {
  const text = await readGrantedText(path, LARGEST_BYTES).catch((error) => {
    const isLarge = error instanceof AnDunError && error.code === 'FILE_TOO_LARGE';
    throw isLarge ? new AnDunError('DIRECTORY_TOO_LARGE') : error;
  });
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
  const rows = reader.write(text, true);
  if (rows.length > MOST_ROWS) throw new AnDunError('DIRECTORY_TOO_LARGE');
  return rows.map(({ cells }) => cells);
}
