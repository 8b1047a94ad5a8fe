import type { IntakeForm } from './intakeForm.ts';

export interface IntakeProblem {
  /** Path of the field, e.g. 'client.phone' or 'contacts.<id>.occurredAtMs'. */
  field: string;
  sentence: string;
}

/**
 * What keeps an intake from being complete. Deliberately little: a receptionist must be able to finish while the
 * client is frightened; what papers need later is listed there as missing values.
 */
export function intakeProblems(form: IntakeForm): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  if (form.client.name.trim() === '') {
    problems.push({ field: 'client.name', sentence: '请填写当事人姓名。' });
  }
  if (form.client.phone.trim() === '') {
    problems.push({ field: 'client.phone', sentence: '请填写当事人电话，以便回访。' });
  }
  if (form.contacts.length === 0) {
    problems.push({ field: 'contacts', sentence: '请至少登记一次来电、短信或其他联系。' });
  }
  for (const contact of form.contacts) {
    if (
      contact.content.trim() === '' &&
      contact.from.trim() === '' &&
      contact.claimedIdentity.trim() === ''
    ) {
      problems.push({
        field: `contacts.${contact.id}.content`,
        sentence: '请填写这次联系的内容、号码或对方自称的身份，至少一项。',
      });
    }
    if (contact.occurredAtMs === null) {
      problems.push({
        field: `contacts.${contact.id}.occurredAtMs`,
        sentence: '请填写联系时间，记不清可只填日期。',
      });
    }
  }
  return problems;
}
