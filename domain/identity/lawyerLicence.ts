import { halfWidth } from '../text/halfWidth.ts';

export type LawyerLicenceCheck =
  | { ok: true; value: string }
  | { ok: false; problem: 'length' | 'characters' };

/**
 * Checks the shape of a lawyer's practising licence number: 17 digits, the first of them 1. It
 * carries no check digit, so a slip inside the digits cannot be found.
 */
export function checkLawyerLicence(raw: string): LawyerLicenceCheck {
  const value = halfWidth(raw).replace(/[\s-]/g, '');
  if (value.length !== 17) return { ok: false, problem: 'length' };
  if (!/^1\d{16}$/.test(value)) return { ok: false, problem: 'characters' };
  return { ok: true, value };
}
