import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import type { PhoneNumber } from '../../../domain/phone/phoneNumber.ts';

/** Every telephone number of a matter: who called or wrote, and what stands in the messages and was not rejected. */
export function numbersOfForm(form: Pick<IntakeForm, 'contacts'>): PhoneNumber[] {
  const found = new Map<string, PhoneNumber>();
  const add = (phone: PhoneNumber) => {
    const key = `${phone.normalised}/${phone.extension ?? ''}`;
    if (phone.normalised !== '' && !found.has(key)) found.set(key, phone);
  };
  for (const contact of form.contacts) {
    if (contact.channel !== 'wechat' && contact.channel !== 'email')
      add(normalisePhone(contact.from));
    for (const { fact, state, correctedText } of contact.reviewedFacts) {
      if (fact.kind !== 'phone' || state === 'rejected') continue;
      add(state === 'corrected' ? normalisePhone(correctedText ?? '') : fact.value);
    }
  }
  return [...found.values()];
}
