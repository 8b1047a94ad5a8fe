import type { CaseContact } from '../../../domain/cases/caseRecord.ts';

/** More than one verdict looks at, see matterLog.ts. */
export const KEPT_CONTACTS = 5_000;
const kept = new Map<string, CaseContact>();

/**
 * The same object for an imported contact each time that it is read. Its text never changes, and the rules remember
 * what they read in it by the object (contactEvidence.ts): reading two thousand messages anew at every save would take
 * seconds. Contacts that people wrote down go through as they are.
 */
export function steadyContact(contact: CaseContact): CaseContact {
  if (contact.source === undefined) return contact;
  const text = JSON.stringify(contact);
  const known = kept.get(contact.id);
  if (known !== undefined && JSON.stringify(known) === text) return known;
  if (kept.size >= KEPT_CONTACTS) kept.clear();
  kept.set(contact.id, contact);
  return contact;
}
