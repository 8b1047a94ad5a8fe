import { AnDunError } from '../../../domain/errors.ts';
import { parseShanghai } from '../../../domain/time/shanghaiTime.ts';
import type { ZipDate } from './zipStream.ts';

/**
 * The day that a zip's entries carry; a zip knows 1980 to 2107.
 * @throws AnDunError INPUT_INVALID for a day that does not exist
 */
export function readZipDate(date: string): ZipDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (parseShanghai(date) === null || year < 1980 || year > 2107) {
    throw new AnDunError('INPUT_INVALID', ['options.date']);
  }
  return { year, month, day };
}
