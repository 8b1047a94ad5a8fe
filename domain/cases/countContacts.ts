import type { ContactRecord } from '../intake/intakeForm.ts';

/** Contacts by what they are: what came from the other side is never counted together with what the client did. */
export interface ContactCounts {
  /** Incoming calls, missed ones among them. */
  calls: number;
  missed: number;
  /** Incoming messages, each bubble and SMS one. */
  messages: number;
  /** Visits and letters. */
  others: number;
  /** Calls, messages and visits of the client herself. */
  own: number;
}

/** Counts the contacts of a matter for a glance. */
export function countContacts(contacts: readonly ContactRecord[]): ContactCounts {
  const counts: ContactCounts = { calls: 0, missed: 0, messages: 0, others: 0, own: 0 };
  for (const { channel, direction, durationSeconds } of contacts) {
    if (direction === 'outgoing') counts.own += 1;
    else if (channel === 'call') {
      counts.calls += 1;
      if (durationSeconds === 0) counts.missed += 1;
    } else if (channel === 'visit' || channel === 'letter') counts.others += 1;
    else counts.messages += 1;
  }
  return counts;
}
