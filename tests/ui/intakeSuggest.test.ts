import { describe, expect, it } from 'vitest';
import {
  emptyAnswers,
  emptyContact,
  emptyIntakeForm,
  type IntakeForm,
} from '../../domain/intake/intakeForm.ts';
import { stepCodes } from '../../domain/verification/verification.ts';
import { placeOfField } from '../../renderer/features/intake/fieldPlace.ts';
import { stepState } from '../../renderer/features/intake/stepState.ts';
import { suggestCause, suggestOpponent } from '../../renderer/features/intake/suggestCase.ts';
import { organisations } from './intakeFakes.ts';

const contactId = '019a0000-0000-7000-8000-0000000000c1';

function claiming(claimedIdentity: string): IntakeForm {
  return { ...emptyIntakeForm, contacts: [{ ...emptyContact(contactId, 'sms'), claimedIdentity }] };
}

describe('Opening a case', () => {
  it.each([
    [['A', 'D'], 'suspected_fraud'],
    [['B', 'D'], 'illegal_collection'],
    [['D'], 'information_leak'],
    [['C'], 'mistaken_contact'],
    [['E'], 'loan_dispute'],
    [['F'], null],
  ] as const)('suggests the cause from %j', (outcomes, cause) => {
    expect(suggestCause(outcomes, emptyIntakeForm)).toBe(cause);
  });

  it('suggests 误联 rather than the manner of collecting where the client owes nothing', () => {
    const answers = { ...emptyAnswers, borrowed: 'no' as const };
    expect(suggestCause(['B', 'C'], { ...emptyIntakeForm, answers })).toBe('mistaken_contact');
    expect(suggestCause(['B', 'C'], emptyIntakeForm)).toBe('illegal_collection');
  });

  it('suggests 冒名贷款 where a stranger to the lender is called by identity number', () => {
    const answers = {
      ...emptyAnswers,
      borrowed: 'no' as const,
      callerKnows: ['id_number' as const],
    };
    expect(suggestCause(['D'], { ...emptyIntakeForm, answers })).toBe('impersonated_loan');
  });

  it('suggests the institution by its present name', () => {
    const suggestion = suggestOpponent(claiming('捷信消费金融有限公司'), organisations);
    expect(suggestion?.organisation.name).toBe('天津京东消费金融有限公司');
    expect(suggestion?.formerName).toBe('捷信消费金融有限公司');
    expect(suggestOpponent(claiming('花呗客服'), organisations)?.formerName).toBeNull();
    expect(suggestOpponent(claiming('某某公司'), organisations)).toBeNull();
  });
});

describe('The way to a field', () => {
  it.each([
    ['client.phone', 1],
    ['contacts', 2],
    [`contacts.${contactId}.occurredAtMs`, 2],
    ['answers.paidTo', 3],
    ['clickedLink', 4],
    ['answers.wants', 5],
    ['note', 5],
  ])('%s leads to step %i', (field, step) => {
    expect(placeOfField(field)).toMatchObject({ kind: 'field', step });
  });

  it.each(stepCodes)('%s leads to the checklist', (code) => {
    expect(placeOfField(code)).toEqual({ kind: 'check', code });
  });

  it('calls a step faulty only after somebody tried to finish', () => {
    const problems = [{ field: 'client.name', sentence: '请填写当事人姓名。' }];
    expect(stepState(emptyIntakeForm, 1, problems, false)).toBe('open');
    expect(stepState(emptyIntakeForm, 1, problems, true)).toBe('problem');
    expect(stepState(emptyIntakeForm, 1, [], true)).toBe('done');
  });
});
