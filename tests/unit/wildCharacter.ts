import fc from 'fast-check';

/**
 * Any character of Unicode, control characters and unassigned ones too, as unit of a `fc.string`. fast-check's own
 * 'binary' reads its tables for most of a second in each test file.
 */
export const wildCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10_ffff }),
  )
  .map((code) => String.fromCodePoint(code));
