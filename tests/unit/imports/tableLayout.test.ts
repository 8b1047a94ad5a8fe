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

  it('is told from prose with commas in it', () => {
    const rows = [
      ['我们在这里说明一下事情的经过'.repeat(5), '以及后来的情况'.repeat(8)],
      ['对方在2026年11月2日来电'.repeat(5), '要求立即还款'.repeat(9)],
    ];
    expect(findLayout(rows, null)).toBeNull();
    expect(findLayout([['一行']], null)).toBeNull();
  });
});
