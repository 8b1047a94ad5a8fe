import { institutionNames } from '../../../domain/directory/institutionNames.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { citizenIdCheckDigit } from '../../../domain/identity/citizenId.ts';
import {
  type ContactChannel,
  type ContactRecord,
  emptyAnswers,
  emptyContact,
  type IntakeAnswers,
  type IntakeClient,
  type IntakeForm,
} from '../../../domain/intake/intakeForm.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';
import { DAY_MS, parseShanghai, shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { SampleStep } from './sampleMatter.ts';

/** Turns "3 days ago at 14:26, Beijing time" into an instant (UTC ms) before now. */
export type SampleTime = (daysAgo: number, time: string) => number;

/** Today's times that have not come yet become ten minutes ago. */
export function sampleTime(nowMs: number): SampleTime {
  return (daysAgo, time) => {
    const date = shanghaiDate(nowMs - daysAgo * DAY_MS);
    return Math.min(parseShanghai(`${date} ${time}`) ?? nowMs, nowMs - 600_000);
  };
}

/** An invented client: the area code is real, the person is not; the check digit is right. */
export function sampleClient(
  name: string,
  birth: string,
  order: string,
  values: { phone: string; address: string },
): IntakeClient {
  const digits = `110101${birth}${order}`;
  return {
    name,
    idType: 'citizen_id',
    idNumber: digits + citizenIdCheckDigit(digits),
    ...values,
  };
}

type ContactValues = Partial<Omit<ContactRecord, 'id' | 'channel' | 'occurredAtMs'>> & {
  atMs: number;
  /** True = the desk has confirmed what the program read out of the text. */
  confirmed?: boolean;
};

/** A contact whose id follows from its time and place in the matter, so that files can name it. */
export function sampleContact(
  key: number,
  channel: ContactChannel,
  { atMs, confirmed = false, ...values }: ContactValues,
): ContactRecord {
  const contact: ContactRecord = {
    ...emptyContact(sampleId(atMs, key), channel),
    occurredAtMs: atMs,
    ...values,
  };
  if (!confirmed) return contact;
  const names = institutionNames(shippedOrganisations);
  return {
    ...contact,
    reviewedFacts: readMessage(contact.content, atMs, names).facts.map((fact) => ({
      fact,
      state: 'confirmed',
      correctedText: null,
    })),
  };
}

/** A whole form; answers that are not named stay unasked. */
export function sampleForm(
  client: IntakeClient,
  contacts: ContactRecord[],
  answers: Partial<IntakeAnswers>,
  note = '',
): IntakeForm {
  return { client, contacts, answers: { ...emptyAnswers, ...answers }, note };
}

/** Steps taken at one sitting, five minutes apart. */
export function sampleSteps(
  atMs: number,
  steps: readonly (readonly [SampleStep['code'], SampleStep['result'], string])[],
): SampleStep[] {
  return steps.map(([code, result, note], position) => ({
    code,
    result,
    note,
    atMs: atMs + position * 300_000,
  }));
}

function sampleId(atMs: number, key: number): string {
  const time = Math.floor(atMs).toString(16).padStart(12, '0');
  const tail = key.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
}
