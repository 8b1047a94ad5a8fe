import {
  listInstitutionSightings,
  readClientMarks,
  readMatterStates,
  type SightingRow,
} from '../../../db/clueQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { ClueFilter, MonthCount, RecurringInstitution } from '../../../domain/links/clue.ts';
import { type InstitutionKey, institutionKey } from '../../../domain/links/institutionKey.ts';
import { hasSeveralClients } from '../../../domain/links/sameClient.ts';
import type { EngineContext } from '../engineContext.ts';
import { clueResults, type States } from './clueResults.ts';
import { groupBy, lastMonths, sinceMs } from './listRecurring.ts';

const MOST = 500;
const SHOWN_NAMES = 3;

/** The institutions of at least two clients' matters: whom callers claimed to be, whom messages name, and the other sides. */
export function listInstitutions(
  engine: EngineContext,
  filter: Omit<ClueFilter, 'kind'>,
): { institutions: RecurringInstitution[]; months: MonthCount[]; more: boolean } {
  return engine.store.read((db) => {
    const { ranked } = recurringInstitutions(engine, db, filter);
    const rows = ranked.flatMap((one) => one.rows);
    return {
      institutions: ranked.slice(0, MOST).map(({ institution }) => institution),
      months: lastMonths(engine, rows),
      more: ranked.length > MOST,
    };
  });
}

/** Each institution that came back with its matters, in the order asked for. */
export function recurringInstitutions(
  engine: EngineContext,
  db: ReadDb,
  filter: Omit<ClueFilter, 'kind'>,
): { ranked: { institution: RecurringInstitution; rows: SightingRow[] }[]; states: States } {
  const rows = listInstitutionSightings(db, sinceMs(engine, filter.days));
  const keys = institutionKeys(rows, engine.organisations);
  const intakeIds = [...new Set(rows.map(({ intakeId }) => intakeId))];
  const states = readMatterStates(db, intakeIds);
  const clients = readClientMarks(db, intakeIds);
  const marksOf = (group: readonly SightingRow[]) =>
    [...new Set(group.map(({ intakeId }) => intakeId))].flatMap((id) => clients.get(id) ?? []);
  const groups = [...groupBy(rows, ({ value }) => keys.get(value)?.key ?? value)].filter(
    ([, group]) => hasSeveralClients(marksOf(group)) && isFound(group, keys, filter.find),
  );
  const ranked = groups
    .map(([key, group]) => ({
      institution: institutionOf(key, group, keys, states),
      rows: group,
    }))
    .sort((a, b) => byRank(filter.order, a.institution, b.institution));
  return { ranked, states };
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
  states: States,
): RecurringInstitution {
  const [first] = group;
  const found = first ? keys.get(first.value) : undefined;
  const name = found?.name ?? first?.shown ?? key;
  const names = new Set(group.map(({ shown }) => withoutBrackets(shown)));
  names.delete(name);
  return {
    key,
    name,
    seenAs: [...names].slice(0, SHOWN_NAMES),
    organisationId: found?.organisationId ?? null,
    ...clueResults(group, states),
  };
}

/** A message signs as 【捷信】. */
function withoutBrackets(name: string): string {
  return name.replace(/[【】[\]]/g, '').trim();
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
