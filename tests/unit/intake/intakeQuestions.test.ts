import { describe, expect, it } from 'vitest';
import {
  type ContactRecord,
  emptyAnswers,
  emptyContact,
  type IntakeAnswers,
} from '../../../domain/intake/intakeForm.ts';
import { intakeQuestions, questionGroups } from '../../../domain/intake/intakeQuestions.ts';

const id = '01930000-0000-7000-8000-000000000001';
const sms = (content: string): ContactRecord => ({ ...emptyContact(id, 'sms'), content });
const call = (content: string): ContactRecord => ({ ...emptyContact(id, 'call'), content });

const fields = (contacts: ContactRecord[], answers: Partial<IntakeAnswers> = {}) =>
  intakeQuestions({ contacts, answers: { ...emptyAnswers, ...answers } }).map(({ field }) => field);

describe('the questions of an intake', () => {
  it('ask for the payment only when something was paid', () => {
    const follow = ['paidAmountFen', 'paidAtMs', 'paidTo', 'paidMethod'];
    for (const field of follow) {
      expect(fields([], { paid: 'no' })).not.toContain(field);
      expect(fields([], { paid: null })).not.toContain(field);
    }
    const asked = fields([], { paid: 'yes' });
    expect(asked.slice(asked.indexOf('paid') + 1, asked.indexOf('paid') + 5)).toEqual(follow);
  });

  it.each([
    ['borrowedFrom', { borrowed: 'yes' }, { borrowed: 'no' }],
    ['overdue', { borrowed: 'unsure' }, { borrowed: 'no' }],
    ['overdueDays', { borrowed: 'yes', overdue: 'yes' }, { borrowed: 'yes', overdue: 'no' }],
    ['appName', { installedApp: 'yes' }, { installedApp: 'no' }],
    ['visitDetails', { homeVisit: 'happened' }, { homeVisit: 'none' }],
    ['thirdPartyDetails', { thirdPartyContacted: 'yes' }, { thirdPartyContacted: 'unsure' }],
    ['otherDebtorName', { namesOtherDebtor: 'yes' }, { namesOtherDebtor: 'no' }],
  ] as const)('ask %s only when it matters', (field, when, whenNot) => {
    expect(fields([call('来电')], when)).toContain(field);
    expect(fields([call('来电')], whenNot)).not.toContain(field);
  });

  it('begin with the link when the message holds one', () => {
    expect(fields([sms('您的账单已逾期，点击 t.cn/Abc123 处理')])[0]).toBe('clickedLink');
  });

  it('begin with the payment when the message asks for money', () => {
    expect(fields([sms('请转账到以下账户')])[0]).toBe('paid');
  });

  it('begin with the debt when the message speaks of one', () => {
    expect(fields([sms('您的账单已逾期37天')])[0]).toBe('borrowed');
  });

  it('put the visit before the other harassment when one was announced', () => {
    const asked = fields([call('称要上门核实情况')]);
    expect(asked.indexOf('homeVisit')).toBeLessThan(asked.indexOf('thirdPartyContacted'));
    expect(asked.indexOf('homeVisit')).toBeLessThan(asked.indexOf('clickedLink'));
  });

  it('ask for recordings only where somebody spoke', () => {
    expect(fields([sms('逾期')])).not.toContain('recorded');
    expect(fields([call('逾期')])).toContain('recorded');
  });

  it('end with what the client wants, each field once, in known groups', () => {
    const everything = intakeQuestions({
      contacts: [call('共享屏幕 验证码 上门')],
      answers: {
        ...emptyAnswers,
        borrowed: 'yes',
        overdue: 'yes',
        paid: 'yes',
        installedApp: 'yes',
        homeVisit: 'announced',
        thirdPartyContacted: 'yes',
        namesOtherDebtor: 'yes',
      },
    });
    const asked = everything.map(({ field }) => field);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.at(-1)).toBe('wants');
    expect([...asked].sort()).toEqual(Object.keys(emptyAnswers).sort());
    for (const question of everything) {
      expect(questionGroups).toContain(question.group);
      expect(question.help).not.toBe('');
    }
  });
});
