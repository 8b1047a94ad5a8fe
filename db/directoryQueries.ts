import { eq, sql } from 'drizzle-orm';
import type { CaseId, IntakeId } from '../domain/ids.ts';
import { type ReadDb, reading } from './databaseHandle.ts';
import { cases, claimedIdentities, intakes } from './schema.ts';

/** Who claimed which name in which matter; discarded intakes do not count. */
export function listClaims(
  db: ReadDb,
): { name: string; intakeId: IntakeId; caseId: CaseId | null }[] {
  return reading(db)
    .select({
      name: claimedIdentities.name,
      intakeId: claimedIdentities.intakeId,
      caseId: intakes.caseId,
    })
    .from(claimedIdentities)
    .innerJoin(intakes, eq(intakes.id, claimedIdentities.intakeId))
    .where(sql`${intakes.status} <> 'discarded'`)
    .all();
}

/** Cases in which the organisation was entered as the other side. */
export function listCasesAgainst(db: ReadDb, organisationId: string): CaseId[] {
  return reading(db)
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.opponentOrganisationId, organisationId))
    .all()
    .map((row) => row.id);
}
