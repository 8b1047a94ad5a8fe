import { domainsOf } from './matchDomain.ts';
import type { Organisation } from './organisation.ts';

export interface InstitutionName {
  name: string;
  /** Set when `name` is a former name. */
  currentName?: string;
  /** Domains that a source names as the institution's own; absent where none is known. */
  domains?: readonly string[];
}

const known = new WeakMap<readonly Organisation[], readonly InstitutionName[]>();

/** Every name under which a message may mention an organisation: the list that readMessage takes. */
export function institutionNames(
  organisations: readonly Organisation[],
): readonly InstitutionName[] {
  const cached = known.get(organisations);
  if (cached) return cached;
  const names = organisations.flatMap(namesOf).filter(({ name }) => name.length >= 2);
  known.set(organisations, names);
  return names;
}

function namesOf(organisation: Organisation): InstitutionName[] {
  const verified = domainsOf(organisation).filter(({ status }) => status === 'verified');
  const own = verified.length > 0 ? { domains: verified.map(({ domain }) => domain) } : {};
  return [
    { name: organisation.name, ...own },
    ...organisation.aliases.map((name) => ({ name, ...own })),
    ...organisation.formerNames.map(({ name }) => ({
      name,
      currentName: organisation.name,
      ...own,
    })),
  ];
}
