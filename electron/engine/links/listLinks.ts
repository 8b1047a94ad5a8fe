import { readClientMarks } from '../../../db/clueQueries.ts';
import {
  countMatters,
  type DecisionRow,
  listDecisions,
  listIdentifiers,
  listShared,
  type SharedRow,
} from '../../../db/linkQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type {
  MatterLink,
  MutedIdentifier,
  SharedIdentifier,
} from '../../../domain/links/matterLink.ts';
import { isSameClient } from '../../../domain/links/sameClient.ts';
import type { EngineContext } from '../engineContext.ts';
import { mutedValues } from './mutedValues.ts';

const SHOWN_MATTERS = 100;
/** A value that stands in more matters than this is worth muting; the newest ones are shown. */
const READ_ROWS = 5_000;

/**
 * The other matters that share something with this one, confirmed ones and those with most in common
 * first. Nobody's client is named.
 * @throws AnDunError NOT_FOUND
 */
export function listLinks(
  engine: EngineContext,
  input: { matter: MatterRef },
): { links: MatterLink[]; muted: MutedIdentifier[]; more: boolean } {
  return engine.store.read((db) => {
    const matter = findMatter(db, input.matter);
    if (matter === null) throw new AnDunError('NOT_FOUND');
    const own = listIdentifiers(db, matter.intakeId);
    // As it stands here: how the other matter writes it is the other client's.
    const shownHere = new Map(own.map(({ kind, value, shown }) => [`${kind} ${value}`, shown]));
    const muted = mutedValues(engine, db, own);
    const rows = listShared(db, matter.intakeId, [...muted.keys()], READ_ROWS);
    const counts = countMatters(db, distinct(rows));
    const decisions = listDecisions(db, matter.intakeId);
    const clients = readClientMarks(db, [matter.intakeId, ...rows.map(({ intakeId }) => intakeId)]);
    const owner = clients.get(matter.intakeId);
    const links = new Map<IntakeId, MatterLink>();
    for (const row of rows) {
      const shown = shownHere.get(`${row.kind} ${row.value}`) ?? '';
      const shared = sharedIdentifier({ ...row, shown }, decisions, counts);
      const known = links.get(row.intakeId);
      if (known) known.shared.push(shared);
      else {
        const client = clients.get(row.intakeId);
        const sameClient = Boolean(owner && client && isSameClient(owner, client));
        links.set(row.intakeId, linkOf(row, shared, sameClient));
      }
    }
    return {
      links: [...links.values()].sort(byStrength).slice(0, SHOWN_MATTERS),
      muted: [...muted.values()],
      more: links.size > SHOWN_MATTERS || rows.length === READ_ROWS,
    };
  });
}

function linkOf(row: SharedRow, shared: SharedIdentifier, sameClient: boolean): MatterLink {
  const { intakeId, caseId, caseNumber, outcomes, createdAtMs } = row;
  return { intakeId, caseId, caseNumber, outcomes, createdAtMs, sameClient, shared: [shared] };
}

function sharedIdentifier(
  { kind, value, shown, intakeId }: SharedRow,
  decisions: readonly DecisionRow[],
  counts: ReadonlyMap<string, number>,
): SharedIdentifier {
  const decided = decisions.find(
    (row) =>
      row.kind === kind &&
      row.value === value &&
      (row.intakeA === intakeId || row.intakeB === intakeId),
  );
  return {
    kind,
    value,
    shown,
    decision: decided?.decision ?? 'open',
    reason: decided?.reason ?? '',
    matterCount: counts.get(`${kind} ${value}`) ?? 2,
  };
}

function distinct(rows: readonly SharedRow[]) {
  return [...new Map(rows.map((row) => [`${row.kind} ${row.value}`, row])).values()];
}

/** Other clients first; confirmed before open before unlinked; then by how much is shared, rare values weighing more. */
function byStrength(a: MatterLink, b: MatterLink): number {
  if (a.sameClient !== b.sameClient) return a.sameClient ? 1 : -1;
  return strength(b) - strength(a) || b.createdAtMs - a.createdAtMs;
}

function strength({ shared }: MatterLink): number {
  return shared.reduce((sum, { decision, matterCount }) => {
    if (decision === 'unlinked') return sum;
    return sum + 1 / Math.max(1, matterCount - 1) + (decision === 'confirmed' ? 10 : 0);
  }, 0);
}
