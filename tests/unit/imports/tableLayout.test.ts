import { describe, expect, it } from 'vitest';
import { findLayout } from '../../../domain/imports/tableLayout.ts';

describe('a table below headers that nobody knows', () => {
  it('is offered with its columns, so that a person can say what they mean', () => {
    const rows = [
      ['号码一', '哪天', '多久', '打进打出'],
      ['17000000021', '2026/10/02 11:07', '35', '打进来'],
      ['02160000033', '2026/10/05 09:10', '70', '打出去'],
    ];
    const found = findLayout(rows, null);
    expect(found?.layout.headers).toEqual(rows[0]);
    expect(found?.headerIndex).toBe(0);
    expect(found?.layout.columns.slice(0, 2)).toEqual(['number', 'time']);
    const columns = ['number', 'time', 'duration', 'direction'] as const;
    const chosen = findLayout(rows, { format: 'table', columns: [...columns], year: null });
    expect(chosen?.layout.columns).toEqual(columns);
  });

  it('is offered even when none of its columns could be guessed', () => {
    const rows = [
      ['甲', '乙', '丙'],
      ['一', 'x3', '好'],
      ['二', 'x4', '好'],
    ];
    expect(findLayout(rows, null)?.layout.columns).toEqual(['ignore', 'ignore', 'ignore']);
  });

  it('is offered below a title and an empty line too', () => {
    const rows = [
      ['我自己记的', '', '', ''],
      ['', '', '', ''],
      ['甲', '乙', '丙', ''],
      ['一', 'x3', '好', ''],
      ['二', 'x4', '', ''],
    ];
    const found = findLayout(rows, null);
    expect(found?.headerIndex).toBe(2);
    expect(found?.layout.headers).toEqual(['甲', '乙', '丙']);
    expect(found?.samples[1]).toEqual(['x3', 'x4']);
  });

  it('reads what people call the columns of a list that they kept themselves', () => {
    const rows = [
      ['骚扰电话记录', '', '', '', '', ''],
      ['序', '打电话的日子', '几点', '那边的电话', '讲了多久', '谁打给谁'],
      ['1', '2026-10-02', '11点07分', '17000000021', '35秒', '他打给我'],
      ['2', '2026-10-05', '晚上8:10', '02160000033', '1分10秒', '我打过去'],
    ];
    const found = findLayout(rows, null);
    expect(found?.headerIndex).toBe(1);
    expect(found?.layout.columns).toEqual([
      'ignore',
      'date',
      'clock',
      'number',
      'duration',
      'direction',
    ]);
  });

  it('is told from prose with commas in it', () => {
    const rows = [
      ['我们在这里说明一下事情的经过'.repeat(5), '以及后来的情况'.repeat(8)],
      ['对方在2026年11月2日来电'.repeat(5), '要求立即还款'.repeat(9)],
    ];
    expect(findLayout(rows, null)).toBeNull();
    expect(findLayout([['一行']], null)).toBeNull();
  });
});
