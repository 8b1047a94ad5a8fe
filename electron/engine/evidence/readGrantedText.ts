import { isBinary, TextDecoding } from '../parsers/textDecoding.ts';
import { openGrantedFile } from './readGrantedFile.ts';

/**
 * The whole text of a small file that the user chose, whatever its encoding; null when it is no text.
 * @throws AnDunError FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE
 */
export async function readGrantedText(path: string, limitBytes: number): Promise<string | null> {
  const file = await openGrantedFile(path, limitBytes);
  const decoding = new TextDecoding();
  let text = '';
  for await (const piece of file.stream()) {
    if (text === '' && isBinary(piece)) return null;
    text += decoding.write(piece);
  }
  return text + decoding.end();
}
