import { listSightings, readMatterStates } from '../../../db/clueQueries.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type { SeenBefore } from '../../../domain/links/clue.ts';
import type { MatterIdentifier } from '../../../domain/links/matterIdentifier.ts';
import type { EngineContext } from '../engineContext.ts';
import { clueResults } from './clueResults.ts';
import { mutedValues } from './mutedValues.ts';

/** Which of the values, saved or not, stand in other matters; those in most matters first. Nobody's client is named. */
export function findSeenBefore(
  engine: EngineContext,
  input: { intakeId: IntakeId; identifiers: MatterIdentifier[] },
): SeenBefore[] {
  return engine.store.read((db) => {
    const muted = mutedValues(engine, db, input.identifiers);
    return input.identifiers
      .filter(({ kind, value }) => !muted.has(`${kind} ${value}`))
      .flatMap(({ kind, value, shown }) => {
        const rows = listSightings(db, kind, [value]).filter(
          ({ intakeId }) => intakeId !== input.intakeId,
        );
        if (rows.length === 0) return [];
        const ids = rows.map(({ intakeId }) => intakeId);
        const { matterCount, outcomes, lastAtMs } = clueResults(rows, readMatterStates(db, ids));
        return { kind, value, shown, matterCount, outcomes, lastAtMs };
      })
      .sort((a, b) => b.matterCount - a.matterCount);
  });
}
