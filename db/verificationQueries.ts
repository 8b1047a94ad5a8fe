import { and, desc, eq, isNull } from 'drizzle-orm';
import type { CaseId, IntakeId } from '../domain/ids.ts';
import type { VerdictOverride, VerificationStep } from '../domain/verification/verification.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { verdictOverrides, verificationSteps } from './schema.ts';

/** The steps that somebody recorded; the others are not done. */
export function listRecordedSteps(db: ReadDb, intakeId: IntakeId): VerificationStep[] {
  return reading(db)
    .select({
      code: verificationSteps.code,
      result: verificationSteps.result,
      note: verificationSteps.note,
      doneAtMs: verificationSteps.doneAtMs,
      doneBy: verificationSteps.doneBy,
      performedBy: verificationSteps.performedBy,
      performedOn: verificationSteps.performedOn,
    })
    .from(verificationSteps)
    .where(eq(verificationSteps.intakeId, intakeId))
    .all();
}

export function putVerificationStep(
  tx: WriteTx,
  matter: { intakeId: IntakeId; caseId: CaseId | null },
  step: VerificationStep,
): void {
  const { code, ...columns } = step;
  writing(tx)
    .insert(verificationSteps)
    .values({ intakeId: matter.intakeId, caseId: matter.caseId, code, ...columns })
    .onConflictDoUpdate({
      target: [verificationSteps.intakeId, verificationSteps.code],
      set: columns,
    })
    .run();
}

export interface Overrides {
  current: VerdictOverride | null;
  /** Newest first. */
  earlier: VerdictOverride[];
}

export function readOverrides(db: ReadDb, intakeId: IntakeId): Overrides {
  const rows = reading(db)
    .select()
    .from(verdictOverrides)
    .where(eq(verdictOverrides.intakeId, intakeId))
    .orderBy(desc(verdictOverrides.id))
    .all();
  const overrides = rows.map((row) => ({
    ended: row.endedAtMs !== null,
    override: { outcomes: row.outcomes, reason: row.reason, actor: row.actor, atMs: row.atMs },
  }));
  return {
    current: overrides.find(({ ended }) => !ended)?.override ?? null,
    earlier: overrides.filter(({ ended }) => ended).map(({ override }) => override),
  };
}

/** The override that counts now stops counting. Nothing happens when there is none. */
export function endOverride(
  tx: WriteTx,
  intakeId: IntakeId,
  end: { reason: string; actor: string; atMs: number },
): void {
  writing(tx)
    .update(verdictOverrides)
    .set({ endedAtMs: end.atMs, endedBy: end.actor, endedReason: end.reason })
    .where(and(eq(verdictOverrides.intakeId, intakeId), isNull(verdictOverrides.endedAtMs)))
    .run();
}

export function insertOverride(
  tx: WriteTx,
  matter: { intakeId: IntakeId; caseId: CaseId | null },
  override: VerdictOverride,
): void {
  writing(tx)
    .insert(verdictOverrides)
    .values({ intakeId: matter.intakeId, caseId: matter.caseId, ...override })
    .run();
}
