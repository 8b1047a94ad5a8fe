import type { Organisation, OrganisationNumber } from '../../../domain/directory/organisation.ts';
import { OrganisationId } from '../../../domain/ids.ts';
import { directoryText } from '../../text/directoryText.ts';

/** What the form edits: lists as text, dates as typed. */
export interface OrganisationDraft {
  name: string;
  aliases: string;
  category: string;
  website: string;
  note: string;
  source: string;
  checkedOn: string;
  verified: boolean;
  numbers: { number: string; use: OrganisationNumber['use'] }[];
  formerNames: { name: string; until: string }[];
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
    source: organisation?.source ?? '',
    checkedOn: organisation?.checkedOn ?? today,
    verified: organisation ? organisation.status === 'verified' : false,
    numbers: organisation?.numbers.map(({ number, use }) => ({ number, use })) ?? [],
    formerNames:
      organisation?.formerNames.map(({ name, until }) => ({ name, until: until ?? '' })) ?? [],
    reason: '',
  };
}

/** The entry that the draft says. A number that was not touched keeps its own source and date. */
export function organisationOf(
  draft: OrganisationDraft,
  before: Organisation | null,
  newId: string,
): Organisation {
  const status = draft.verified ? ('verified' as const) : ('unverified' as const);
  const source = draft.source.trim();
  return {
    id: before?.id ?? OrganisationId.parse(`firm-${newId}`),
    name: draft.name.trim(),
    aliases: draft.aliases
      .split(/[、，,；;\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    formerNames: draft.formerNames
      .filter(({ name }) => name.trim() !== '')
      .map((former) => {
        const old = before?.formerNames.find(({ name }) => name === former.name);
        const until = former.until.trim() || null;
        if (old && old.until === until) return old;
        const checked = { source, checkedOn: draft.checkedOn, status };
        return { from: old?.from ?? null, ...checked, name: former.name.trim(), until };
      }),
    category: draft.category.trim(),
    website: draft.website.trim() || null,
    numbers: draft.numbers
      .filter(({ number }) => number.trim() !== '')
      .map(({ number, use }) => {
        const old = before?.numbers.find((one) => one.number === number && one.use === use);
        const checkedOn = draft.checkedOn;
        return old ?? { number: number.trim(), normalised: '', use, source, checkedOn, status };
      }),
    domains: before?.domains ?? [],
    apps: before?.apps ?? [],
    licences: before?.licences ?? [],
    note: draft.note.trim(),
    source,
    checkedOn: draft.checkedOn,
    status,
  };
}

/** The entry as looked up anew today, all of it in one source. */
export function recheckedOf(
  organisation: Organisation,
  source: string,
  today: string,
): Organisation {
  const checked = { source, checkedOn: today, status: 'verified' as const };
  return {
    ...organisation,
    ...checked,
    numbers: organisation.numbers.map((one) => ({ ...one, ...checked })),
  };
}
