import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../electron/main/safeFileName.ts';
import { wildCharacter } from '../wildCharacter.ts';

test.each([
  ['投诉书（张三）.docx', '投诉书（张三）.docx'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a:b*c?.pdf', 'a_b_c_.pdf'],
  ['CON.docx', '_CON.docx'],
  ['', '案盾'],
  ['...', '案盾'],
])('%j is saved as %j', (suggested, saved) => {
  expect(safeFileName(suggested)).toBe(saved);
});

test('any suggestion becomes a name that every system accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: wildCharacter, maxLength: 300 }), (suggested) => {
      const name = safeFileName(suggested);
      expect(name).not.toBe('');
      expect(name).not.toMatch(/[\\/:*?"<>|]|^\.|[\s.]$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(600);
    }),
  );
});
