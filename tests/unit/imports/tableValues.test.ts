import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableAmount } from '../../../domain/imports/readTableAmount.ts';
import { readTableDirection } from '../../../domain/imports/readTableDirection.ts';
import { readTableDuration } from '../../../domain/imports/readTableDuration.ts';
import { readTableTime } from '../../../domain/imports/readTableTime.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { wildCharacter } from '../wildCharacter.ts';

function shown(raw: string, year: number | null = null): string {
  const time = readTableTime(raw, year);
  if (time.state !== 'read') return time.state;
  return formatShanghai(time.atMs, time.dateOnly ? 'date' : 'second');
}

describe('the time of a row', () => {
  it.each([
    ['2024-03-05 21:14:09', '2024-03-05 21:14:09'],
    ['2024/3/5 21:14', '2024-03-05 21:14:00'],
    ['2024.03.05 9:04:01', '2024-03-05 09:04:01'],
    ['2024年3月5日 21时14分09秒', '2024-03-05 21:14:09'],
    ['2024年3月5日21:14', '2024-03-05 21:14:00'],
    ['2024-03-05T13:14:09Z', '2024-03-05 21:14:09'],
    ['2024-03-05T21:14:09.123+0800', '2024-03-05 21:14:09'],
    ['20240305211409', '2024-03-05 21:14:09'],
    ['20240305 21:14:09', '2024-03-05 21:14:09'],
    ['20240305', '2024-03-05'],
    ['1709644449', '2024-03-05 21:14:09'],
    ['1709644449000', '2024-03-05 21:14:09'],
    ['45356.884826388894', '2024-03-05 21:14:09'],
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05 星期二 下午9:14', '2024-03-05 21:14:00'],
    ['2024-03-05 上午12:05', '2024-03-05 00:05:00'],
    ['3/25/2024 9:14:09 PM', '2024-03-25 21:14:09'],
    ['25/03/2024 21:14', '2024-03-25 21:14:00'],
    ['2024-03-05-21.14.09', '2024-03-05 21:14:09'],
    ['2024/03/05/21:14:09', '2024-03-05 21:14:09'],
    ['2024-03-05 21:14:09 +0800', '2024-03-05 21:14:09'],
    ['2024-03-05 13:14:09 UTC', '2024-03-05 21:14:09'],
    ['Mar 5, 2024 9:14:09 PM', '2024-03-05 21:14:09'],
    ['5 March 2024 21:14', '2024-03-05 21:14:00'],
    ['２０２４－０３－０５　２１：１４', '2024-03-05 21:14:00'],
  ])('reads %s', (raw, expected) => {
    expect(shown(raw)).toBe(expected);
  });

  it('asks for the year when only month and day are told, and takes the one given', () => {
    expect(shown('04-12 09:31:05')).toBe('noYear');
    expect(shown('4月12日 9:31')).toBe('noYear');
    expect(shown('04-12 09:31:05', 2018)).toBe('2018-04-12 09:31:05');
    expect(shown('02-29 09:31:05', 2019)).toBe('unreadable');
  });

  it.each([
    '2024-02-30 10:00:00',
    '2024-13-01',
    '2024-03-05 25:00',
    '05/03/2024 10:00',
    '13800138000',
    '合计',
    '',
    '2024-03-05 21:14:09 或其他',
    '12:30',
  ])('reads nothing into "%s"', (raw) => {
    expect(shown(raw)).toBe('unreadable');
  });

  it('gives back every second between 1991 and 2099 however it is written', () => {
    const seconds = fc.integer({
      min: Date.UTC(1992, 0, 1) / 1000,
      max: Date.UTC(2099, 0, 1) / 1000,
    });
    fc.assert(
      fc.property(seconds, (second) => {
        const text = formatShanghai(second * 1000, 'second');
        const compact = text.replace(/\D/g, '');
        for (const raw of [text, text.replaceAll('-', '/'), compact]) {
          expect(readTableTime(raw, null)).toEqual({
            state: 'read',
            atMs: second * 1000,
            dateOnly: false,
          });
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: wildCharacter, maxLength: 80 }), (raw) => {
        readTableTime(raw, null);
        readTableDuration(raw);
        readTableAmount(raw);
        readTableDirection(raw);
      }),
    );
  });
});

describe('the length of a call', () => {
  it.each([
    ['1分23秒', 83],
    ['45秒', 45],
    ['1小时2分3秒', 3_723],
    ['1时2分3秒', 3_723],
    ['2分', 120],
    ['00:01:23', 83],
    ['01:02:03', 3_723],
    ['1:23', 83],
    ['1\'23"', 83],
    ['1m23s', 83],
    ['83', 83],
    ['83.0', 83],
    ['0', 0],
    ['0.000960648148', 83],
    ['1 分 23 秒', 83],
  ])('%s is %i seconds', (raw, seconds) => {
    expect(readTableDuration(raw)).toBe(seconds);
  });

  it.each(['', '国内通话', '1.5', '-3', '00:75:00', '99999999', '0.39'])(
    'is not read from "%s"',
    (raw) => {
      expect(readTableDuration(raw)).toBeNull();
    },
  );
});

describe('an amount of money', () => {
  it.each([
    ['¥28.16', 2_816],
    ['￥1,234.50', 123_450],
    ['-50.00', -5_000],
    ['¥-3', -300],
    ['28.160000000000004', 2_816],
    ['131.77(已退款89.84)', 13_177],
    ['20元', 2_000],
  ])('%s is %i 分', (raw, fen) => {
    expect(readTableAmount(raw)?.fen).toBe(fen);
  });

  it.each(['', '/', '1.239', '12,34.5', '一百', '1e5'])('is not read from "%s"', (raw) => {
    expect(readTableAmount(raw)).toBeNull();
  });
});

it('knows who called whom from the words of carriers, phones and bills', () => {
  const words = {
    incoming: '被叫 呼入 接收 未接 收入 Incoming',
    outgoing: '主叫 呼出 发送 支出 Sent',
  };
  for (const word of words.incoming.split(' ')) expect(readTableDirection(word)).toBe('incoming');
  for (const word of words.outgoing.split(' ')) expect(readTableDirection(word)).toBe('outgoing');
  expect(readTableDirection('不计收支')).toBe('neutral');
  expect(readTableDirection('国内通话')).toBeNull();
});
