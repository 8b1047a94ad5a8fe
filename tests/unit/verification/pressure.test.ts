import { describe, expect, it } from 'vitest';
import { contact, verdictOf } from './support/verdictCase.ts';

const owes = { borrowed: 'yes', overdue: 'yes' } as const;
const reasonOf = (...words: string[]) =>
  verdictOf({
    contacts: words.map((content) =>
      contact('sms', { content, from: '10690000123456', claimedIdentity: '招联消费金融' }),
    ),
    answers: owes,
  }).reasons.find(({ ruleId }) => ruleId === 'B-threat-contacts');

const named = '您的账单已逾期12天，对方说他是您的紧急联系人。';
const pressing = '您的账单已逾期12天，今天不还就联系您通讯录里的每一个人。';

describe('pressure through relatives and friends', () => {
  it('is not made of the bare word for a contact person', () => {
    expect(reasonOf(named)?.weight).not.toBe('supports');
  });

  it('is found behind a message that names somebody only, and quoted to the end of its clause', () => {
    const reason = reasonOf(named, pressing);
    expect(reason?.weight).toBe('supports');
    expect(reason?.sentence).toContain('今天不还就联系您通讯录里的每一个人”');
  });
});
