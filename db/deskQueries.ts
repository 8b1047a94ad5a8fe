import { count, desc, gte, ne, type SQL, sql } from 'drizzle-orm';
import type { DeskSummary } from '../domain/dashboard/deskSummary.ts';
import { type ReadDb, reading } from './databaseHandle.ts';
import { cases, claimedIdentities, evidenceItems, intakes } from './schema.ts';

export function countCasesByStatus(db: ReadDb): DeskSummary['casesByStatus'] {
  return reading(db)
    .select({ status: cases.status, count: count() })
    .from(cases)
    .groupBy(cases.status)
    .all();
}

export function countCasesByCause(db: ReadDb): DeskSummary['casesByCause'] {
  return reading(db)
    .select({ cause: cases.cause, count: count() })
    .from(cases)
    .groupBy(cases.cause)
    .orderBy(desc(count()))
    .all();
}

/** A case with two outcomes counts under both. */
export function countCasesByOutcome(db: ReadDb): DeskSummary['casesByOutcome'] {
  return reading(db).all(
    sql`SELECT outcome.value AS outcome, count(*) AS count
        FROM ${cases} c JOIN ${intakes} i ON i.id = c.intake_id, json_each(i.outcomes_json) outcome
        GROUP BY outcome.value ORDER BY outcome.value`,
  );
}

/** When each intake since `fromMs` began; discarded ones do not count. */
export function listIntakeTimes(db: ReadDb, fromMs: number): number[] {
  return reading(db)
    .select({ atMs: intakes.createdAtMs })
    .from(intakes)
    .where(sql`${gte(intakes.createdAtMs, fromMs)} AND ${ne(intakes.status, 'discarded')}`)
    .all()
    .map((row) => row.atMs);
}

/** Names that callers claimed, by the number of matters each comes up in; discarded intakes do not count. */
export function countClaimedIdentities(
  db: ReadDb,
  limit: number,
): DeskSummary['claimedIdentities'] {
  return reading(db).all(
    sql`SELECT ci.name AS name, count(DISTINCT ci.intake_id) AS count
        FROM ${claimedIdentities} ci JOIN ${intakes} i ON i.id = ci.intake_id
        WHERE i.status <> 'discarded'
        GROUP BY ci.name ORDER BY count DESC, name LIMIT ${limit}`,
  );
}

export function countEvidenceWithoutPurpose(db: ReadDb): number {
  return countEvidence(
    db,
    sql`${evidenceItems.purpose} = '' AND ${evidenceItems.withdrawnAtMs} IS NULL`,
  );
}

export function countDamagedEvidence(db: ReadDb): number {
  return countEvidence(db, sql`${evidenceItems.integrity} IN ('changed', 'missing')`);
}

export function countUncheckedEvidence(db: ReadDb): number {
  return countEvidence(
    db,
    sql`${evidenceItems.integrity} = 'unchecked' AND ${evidenceItems.withdrawnAtMs} IS NULL
        AND ${evidenceItems.destroyedAtMs} IS NULL`,
  );
}

function countEvidence(db: ReadDb, condition: SQL): number {
  return (
    reading(db).select({ count: count() }).from(evidenceItems).where(condition).get()?.count ?? 0
  );
}
