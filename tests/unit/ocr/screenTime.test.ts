import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScreenTime, resolveScreenTime } from '../../../domain/ocr/screenTime.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';

/** A Sunday. */
const seen = '2026-11-22';
const resolved = (text: string, day: string | null = seen) => {
  const atMs = resolveScreenTime(text, day);
  return atMs === null ? null : formatShanghai(atMs, 'second');
};

describe('times printed on a phone screen', () => {
  it.each([
    ['昨天 21:05', '2026-11-21 21:05:00'],
    ['昨天21:05', '2026-11-21 21:05:00'],
    ['昨天 晚上9:05', '2026-11-21 21:05:00'],
    ['前天 08:00', '2026-11-20 08:00:00'],
    ['11月10日 20:05', '2026-11-10 20:05:00'],
    ['11月10日20：05', '2026-11-10 20:05:00'],
    ['11月10日 周二 下午8:05', '2026-11-10 20:05:00'],
    ['2026/11/10 下午8:05', '2026-11-10 20:05:00'],
    ['2026/11/10下午8:05', '2026-11-10 20:05:00'],
    ['2026年1月5日 上午12:30', '2026-01-05 00:30:00'],
    ['2026-11-10 20:05:33', '2026-11-10 20:05:33'],
    ['2026-11-1020:05', '2026-11-10 20:05:00'],
    ['周三 09:12', '2026-11-18 09:12:00'],
    ['星期日 09:12', '2026-11-15 09:12:00'],
    ['中午12:10', '2026-11-22 12:10:00'],
    ['中午1:10', '2026-11-22 13:10:00'],
    ['凌晨12:10', '2026-11-22 00:10:00'],
    ['20:05', '2026-11-22 20:05:00'],
    ['下午 8:05', '2026-11-22 20:05:00'],
    ['8:05 PM', '2026-11-22 20:05:00'],
    ['昨天 2l:O5', '2026-11-21 21:05:00'],
    ['短信 · 昨天 21:05', '2026-11-21 21:05:00'],
    ['20:05 中国移动 卡1', '2026-11-22 20:05:00'],
  ])('%s is %s when seen on Sunday 22 November 2026', (text, expected) => {
    expect(resolved(text)).toBe(expected);
  });

  it('take a date without a year as the last one before the screen was seen', () => {
    expect(resolved('12月31日 20:05', '2026-01-03')).toBe('2025-12-31 20:05:00');
    expect(resolved('2月29日 20:05', '2026-03-03')).toBeNull();
  });

  it('are not guessed where the day is unknown', () => {
    expect(resolved('昨天 21:05', null)).toBeNull();
    expect(resolved('11月10日 20:05', null)).toBeNull();
    expect(resolved('20:05', null)).toBeNull();
    expect(resolved('2026/11/10 20:05', null)).toBe('2026-11-10 20:05:00');
  });

  it('are not guessed where two readings are possible, or midnight could be either', () => {
    expect(resolved('2026-1-112:05')).toBeNull();
    expect(resolved('昨天 晚上12:10')).toBeNull();
  });

  it('are labels even without a clock, which then say no instant', () => {
    expect(isScreenTime('2026年11月10日')).toBe(true);
    expect(resolved('2026年11月10日')).toBeNull();
  });

  it('is left open where the named day of the week cannot be: the year is another one', () => {
    // 2026-10-01 was a Thursday.
    expect(resolveScreenTime('10月1日 周四 09:21', '2026-10-05')).not.toBeNull();
    expect(resolveScreenTime('10月1日 周一 09:21', '2026-10-05')).toBeNull();
    expect(resolveScreenTime('2026年10月1日 星期一 09:21', null)).toBeNull();
  });

  it.each([
    '请于20:05前还款',
    '8,650.00元',
    '11/10',
    '25:61',
    '13月40日 20:05',
    '106900001234',
    '昨天说好的',
    '',
  ])('%j is no time', (text) => {
    expect(isScreenTime(text)).toBe(false);
  });

  it('never throw and never lie in the future of the screen, whatever stands there', () => {
    const parts = fc.constantFrom(
      '昨天',
      '周三',
      '11月',
      '10日',
      '下午',
      '8:05',
      '20:',
      '05',
      '2026/',
      ' ',
      '：',
      'l',
      'O',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (pieces) => {
        const atMs = resolveScreenTime(pieces.join(''), seen);
        if (atMs !== null) expect(Number.isInteger(atMs)).toBe(true);
      }),
    );
  });
});
