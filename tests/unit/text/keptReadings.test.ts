import { describe, expect, it } from 'vitest';
import { keptReadings } from '../../../domain/text/keptReadings.ts';

describe('what texts were read as', () => {
  it('is remembered of as many texts as were promised, whatever came before', () => {
    const reading = keptReadings<string>(10);
    let reads = 0;
    const ask = (index: number) =>
      reading(`text ${index}`, () => {
        reads += 1;
        return `reading ${index}`;
      });
    for (let round = 0; round < 5; round += 1) {
      for (let index = 0; index < 10; index += 1) expect(ask(index)).toBe(`reading ${index}`);
    }
    expect(reads).toBe(10);
    for (let index = 10; index < 15; index += 1) ask(index);
    for (let index = 5; index < 15; index += 1) ask(index);
    expect(reads).toBe(15);
  });

  it('is forgotten in time, so that the memory stays small', () => {
    const reading = keptReadings<number>(10);
    let reads = 0;
    const ask = (text: string) =>
      reading(text, () => {
        reads += 1;
        return reads;
      });
    ask('first');
    for (let index = 0; index < 30; index += 1) ask(`text ${index}`);
    expect(ask('first')).toBe(32);
  });
});
