import type { Organisation } from './organisation.ts';

export interface InstitutionName {
  name: string;
  /** Set when `name` is a former name. */
  currentName?: string;
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
  return [
    { name: organisation.name },
    ...organisation.aliases.map((name) => ({ name })),
    ...organisation.formerNames.map(({ name }) => ({ name, currentName: organisation.name })),
  ];
}
