import { halfWidth } from '../text/halfWidth.ts';

export type CreditCodeCheck =
  | { ok: true; value: string }
  | { ok: false; problem: 'length' | 'characters' | 'check_digit' };

// GB 32100-2015: no I, O, S, V, Z, so that they are not read as 1, 0, 5, U, 2.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BASE = ALPHABET.length;

/** Checks an 18-character 统一社会信用代码 (GB 32100-2015). `value` is the clean form. */
export function checkCreditCode(raw: string): CreditCodeCheck {
  const value = halfWidth(raw).replace(/[\s-]/g, '').toUpperCase();
  if (value.length !== 18) return { ok: false, problem: 'length' };
  if (![...value].every((character) => ALPHABET.includes(character))) {
    return { ok: false, problem: 'characters' };
  }
  if (creditCodeCheckCharacter(value) !== value[17]) return { ok: false, problem: 'check_digit' };
  return { ok: true, value };
}

/** The check character that belongs to the first 17 characters: weights are powers of 3 mod 31. */
export function creditCodeCheckCharacter(value: string): string {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index += 1) {
    sum += ALPHABET.indexOf(value[index] ?? '') * weight;
    weight = (weight * 3) % BASE;
  }
  return ALPHABET[(BASE - (sum % BASE)) % BASE] ?? '';
}
