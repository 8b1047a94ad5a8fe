import type { CaseContact } from '../cases/caseRecord.ts';
import { findOrganisation } from '../directory/matchNumber.ts';
import type { Organisation } from '../directory/organisation.ts';
import type { EvidenceId } from '../ids.ts';
import type { LoggedContact } from './breach.ts';
import type { CollectionSettings } from './collectionSettings.ts';
import { readContactFlags } from './readContactFlags.ts';
import { toLoggedContact } from './toLoggedContact.ts';

export interface CaseLogInput {
  /** Written down and imported ones that count for the matter. */
  contacts: readonly CaseContact[];
  evidenceNumbers: ReadonlyMap<EvidenceId, number>;
  /** 对方 of the case; empty = unknown. */
  opponentName: string;
  settings: CollectionSettings;
  organisations: readonly Organisation[];
}

/**
 * The contacts of a case as the collection rules see them; those without a day are left out. Who is behind a number:
 * as the lawyer assigned it, else as callers with it claimed, else, as an assumption only, the other side of the case,
 * whose agencies count together with it.
 */
export function logOfCase(input: CaseLogInput): LoggedContact[] {
  const logged = input.contacts.flatMap((contact) => {
    const each = toLoggedContact(contact);
    return each ? [{ contact, logged: each }] : [];
  });
  const creditorOf = creditorsByNumber(
    logged.map((each) => each.logged),
    input,
  );
  return logged.map(({ contact, logged: each }) => {
    const evidenceId = contact.source?.evidenceId ?? contact.evidenceIds[0] ?? null;
    return {
      ...each,
      ...creditorOf(each),
      source: contact.source?.evidenceId ?? '',
      evidenceId,
      evidenceNumber: evidenceId === null ? null : (input.evidenceNumbers.get(evidenceId) ?? null),
      rowRef: contact.source?.rowRef ?? '',
      flags: isRead(each) ? readContactFlags(each) : [],
    };
  });
}

/** What the client wrote herself is no conduct of a collector. */
function isRead({ direction, text }: LoggedContact): boolean {
  return direction === 'incoming' && text !== '';
}

function creditorsByNumber(contacts: readonly LoggedContact[], input: CaseLogInput) {
  const { settings, opponentName, organisations } = input;
  const assigned = new Map(settings.creditors.map(({ number, creditor }) => [number, creditor]));
  const names = new Map<string, string>();
  const nameOf = (claimed: string) => {
    const known = names.get(claimed);
    if (known !== undefined) return known;
    const name = findOrganisation(claimed, organisations)?.organisation.name ?? claimed.trim();
    names.set(claimed, name);
    return name;
  };
  const claimed = new Map<string, string>();
  for (const { number, claimedIdentity } of contacts) {
    if (number === '' || claimedIdentity.trim() === '' || claimed.has(number)) continue;
    claimed.set(number, nameOf(claimedIdentity));
  }
  const knownOf = ({ number, claimedIdentity }: LoggedContact): string | undefined => {
    const byLawyer = assigned.get(number);
    if (byLawyer !== undefined) return byLawyer;
    return claimedIdentity.trim() === '' ? claimed.get(number) : nameOf(claimedIdentity);
  };
  return (contact: LoggedContact): Pick<LoggedContact, 'creditor' | 'creditorAssumed'> => {
    const known = knownOf(contact);
    if (known !== undefined) return { creditor: known };
    return { creditor: opponentName.trim(), creditorAssumed: true };
  };
}
