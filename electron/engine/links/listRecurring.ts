import {
  readClientMarks,
  readMatterStates,
  listRecurring as readRecurring,
  type SightingRow,
} from '../../../db/clueQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import type { ClueFilter, MonthCount, RecurringIdentifier } from '../../../domain/links/clue.ts';
import { hasSeveralClients } from '../../../domain/links/sameClient.ts';
import { shanghaiMonth } from '../../../domain/links/seenIdentifiers.ts';
import { DAY_MS } from '../../../domain/time/shanghaiTime.ts';
import type { EngineContext } from '../engineContext.ts';
import { addMonths, clueResults, monthCounts, type States } from './clueResults.ts';
import { mutedValues } from './mutedValues.ts';

const MOST = 1_000;
const SHOWN_MONTHS = 12;

/** The numbers, accounts, domains, payees and sentences that came back with another client, with what became of their matters. */
export function listRecurring(
  engine: EngineContext,
  filter: ClueFilter,
): { clues: RecurringIdentifier[]; months: MonthCount[]; more: boolean } {
  return engine.store.read((db) => {
    const { recurring, more } = recurringClues(engine, db, filter);
    const linking = recurring.flatMap(({ clue, rows }) => (clue.muted === null ? rows : []));
    const clues = recurring.map(({ clue }) => clue);
    return { clues, months: lastMonths(engine, linking), more };
  });
}

/**
 * Each value that came back with its matters.
 * @param most values at most; a list shows no more, an export takes all
 */
export function recurringClues(
  engine: EngineContext,
  db: ReadDb,
  filter: ClueFilter,
  most = MOST,
): {
  recurring: { clue: RecurringIdentifier; rows: SightingRow[] }[];
  states: States;
  more: boolean;
} {
  const rows = readRecurring(db, { ...filter, sinceMs: sinceMs(engine, filter.days) }, most + 1);
  const all = groupBy(rows, ({ kind, value }) => `${kind} ${value}`);
  const intakeIds = [...new Set(rows.map(({ intakeId }) => intakeId))];
  const clients = readClientMarks(db, intakeIds);
  // One client's case and her next intake are no coincidence.
  const shown = [...all]
    .slice(0, most)
    .filter(([, group]) =>
      hasSeveralClients(group.flatMap(({ intakeId }) => clients.get(intakeId) ?? [])),
    );
  const states = readMatterStates(db, intakeIds);
  const firsts = shown.flatMap(([, [first]]) => first ?? []);
  const muted = mutedValues(engine, db, firsts);
  const recurring = shown.flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const { kind, value, shown: text } = first;
    const why = muted.get(key);
    const clue: RecurringIdentifier = {
      kind,
      value,
      shown: text,
      ...clueResults(group, states),
      muted: why?.by ?? null,
      mutedReason: why?.reason ?? '',
    };
    return { clue, rows: group };
  });
  return { recurring, states, more: all.size > most };
}

/** The last twelve months, this one included. */
export function lastMonths(engine: EngineContext, rows: readonly SightingRow[]): MonthCount[] {
  const now = shanghaiMonth(engine.clock());
  return monthCounts(rows, addMonths(now, 1 - SHOWN_MONTHS), now);
}

export function sinceMs(engine: EngineContext, days: number | null): number | null {
  return days === null ? null : engine.clock() - days * DAY_MS;
}

/** In the order in which the keys first come. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
