import { isQuietHour } from '../collection/quietHours.ts';
import { shanghaiDate } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';

/** The days ('YYYY-MM-DD', Beijing) on which somebody contacted the client, without repeats. */
export function conductDates(facts: CaseFacts): string[] {
  const days = facts.contacts
    .filter((contact) => contact.direction === 'incoming' && contact.occurredAtMs !== null)
    .map((contact) => shanghaiDate(contact.occurredAtMs ?? 0));
  return [...new Set([...days, ...facts.conductDates])].sort();
}

/** Days with a call or visit between 22:00 and 8:00; contacts without a minute are not counted. */
export function quietHourDates(facts: CaseFacts): string[] {
  const days = facts.contacts
    .filter(
      (contact) =>
        contact.direction === 'incoming' &&
        (contact.channel === 'call' || contact.channel === 'visit') &&
        contact.occurredAtMs !== null &&
        !contact.dateOnly &&
        isQuietHour(contact.occurredAtMs),
    )
    .map((contact) => shanghaiDate(contact.occurredAtMs ?? 0));
  return [...new Set(days)].sort();
}

/** Days with more than three answered calls. */
export function crowdedDates(facts: CaseFacts): string[] {
  const calls = new Map<string, number>();
  for (const contact of facts.contacts) {
    if (contact.channel !== 'call' || contact.direction !== 'incoming') continue;
    if (contact.occurredAtMs === null || !contact.durationSeconds) continue;
    const day = shanghaiDate(contact.occurredAtMs);
    calls.set(day, (calls.get(day) ?? 0) + 1);
  }
  return [...calls]
    .filter(([, count]) => count > 3)
    .map(([day]) => day)
    .sort();
}
