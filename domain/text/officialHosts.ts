import { isUnder } from '../directory/matchDomain.ts';
import type { InstitutionName } from './readInstitutions.ts';
import type { TextFact } from './textFact.ts';

/**
 * Tells the hosts that belong to an institution which the message itself names: a bank's link in the bank's message
 * raises no doubt, the same link in another's does.
 */
export function officialHosts(
  facts: readonly TextFact[],
  names: readonly InstitutionName[],
): (host: string) => boolean {
  if (!facts.some(({ kind }) => kind === 'link')) return () => false;
  const index = domainsByName(names);
  const domains = facts.flatMap((fact) =>
    fact.kind === 'institution' ? (index.get(fact.value.name) ?? []) : [],
  );
  return (host) => domains.some((domain) => isUnder(host, domain));
}

const indexes = new WeakMap<readonly InstitutionName[], Map<string, readonly string[]>>();

function domainsByName(names: readonly InstitutionName[]): Map<string, readonly string[]> {
  const known = indexes.get(names);
  if (known) return known;
  const index = new Map<string, readonly string[]>();
  for (const { name, domains } of names) if (domains) index.set(name, domains);
  indexes.set(names, index);
  return index;
}
