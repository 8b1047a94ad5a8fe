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
    const known = knownTexts(organisation, digits !== null);
    const found = known.find((one) => {
      const candidate = plain(one);
      return digits === null
        ? candidate.includes(wanted)
        : candidate.replace(/\D/g, '').startsWith(digits);
    });
    if (found === undefined) return [];
    const hit: SearchHit = {
      kind: 'organisation',
      entityId: organisation.id,
      caseId: null,
      intakeId: null,
      title: organisation.name,
      snippet: `${organisation.category} · \u0001${found}\u0002`,
    };
    return [hit];
  });
}

function knownTexts(organisation: Organisation, byNumber: boolean): string[] {
  if (byNumber) return organisation.numbers.map(({ number }) => number);
  return [
    organisation.name,
    ...organisation.aliases,
    ...organisation.formerNames.map(({ name }) => name),
  ];
}

function plain(text: string): string {
  return halfWidth(text).replace(/\s/gu, '').toLowerCase();
}
