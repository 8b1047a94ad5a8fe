import type { Breach, CollectionRuleId } from '../../../domain/collection/breach.ts';

export interface BreachFilter {
  rule: CollectionRuleId | null;
  number: string | null;
  /** 'YYYY-MM-DD' */
  date: string | null;
  onlyFound: boolean;
}

export const noFilter: BreachFilter = { rule: null, number: null, date: null, onlyFound: false };

/** The breaches that fit every part of a filter. */
export function filterBreaches(breaches: readonly Breach[], filter: BreachFilter): Breach[] {
  const { rule, number, date, onlyFound } = filter;
  return breaches.filter(
    (breach) =>
      (rule === null || breach.ruleId === rule) &&
      (date === null || breach.date === date) &&
      (number === null || breach.contacts.some((contact) => contact.number === number)) &&
      (!onlyFound || breach.certainty === 'found'),
  );
}
