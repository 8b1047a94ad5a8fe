import { searchRecords } from '../../../db/searchQueries.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { SearchHit } from '../../../domain/search/searchHit.ts';
import { halfWidth } from '../../../domain/text/halfWidth.ts';
import type { EngineContext } from '../engineContext.ts';

const organisationShare = 5;

/** Finds records of the vault, best first, and after them entries of the shipped directory. */
export function runSearch(
  engine: EngineContext,
  input: { text: string; limit: number },
): SearchHit[] {
  const organisations = findOrganisations(engine.organisations, input.text).slice(
    0,
    Math.min(organisationShare, input.limit),
  );
  const records = engine.store.read((db) => searchRecords(db, input.text, input.limit));
  return [...records.slice(0, input.limit - organisations.length), ...organisations];
}

function findOrganisations(organisations: readonly Organisation[], text: string): SearchHit[] {
  const wanted = plain(text);
  if (wanted.length < 2) return [];
  const digits = /^[\d+-]{3,}$/.test(wanted) ? wanted.replace(/\D/g, '') : null;
  return organisations.flatMap((organisation) => {
    const known = knownTexts(organisation);
    const found =
      digits === null
        ? known.names.find((name) => name.plain.includes(wanted))
        : known.numbers.find((number) => number.plain.startsWith(digits));
    return found === undefined ? [] : [organisationHit(organisation, found.shown)];
  });
}

function organisationHit(organisation: Organisation, found: string): SearchHit {
  return {
    kind: 'organisation',
    entityId: organisation.id,
    caseId: null,
    intakeId: null,
    title: organisation.name,
    snippet: `${organisation.category} · \u0001${found}\u0002`,
  };
}

interface KnownText {
  shown: string;
  plain: string;
}

interface KnownTexts {
  names: KnownText[];
  numbers: KnownText[];
}

const texts = new WeakMap<Organisation, KnownTexts>();

/** What an organisation is known by, prepared once: this runs on every keystroke. */
function knownTexts(organisation: Organisation): KnownTexts {
  const prepared = texts.get(organisation);
  if (prepared !== undefined) return prepared;
  const former = organisation.formerNames.map(({ name }) => name);
  const known: KnownTexts = {
    names: [organisation.name, ...organisation.aliases, ...former].map((shown) => ({
      shown,
      plain: plain(shown),
    })),
    numbers: organisation.numbers.map(({ number }) => ({
      shown: number,
      plain: number.replace(/\D/g, ''),
    })),
  };
  texts.set(organisation, known);
  return known;
}

function plain(text: string): string {
  return halfWidth(text).replace(/\s/gu, '').toLowerCase();
}
