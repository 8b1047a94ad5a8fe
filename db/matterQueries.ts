import { and, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { MatterRef } from '../domain/contract/caseContract.ts';
import type { CaseId, ContactId, IntakeId } from '../domain/ids.ts';
import type { ContactChannel } from '../domain/intake/intakeForm.ts';
import type { IntakeStatus, RelatedClient } from '../domain/intake/intakeRecord.ts';
import type { SeenIdentifier } from '../domain/links/matterIdentifier.ts';
import type { OutcomeCode } from '../domain/verification/verification.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { replaceIdentifiers } from './linkQueries.ts';
import { cases, claimedIdentities, intakes, phoneNumbers } from './schema.ts';

/** A matter is an intake until a case is opened from it, and the case from then on; its root is always the intake. */
export interface Matter {
  intakeId: IntakeId;
  caseId: CaseId | null;
  caseNumber: string | null;
  clientName: string;
  status: IntakeStatus;
}

/** Finds a matter by either of its names: an intake that became a case is found as that case. */
export function findMatter(db: ReadDb, ref: MatterRef): Matter | null {
  if (ref.kind === 'case') {
    const found = reading(db)
      .select({ intakeId: cases.intakeId })
      .from(cases)
      .where(eq(cases.id, ref.caseId))
      .get();
    if (found === undefined) return null;
    return findMatter(db, { kind: 'intake', intakeId: found.intakeId });
  }
  const row = reading(db)
    .select({
      intakeId: intakes.id,
      caseId: intakes.caseId,
      caseNumber: cases.caseNumber,
      clientName: intakes.clientName,
      status: intakes.status,
    })
    .from(intakes)
    .leftJoin(cases, eq(cases.id, intakes.caseId))
    .where(eq(intakes.id, ref.intakeId))
    .get();
  return row ?? null;
}

/** What lists and look-ups show of a matter as it is now. */
export interface MatterProjection {
  intakeId: IntakeId;
  clientName: string;
  clientPhone: string;
  /** Upper case, without spaces. */
  clientIdNumber: string;
  channels: ContactChannel[];
  claimedIdentity: string;
  lastContactAtMs: number | null;
  outcomes: OutcomeCode[];
  stopPayment: boolean;
  numbers: {
    role: 'client' | 'caller' | 'mentioned';
    contactId: ContactId | null;
    raw: string;
    normalised: string;
  }[];
  claimedIdentities: { contactId: ContactId; name: string }[];
  identifiers: SeenIdentifier[];
}

/** Renews all that is derived from a matter's content, in the same write that changed the content. */
export function saveMatterProjection(tx: WriteTx, projection: MatterProjection): void {
  const { intakeId, numbers, claimedIdentities: claims, identifiers, ...columns } = projection;
  const db = writing(tx);
  db.update(intakes).set(columns).where(eq(intakes.id, intakeId)).run();
  db.delete(phoneNumbers).where(eq(phoneNumbers.intakeId, intakeId)).run();
  for (const number of numbers) {
    db.insert(phoneNumbers)
      .values({ intakeId, ...number })
      .run();
  }
  db.delete(claimedIdentities).where(eq(claimedIdentities.intakeId, intakeId)).run();
  for (const claim of claims) {
    db.insert(claimedIdentities)
      .values({ intakeId, ...claim })
      .run();
  }
  replaceIdentifiers(tx, intakeId, identifiers);
}

/** Notes that something of the matter changed, without a new revision: evidence, papers and checks are not its text. */
export function touchMatter(
  tx: WriteTx,
  matter: { intakeId: IntakeId; caseId: CaseId | null },
  atMs: number,
): void {
  writing(tx)
    .update(intakes)
    .set({ updatedAtMs: atMs })
    .where(eq(intakes.id, matter.intakeId))
    .run();
  if (matter.caseId !== null) {
    writing(tx).update(cases).set({ updatedAtMs: atMs }).where(eq(cases.id, matter.caseId)).run();
  }
}

/**
 * Other matters of the same person by phone (normalised) or document number (upper case, no spaces), newest first.
 * Discarded intakes do not count. The document number is the stronger sign and named when both match.
 */
export function findRelatedClients(
  db: ReadDb,
  except: IntakeId,
  keys: { phones: string[]; idNumber: string },
  limit: number,
): RelatedClient[] {
  const matchedById = sql<number>`(${intakes.clientIdNumber} = ${keys.idNumber} AND ${keys.idNumber} <> '')`;
  const samePhone = reading(db)
    .select({ intakeId: phoneNumbers.intakeId })
    .from(phoneNumbers)
    .where(and(inArray(phoneNumbers.normalised, keys.phones), eq(phoneNumbers.role, 'client')));
  const sameId = keys.idNumber === '' ? undefined : eq(intakes.clientIdNumber, keys.idNumber);
  const samePerson = or(
    keys.phones.length > 0 ? inArray(intakes.id, samePhone) : undefined,
    sameId,
  );
  if (samePerson === undefined) return [];
  return reading(db)
    .select({
      clientId: cases.clientId,
      intakeId: intakes.id,
      caseId: intakes.caseId,
      caseNumber: cases.caseNumber,
      name: intakes.clientName,
      matchedById,
      atMs: intakes.createdAtMs,
    })
    .from(intakes)
    .leftJoin(cases, eq(cases.id, intakes.caseId))
    .where(and(samePerson, ne(intakes.id, except), ne(intakes.status, 'discarded')))
    .orderBy(desc(intakes.createdAtMs))
    .limit(limit)
    .all()
    .map(({ matchedById: byId, ...row }) => ({ ...row, matchedBy: byId ? 'id_number' : 'phone' }));
}
