import { normalisePhone } from '../phone/normalisePhone.ts';
import type { NumberMatch, Organisation, OrganisationNumber } from './organisation.ts';

type Entry = { organisation: Organisation; number: OrganisationNumber };

/**
 * What the directory says about each number, in the order given; a number that it does not know gives nothing.
 * `normalised` of a match is the normalised form of what was asked, so that a caller can join the two.
 * A match never proves who called (numbers are spoofed) and a miss never proves fraud.
 */
export function matchNumbers(
  numbers: readonly string[],
  organisations: readonly Organisation[],
): NumberMatch[] {
  const index = indexOf(organisations);
  const matches: NumberMatch[] = [];
  for (const raw of new Set(numbers)) {
    const asked = normalisePhone(raw).normalised;
    if (asked === '') continue;
    for (const { organisation, number } of entriesFor(raw, asked, index)) {
      const known = matches.some(
        (match) =>
          match.normalised === asked &&
          match.organisationId === organisation.id &&
          match.use === number.use,
      );
      if (!known) matches.push(toMatch(asked, organisation, number));
    }
  }
  return matches;
}

/**
 * Finds an organisation by name, product or former name. Exact names come first, then the longest known name that
 * stands inside `name` ("花呗客服" finds 花呗). `atDate` (YYYY-MM-DD) tells whether a former name was still in use.
 */
export function findOrganisation(
  name: string,
  organisations: readonly Organisation[],
  atDate?: string,
): OrganisationFinding | null {
  const wanted = plainName(name);
  if (wanted.length < 2) return null;
  let best: { finding: OrganisationFinding; length: number } | null = null;
  for (const known of knownNames(organisations)) {
    const { organisation, plain } = known;
    if (!wanted.includes(plain)) continue;
    const length = plain === wanted ? Number.POSITIVE_INFINITY : plain.length;
    if (best !== null && length <= best.length) continue;
    const outdated =
      known.by === 'former' &&
      known.until !== null &&
      (atDate === undefined || atDate > known.until);
    best = {
      finding: { organisation, by: known.by, matchedName: known.name, outdated },
      length,
    };
  }
  return best?.finding ?? null;
}

export interface OrganisationFinding {
  organisation: Organisation;
  by: 'name' | 'alias' | 'former';
  matchedName: string;
  /** A former name used after its last day (or with no date to compare). */
  outdated: boolean;
}

const indexes = new WeakMap<readonly Organisation[], Map<string, Entry[]>>();

function indexOf(organisations: readonly Organisation[]): Map<string, Entry[]> {
  const known = indexes.get(organisations);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const organisation of organisations) {
    for (const number of organisation.numbers) {
      const entries = index.get(number.normalised);
      if (entries) entries.push({ organisation, number });
      else index.set(number.normalised, [{ organisation, number }]);
    }
  }
  indexes.set(organisations, index);
  return index;
}

/** "95188-2" and "95188转2" are extensions of 95188; "951882" written in one run is another number. */
function entriesFor(raw: string, asked: string, index: Map<string, Entry[]>): Entry[] {
  const exact = index.get(asked);
  if (exact) return exact;
  const service = /^\D{0,6}(9[56]\d{3,4})\s*[-–—－转#,，]\s*\d{1,4}\D*$/u.exec(raw.trim());
  return (service?.[1] && index.get(service[1])) || [];
}

function toMatch(
  normalised: string,
  organisation: Organisation,
  number: OrganisationNumber,
): NumberMatch {
  return {
    normalised,
    organisationId: organisation.id,
    organisationName: organisation.name,
    use: number.use,
    source: number.source,
    checkedOn: number.checkedOn,
    status: number.status,
  };
}

interface KnownName {
  organisation: Organisation;
  name: string;
  plain: string;
  by: OrganisationFinding['by'];
  until: string | null;
}

const nameLists = new WeakMap<readonly Organisation[], readonly KnownName[]>();

function knownNames(organisations: readonly Organisation[]): readonly KnownName[] {
  const listed = nameLists.get(organisations);
  if (listed) return listed;
  const names = organisations.flatMap(namesOf).filter(({ plain }) => plain.length >= 2);
  nameLists.set(organisations, names);
  return names;
}

function namesOf(organisation: Organisation): KnownName[] {
  const known = (name: string, by: KnownName['by'], until: string | null = null): KnownName => ({
    organisation,
    name,
    plain: plainName(name),
    by,
    until,
  });
  return [
    known(organisation.name, 'name'),
    ...organisation.aliases.map((name) => known(name, 'alias')),
    ...organisation.formerNames.map(({ name, until }) => known(name, 'former', until)),
  ];
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》【】[\]()〔〕·.,，。]/g, '')
    .toLowerCase();
}
