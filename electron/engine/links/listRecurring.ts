import { listRecurring as readRecurring } from '../../../db/linkQueries.ts';
import type { RecurringIdentifier } from '../../../domain/links/matterLink.ts';
import type { EngineContext } from '../engineContext.ts';
import { mutedValues } from './mutedValues.ts';

const MOST = 1_000;

/** The numbers, accounts, domains, payees and sentences that came back, with the outcomes of their matters. */
export function listRecurring(engine: EngineContext): RecurringIdentifier[] {
  return engine.store.read((db) => {
    const rows = readRecurring(db, MOST);
    const found = new Map<string, RecurringIdentifier>();
    for (const row of rows) {
      const key = `${row.kind} ${row.value}`;
      const { kind, value, shown } = row;
      const known = found.get(key) ?? {
        kind,
        value,
        shown,
        matterCount: 0,
        outcomes: {},
        closedCount: 0,
        lastContactAtMs: null,
        muted: null,
        mutedReason: '',
      };
      known.matterCount += 1;
      known.closedCount += Number(row.closed);
      for (const outcome of row.outcomes) {
        known.outcomes[outcome] = (known.outcomes[outcome] ?? 0) + 1;
      }
      if (row.lastContactAtMs !== null) {
        known.lastContactAtMs = Math.max(known.lastContactAtMs ?? 0, row.lastContactAtMs);
      }
      found.set(key, known);
    }
    const recurring = [...found.values()];
    for (const [key, { by, reason }] of mutedValues(engine, db, recurring)) {
      const one = found.get(key);
      if (one) Object.assign(one, { muted: by, mutedReason: reason });
    }
    return recurring;
  });
}
