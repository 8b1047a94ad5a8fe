import type { ContactRecord, IntakeForm } from './intakeForm.ts';
import { emptyContact } from './intakeForm.ts';
import type { ToldAnswer } from './toldAnswers.ts';
import type { ToldPayment } from './toldPayment.ts';

/**
 * Takes over what a person confirmed. A field that holds something already stays as it is.
 * @param newId makes the ids of further contacts
 */
export function takeToldAnswer(
  form: IntakeForm,
  told: ToldAnswer,
  newId: () => string,
): IntakeForm {
  switch (told.kind) {
    case 'payment':
      return takeToldPayment(form, told.payment);
    case 'answer':
      if (form.answers[told.field] !== null) return form;
      return { ...form, answers: { ...form.answers, [told.field]: told.value } };
    case 'disclosed': {
      const disclosed = [...new Set([...(form.answers.disclosed ?? []), ...told.items])];
      return { ...form, answers: { ...form.answers, disclosed } };
    }
    case 'time':
      return withContact(form, told.contactId, (contact) =>
        contact.occurredAtMs === null
          ? { ...contact, occurredAtMs: told.time.atMs, dateOnly: told.time.dateOnly }
          : contact,
      );
    case 'furtherContacts':
      return addFurther(form, told, newId);
  }
}

/** The payment as it was told: the sum, the payee and the time where the form holds none. */
export function takeToldPayment(form: IntakeForm, payment: ToldPayment): IntakeForm {
  const { answers } = form;
  return {
    ...form,
    answers: {
      ...answers,
      paid: 'yes',
      paidAmountFen: answers.paidAmountFen ?? payment.amountFen,
      paidTo: answers.paidTo === '' ? payment.paidTo : answers.paidTo,
      // The field holds a minute: a day alone would pass for midnight.
      paidAtMs: answers.paidAtMs ?? (payment.time?.dateOnly ? null : (payment.time?.atMs ?? null)),
    },
  };
}

/** 昨天也打过两次: as many contacts of that day, with nothing made up but what was told. */
function addFurther(
  form: IntakeForm,
  told: Extract<ToldAnswer, { kind: 'furtherContacts' }>,
  newId: () => string,
): IntakeForm {
  const first = form.contacts.find(({ id }) => id === told.contactId);
  if (first === undefined) return form;
  const added = Array.from(
    { length: told.count },
    (): ContactRecord => ({
      ...emptyContact(newId(), first.channel),
      occurredAtMs: told.time.atMs,
      dateOnly: told.time.dateOnly,
      claimedIdentity: first.claimedIdentity,
    }),
  );
  return { ...form, contacts: [...form.contacts, ...added].slice(0, 200) };
}

function withContact(
  form: IntakeForm,
  contactId: string,
  change: (contact: ContactRecord) => ContactRecord,
): IntakeForm {
  return {
    ...form,
    contacts: form.contacts.map((each) => (each.id === contactId ? change(each) : each)),
  };
}
