import { z } from 'zod';
import { shanghaiDate, shanghaiHour } from '../time/shanghaiTime.ts';
import { Breach, type CollectionFacts, type LoggedContact } from './breach.ts';
import { breakingContacts } from './breakingContacts.ts';
import { distinctContacts } from './distinctContacts.ts';
import { findBreaches } from './findBreaches.ts';

/** Incoming contacts that began in one hour of one day, Beijing. */
export const HourCount = z.object({
  date: z.string(),
  hour: z.number().int().min(0).max(23),
  contacts: z.number().int(),
  /** Of them those that break a rule; what is only possible, and the first ones of a day within its limit, do not. */
  breaching: z.number().int(),
});
export type HourCount = z.infer<typeof HourCount>;

export const NumberCount = z.object({
  /** Key of imports/counterpartKey.ts; empty = withheld. */
  number: z.string(),
  creditor: z.string(),
  calls: z.number().int(),
  /** Messages, letters and visits. */
  others: z.number().int(),
  breaching: z.number().int(),
});
export type NumberCount = z.infer<typeof NumberCount>;

export const CollectionFindings = z.object({
  /** Incoming contacts, copies counted once. */
  contacts: z.number().int(),
  /** By time. */
  hours: z.array(HourCount),
  /** Most frequent first. */
  numbers: z.array(NumberCount),
  breaches: z.array(Breach),
});
export type CollectionFindings = z.infer<typeof CollectionFindings>;

/** The breaches of a log with what a plot and a list of numbers show of it. */
export function analyseCollection(
  log: readonly LoggedContact[],
  facts: CollectionFacts,
): CollectionFindings {
  const incoming = distinctContacts(log.filter(({ direction }) => direction === 'incoming'));
  const breaches = findBreaches(incoming, facts);
  const breaching = new Set(
    breaches
      .filter(({ certainty }) => certainty === 'found')
      .flatMap((breach) => breakingContacts(breach).map(({ id }) => id)),
  );
  return {
    contacts: incoming.length,
    hours: countHours(incoming, breaching),
    numbers: countNumbers(incoming, breaching),
    breaches,
  };
}

function countHours(
  incoming: readonly LoggedContact[],
  breaching: ReadonlySet<string>,
): HourCount[] {
  const counts = new Map<string, HourCount>();
  for (const { id, atMs, dateOnly } of incoming) {
    if (dateOnly) continue;
    const [date, hour] = [shanghaiDate(atMs), shanghaiHour(atMs)];
    const key = `${date} ${hour}`;
    const count = counts.get(key) ?? { date, hour, contacts: 0, breaching: 0 };
    counts.set(key, count);
    count.contacts += 1;
    if (breaching.has(id)) count.breaching += 1;
  }
  return [...counts.values()];
}

function countNumbers(
  incoming: readonly LoggedContact[],
  breaching: ReadonlySet<string>,
): NumberCount[] {
  const counts = new Map<string, NumberCount>();
  for (const { id, number, creditor, channel } of incoming) {
    const count = counts.get(number) ?? { number, creditor, calls: 0, others: 0, breaching: 0 };
    counts.set(number, count);
    if (channel === 'call') count.calls += 1;
    else count.others += 1;
    if (breaching.has(id)) count.breaching += 1;
  }
  return [...counts.values()].sort((a, b) => b.calls + b.others - a.calls - a.others);
}
