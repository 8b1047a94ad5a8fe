import { and, asc, desc, eq, lte, notInArray, type SQL, sql } from 'drizzle-orm';
import type { CaseDetails, CaseRecord, CaseRow, StatusChange } from '../domain/cases/caseRecord.ts';
import type { CaseStatus } from '../domain/cases/caseStatus.ts';
import type { CaseId, ClientId, IntakeId } from '../domain/ids.ts';
import type { IntakeAnswers } from '../domain/intake/intakeForm.ts';
import { listCaseContacts } from './caseContactQueries.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { withImportedContacts } from './matterContacts.ts';
import {
  cases,
  clients,
  evidenceItems,
  intakes,
  statusChanges,
  verdictOverrides,
  verificationSteps,
} from './schema.ts';

/** Every case, the one changed last first. */
export function listCases(db: ReadDb): CaseRow[] {
  return selectRows(db).orderBy(desc(cases.updatedAtMs)).all();
}

/** Cases in progress that nobody touched since `beforeMs` (UTC ms), the longest first. Suspended ones rest on purpose. */
export function listQuietCases(db: ReadDb, beforeMs: number, limit: number): CaseRow[] {
  return selectRows(
    db,
    and(
      notInArray(cases.status, ['closed', 'withdrawn', 'suspended']),
      lte(cases.updatedAtMs, beforeMs),
    ),
  )
    .orderBy(asc(cases.updatedAtMs))
    .limit(limit)
    .all();
}

export function readCase(db: ReadDb, caseId: CaseId): CaseRecord | null {
  const row = reading(db)
    .select()
    .from(cases)
    .innerJoin(clients, eq(clients.id, cases.clientId))
    .where(eq(cases.id, caseId))
    .get();
  if (row === undefined) return null;
  const { cases: found, clients: client } = row;
  const { contacts, relevantTotal, payments, paid } = withImportedContacts(
    db,
    found.intakeId,
    listCaseContacts(db, caseId),
  );
  return {
    id: found.id,
    caseNumber: found.caseNumber,
    status: found.status,
    intakeId: found.intakeId,
    clientId: found.clientId,
    cause: found.cause,
    lawyerName: found.lawyerName,
    opponentName: found.opponentName,
    opponentOrganisationId: found.opponentOrganisationId,
    policeStation: found.policeStation,
    client: {
      name: client.name,
      idType: client.idType,
      idNumber: client.idNumber,
      phone: client.phone,
      address: client.address,
    },
    answers: found.answers,
    note: found.note,
    contacts,
    relevantTotal,
    payments,
    paid,
    statusHistory: listStatusChanges(db, caseId),
    openedAtMs: found.openedAtMs,
    updatedAtMs: found.updatedAtMs,
    revision: found.revision,
  };
}

/** The next running number of a year; with the unique index behind it, numbers have no gaps and no twins. */
export function nextCaseSequence(tx: WriteTx, year: number): number {
  const row = reading(tx)
    .select({ last: sql<number | null>`max(${cases.caseSequence})` })
    .from(cases)
    .where(eq(cases.caseYear, year))
    .get();
  return (row?.last ?? 0) + 1;
}

export interface NewCase extends CaseDetails {
  id: CaseId;
  caseNumber: string;
  caseYear: number;
  caseSequence: number;
  intakeId: IntakeId;
  clientId: ClientId;
  answers: IntakeAnswers;
  note: string;
  atMs: number;
}

export function insertCase(tx: WriteTx, { atMs, ...columns }: NewCase): void {
  writing(tx)
    .insert(cases)
    .values({
      ...columns,
      status: 'verifying',
      revision: 1,
      openedAtMs: atMs,
      updatedAtMs: atMs,
    })
    .run();
}

/** Evidence, checks and overrides of the intake belong to the case from now on. */
export function moveMatterToCase(tx: WriteTx, intakeId: IntakeId, caseId: CaseId): void {
  const db = writing(tx);
  db.update(evidenceItems).set({ caseId }).where(eq(evidenceItems.intakeId, intakeId)).run();
  db.update(verificationSteps)
    .set({ caseId })
    .where(eq(verificationSteps.intakeId, intakeId))
    .run();
  db.update(verdictOverrides).set({ caseId }).where(eq(verdictOverrides.intakeId, intakeId)).run();
}

export type CaseChange = Partial<CaseDetails> & {
  clientId?: ClientId;
  status?: CaseStatus;
  answers?: IntakeAnswers;
  note?: string;
};

/** Changes the case and counts its revision up, so that whoever has an older one open is told. */
export function updateCase(tx: WriteTx, caseId: CaseId, change: CaseChange, atMs: number): void {
  writing(tx)
    .update(cases)
    .set({ ...change, revision: sql`${cases.revision} + 1`, updatedAtMs: atMs })
    .where(eq(cases.id, caseId))
    .run();
}

export function appendStatusChange(tx: WriteTx, caseId: CaseId, change: StatusChange): void {
  writing(tx)
    .insert(statusChanges)
    .values({ caseId, ...change })
    .run();
}

function listStatusChanges(db: ReadDb, caseId: CaseId): StatusChange[] {
  return reading(db)
    .select({
      from: statusChanges.from,
      to: statusChanges.to,
      reason: statusChanges.reason,
      actor: statusChanges.actor,
      atMs: statusChanges.atMs,
    })
    .from(statusChanges)
    .where(eq(statusChanges.caseId, caseId))
    .orderBy(asc(statusChanges.id))
    .all();
}

function selectRows(db: ReadDb, condition?: SQL) {
  return reading(db)
    .select({
      id: cases.id,
      caseNumber: cases.caseNumber,
      clientName: clients.name,
      opponentName: cases.opponentName,
      cause: cases.cause,
      lawyerName: cases.lawyerName,
      status: cases.status,
      outcomes: intakes.outcomes,
      contactCount: sql<number>`(
        SELECT count(*) FROM contacts c WHERE c.case_id = ${cases}.id AND c.removed_at_ms IS NULL
      ) + (
        SELECT count(*) FROM import_matters m
        JOIN import_runs r ON r.matter_id = m.id AND r.state = 'finished'
        CROSS JOIN imported_rows i ON i.matter_id = m.id AND i.run_id = r.id AND i.relevant = 1
          AND i.kind <> 'payment'
        WHERE m.intake_id = ${cases}.intake_id
          AND NOT EXISTS (SELECT 1 FROM contacts w WHERE w.id = i.id AND w.removed_at_ms IS NULL)
      )`,
      evidenceCount: sql<number>`(
        SELECT count(*) FROM evidence_items e
        WHERE e.case_id = ${cases}.id AND e.withdrawn_at_ms IS NULL
      )`,
      documentCount: sql<number>`(SELECT count(*) FROM documents d WHERE d.case_id = ${cases}.id)`,
      lastContactAtMs: intakes.lastContactAtMs,
      openedAtMs: cases.openedAtMs,
      updatedAtMs: cases.updatedAtMs,
    })
    .from(cases)
    .innerJoin(clients, eq(clients.id, cases.clientId))
    .innerJoin(intakes, eq(intakes.id, cases.intakeId))
    .where(condition)
    .$dynamic();
}
