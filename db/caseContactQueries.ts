import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { CaseContact } from '../domain/cases/caseRecord.ts';
import type { CaseId, ContactId, EvidenceId } from '../domain/ids.ts';
import type { ContactRecord } from '../domain/intake/intakeForm.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { contacts, evidenceContacts, evidenceItems } from './schema.ts';

/** Contacts that people wrote down, with the evidence (not withdrawn) for each, by time; those without a time last. */
export function listCaseContacts(db: ReadDb, caseId: CaseId): CaseContact[] {
  const evidence = evidenceByContact(db, caseId);
  return reading(db)
    .select()
    .from(contacts)
    .where(and(eq(contacts.caseId, caseId), isNull(contacts.removedAtMs)))
    .orderBy(sql`${contacts.occurredAtMs} IS NULL`, asc(contacts.occurredAtMs), asc(contacts.id))
    .all()
    .map((row) => ({
      id: row.id,
      channel: row.channel,
      direction: row.direction,
      occurredAtMs: row.occurredAtMs,
      dateOnly: row.dateOnly,
      from: row.from,
      claimedIdentity: row.claimedIdentity,
      ...(row.shownName === '' ? {} : { shownName: row.shownName }),
      content: row.content,
      demand: row.demand,
      durationSeconds: row.durationSeconds,
      reviewedFacts: row.reviewedFacts,
      evidenceIds: evidence.get(row.id) ?? [],
    }));
}

/** The case that a contact id belongs to (a removed contact too), or null when it is free. */
export function findContactOwner(db: ReadDb, contactId: ContactId): CaseId | null {
  const row = reading(db)
    .select({ caseId: contacts.caseId })
    .from(contacts)
    .where(eq(contacts.id, contactId))
    .get();
  return row?.caseId ?? null;
}

/** Which of these contacts people wrote down or added to, and did not remove. */
export function findWrittenContacts(db: ReadDb, contactIds: readonly ContactId[]): Set<ContactId> {
  const rows = reading(db)
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(inArray(contacts.id, [...contactIds]), isNull(contacts.removedAtMs)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** Adds the contact, or changes the one with that id; one that was removed comes back. */
export function putContact(
  tx: WriteTx,
  caseId: CaseId,
  contact: ContactRecord,
  atMs: number,
): void {
  const columns = {
    channel: contact.channel,
    direction: contact.direction,
    occurredAtMs: contact.occurredAtMs,
    dateOnly: contact.dateOnly,
    from: contact.from,
    claimedIdentity: contact.claimedIdentity,
    shownName: contact.shownName ?? '',
    content: contact.content,
    demand: contact.demand,
    durationSeconds: contact.durationSeconds,
    reviewedFacts: contact.reviewedFacts,
  };
  writing(tx)
    .insert(contacts)
    .values({ id: contact.id, caseId, ...columns, createdAtMs: atMs })
    .onConflictDoUpdate({
      target: contacts.id,
      set: { ...columns, removedAtMs: null, removedReason: null },
    })
    .run();
}

export function markContactRemoved(
  tx: WriteTx,
  contactId: ContactId,
  reason: string,
  atMs: number,
): void {
  writing(tx)
    .update(contacts)
    .set({ removedAtMs: atMs, removedReason: reason })
    .where(eq(contacts.id, contactId))
    .run();
}

function evidenceByContact(db: ReadDb, caseId: CaseId): Map<ContactId, EvidenceId[]> {
  const links = reading(db)
    .select({ contactId: evidenceContacts.contactId, evidenceId: evidenceContacts.evidenceId })
    .from(evidenceItems)
    .innerJoin(evidenceContacts, eq(evidenceContacts.evidenceId, evidenceItems.id))
    .where(and(eq(evidenceItems.caseId, caseId), isNull(evidenceItems.withdrawnAtMs)))
    .orderBy(asc(evidenceItems.number))
    .all();
  const byContact = new Map<ContactId, EvidenceId[]>();
  for (const { contactId, evidenceId } of links) {
    byContact.set(contactId, [...(byContact.get(contactId) ?? []), evidenceId]);
  }
  return byContact;
}
