import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseCollection } from '../../../domain/collection/analyseCollection.ts';
import { type LoggedContact, noCollectionFacts } from '../../../domain/collection/breach.ts';
import {
  breakingContacts,
  excessOf,
  placesBeyond,
} from '../../../domain/collection/breakingContacts.ts';
import { parseShanghai } from '../../../domain/time/shanghaiTime.ts';

describe('the contacts of a day that break a rule', () => {
  it('are those beyond its limit, the first ones are lawful', () => {
    const day = { contacts: calls(5), count: 5, limit: 3 };
    expect(breakingContacts(day).map(({ id }) => id)).toEqual(['3', '4']);
    expect(excessOf(day)).toBe(2);
    expect(placesBeyond(day)).toBe('第4、5次');
  });

  it('are named one by one up to two, and from the first to the last above that', () => {
    const beyond = (count: number) => placesBeyond({ contacts: calls(count), count, limit: 3 });
    expect([3, 4, 5, 6, 9].map(beyond)).toEqual(['', '第4次', '第4、5次', '第4至6次', '第4至9次']);
  });

  it('are all of them where the rule has no limit', () => {
    const day = { contacts: calls(2), count: 2, limit: null };
    expect(breakingContacts(day)).toHaveLength(2);
    expect(excessOf(day)).toBeNull();
  });

  it('have no place in the day where one call has no time', () => {
    const contacts = calls(5).map((each, index) => ({ ...each, dateOnly: index === 0 }));
    expect(excessOf({ contacts, count: 5, limit: 3 })).toBe(2);
    expect(placesBeyond({ contacts, count: 5, limit: 3 })).toBe('');
  });
});

describe('the plot of a log', () => {
  it('marks as breaking what goes beyond three answered and six missed calls a day, and no more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 10 }),
        (taken, missed) => {
          const log = calls(taken + missed).map((call, index) => ({
            ...call,
            durationSeconds: index < taken ? 30 : 0,
          }));
          const { hours, numbers } = analyseCollection(log, noCollectionFacts);
          const breaking = Math.max(0, taken - 3) + Math.max(0, missed - 6);
          expect(hours.reduce((sum, hour) => sum + hour.breaching, 0)).toBe(breaking);
          expect(numbers[0]?.breaching ?? 0).toBe(breaking);
        },
      ),
    );
  });
});

/** Answered calls of one creditor on one day, from nine in the morning on, half an hour apart. */
function calls(count: number): LoggedContact[] {
  const first = parseShanghai('2026-03-05 09:00') ?? 0;
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    atMs: first + index * 30 * 60_000,
    dateOnly: false,
    channel: 'call',
    direction: 'incoming',
    number: '13800001111',
    durationSeconds: 30,
    text: '',
    claimedIdentity: '',
    creditor: '甲公司',
    source: '',
    evidenceId: null,
    evidenceNumber: null,
    rowRef: '',
    flags: [],
  }));
}
