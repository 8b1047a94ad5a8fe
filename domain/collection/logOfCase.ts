import type { CaseContact } from '../cases/caseRecord.ts';
import { findOrganisation } from '../directory/matchNumber.ts';
import type { Organisation } from '../directory/organisation.ts';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';
import type { EvidenceId } from '../ids.ts';
import type { ContactFlag, LoggedContact } from './breach.ts';
import type { CollectionSettings } from './collectionSettings.ts';
import { readContactFlags, threatFlag } from './readContactFlags.ts';
import { toLoggedContact } from './toLoggedContact.ts';

export interface CaseLogInput {
  /** Written down and imported ones that count for the matter. */
  contacts: readonly CaseContact[];
  /** Items in use. */
  evidence: readonly Pick<EvidenceItem, 'id' | 'number' | 'kind' | 'contactIds'>[];
  /** 对方 of the case; empty = unknown. */
  opponentName: string;
  settings: CollectionSettings;
  organisations: readonly Organisation[];
  /** Times, sides and numbers are enough: what was said is not read. */
  skipsWords?: boolean;
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
  const evidenceOf = evidenceByContact(input.evidence);
  return logged.map(({ contact, logged: each }) => ({
    ...each,
    ...creditorOf(each),
    ...evidenceOf(contact),
    source: contact.source?.evidenceId ?? '',
    rowRef: contact.source?.rowRef ?? '',
    flags: isRead(each) && !input.skipsWords ? flagsOf(contact, each) : [],
  }));
}

type ShownBy = Pick<LoggedContact, 'evidenceId' | 'evidenceNumber' | 'furtherEvidence'>;

/** The file that a row stands in comes first, else the item of the lowest number. A receipt shows a payment, no call. */
function evidenceByContact(items: CaseLogInput['evidence']): (contact: CaseContact) => ShownBy {
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  const linked = new Map<string, EvidenceId[]>();
  for (const { id, kind, contactIds } of items) {
    if (kind === 'bill') continue;
    for (const contactId of contactIds)
      linked.set(contactId, [...(linked.get(contactId) ?? []), id]);
  }
  return (contact) => {
    const { source, evidenceIds } = contact;
    const others = [...evidenceIds, ...(linked.get(contact.id) ?? [])];
    const [first, ...further] = [
      ...(source ? [source.evidenceId] : []),
      ...byNumber([...new Set(others)].filter((id) => id !== source?.evidenceId)),
    ];
    const furtherEvidence = further.flatMap((evidenceId) => {
      const evidenceNumber = numbers.get(evidenceId);
      return evidenceNumber === undefined ? [] : [{ evidenceId, evidenceNumber }];
    });
    return {
      evidenceId: first ?? null,
      evidenceNumber: first === undefined ? null : (numbers.get(first) ?? null),
      ...(furtherEvidence.length > 0 ? { furtherEvidence } : {}),
    };
  };

  function byNumber(ids: EvidenceId[]): EvidenceId[] {
    return ids.sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
  }
}

/** As a person reviewed the words: what she rejected raises nothing. */
function flagsOf({ reviewedFacts }: CaseContact, logged: LoggedContact): ContactFlag[] {
  const flags = readContactFlags(logged);
  const rejected = reviewedFacts.flatMap(({ state, fact }) =>
    state === 'rejected' && fact.kind === 'threat' ? (threatFlag(fact.value.type) ?? []) : [],
  );
  return rejected.length === 0 ? flags : flags.filter((flag) => !rejected.includes(flag));
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
