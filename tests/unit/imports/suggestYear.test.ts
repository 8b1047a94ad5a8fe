import { describe, expect, it } from 'vitest';
import { suggestYear } from '../../../domain/imports/suggestYear.ts';

describe('the year of a list without years', () => {
  it('is suggested from the name of file or sheet, never from the digits of a number', () => {
    expect(suggestYear(['补打_2026年10月通话.csv'])).toBe(2026);
    expect(suggestYear(['calls-20251020.csv'])).toBe(2025);
    expect(suggestYear(['「2026年10月」第 3 行', '通话.xls'])).toBe(2026);
    expect(suggestYear(['13820261234.csv', '通话.csv'])).toBeNull();
    expect(suggestYear(['2025年至2026年'])).toBeNull();
  });
});
