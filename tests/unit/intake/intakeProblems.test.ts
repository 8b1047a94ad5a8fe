import { describe, expect, it } from 'vitest';
import { emptyContact, emptyIntakeForm, IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { intakeProblems } from '../../../domain/intake/intakeProblems.ts';

const contactId = '0199a000-0000-7000-8000-000000000001';

describe('接待登记的必填项', () => {
  it('asks an empty form for name, phone and one contact, nothing more', () => {
    expect(intakeProblems(emptyIntakeForm).map((problem) => problem.field)).toEqual([
      'client.name',
      'client.phone',
      'contacts',
    ]);
  });

  it('is content with a name, a phone and one dated contact that says anything', () => {
    const form: IntakeForm = {
      ...emptyIntakeForm,
      client: { ...emptyIntakeForm.client, name: '周示例', phone: '13800000001' },
      contacts: [
        { ...emptyContact(contactId, 'call'), occurredAtMs: 1_790_000_000_000, from: '未知号码' },
      ],
    };
    expect(intakeProblems(form)).toEqual([]);
  });

  it('names the contact that is empty or undated', () => {
    const form = { ...emptyIntakeForm, contacts: [emptyContact(contactId, 'sms')] };
    expect(intakeProblems(form).map((problem) => problem.field)).toContain(
      `contacts.${contactId}.content`,
    );
    expect(intakeProblems(form).map((problem) => problem.field)).toContain(
      `contacts.${contactId}.occurredAtMs`,
    );
  });

  it('treats blanks as nothing', () => {
    const form = {
      ...emptyIntakeForm,
      client: { ...emptyIntakeForm.client, name: '   ', phone: '\t' },
    };
    expect(intakeProblems(form).length).toBe(3);
  });

  it('lets the empty form through the schema, since drafts save themselves', () => {
    expect(IntakeForm.parse(emptyIntakeForm)).toEqual(emptyIntakeForm);
  });
});
