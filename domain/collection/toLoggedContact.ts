import { counterpartKey } from '../imports/counterpartKey.ts';
import type { ContactRecord } from '../intake/intakeForm.ts';
import type { LoggedContact } from './breach.ts';

/** A contact that a person wrote down, as the collection rules see it; null when no day is known of it. */
export function toLoggedContact(contact: ContactRecord): LoggedContact | null {
  const { id, channel, direction, occurredAtMs, dateOnly, durationSeconds } = contact;
  if (occurredAtMs === null) return null;
  return {
    id,
    atMs: occurredAtMs,
    dateOnly,
    channel,
    direction,
    number: counterpartKey({ counterpart: contact.from, counterpartName: '' }),
    durationSeconds,
    text: contact.content,
    claimedIdentity: contact.claimedIdentity,
    creditor: '',
    source: '',
    evidenceId: null,
    evidenceNumber: null,
    rowRef: '',
    flags: [],
  };
}
