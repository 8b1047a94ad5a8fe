import { plainDomain } from '../../../domain/directory/matchDomain.ts';
import type {
  LicenceKind,
  Organisation,
  OrganisationNumber,
  Provenance,
} from '../../../domain/directory/organisation.ts';
import { OrganisationId } from '../../../domain/ids.ts';
import { directoryText } from '../../text/directoryText.ts';

/** What the form edits: product names as one text, dates as typed. */
export interface OrganisationDraft {
  name: string;
  aliases: string;
  category: string;
  website: string;
  note: string;
  numbers: { number: string; use: OrganisationNumber['use'] }[];
  domains: { domain: string }[];
  apps: { name: string }[];
  licences: { kind: LicenceKind; number: string }[];
  formerNames: { name: string; from: string; until: string }[];
  source: string;
  checkedOn: string;
  verified: boolean;
  reason: string;
}

/** A draft of an entry, or an empty one checked today. */
export function draftOf(organisation: Organisation | null, today: string): OrganisationDraft {
  return {
    name: organisation?.name ?? '',
    aliases: organisation?.aliases.join('、') ?? '',
    category: organisation?.category ?? directoryText.newCategory,
    website: organisation?.website ?? '',
    note: organisation?.note ?? '',
    numbers: organisation?.numbers.map(({ number, use }) => ({ number, use })) ?? [],
    domains: organisation?.domains.map(({ domain }) => ({ domain })) ?? [],
    apps: organisation?.apps.map(({ name }) => ({ name })) ?? [],
    licences: organisation?.licences.map(({ kind, number }) => ({ kind, number })) ?? [],
    formerNames:
      organisation?.formerNames.map(({ name, from, until }) => ({
        name,
        from: from ?? '',
        until: until ?? '',
      })) ?? [],
    source: organisation?.source ?? '',
    checkedOn: organisation?.checkedOn ?? today,
    verified: organisation ? organisation.status === 'verified' : false,
    reason: '',
  };
}

/** The entry that the draft says. A value that was not touched keeps its own source and date. */
export function organisationOf(
  draft: OrganisationDraft,
  before: Organisation | null,
  newId: string,
): Organisation {
  const checked: Provenance = {
    source: draft.source.trim(),
    checkedOn: draft.checkedOn,
    status: draft.verified ? 'verified' : 'unverified',
  };
  return {
    id: before?.id ?? OrganisationId.parse(`firm-${newId}`),
    name: draft.name.trim(),
    aliases: draft.aliases
      .split(/[、，,；;\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    formerNames: untouched(formerNamesOf(draft), before?.formerNames, checked, [
      'name',
      'from',
      'until',
    ]),
    category: draft.category.trim(),
    website: draft.website.trim() || null,
    numbers: untouched(numbersOf(draft), before?.numbers, checked, ['number', 'use']),
    domains: untouched(domainsOf(draft), before?.domains, checked, ['domain']),
    apps: untouched(appsOf(draft), before?.apps, checked, ['name']),
    licences: untouched(licencesOf(draft), before?.licences, checked, ['kind', 'number']),
    note: draft.note.trim(),
    ...checked,
  };
}

/** The entry as looked up anew today, all of it in one source. */
export function recheckedOf(
  organisation: Organisation,
  source: string,
  today: string,
): Organisation {
  const checked = { source, checkedOn: today, status: 'verified' as const };
  const anew = <Value>(values: readonly Value[]) => values.map((one) => ({ ...one, ...checked }));
  return {
    ...organisation,
    ...checked,
    numbers: anew(organisation.numbers),
    domains: anew(organisation.domains),
    apps: anew(organisation.apps),
    licences: anew(organisation.licences),
    formerNames: anew(organisation.formerNames),
  };
}

/** The lists of values of an entry. */
export type ListedValues = 'numbers' | 'domains' | 'apps' | 'licences' | 'formerNames';

/** The entry with one of its values looked up anew. */
export function valueRecheckedOf(
  organisation: Organisation,
  list: ListedValues,
  at: number,
  checked: Provenance,
): Organisation {
  const values = organisation[list].map((value, index) =>
    index === at ? { ...value, ...checked } : value,
  );
  return { ...organisation, [list]: values };
}

/** Each value with the source and date it had before, or those of this change where it is new or another. */
function untouched<Value extends Provenance>(
  values: readonly Omit<Value, keyof Provenance>[],
  before: readonly Value[] | undefined,
  checked: Provenance,
  told: readonly Exclude<keyof Value, keyof Provenance>[],
): Value[] {
  return values.map((value) => {
    const same = before?.find((old) => told.every((key) => old[key] === value[key]));
    return same ?? ({ ...value, ...checked } as unknown as Value);
  });
}

function numbersOf({ numbers }: OrganisationDraft) {
  return numbers
    .map(({ number, use }) => ({ number: number.trim(), normalised: '', use }))
    .filter(({ number }) => number !== '');
}

function formerNamesOf({ formerNames }: OrganisationDraft) {
  return formerNames
    .map(({ name, from, until }) => ({
      name: name.trim(),
      from: from.trim() || null,
      until: until.trim() || null,
    }))
    .filter(({ name }) => name !== '');
}

function domainsOf({ domains }: OrganisationDraft) {
  return domains
    .map(({ domain }) => ({ domain: plainDomain(domain) ?? domain.trim() }))
    .filter(({ domain }) => domain !== '');
}

function appsOf({ apps }: OrganisationDraft) {
  return apps.map(({ name }) => ({ name: name.trim() })).filter(({ name }) => name !== '');
}

function licencesOf({ licences }: OrganisationDraft) {
  return licences.map(({ kind, number }) => ({ kind, number: (number ?? '').trim() }));
}
