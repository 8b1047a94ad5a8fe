import { isDeepStrictEqual } from 'node:util';
import type { CaseContact } from '../../../domain/cases/caseRecord.ts';

/** More than one verdict looks at, see matterLog.ts. */
export const KEPT_CONTACTS = 5_000;
/** The one asked for longest ago first. */
const kept = new Map<string, CaseContact>();

/**
 * The same object for an imported contact each time that it is read. Its text never changes, and the rules remember
 * what they read in it by the object (contactEvidence.ts): reading two thousand messages anew at every save would take
 * seconds. Contacts that people wrote down go through as they are.
 */
export function steadyContact(contact: CaseContact): CaseContact {
  if (contact.source === undefined) return contact;
  const known = kept.get(contact.id);
  const steady = known !== undefined && isSame(known, contact) ? known : contact;
  kept.delete(contact.id);
  kept.set(contact.id, steady);
  const [oldest] = kept.size > KEPT_CONTACTS ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  return steady;
}

/** Value by value: nearly all are texts and numbers. */
function isSame(one: CaseContact, other: CaseContact): boolean {
  const keys = Object.keys(one) as (keyof CaseContact)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => one[key] === other[key] || isDeepStrictEqual(one[key], other[key]))
  );
}
