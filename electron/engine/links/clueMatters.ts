import type { SightingRow } from '../../../db/clueQueries.ts';
import type { ClueMatter } from '../../../domain/links/clue.ts';
import { earlier, later, type States } from './clueResults.ts';
import { groupBy } from './listRecurring.ts';

/** One line a matter, however many of the rows are of it; in the order in which the matters first come. */
export function mattersOf(rows: readonly SightingRow[], states: States): ClueMatter[] {
  return [...groupBy(rows, ({ intakeId }) => intakeId).values()].flatMap((group) => {
    const [newest] = group;
    const state = newest && states.get(newest.intakeId);
    if (!newest || !state) return [];
    return {
      ...state,
      times: group.reduce((sum, { times }) => sum + times, 0),
      firstAtMs: group.map((row) => row.firstAtMs).reduce(earlier, null),
      lastAtMs: group.map((row) => row.lastAtMs).reduce(later, null),
      contactId: group.find(({ contactId }) => contactId !== null)?.contactId ?? null,
    };
  });
}
