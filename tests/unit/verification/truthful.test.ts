import { describe, expect, it } from 'vitest';
import { checkResult } from '../../../domain/verification/checkResult.ts';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';
import type { Verdict } from '../../../domain/verification/verification.ts';
import { contact, inputOf, type Matter, verdictOf } from './support/verdictCase.ts';

const owes = { borrowed: 'yes', overdue: 'yes' } as const;
const night = (content: string) =>
  contact('call', {
    at: '2026-10-29 22:37',
    content,
    from: '0999-80000031',
    claimedIdentity: '星桥消费金融',
  });

function reason(verdict: Verdict, ruleId: string) {
  return verdict.reasons.find((each) => each.ruleId === ruleId);
}

function result(verdict: Verdict, ruleId: string) {
  const check = verdict.checks.find((each) => each.ruleId === ruleId);
  return check && checkResult(check, verdict);
}

describe('a threat', () => {
  it('to tell everybody is no publication, and is quoted as what the desk wrote down', () => {
    const verdict = verdictOf({
      contacts: [night('夜间来电，辱骂当事人“老赖”，称要群发通讯录。')],
      answers: owes,
    });
    expect(result(verdict, 'B-public')).toBe('not_found');
    expect(reason(verdict, 'B-public-threat')?.sentence).toContain(
      '2026年10月29日22:37的电话，记录为“称要群发通讯录”，以群发相威胁；现有材料未见已经实施',
    );
  });

  it('that was carried out is a publication', () => {
    const verdict = verdictOf({
      contacts: [night('当事人的欠款情况已经被群发到小区业主群。')],
      answers: owes,
    });
    expect(reason(verdict, 'B-public')?.sentence).toContain('涉嫌群发。');
    expect(result(verdict, 'B-public-threat')).toBe('not_found');
  });

  it.each([
    ['夜间来电，辱骂当事人“老赖”。', 'not_found'],
    ['称再不还就把当事人列入老赖名单。', 'found'],
  ])('by a list of defaulters is not the bare word of abuse: %s', (content, expected) => {
    const verdict = verdictOf({ contacts: [night(content)], answers: owes });
    expect(result(verdict, 'B-threat-blacklist')).toBe(expected);
  });
});

describe('a reason', () => {
  it('names what was asked for by the words of the record', () => {
    const verdict = verdictOf({ steps: { asks_secrets: 'unfavourable' } });
    expect(reason(verdict, 'A-asks-secrets')?.sentence).toContain('具体索要什么没有登记');
    const told = verdictOf({
      contacts: [contact('sms', { content: '请把收到的验证码告诉客服。' })],
      steps: { asks_secrets: 'unfavourable' },
    });
    expect(reason(told, 'A-asks-secrets')?.sentence).toContain('索要了验证码');
  });

  it('names what the note of the question says was asked, and not what it says was not', () => {
    const input = inputOf({ steps: { asks_secrets: 'unfavourable' } });
    const verdict = computeVerdict({
      ...input,
      steps: input.steps.map((step) => ({
        ...step,
        note: '没有要密码，索要身份证号和短信验证码，并要求转账，当事人没有给。',
      })),
    });
    expect(reason(verdict, 'A-asks-secrets')?.sentence).toContain(
      '对方索要了身份证号、短信验证码，并要求转账（核实记录：',
    );
  });

  it('for secrecy names the false police only where somebody poses as police', () => {
    const content = '明天上门，你在家等候，不要告诉家人。';
    const agent = verdictOf({
      contacts: [contact('call', { content, claimedIdentity: '花呗客服' })],
    });
    expect(reason(agent, 'A-secrecy')?.source).not.toContain('公检法');
    expect(reason(agent, 'A-secrecy')?.weight).toBe('supports');
    expect(agent.outcomes).toContain('A');
    const police = verdictOf({
      contacts: [contact('call', { content, claimedIdentity: '某市公安局民警' })],
    });
    expect(reason(police, 'A-secrecy')?.source).toContain('冒充公检法');
    expect(reason(police, 'A-secrecy')?.weight).toBe('decisive');
  });

  it('names only what the caller knew', () => {
    const verdict = verdictOf({ answers: { ...owes, callerKnows: ['name', 'address'] } });
    expect(reason(verdict, 'C-knows-client')?.sentence).not.toMatch(/证件|单位|亲友/);
  });

  it('says where the official number came from, and misses it where nobody wrote it down', () => {
    const called: Matter['steps'] = { official_callback: 'favourable' };
    const bare = verdictOf({ answers: owes, steps: called });
    expect(reason(bare, 'E-identity-confirmed')?.sentence).toContain('从何处取得没有登记');
    expect(bare.unknowns.join()).toContain('所拨的官方号码从何处取得没有登记');
    const looked = verdictOf({
      answers: owes,
      steps: { ...called, official_number_in_app: 'unfavourable' },
    });
    expect(reason(looked, 'E-identity-confirmed')?.sentence).toContain(
      '官方号码在官方App或官网查得',
    );
    expect(looked.unknowns.join()).not.toContain('从何处取得没有登记');
  });
});

describe('a check', () => {
  it('whose label speaks against the outcome is found when it is so', () => {
    const verdict = verdictOf({
      answers: owes,
      steps: { official_callback: 'favourable', asks_secrets: 'favourable' },
    });
    expect(result(verdict, 'A-official-confirmation')).toBe('found');
    expect(result(verdict, 'A-nothing-asked')).toBe('found');
    expect(result(verdict, 'C-own-debt')).toBe('found');
  });

  it('is answered no by the client alone, and never by her not being sure', () => {
    const of = (installedApp: 'no' | 'unsure') =>
      verdictOf({ answers: { installedApp } }).checks.find(
        ({ ruleId }) => ruleId === 'A-app-installed',
      );
    expect(of('no')?.answer).toBe('当事人称没有按对方要求安装应用');
    expect(of('unsure')).toMatchObject({ state: 'not_asked' });
  });
});

describe('the account of the client', () => {
  it('in good order settles the question, and speaks for fraud and against the claim', () => {
    const verdict = verdictOf({ answers: owes, steps: { account_query: 'differs' } });
    expect(result(verdict, 'F-account-open')).toBe('not_found');
    expect(reason(verdict, 'A-account-in-order')?.sentence).toContain('账单正常，与对方所称不符');
    expect(reason(verdict, 'E-claim-agrees')?.weight).toBe('against');
    expect(verdict.nextSteps.map(({ id }) => id)).not.toContain('account-query');
  });

  it('that could not be looked at stays open', () => {
    const verdict = verdictOf({ answers: owes, steps: { account_query: 'unavailable' } });
    expect(result(verdict, 'F-account-open')).toBe('open');
    expect(result(verdict, 'A-account-in-order')).toBe('not_asked');
    expect(verdict.unknowns.join()).toContain('账户查不了');
  });
});
