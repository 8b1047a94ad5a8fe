import { hasStaleValue } from '../../../domain/directory/directoryChange.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';

/** In place of a category: entries with a value that should be looked up again. */
export const STALE_ENTRIES = '?stale';

/** Organisations of a category whose names, products, former names or numbers contain what was typed. */
export function filterOrganisations(
  organisations: readonly Organisation[],
  typed: string,
  category: string | null,
  today: string,
): Organisation[] {
  const text = typed.trim().toLowerCase();
  const digits = text.replace(/[\s-]/g, '');
  return organisations.filter((organisation) => {
    if (category === STALE_ENTRIES) {
      if (!hasStaleValue(organisation, today)) return false;
    } else if (category !== null && organisation.category !== category) return false;
    return text === '' || namesOf(organisation).some((name) => name.toLowerCase().includes(text))
      ? true
      : /^\+?\d{3,}$/.test(digits) && hasNumber(organisation, digits);
  });
}

function namesOf(organisation: Organisation): string[] {
  const former = organisation.formerNames.map(({ name }) => name);
  return [organisation.name, ...organisation.aliases, ...former];
}

function hasNumber(organisation: Organisation, digits: string): boolean {
  return organisation.numbers.some(({ normalised }) => normalised.includes(digits));
}
