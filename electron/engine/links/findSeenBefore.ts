import {
  listSightings,
  readClientMarks,
  readMatterStates,
  type SightingRow,
} from '../../../db/clueQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type { SeenBefore } from '../../../domain/links/clue.ts';
import type { MatterIdentifier } from '../../../domain/links/matterIdentifier.ts';
import { isSameClient } from '../../../domain/links/sameClient.ts';
import type { EngineContext } from '../engineContext.ts';
import { clueResults } from './clueResults.ts';
import { mutedValues } from './mutedValues.ts';

/** Which of the values, saved or not, stand in matters of other clients; those in most matters first. Nobody's client is named. */
export function findSeenBefore(
  engine: EngineContext,
  input: { intakeId: IntakeId; identifiers: MatterIdentifier[] },
): SeenBefore[] {
  return engine.store.read((db) => {
    const muted = mutedValues(engine, db, input.identifiers);
    return input.identifiers
      .filter(({ kind, value }) => !muted.has(`${kind} ${value}`))
      .flatMap(({ kind, value, shown }) => {
        const sightings = listSightings(db, kind, [value]);
        const rows = withoutOwn(db, input.intakeId, sightings);
        if (rows.length === 0) return [];
        const ids = rows.map(({ intakeId }) => intakeId);
        const { matterCount, outcomes, lastAtMs } = clueResults(rows, readMatterStates(db, ids));
        return { kind, value, shown, matterCount, outcomes, lastAtMs };
      })
      .sort((a, b) => b.matterCount - a.matterCount);
  });
}

/** What stands in this matter or in another one of its client is known to her already. */
function withoutOwn(db: ReadDb, intakeId: IntakeId, rows: readonly SightingRow[]): SightingRow[] {
  const clients = readClientMarks(db, [intakeId, ...rows.map((row) => row.intakeId)]);
  const own = clients.get(intakeId);
  return rows.filter((row) => {
    const client = clients.get(row.intakeId);
    return row.intakeId !== intakeId && !(own && client && isSameClient(own, client));
  });
}
