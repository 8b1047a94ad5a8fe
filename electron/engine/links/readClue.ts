import {
  listClaimsOfNumber,
  listInstitutionNames,
  listSightings,
  listValuesOf,
  readMatterStates,
  type SightingRow,
} from '../../../db/clueQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type { ClueDetail, ClueMatter, MonthCount } from '../../../domain/links/clue.ts';
import { type InstitutionKey, institutionKey } from '../../../domain/links/institutionKey.ts';
import type { ClueKind } from '../../../domain/links/matterIdentifier.ts';
import type { EngineContext } from '../engineContext.ts';
import { mattersOf } from './clueMatters.ts';
import { addMonths, clueResults, monthCounts } from './clueResults.ts';
import { groupBy } from './listRecurring.ts';
import { mutedValues } from './mutedValues.ts';

const SHOWN_MATTERS = 500;
const SHOWN_MONTHS = 36;
const SHOWN_TOGETHER = 30;
const SHOWN_CLAIMS = 12;

/**
 * One value or institution with every matter it stands in.
 * @throws AnDunError NOT_FOUND when it stands in none
 */
export function readClue(
  engine: EngineContext,
  { kind, value }: { kind: ClueKind; value: string },
): ClueDetail {
  return engine.store.read((db) => {
    const named = kind === 'institution' ? namesOf(engine, db, value) : null;
    const rows = listSightings(db, kind, named?.values ?? [value]);
    const [newest] = rows;
    if (!newest) throw new AnDunError('NOT_FOUND');
    const intakeIds = [...new Set(rows.map(({ intakeId }) => intakeId))];
    const states = readMatterStates(db, intakeIds);
    const shown = named?.key.name ?? newest.shown;
    const muting =
      kind === 'institution'
        ? undefined
        : mutedValues(engine, db, [{ kind, value, shown }]).get(`${kind} ${value}`);
    const matters = mattersOf(rows, states);
    const visible = matters.slice(0, SHOWN_MATTERS);
    return {
      kind,
      value,
      shown,
      organisationId: named?.key.organisationId ?? null,
      muted: muting?.by ?? null,
      mutedReason: muting?.reason ?? '',
      results: clueResults(rows, states),
      claimed: kind === 'phone' ? listClaimsOfNumber(db, value, SHOWN_CLAIMS) : [],
      months: monthsOf(rows),
      matters: visible,
      more: matters.length > visible.length,
      together: togetherIn(engine, db, visible, `${kind} ${value}`),
    };
  });
}

/** The names under which an institution stands in the matters, by the directory of today. */
function namesOf(
  engine: EngineContext,
  db: ReadDb,
  wanted: string,
): { values: string[]; key: InstitutionKey } {
  const keys = listInstitutionNames(db).map((value) => ({
    value,
    key: institutionKey(value, engine.organisations),
  }));
  const own = keys.filter(({ key }) => key.key === wanted);
  const [first] = own;
  if (!first) throw new AnDunError('NOT_FOUND');
  return { values: own.map(({ value }) => value), key: first.key };
}

function monthsOf(rows: readonly SightingRow[]): MonthCount[] {
  const seen = rows.flatMap(({ months }) => Object.keys(months)).sort();
  const last = seen.at(-1);
  const first = seen[0];
  if (!first || !last) return [];
  const [from = first] = [first, addMonths(last, 1 - SHOWN_MONTHS)].sort().reverse();
  return monthCounts(rows, from, last);
}

/** What else several of the matters share: a number's accounts, links and scripts. */
function togetherIn(
  engine: EngineContext,
  db: ReadDb,
  matters: readonly ClueMatter[],
  own: string,
): ClueDetail['together'] {
  const rows = listValuesOf(
    db,
    matters.map(({ intakeId }) => intakeId),
  );
  const shared = [...groupBy(rows, ({ kind, value }) => `${kind} ${value}`)].filter(
    ([key, group]) => group.length >= 2 && key !== own,
  );
  const firsts = shared.flatMap(([, [first]]) => first ?? []);
  const muted = mutedValues(engine, db, firsts);
  return shared
    .filter(([key]) => !muted.has(key))
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, SHOWN_TOGETHER)
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const { kind, value, shown } = first;
      const intakeIds: IntakeId[] = group.map(({ intakeId }) => intakeId);
      return { kind, value, shown, intakeIds };
    });
}
