import type { ContactId } from '../../../domain/ids.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';

export interface ContactNumber {
  contactId: ContactId;
  /** caller = the number that the contact came from; mentioned = a number in its text. */
  role: 'caller' | 'mentioned';
  raw: string;
  normalised: string;
}

/** Every phone number of the contacts; rejected readings, hidden numbers and mail addresses are left out. */
export function matterNumbers(contacts: readonly ContactRecord[]): ContactNumber[] {
  return contacts.flatMap((contact) => {
    const mentioned = contact.reviewedFacts
      .filter(({ fact, state }) => fact.kind === 'phone' && state !== 'rejected')
      .map(({ fact, correctedText }) => number(contact, 'mentioned', correctedText ?? fact.text));
    return [number(contact, 'caller', contact.from), ...mentioned].filter((one) => one !== null);
  });
}

/** The client's own numbers, where several were written into the one field. */
export function clientNumbers(phone: string): { raw: string; normalised: string }[] {
  return phone
    .split(/[,，、;；/]/u)
    .map((raw) => ({ raw: raw.trim(), normalised: normalisePhone(raw).normalised }))
    .filter(({ normalised }) => normalised !== '');
}

function number(
  contact: ContactRecord,
  role: ContactNumber['role'],
  raw: string,
): ContactNumber | null {
  if (raw.includes('@')) return null;
  const { normalised, kind } = normalisePhone(raw);
  // Digits of a WeChat id are no number; what a call or SMS came from is one, however odd.
  const odd = kind === 'unknown' || kind === 'short';
  const called = contact.channel === 'call' || contact.channel === 'sms';
  if (normalised === '' || (odd && !called)) return null;
  return { contactId: contact.id, role, raw, normalised };
}
