import type { ContactRecord, IntakeForm, ReviewedFact } from '../../../domain/intake/intakeForm.ts';
import { readToldPayment } from '../../../domain/intake/toldPayment.ts';
import { parseChineseInteger } from '../../../domain/money/chineseNumeral.ts';
import { parseAmountToFen } from '../../../domain/money/fen.ts';
import { isMentionedOnly } from '../../../domain/text/mentionedOnly.ts';
import type { TextFact } from '../../../domain/text/textFact.ts';

export interface FactReview {
  state: ReviewedFact['state'];
  correctedText: string | null;
}

/** What a confirmed fact says about a field of the form. */
type FieldValue =
  | { field: 'claimedAmountFen' | 'overdueDays'; value: number }
  | { field: 'from' | 'claimedIdentity'; value: string };

/**
 * Records how a person reviewed one fact of a contact, and lets confirmed facts fill empty fields. A field that a
 * person filled is never overwritten; a field filled by a fact that is now rejected or corrected is emptied again.
 */
export function reviewFact(
  form: IntakeForm,
  contactId: string,
  factId: string,
  review: FactReview,
): IntakeForm {
  const contact = form.contacts.find(({ id }) => id === contactId);
  const before = contact?.reviewedFacts.find(({ fact }) => fact.id === factId);
  if (contact === undefined || before === undefined) return form;
  const after: ReviewedFact = { ...before, ...review };
  const reviewedFacts = contact.reviewedFacts.map((each) => (each === before ? after : each));
  let next = withContact(form, { ...contact, reviewedFacts });
  const withdrawn = yieldedValue(before, contact);
  if (withdrawn !== null) next = emptyField(next, contactId, withdrawn);
  // Not the new fact alone: where it was rejected, another confirmed one may say something about the field.
  for (const reviewed of [after, ...reviewedFacts]) {
    const value = yieldedValue(reviewed, contact);
    if (value !== null) next = fillField(next, contactId, value);
  }
  return next;
}

/** The words to show for a fact: what a person typed in its place, else its own. */
export function effectiveText(reviewed: ReviewedFact): string {
  return reviewed.state === 'corrected' && reviewed.correctedText !== null
    ? reviewed.correctedText
    : reviewed.fact.text;
}

/** What an unreviewed fact of a contact would put into an empty field once it is confirmed. */
export function suggestionFor(
  contact: ContactRecord,
  field: 'from' | 'claimedIdentity',
): { factId: string; value: string } | null {
  if (contact[field] !== '') return null;
  for (const reviewed of contact.reviewedFacts) {
    if (reviewed.state !== 'unreviewed') continue;
    const { kind, start, end } = reviewed.fact;
    if (kind === 'institution' && isMentionedOnly(contact.content, start, end)) continue;
    const yielded = yieldedValue({ ...reviewed, state: 'confirmed' }, contact);
    if (yielded?.field === field) return { factId: reviewed.fact.id, value: yielded.value };
  }
  return null;
}

function yieldedValue(reviewed: ReviewedFact, contact: ContactRecord): FieldValue | null {
  if (reviewed.state !== 'confirmed' && reviewed.state !== 'corrected') return null;
  const { fact } = reviewed;
  const typed = reviewed.state === 'corrected' ? (reviewed.correctedText ?? '').trim() : null;
  switch (fact.kind) {
    case 'amount': {
      if (fact.value.role === 'minimum' || fact.value.role === 'penalty') return null;
      if (fact.value.role === 'interest' || isOfPayment(fact, contact)) return null;
      const value = typed === null ? fact.value.fen : parseAmountToFen(typed);
      return value === null ? null : { field: 'claimedAmountFen', value };
    }
    case 'overdue_days': {
      const value = typed === null ? fact.value.days : readDays(typed);
      return value === null ? null : { field: 'overdueDays', value };
    }
    case 'phone':
      return isSender(reviewed, contact) ? { field: 'from', value: typed ?? fact.text } : null;
    case 'institution':
      return { field: 'claimedIdentity', value: typed ?? fact.value.name };
    default:
      return null;
  }
}

/** 转了38000元, 再转15000解冻: where the client tells of a payment, a sum is a debt only when it is called one. */
function isOfPayment(fact: TextFact, contact: ContactRecord): boolean {
  const before = contact.content.slice(Math.max(0, fact.start - 12), fact.start);
  const clause = before.slice(before.search(/[^。；;！!？?，,\n]*$/));
  return !/欠|逾期|应还|待还|账单/.test(clause) && readToldPayment(contact) !== null;
}

/**
 * The number in a message is where the client is to call back, which is not the number that sent it: it may stand as
 * the sender only when the words before it say so, when it is a 106 sender, or when the text tells of a call.
 */
function isSender({ fact }: ReviewedFact, contact: ContactRecord): boolean {
  if (fact.kind !== 'phone') return false;
  if (contact.channel === 'call' || contact.channel === 'visit') return true;
  const before = contact.content.slice(Math.max(0, fact.start - 8), fact.start);
  return fact.value.kind === 'sms106' || /(?:发件人|发送方|来自|号码)[:：为是]?\s*$/.test(before);
}

function readDays(text: string): number | null {
  const bare = text.replace(/[^\d零〇一二两三四五六七八九十百千]/g, '');
  if (bare === '') return null;
  const days = /^\d{1,5}$/.test(bare) ? Number(bare) : parseChineseInteger(bare);
  return days !== null && days <= 20_000 ? days : null;
}

function fillField(form: IntakeForm, contactId: string, filled: FieldValue): IntakeForm {
  if (filled.field === 'claimedAmountFen' || filled.field === 'overdueDays') {
    if (form.answers[filled.field] !== null) return form;
    return { ...form, answers: { ...form.answers, [filled.field]: filled.value } };
  }
  const { field, value } = filled;
  return mapContact(form, contactId, (contact) =>
    contact[field] === '' ? { ...contact, [field]: value } : contact,
  );
}

function emptyField(form: IntakeForm, contactId: string, filled: FieldValue): IntakeForm {
  if (filled.field === 'claimedAmountFen' || filled.field === 'overdueDays') {
    if (form.answers[filled.field] !== filled.value) return form;
    return { ...form, answers: { ...form.answers, [filled.field]: null } };
  }
  const { field, value } = filled;
  return mapContact(form, contactId, (contact) =>
    contact[field] === value ? { ...contact, [field]: '' } : contact,
  );
}

function withContact(form: IntakeForm, contact: ContactRecord): IntakeForm {
  return mapContact(form, contact.id, () => contact);
}

function mapContact(
  form: IntakeForm,
  contactId: string,
  change: (contact: ContactRecord) => ContactRecord,
): IntakeForm {
  return {
    ...form,
    contacts: form.contacts.map((contact) =>
      contact.id === contactId ? change(contact) : contact,
    ),
  };
}
