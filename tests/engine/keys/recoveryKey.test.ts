import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKey, parseRecoveryKey } from '../../../electron/engine/keys/recoveryKey.ts';

const anyKey = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('the recovery key on paper', () => {
  it('comes back from eight groups of four, however it is typed', () => {
    const typists = [
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('-', ''),
      (text: string) => ` ${text.replaceAll('-', ' — ')}\n`,
      // Full-width, as a Chinese input method leaves it.
      (text: string) =>
        text.replace(/[0-9A-Z]/g, (sign) =>
          String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
        ),
    ];
    fc.assert(
      fc.property(anyKey, fc.constantFrom(...typists), (key, type) => {
        const shown = formatRecoveryKey(key);
        expect(shown).toMatch(/^([2-9A-HJ-NP-Z]{4}-){7}[2-9A-HJ-NP-Z]{4}$/);
        expect(parseRecoveryKey(type(shown))).toEqual(key);
      }),
    );
  });

  it('is not read from text that cannot be one', () => {
    for (const text of ['', 'ABCD', '0'.repeat(32), `${'A'.repeat(31)}1`, 'A'.repeat(33)]) {
      expect(parseRecoveryKey(text)).toBeNull();
    }
  });
});
