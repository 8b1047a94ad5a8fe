import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShanghai, parseShanghai, shanghaiDate } from '../../../domain/time/shanghaiTime.ts';

const LATE = Date.UTC(2026, 10, 1, 17, 5, 9);

describe('Beijing time', () => {
  it('is eight hours ahead of UTC, also over midnight', () => {
    expect(formatShanghai(LATE, 'date')).toBe('2026-11-02');
    expect(formatShanghai(LATE, 'minute')).toBe('2026-11-02 01:05');
    expect(formatShanghai(LATE, 'second')).toBe('2026-11-02 01:05:09');
    expect(formatShanghai(LATE, 'chineseDate')).toBe('2026年11月2日');
    expect(formatShanghai(LATE, 'chineseMinute')).toBe('2026年11月2日1时05分');
    expect(shanghaiDate(LATE)).toBe('2026-11-02');
  });

  it('is read from a date, a minute, a second and 24:00', () => {
    expect(parseShanghai('2026-11-02')).toBe(Date.UTC(2026, 10, 1, 16));
    expect(parseShanghai('2026-11-02 14:30')).toBe(Date.UTC(2026, 10, 2, 6, 30));
    expect(parseShanghai('2026-11-02T14:30:05')).toBe(Date.UTC(2026, 10, 2, 6, 30, 5));
    expect(parseShanghai('2026-11-02 24:00')).toBe(parseShanghai('2026-11-03'));
  });

  it('knows which dates and times do not exist', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-11-02 24:01',
      '2026-11-02 12:60',
      '明天',
      '',
    ]) {
      expect(parseShanghai(text)).toBeNull();
    }
    expect(parseShanghai('2028-02-29')).not.toBeNull();
  });

  it('comes back unchanged from printing it', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        expect(parseShanghai(formatShanghai(second * 1000, 'second'))).toBe(second * 1000);
      }),
    );
  });
});
