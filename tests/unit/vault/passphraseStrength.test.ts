import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '../../../domain/vault/passphraseStrength.ts';

describe('口令强度', () => {
  it('refuses anything under twelve characters and says how many are missing', () => {
    expect(judgePassphrase('短口令')).toMatchObject({ acceptable: false, level: 0 });
    expect(judgePassphrase('abcdefghi').advice).toContain('还差 3 个');
  });

  it.each([
    'aaaaaaaaaaaaaaaa',
    '123456789012345',
    'abcdefghijklmnop',
    'passwordpassword',
    '案盾案盾案盾案盾案盾案盾',
  ])('refuses the long but guessable %s', (passphrase) => {
    expect(judgePassphrase(passphrase).acceptable).toBe(false);
  });

  it.each(['correct horse battery staple', '青瓦檐下三只灰雀数雨点声声', 'Tr7!mvK2#qLwZ9'])(
    'accepts %s',
    (passphrase) => {
      expect(judgePassphrase(passphrase).acceptable).toBe(true);
    },
  );

  it('counts characters, not UTF-16 units', () => {
    expect(judgePassphrase('🀄🀅🀆🀇🀈🀉').acceptable).toBe(false);
  });

  it('never accepts what is shorter than twelve characters, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 11, unit: 'grapheme-ascii' }), (text) => {
        expect(judgePassphrase(text).acceptable).toBe(false);
      }),
    );
  });
});
