import { describe, expect, it } from 'vitest';
import data from '../../../domain/text/kindWeights.json' with { type: 'json' };
import { kindWeights } from '../../../domain/text/kindWeights.ts';
import { MessageKind } from '../../../domain/text/messageKind.ts';

describe('the fitted weights', () => {
  it('have one finite number a kind in every row', () => {
    const { rulePoint, start, signals, grams } = data;
    const rows: number[][] = [start, ...Object.values(signals), ...Object.values(grams)];
    expect(Number.isFinite(rulePoint)).toBe(true);
    const faulty = rows.filter(
      (row) => row.length !== MessageKind.options.length || !row.every(Number.isFinite),
    );
    expect(faulty).toEqual([]);
    expect(kindWeights.gramWeights.length).toBe((kindWeights.gramCount + 1) * start.length);
  });
});
