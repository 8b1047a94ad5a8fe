import { desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm';
import type { AuditEntry, ChainReport } from '../domain/audit/auditEntry.ts';
import type { CaseId, IntakeId } from '../domain/ids.ts';
import { verifyAuditChain } from './auditChain.ts';
import { type ReadDb, reading } from './databaseHandle.ts';
import { auditEntries } from './ledgerSchema.ts';
import { evidenceItems } from './schema.ts';
import type { Store } from './store.ts';

/** Newest first. */
export function listAuditEntries(
  db: ReadDb,
  page: { beforeSeq: number | null; limit: number },
): AuditEntry[] {
  const before = page.beforeSeq === null ? undefined : lt(auditEntries.seq, page.beforeSeq);
  return select(db, before).limit(page.limit).all();
}

/** All entries of a case, from its time as an intake too, newest first. */
export function listCaseAudit(
  db: ReadDb,
  matter: { caseId: CaseId; intakeId: IntakeId },
): AuditEntry[] {
  const evidence = reading(db)
    .select({ id: evidenceItems.id })
    .from(evidenceItems)
    .where(eq(evidenceItems.caseId, matter.caseId));
  const ofCase = eq(auditEntries.caseId, matter.caseId);
  const ofIntake = eq(auditEntries.entityId, matter.intakeId);
  return select(db, or(ofCase, ofIntake, inArray(auditEntries.entityId, evidence))).all();
}

/** Recomputes the whole chain of the audit log. */
export function verifyAuditLog(store: Store): ChainReport {
  return store.read((db) => verifyAuditChain(db, store.internals.auditKey));
}

function select(db: ReadDb, condition?: SQL) {
  return reading(db)
    .select()
    .from(auditEntries)
    .where(condition)
    .orderBy(desc(auditEntries.seq))
    .$dynamic();
}
