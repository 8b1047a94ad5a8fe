import { halfWidth } from '../text/halfWidth.ts';

export type CitizenIdProblem = 'length' | 'characters' | 'date' | 'check_digit';

export type CitizenIdCheck =
  | { ok: true; value: string; birthDate: string; sex: 'male' | 'female' }
  | { ok: false; problem: CitizenIdProblem };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * Checks an 18-character citizen identity number (GB 11643-1999). Spaces, hyphens, full-width
 * digits and a small x are accepted; `value` is the clean form. Birth dates before 1880 are
 * refused as slips of the pen; whether the date lies in the future is for a caller with a clock.
 */
export function checkCitizenId(raw: string): CitizenIdCheck {
  const value = halfWidth(raw).replace(/[\s-]/g, '').toUpperCase();
  if (value.length !== 18) return { ok: false, problem: 'length' };
  if (!/^\d{17}[\dX]$/.test(value)) return { ok: false, problem: 'characters' };
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isRealDate(birthDate)) return { ok: false, problem: 'date' };
  if (citizenIdCheckDigit(value) !== value[17]) return { ok: false, problem: 'check_digit' };
  return { ok: true, value, birthDate, sex: Number(value[16]) % 2 === 1 ? 'male' : 'female' };
}

/** The check character (GB 11643, ISO 7064 MOD 11-2) that belongs to the first 17 digits. */
export function citizenIdCheckDigit(value: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

function isRealDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const instant = new Date(Date.UTC(year, month - 1, day));
  return year >= 1880 && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
}
