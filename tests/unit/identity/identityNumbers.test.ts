import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCitizenId, citizenIdCheckDigit } from '../../../domain/identity/citizenId.ts';
import { checkCreditCode, creditCodeCheckCharacter } from '../../../domain/identity/creditCode.ts';
import { checkLawyerLicence } from '../../../domain/identity/lawyerLicence.ts';
import { maskIdentity } from '../../../domain/identity/maskIdentity.ts';

/** The worked example of GB 11643-1999 itself. */
const STANDARD_EXAMPLE = '11010519491231002X';

describe('A citizen identity number', () => {
  it('is accepted as the standard prints it, in small letters, full width and with spaces', () => {
    for (const raw of [
      STANDARD_EXAMPLE,
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      '110105 19491231 002X',
    ]) {
      expect(checkCitizenId(raw)).toEqual({
        ok: true,
        value: STANDARD_EXAMPLE,
        birthDate: '1949-12-31',
        sex: 'female',
      });
    }
  });

  it('says what is wrong with it', () => {
    expect(checkCitizenId('11010519491231002')).toEqual({ ok: false, problem: 'length' });
    expect(checkCitizenId('1101051949123100A1')).toEqual({ ok: false, problem: 'characters' });
    expect(checkCitizenId('11010519490231002X')).toEqual({ ok: false, problem: 'date' });
    expect(checkCitizenId('110105194912310021')).toEqual({ ok: false, problem: 'check_digit' });
  });

  it('is refused when any one digit is mistyped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (index, shift) => {
          const digit = (Number(STANDARD_EXAMPLE[index]) + shift) % 10;
          const wrong =
            STANDARD_EXAMPLE.slice(0, index) + digit + STANDARD_EXAMPLE.slice(index + 1);
          expect(checkCitizenId(wrong).ok).toBe(false);
        },
      ),
    );
  });

  it('tells a man from the seventeenth digit', () => {
    const body = '11010119900307013';
    expect(checkCitizenId(body + citizenIdCheckDigit(body))).toMatchObject({
      birthDate: '1990-03-07',
      sex: 'male',
    });
  });
});

describe('A unified social credit code', () => {
  const body = '91110101MA00TEST0'.replace('S', 'X');
  const valid = body + creditCodeCheckCharacter(body);

  it('is accepted with its check character, also in small letters', () => {
    // The example that GB 32100-2015 circulates with.
    expect(checkCreditCode('91350100M000100Y43')).toEqual({
      ok: true,
      value: '91350100M000100Y43',
    });
    expect(checkCreditCode(valid.toLowerCase())).toEqual({ ok: true, value: valid });
  });

  it('says what is wrong with it', () => {
    expect(checkCreditCode('91350100M000100Y4')).toEqual({ ok: false, problem: 'length' });
    expect(checkCreditCode('91350100M000I00Y43')).toEqual({ ok: false, problem: 'characters' });
    expect(checkCreditCode('91350100M000100Y44')).toEqual({ ok: false, problem: 'check_digit' });
  });
});

describe('A lawyer licence number', () => {
  it('has seventeen digits and begins with 1', () => {
    expect(checkLawyerLicence('11101 2020 1000 0001')).toEqual({
      ok: true,
      value: '11101202010000001',
    });
    expect(checkLawyerLicence('1110120201000000')).toEqual({ ok: false, problem: 'length' });
    expect(checkLawyerLicence('21101202010000001')).toEqual({ ok: false, problem: 'characters' });
  });
});

describe('A masked identity number', () => {
  it('shows too little to be used', () => {
    expect(maskIdentity('11010519491231002X')).toBe('110*************2X');
    expect(maskIdentity('E12345678')).toBe('E*******8');
    expect(maskIdentity('1234')).toBe('****');
  });
});
