import type { Breach, LoggedContact } from './breach.ts';

type Counted = Pick<Breach, 'contacts' | 'count' | 'limit'>;

/**
 * The contacts that break the rule. Where it allows a number a day the first ones are lawful: only those beyond the
 * limit break it (reference §3: at most 3 effective calls a day, so the fourth is the first breach).
 */
export function breakingContacts({ contacts, limit }: Counted): readonly LoggedContact[] {
  return limit === null ? contacts : contacts.slice(limit);
}

/** How many of a day are beyond the limit; null where the rule has none. */
export function excessOf({ count, limit }: Counted): number | null {
  return limit === null ? null : Math.max(0, count - limit);
}

/** Which place of the day a contact has, from 1 on, is only known where each has its time. */
export function isOrderKnown({ contacts }: Pick<Counted, 'contacts'>): boolean {
  return contacts.every(({ dateOnly }) => !dateOnly);
}

/** 第4次, 第4、5次 or 第4至9次; '' where nothing is beyond a limit, or nobody knows the order. */
export function placesBeyond(counted: Counted): string {
  const { count, limit } = counted;
  const excess = excessOf(counted);
  if (limit === null || excess === null || excess === 0 || !isOrderKnown(counted)) return '';
  if (excess === 1) return `第${count}次`;
  return excess === 2 ? `第${count - 1}、${count}次` : `第${limit + 1}至${count}次`;
}
