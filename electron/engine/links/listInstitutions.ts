import {
  listInstitutionSightings,
  readMatterStates,
  type SightingRow,
} from '../../../db/clueQueries.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { ClueFilter, MonthCount, RecurringInstitution } from '../../../domain/links/clue.ts';
import { type InstitutionKey, institutionKey } from '../../../domain/links/institutionKey.ts';
import type { EngineContext } from '../engineContext.ts';
import { clueResults } from './clueResults.ts';
import { groupBy, lastMonths, sinceMs } from './listRecurring.ts';

const MOST = 500;

/** The institutions of at least two matters: whom callers claimed to be, whom messages name, and the other sides. */
export function listInstitutions(
  engine: EngineContext,
  filter: Omit<ClueFilter, 'kind'>,
): { institutions: RecurringInstitution[]; months: MonthCount[]; more: boolean } {
  return engine.store.read((db) => {
    const rows = listInstitutionSightings(db, sinceMs(engine, filter.days));
    const keys = institutionKeys(rows, engine.organisations);
    const keyOf = ({ value }: SightingRow) => keys.get(value)?.key ?? value;
    const states = readMatterStates(db, [...new Set(rows.map(({ intakeId }) => intakeId))]);
    const groups = [...groupBy(rows, keyOf)].filter(
      ([, group]) =>
        new Set(group.map(({ intakeId }) => intakeId)).size >= 2 &&
        isFound(group, keys, filter.find),
    );
    const ranked = groups
      .map(([key, group]) => ({ group, institution: institutionOf(key, group, keys, states) }))
      .sort((a, b) => byRank(filter.order, a.institution, b.institution));
    return {
      institutions: ranked.slice(0, MOST).map(({ institution }) => institution),
      months: lastMonths(
        engine,
        ranked.flatMap(({ group }) => group),
      ),
      more: ranked.length > MOST,
    };
  });
}

type Keys = ReadonlyMap<string, InstitutionKey>;

function institutionKeys(
  rows: readonly SightingRow[],
  organisations: readonly Organisation[],
): Keys {
  const values = new Set(rows.map(({ value }) => value));
  return new Map([...values].map((value) => [value, institutionKey(value, organisations)]));
}

function institutionOf(
  key: string,
  group: readonly SightingRow[],
  keys: Keys,
  states: Parameters<typeof clueResults>[1],
): RecurringInstitution {
  const [first] = group;
  const found = first ? keys.get(first.value) : undefined;
  return {
    key,
    name: found?.name ?? first?.shown ?? key,
    organisationId: found?.organisationId ?? null,
    ...clueResults(group, states),
  };
}

function isFound(group: readonly SightingRow[], keys: Keys, find: string): boolean {
  const wanted = find.trim().toLowerCase();
  if (wanted === '') return true;
  return group.some(({ value, shown }) =>
    [value, shown, keys.get(value)?.name ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
}

function byRank(
  order: ClueFilter['order'],
  a: RecurringInstitution,
  b: RecurringInstitution,
): number {
  const count = b.matterCount - a.matterCount;
  const newest = (b.lastAtMs ?? 0) - (a.lastAtMs ?? 0);
  return order === 'matters' ? count || newest : newest || count;
}
