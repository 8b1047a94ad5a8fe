import { describe, expect, it } from 'vitest';
import type { OutcomeCode } from '../../../domain/verification/verification.ts';
import {
  collectionCall,
  contact,
  huabeiCall,
  jiexinSms,
  type Matter,
  ruleIds,
  verdictOf,
} from './support/verdictCase.ts';

const debtor = { borrowed: 'yes', overdue: 'yes' } as const;
const genuineSteps = {
  official_callback: 'favourable',
  asks_secrets: 'favourable',
  account_query: 'favourable',
} as const;

const situations: [string, Matter, OutcomeCode[]][] = [
  ['an empty intake is open', {}, ['F']],
  ['a call about which nothing is known is open', { contacts: [contact('call')] }, ['F']],
  [
    'a 花呗 visit announced by phone alone is open',
    { contacts: [huabeiCall()], answers: { homeVisit: 'announced' } },
    ['F'],
  ],
  [
    'a 花呗 visit and a foreign number are still open',
    {
      contacts: [huabeiCall()],
      answers: { homeVisit: 'announced' },
      steps: { number_compare: 'unfavourable' },
    },
    ['F'],
  ],
  [
    'a 花呗 caller whom the hotline disowns is suspect',
    {
      contacts: [huabeiCall()],
      answers: { homeVisit: 'announced' },
      steps: { official_callback: 'unfavourable' },
    },
    ['A'],
  ],
  [
    'a visit that the hotline knows nothing of is suspect',
    {
      contacts: [huabeiCall()],
      answers: { homeVisit: 'announced' },
      steps: { home_visit_rare: 'unfavourable' },
    },
    ['A'],
  ],
  [
    'asking for a code is suspect',
    { contacts: [huabeiCall()], steps: { asks_secrets: 'unfavourable' } },
    ['A'],
  ],
  [
    'a text that asks for the code is suspect',
    { contacts: [contact('wechat', { content: '请把收到的验证码发给我' })] },
    ['A'],
  ],
  [
    'a text that warns of giving the code is not',
    {
      contacts: [contact('sms', { content: '【支付宝】验证码请勿告知他人，客服不会索要验证码。' })],
    },
    ['F'],
  ],
  [
    '安全账户 is suspect',
    { contacts: [contact('call', { content: '要求把钱转到安全账户保护起来' })] },
    ['A'],
  ],
  [
    '注销校园贷账户 is suspect',
    { contacts: [contact('call', { content: '称要帮当事人注销校园贷账户' })] },
    ['A'],
  ],
  [
    '百万保障 is suspect',
    {
      contacts: [
        contact('call', {
          claimedIdentity: '微信支付客服',
          content: '百万保障到期，不关闭每月扣费',
        }),
      ],
    },
    ['A'],
  ],
  [
    '解冻费 before a loan is suspect',
    { contacts: [contact('wechat', { content: '贷款已批，先交解冻费2000元' })] },
    ['A'],
  ],
  [
    'screen sharing is suspect',
    { contacts: [huabeiCall()], answers: { screenShared: 'yes' } },
    ['A'],
  ],
  [
    'an app installed at the caller’s word is suspect',
    { answers: { installedApp: 'yes', appName: '云助手' } },
    ['A'],
  ],
  [
    'a caller who says he is police is suspect',
    { contacts: [contact('call', { claimedIdentity: '某市公安局民警' })] },
    ['A'],
  ],
  [
    'a court’s SMS is not suspect by its sender alone',
    {
      contacts: [
        contact('sms', { claimedIdentity: '某区人民法院', content: '您有一份文书待签收' }),
      ],
    },
    ['F'],
  ],
  [
    'an overseas number is suspect',
    { contacts: [contact('call', { from: '+85261234567' })] },
    ['A'],
  ],
  [
    'secrecy is suspect',
    { contacts: [contact('call', { content: '不要告诉家人，否则影响办案' })] },
    ['A'],
  ],
  [
    'a payment for no debt is suspect',
    { contacts: [jiexinSms()], answers: { borrowed: 'no', paid: 'yes' } },
    ['A', 'C'],
  ],
  [
    'a password and an ID number given away are suspect and a leak',
    { contacts: [huabeiCall()], answers: { disclosed: ['password', 'id_number'] } },
    ['A', 'D'],
  ],
  [
    '捷信 text to one who never borrowed may be a mistake, and is open',
    { contacts: [jiexinSms()], answers: { borrowed: 'no' } },
    ['C', 'F'],
  ],
  [
    '捷信 text and a short link to one who never borrowed is suspect too',
    {
      contacts: [
        jiexinSms({ content: '【捷信】您的贷款12,860.55元逾期37天，点击 t.cn/Abc123 处理' }),
      ],
      answers: { borrowed: 'no' },
    },
    ['A', 'C'],
  ],
  [
    '捷信 text from one who knows the ID number is a leak, and is open',
    { contacts: [jiexinSms()], answers: { borrowed: 'no', callerKnows: ['name', 'id_number'] } },
    ['D', 'F'],
  ],
  [
    '捷信 text with no account found is a mistake',
    {
      contacts: [jiexinSms()],
      answers: { borrowed: 'no' },
      steps: { account_query: 'unfavourable', credit_report: 'favourable' },
    },
    ['C'],
  ],
  [
    '捷信 text and a strange account on the credit report is a leak',
    {
      contacts: [jiexinSms()],
      answers: { borrowed: 'no', callerKnows: ['id_number'] },
      steps: { credit_report: 'unfavourable' },
    },
    ['D'],
  ],
  [
    'a denied loan that the account shows is a leak or forgotten',
    {
      contacts: [jiexinSms()],
      answers: { borrowed: 'no' },
      steps: { account_query: 'favourable' },
    },
    ['D'],
  ],
  [
    'a night call by one whom the lender disowns is suspect, and no collection',
    {
      contacts: [collectionCall({ at: '2026-11-02 23:05' })],
      answers: debtor,
      steps: { official_callback: 'unfavourable' },
    },
    ['A'],
  ],
  [
    'asking for another debtor is a mistake',
    {
      contacts: [collectionCall()],
      answers: { borrowed: 'no', namesOtherDebtor: 'yes', otherDebtorName: '周某' },
    },
    ['C'],
  ],
  [
    'asking for another debtor in the night is a mistake and a breach',
    {
      contacts: [collectionCall({ at: '2026-11-02 22:30' })],
      answers: { borrowed: 'no', namesOtherDebtor: 'yes' },
    },
    ['B', 'C'],
  ],
  [
    'a night call to a debtor is a breach',
    { contacts: [collectionCall({ at: '2026-11-02 23:05' })], answers: debtor },
    ['B'],
  ],
  [
    'a night call to one who owes nothing is no collection breach',
    { contacts: [collectionCall({ at: '2026-11-02 23:05' })], answers: { borrowed: 'no' } },
    ['C', 'F'],
  ],
  [
    'a night call before the standard was in force is none',
    { contacts: [collectionCall({ at: '2025-02-27 23:05' })], answers: debtor },
    ['F'],
  ],
  [
    'four answered calls a day are a breach',
    {
      contacts: [9, 11, 14, 16].map((hour) => collectionCall({ at: `2026-11-02 ${hour}:10` })),
      answers: debtor,
    },
    ['B'],
  ],
  [
    'three answered calls and one missed are none',
    {
      contacts: [9, 11, 14, 16].map((hour) =>
        collectionCall({ at: `2026-11-02 ${hour}:10`, durationSeconds: hour === 9 ? 0 : 30 }),
      ),
      answers: debtor,
    },
    ['F'],
  ],
  [
    'four calls of two lenders are none',
    {
      contacts: [9, 11, 14, 16].map((hour) =>
        collectionCall({
          at: `2026-11-02 ${hour}:10`,
          claimedIdentity: hour < 12 ? '招联' : '度小满',
        }),
      ),
      answers: debtor,
    },
    ['F'],
  ],
  [
    'seven missed calls a day are a breach',
    {
      contacts: [8, 9, 10, 11, 12, 13, 14].map((hour) =>
        collectionCall({ at: `2026-11-02 ${hour}:30`, durationSeconds: 0 }),
      ),
      answers: debtor,
    },
    ['B'],
  ],
  [
    'telling the colleagues is a breach',
    { contacts: [collectionCall()], answers: { ...debtor, thirdPartyContacted: 'yes' } },
    ['B'],
  ],
  [
    'telling the colleagues is open while nobody asked about the debt',
    { contacts: [collectionCall()], answers: { thirdPartyContacted: 'yes' } },
    ['F'],
  ],
  [
    'threatening the whole phone book is a breach',
    { contacts: [contact('sms', { content: '再不处理将群发您的通讯录联系人' })], answers: debtor },
    ['B'],
  ],
  [
    'a collector who poses as a judge by phone is a breach and suspect',
    {
      contacts: [contact('call', { claimedIdentity: '法院张法官', content: '逾期欠款今天必须还' })],
      answers: debtor,
    },
    ['A', 'B'],
  ],
  [
    'a forced visit is a breach',
    {
      contacts: [contact('visit')],
      answers: { ...debtor, homeVisit: 'happened', visitDetails: '两人强行进门，不肯走' },
    },
    ['B'],
  ],
  [
    'a debt that agrees and a caller confirmed is ordinary',
    {
      contacts: [collectionCall()],
      answers: { ...debtor, amountAgrees: 'yes' },
      steps: genuineSteps,
    },
    ['E'],
  ],
  [
    'a caller confirmed by night is a breach, not ordinary',
    {
      contacts: [collectionCall({ at: '2026-11-02 06:30' })],
      answers: { ...debtor, amountAgrees: 'yes' },
      steps: genuineSteps,
    },
    ['B'],
  ],
  [
    'an ordinary claim that differs from the account is open',
    {
      contacts: [collectionCall()],
      answers: { ...debtor, amountAgrees: 'no' },
      steps: genuineSteps,
    },
    ['F'],
  ],
  [
    'a lender confirmed that asks for the password all the same is suspect',
    {
      contacts: [collectionCall()],
      answers: debtor,
      steps: { ...genuineSteps, asks_secrets: 'unfavourable' },
    },
    ['A'],
  ],
  [
    'a lender confirmed that hurries is ordinary',
    {
      contacts: [collectionCall({ content: '请今天之内在官方App还款' })],
      answers: debtor,
      steps: genuineSteps,
    },
    ['E'],
  ],
];

describe('the verdict', () => {
  it.each(situations)('%s', (_name, matter, outcomes) => {
    expect(verdictOf(matter).outcomes).toEqual(outcomes);
  });

  it('gives every reason a sentence and a source', () => {
    for (const [, matter] of situations) {
      for (const reason of verdictOf(matter).reasons) {
        expect(reason.sentence, reason.ruleId).toMatch(/[。]$/);
        expect(reason.source, reason.ruleId).not.toBe('');
        expect(reason.sentence + reason.source).not.toMatch(/undefined|null|“”/);
      }
    }
  });

  it('never states fraud as a fact', () => {
    for (const [, matter] of situations) {
      for (const { outcome, sentence } of verdictOf(matter).reasons) {
        if (outcome === 'A') expect(sentence).not.toMatch(/(?<!疑似|认定)诈骗/);
      }
    }
  });
});

describe('the seed text about 花呗', () => {
  it('says that a visit is rare and decides nothing from it', () => {
    const verdict = verdictOf({ contacts: [huabeiCall()], answers: { homeVisit: 'announced' } });
    const visit = verdict.reasons.find(({ ruleId }) => ruleId === 'A-home-visit');
    expect(visit?.weight).toBe('supports');
    expect(visit?.sentence).toContain('比较少见');
    expect(verdict.nextSteps.find(({ id }) => id === 'official-callback')?.channel).toBe('95188');
  });

  it('puts 110 first, before everything else, once money was sent', () => {
    const verdict = verdictOf({
      contacts: [huabeiCall()],
      answers: { paid: 'yes', paidTo: '个人账户' },
      steps: { asks_secrets: 'unfavourable' },
    });
    expect(verdict.stopPayment).toBe(true);
    expect(verdict.nextSteps[0]).toMatchObject({
      id: 'stop-payment-110',
      urgency: 'now',
      channel: '110',
    });
  });

  it('warns of a card given with its code without speaking of stopping a payment', () => {
    const verdict = verdictOf({
      contacts: [huabeiCall()],
      answers: { paid: 'no', disclosed: ['bank_card', 'sms_code'] },
    });
    expect(verdict.stopPayment).toBe(false);
    expect(verdict.nextSteps[0]).toMatchObject({ id: 'freeze-card', urgency: 'now' });
  });

  it('takes an official number on the display for no proof', () => {
    const verdict = verdictOf({ contacts: [huabeiCall({ from: '95188' })] });
    const match = verdict.reasons.find(({ ruleId }) => ruleId === 'E-number-match');
    expect(match).toMatchObject({ weight: 'supports', outcome: 'E' });
    expect(match?.sentence).toContain('不能证明对方身份');
    expect(verdict.outcomes).toEqual(['F']);
  });

  it('notices a number that belongs to somebody else than the caller claims', () => {
    const verdict = verdictOf({ contacts: [huabeiCall({ from: '95588' })] });
    const match = verdict.reasons.find(({ ruleId }) => ruleId === 'E-number-match');
    expect(match?.weight).toBe('unknown');
    expect(match?.sentence).toContain('中国工商银行');
  });
});

describe('the seed text about 捷信', () => {
  it('marks the former name for checking and takes it for no proof of fraud', () => {
    const reason = verdictOf({ contacts: [jiexinSms()] }).reasons.find(
      ({ ruleId }) => ruleId === 'F-former-name',
    );
    expect(reason?.sentence).toContain('天津京东消费金融有限公司');
    expect(reason?.sentence).toContain('2025-05-26');
    expect(reason?.sentence).toContain('不能据此认定诈骗');
  });

  it('says nothing of a former name that was still in use', () => {
    const verdict = verdictOf({ contacts: [jiexinSms({ at: '2024-11-02 10:00' })] });
    expect(ruleIds(verdict)).not.toContain('F-former-name');
  });

  it('keeps the forgotten loan possible until account and history are looked at', () => {
    const answers = { borrowed: 'no' } as const;
    const before = verdictOf({ contacts: [jiexinSms()], answers });
    expect(before.unknowns.join()).toContain('忘记的真实借款');
    expect(before.unknowns.join()).toContain('账户');
    expect(before.unknowns.join()).toContain('征信报告');
    const after = verdictOf({
      contacts: [jiexinSms()],
      answers,
      steps: {
        account_query: 'unfavourable',
        transaction_history: 'unfavourable',
        credit_report: 'favourable',
      },
    });
    expect(after.unknowns.join()).not.toMatch(/忘记的真实借款|征信报告/);
  });

  it('says that what it read is not confirmed yet, and stops saying so once it is', () => {
    const text = '请把收到的验证码发给我';
    const read = verdictOf({ contacts: [contact('wechat', { content: text })] });
    const sentence = (verdict: typeof read) =>
      verdict.reasons.find(({ ruleId }) => ruleId === 'A-asks-secrets')?.sentence;
    expect(sentence(read)).toContain('待确认');
    const fact = {
      id: 'credential_request-1',
      start: 1,
      end: 11,
      text: text.slice(1, 11),
      kind: 'credential_request' as const,
      value: { what: 'verification_code' as const },
    };
    const reviewed = (state: 'confirmed' | 'rejected') =>
      verdictOf({
        contacts: [
          contact('wechat', {
            content: text,
            reviewedFacts: [{ fact, state, correctedText: null }],
          }),
        ],
      });
    expect(sentence(reviewed('confirmed'))).not.toContain('待确认');
    expect(reviewed('confirmed').reasons[0]?.weight).toBe('decisive');
    expect(sentence(reviewed('rejected'))).toBeUndefined();
    expect(reviewed('rejected').outcomes).toEqual(['F']);
  });
});

describe('the citations', () => {
  const refused = (at: string[]) =>
    verdictOf({
      contacts: at.map((time) => collectionCall({ at: time })),
      answers: { ...debtor, refusedContact: 'yes' },
    }).reasons.find(({ ruleId }) => ruleId === 'B-after-refusal')?.source;

  it('follow the date of the conduct', () => {
    expect(refused(['2025-06-01 10:00', '2025-06-02 10:00'])).toContain('第四十二条第一款第五项');
    expect(refused(['2025-06-01 10:00', '2025-06-02 10:00'])).not.toContain('第五十条');
    expect(refused(['2026-06-01 10:00', '2026-06-02 10:00'])).toContain('第五十条第一款第五项');
    expect(refused(['2026-06-01 10:00', '2026-06-02 10:00'])).not.toContain('第四十二条');
  });

  it('name the guidance of 2026-01-30 only for contacts after it', () => {
    const source = (at: string) =>
      verdictOf({ contacts: [collectionCall({ at })], answers: debtor }).reasons.find(
        ({ ruleId }) => ruleId === 'B-quiet-hours',
      )?.source;
    expect(source('2025-12-01 23:00')).not.toContain('银行业协会');
    expect(source('2026-02-01 23:00')).toContain('银行业协会');
  });
});
