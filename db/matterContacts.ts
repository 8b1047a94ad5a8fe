import { type CasePayment, type PaidSum, paidSum } from '../domain/cases/casePayment.ts';
import type { CaseContact, CaseRecord } from '../domain/cases/caseRecord.ts';
import type { IntakeId } from '../domain/ids.ts';
import type { ContactRecord } from '../domain/intake/intakeForm.ts';
import type { ReadDb } from './databaseHandle.ts';
import {
  listContactSources,
  listRelevantContacts,
  listRelevantPayments,
  RELEVANT_LIMIT,
  readRelevantContacts,
  sumPaid,
} from './importedContactQueries.ts';

/**
 * The contacts and payments of a matter: those that people wrote down and the relevant ones of its files, by time, those
 * without a time last. Of an imported contact that a person has added to, the person's version stands, with its source.
 * Of imported ones the newest RELEVANT_LIMIT, for screens; `relevantTotal` and `paid` tell of all. Papers take
 * readAllContacts and listRelevantPayments.
 */
export function withImportedContacts<Written extends ContactRecord & Partial<CaseContact>>(
  db: ReadDb,
  intakeId: IntakeId,
  written: readonly Written[],
): { contacts: CaseContact[]; relevantTotal: number; payments: CasePayment[]; paid: PaidSum } {
  const { contacts: imported, total } = readRelevantContacts(db, intakeId);
  const sources = listContactSources(db, total === 0 ? [] : written.map(({ id }) => id));
  const own = written.map((contact): CaseContact => {
    const evidenceIds = contact.evidenceIds ?? [];
    const found = sources.get(contact.id);
    if (!found) return { ...contact, evidenceIds };
    const all = new Set([...found.evidenceIds, ...evidenceIds]);
    return { ...contact, evidenceIds: [...all], source: found.source };
  });
  const known = new Set(own.map(({ id }) => id));
  const contacts = [...own, ...imported.filter(({ id }) => !known.has(id))];
  if (imported.length > 0) contacts.sort(byTime);
  const payments = listRelevantPayments(db, intakeId, RELEVANT_LIMIT);
  const paid = payments.length < RELEVANT_LIMIT ? paidSum(payments) : sumPaid(db, intakeId);
  return { contacts, relevantTotal: total, payments, paid };
}

/** Every contact of a case, by time, those without a time last, however many its files hold: nothing of a paper is left out. */
export function readAllContacts(
  db: ReadDb,
  {
    intakeId,
    contacts,
    relevantTotal = 0,
  }: Pick<CaseRecord, 'intakeId' | 'contacts' | 'relevantTotal'>,
): CaseContact[] {
  if (relevantTotal <= RELEVANT_LIMIT) return contacts;
  const known = new Set(contacts.map(({ id }) => id));
  const rest = listRelevantContacts(db, intakeId).filter(({ id }) => !known.has(id));
  return [...contacts, ...rest].sort(byTime);
}

function byTime(a: CaseContact, b: CaseContact): number {
  if (a.occurredAtMs === null || b.occurredAtMs === null) {
    return Number(a.occurredAtMs === null) - Number(b.occurredAtMs === null);
  }
  return a.occurredAtMs - b.occurredAtMs;
}
