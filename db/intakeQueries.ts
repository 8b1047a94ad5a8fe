import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { CaseId, IntakeId } from '../domain/ids.ts';
import type { IntakeForm } from '../domain/intake/intakeForm.ts';
import type { IntakeRecord, IntakeRow, IntakeStatus } from '../domain/intake/intakeRecord.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { evidenceItems, intakes } from './schema.ts';

/** Every intake, discarded ones included (their status says so), the one changed last first. */
export function listIntakes(db: ReadDb): IntakeRow[] {
  return selectRows(db).orderBy(desc(intakes.updatedAtMs)).all();
}

/** Drafts and completed intakes, those with money to stop first, then what was changed last. */
export function listOpenIntakes(db: ReadDb, limit: number): IntakeRow[] {
  return selectRows(db, inArray(intakes.status, ['draft', 'complete']))
    .orderBy(desc(intakes.stopPayment), desc(intakes.updatedAtMs))
    .limit(limit)
    .all();
}

export function readIntake(db: ReadDb, intakeId: IntakeId): IntakeRecord | null {
  const row = reading(db)
    .select({
      id: intakes.id,
      status: intakes.status,
      form: intakes.form,
      revision: intakes.revision,
      caseId: intakes.caseId,
      createdAtMs: intakes.createdAtMs,
      updatedAtMs: intakes.updatedAtMs,
    })
    .from(intakes)
    .where(eq(intakes.id, intakeId))
    .get();
  return row ?? null;
}

export function insertIntake(
  tx: WriteTx,
  intake: { id: IntakeId; form: IntakeForm; atMs: number },
): void {
  writing(tx)
    .insert(intakes)
    .values({
      id: intake.id,
      status: 'draft',
      form: intake.form,
      revision: 1,
      clientName: '',
      clientPhone: '',
      clientIdNumber: '',
      channels: [],
      claimedIdentity: '',
      outcomes: ['F'],
      stopPayment: false,
      createdAtMs: intake.atMs,
      updatedAtMs: intake.atMs,
    })
    .run();
}

export function updateIntakeForm(
  tx: WriteTx,
  intakeId: IntakeId,
  change: { form: IntakeForm; revision: number; status: IntakeStatus; atMs: number },
): void {
  writing(tx)
    .update(intakes)
    .set({
      form: change.form,
      revision: change.revision,
      status: change.status,
      updatedAtMs: change.atMs,
    })
    .where(eq(intakes.id, intakeId))
    .run();
}

export function markIntakeComplete(tx: WriteTx, intakeId: IntakeId, atMs: number): void {
  writing(tx)
    .update(intakes)
    .set({ status: 'complete', updatedAtMs: atMs })
    .where(eq(intakes.id, intakeId))
    .run();
}

export function markIntakeConverted(
  tx: WriteTx,
  intakeId: IntakeId,
  caseId: CaseId,
  atMs: number,
): void {
  writing(tx)
    .update(intakes)
    .set({ status: 'converted', caseId, updatedAtMs: atMs })
    .where(eq(intakes.id, intakeId))
    .run();
}

export function discardIntakeRow(tx: WriteTx, intakeId: IntakeId, atMs: number): void {
  writing(tx)
    .update(intakes)
    .set({ status: 'discarded', statusBeforeDiscard: sql`${intakes.status}`, updatedAtMs: atMs })
    .where(eq(intakes.id, intakeId))
    .run();
}

/** Back to what it was before it was discarded. */
export function restoreIntakeRow(tx: WriteTx, intakeId: IntakeId, atMs: number): void {
  writing(tx)
    .update(intakes)
    .set({
      status: sql`${intakes.statusBeforeDiscard}`,
      statusBeforeDiscard: null,
      updatedAtMs: atMs,
    })
    .where(and(eq(intakes.id, intakeId), eq(intakes.status, 'discarded')))
    .run();
}

function selectRows(db: ReadDb, condition?: SQL) {
  return reading(db)
    .select({
      id: intakes.id,
      status: intakes.status,
      clientName: intakes.clientName,
      clientPhone: intakes.clientPhone,
      channels: intakes.channels,
      claimedIdentity: intakes.claimedIdentity,
      outcomes: intakes.outcomes,
      stopPayment: intakes.stopPayment,
      evidenceCount: sql<number>`(
        SELECT count(*) FROM ${evidenceItems} e
        WHERE e.intake_id = ${intakes}.id AND e.withdrawn_at_ms IS NULL
      )`,
      caseId: intakes.caseId,
      createdAtMs: intakes.createdAtMs,
      updatedAtMs: intakes.updatedAtMs,
    })
    .from(intakes)
    .where(condition)
    .$dynamic();
}
