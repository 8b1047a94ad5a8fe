import { licenceNames } from '../glossary.ts';
import { type OrganisationId, OrganisationId as organisationId } from '../ids.ts';
import type { DirectoryDifference } from './directoryDifference.ts';
import type { DirectoryItem } from './directoryTable.ts';
import { type IncomingOrganisation, noValues, type RefusedPlace } from './incomingOrganisation.ts';
import type { Organisation, Provenance } from './organisation.ts';

export interface PlannedOrganisation {
  organisation: Organisation;
  isNew: boolean;
  differences: DirectoryDifference[];
}

/** Entries that the firm took out of use. */
export interface WithdrawnEntries {
  ids: ReadonlySet<string>;
  /** Present and former ones: a file without ids must not bring an entry back under a new one. */
  names: ReadonlySet<string>;
}

export interface ImportPlan {
  planned: PlannedOrganisation[];
  same: number;
  refused: RefusedPlace[];
}

/**
 * What a file would change in the directory. It adds and brings up to date; it takes nothing away, and an older check
 * never replaces a newer one. Planning again what was applied plans nothing.
 *
 * @param newId for institutions that neither side gives an id
 */
export function planImport(
  incoming: readonly IncomingOrganisation[],
  current: readonly Organisation[],
  withdrawn: WithdrawnEntries,
  newId: () => string,
): ImportPlan {
  const originals = new Map(current.map((organisation) => [organisation.id, organisation]));
  const byId = new Map<string, Organisation>(originals);
  const byName = new Map(current.map((organisation) => [organisation.name, organisation]));
  const touched = new Set<OrganisationId>();
  const refused: RefusedPlace[] = [];
  for (const one of incoming) {
    const before = byId.get(one.id) ?? byName.get(one.name) ?? null;
    const after = afterOf(one, before, newId);
    const reason = refusalOf(one, before, after, withdrawn, byName);
    if (reason !== null || after === null) {
      refused.push({
        place: one.place,
        name: one.name,
        content: '',
        reason: reason ?? 'new_without_entry',
      });
      continue;
    }
    if (before) byName.delete(before.name);
    byId.set(after.id, after);
    byName.set(after.name, after);
    touched.add(after.id);
  }
  const results = [...touched].flatMap((id): PlannedOrganisation[] => {
    const organisation = byId.get(id);
    const original = originals.get(id) ?? null;
    if (!organisation) return [];
    const differences = differencesOf(original ?? { ...organisation, ...noValues() }, organisation);
    return [{ organisation, isNew: original === null, differences }];
  });
  const planned = results.filter(({ isNew, differences }) => isNew || differences.length > 0);
  return { planned, same: results.length - planned.length, refused };
}

/** Null for a new institution of which the file tells single values only. */
function afterOf(
  one: IncomingOrganisation,
  before: Organisation | null,
  newId: () => string,
): Organisation | null {
  if (before) return merged(before, one);
  if (!one.entry) return null;
  return added(one, one.entry, organisationId.parse(one.id || `firm-${newId()}`));
}

function refusalOf(
  one: IncomingOrganisation,
  before: Organisation | null,
  after: Organisation | null,
  withdrawn: WithdrawnEntries,
  byName: ReadonlyMap<string, Organisation>,
): RefusedPlace['reason'] | null {
  if (!before && isWithdrawn(one, withdrawn)) return 'withdrawn';
  if (!after) return 'new_without_entry';
  const namesake = byName.get(after.name);
  return namesake && namesake.id !== after.id ? 'name_taken' : null;
}

function isWithdrawn(
  { id, name }: IncomingOrganisation,
  { ids, names }: WithdrawnEntries,
): boolean {
  return ids.has(id) || names.has(name);
}

function added(
  one: IncomingOrganisation,
  entry: NonNullable<IncomingOrganisation['entry']>,
  id: OrganisationId,
): Organisation {
  return merged({ id, name: one.name, ...entry, ...noValues() }, one);
}

function merged(before: Organisation, one: IncomingOrganisation): Organisation {
  const { entry } = one;
  const isNewer = entry !== null && entry.checkedOn >= before.checkedOn;
  const { source, checkedOn, status } = isNewer ? entry : before;
  return {
    ...before,
    name: isNewer ? one.name : before.name,
    category: isNewer ? entry.category : before.category,
    website: (isNewer ? entry.website : null) ?? before.website,
    note: (isNewer ? entry.note : '') || before.note,
    source,
    checkedOn,
    status,
    aliases: [...new Set([...before.aliases, ...one.aliases])],
    formerNames: mergedList(before.formerNames, one.formerNames, keys.former),
    numbers: mergedList(before.numbers, one.numbers, keys.number),
    domains: mergedList(before.domains, one.domains, keys.domain),
    apps: mergedList(before.apps, one.apps, keys.app),
    licences: mergedList(before.licences, one.licences, keys.licence),
  };
}

/** What makes two values the same value, looked up at different times. */
const keys = {
  former: ({ name }: Organisation['formerNames'][number]) => name,
  number: ({ normalised, use }: Organisation['numbers'][number]) => `${use} ${normalised}`,
  domain: ({ domain }: Organisation['domains'][number]) => domain,
  app: ({ name }: Organisation['apps'][number]) => name,
  licence: ({ kind, number }: Organisation['licences'][number]) => `${kind} ${number}`,
};

function mergedList<Value extends Provenance>(
  before: readonly Value[],
  incoming: readonly Value[],
  keyOf: (value: Value) => string,
): Value[] {
  const values = new Map(before.map((value) => [keyOf(value), value]));
  for (const value of incoming) {
    const known = values.get(keyOf(value));
    if (!known || value.checkedOn >= known.checkedOn) values.set(keyOf(value), value);
  }
  return [...values.values()];
}

function differencesOf(before: Organisation, after: Organisation): DirectoryDifference[] {
  const { name, category, website, note, source, checkedOn, status } = after;
  const told = { name, category, website, note, source, checkedOn, status };
  const isChanged = (Object.keys(told) as (keyof typeof told)[]).some(
    (key) => before[key] !== told[key],
  );
  return [
    ...(isChanged ? [{ item: 'entry' as const, shown: name, change: 'updated' as const }] : []),
    ...after.aliases
      .filter((alias) => !before.aliases.includes(alias))
      .map((alias) => ({ item: 'alias' as const, shown: alias, change: 'added' as const })),
    ...listDifferences('former', before.formerNames, after.formerNames, keys.former, keys.former),
    ...listDifferences('number', before.numbers, after.numbers, keys.number, (v) => v.number),
    ...listDifferences('domain', before.domains, after.domains, keys.domain, keys.domain),
    ...listDifferences('app', before.apps, after.apps, keys.app, keys.app),
    ...listDifferences(
      'licence',
      before.licences,
      after.licences,
      keys.licence,
      ({ kind, number }) => [licenceNames[kind], number].filter(Boolean).join(' '),
    ),
  ];
}

function listDifferences<Value extends Provenance>(
  item: DirectoryItem,
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
  shownAs: (value: Value) => string,
): DirectoryDifference[] {
  const known = new Map(before.map((value) => [keyOf(value), value]));
  return after.flatMap((value): DirectoryDifference[] => {
    const old = known.get(keyOf(value));
    if (!old) return [{ item, shown: shownAs(value), change: 'added' }];
    return isSame(old, value) ? [] : [{ item, shown: shownAs(value), change: 'updated' }];
  });
}

function isSame<Value extends Provenance>(one: Value, other: Value): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Value>;
  return [...fields].every((field) => one[field] === other[field]);
}
