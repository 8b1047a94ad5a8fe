import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactId } from '../../../domain/ids.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { identifiersOf } from '../../../domain/links/identifiersOf.ts';
import { institutionKey, institutionName } from '../../../domain/links/institutionKey.ts';
import { registrableDomain } from '../../../domain/links/registrableDomain.ts';
import { scriptPhrases } from '../../../domain/links/scriptPhrases.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';

const id = '01935f00-0000-7000-8000-000000000001';
function sms(from: string, content: string, direction: 'incoming' | 'outgoing' = 'incoming') {
  return {
    ...emptyContact(id, 'sms'),
    from,
    content,
    direction,
    reviewedFacts: readMessage(content).facts.map((fact) => ({
      fact,
      state: 'unreviewed' as const,
      correctedText: null,
    })),
  };
}
const values = (contact: ReturnType<typeof sms>, kind: string) =>
  identifiersOf({ contacts: [contact] })
    .filter((one) => one.kind === kind)
    .map((one) => one.value);

describe('what a matter may share with another', () => {
  const text =
    '【甲贷】您的借款已逾期37天，我司将于明日派员前往您的户籍地上门核实情况。请点击 http://pay.jiadai-test.com.cn/a1 或者加QQ 200000015，回电 0571-2888 0000。';

  it('is the sender, numbers, accounts and domains of a message', () => {
    const contact = sms('106900001234', text);
    expect(values(contact, 'phone')).toEqual(['106900001234', '057128880000']);
    expect(values(contact, 'domain')).toEqual(['jiadai-test.com.cn']);
    expect(values(contact, 'account')).toEqual(['200000015']);
  });

  it('is a sentence of the script, whatever the name, the days and the sum', () => {
    const other =
      '【乙融】您的借款已逾期5天，我司将于明日派员前往您的户籍地上门核实情况！金额900元';
    const shared = values(sms('1', text), 'phrase').filter((one) =>
      values(sms('2', other), 'phrase').includes(one),
    );
    expect(shared).toHaveLength(1);
    expect(scriptPhrases('请尽快处理。谢谢')).toEqual([]);
  });

  it('is the sentence behind the salutation, and shows no figure and no name of a client', () => {
    const phrases = (name: string, tail: string) =>
      scriptPhrases(
        `【甲贷】尊敬的${name}：您尾号${tail}的借款12,860.55元已进入诉前调解阶段，请尽快与专员联系。`,
      );
    const [one] = phrases('林小满女士', '1234');
    const [other] = phrases('罗*和先生', '987X');
    expect(one?.value).toBe(other?.value);
    expect(one?.shown).toBe('您尾号…的借款…元已进入诉前调解阶段，请尽快与专员联系');
    for (const shown of [one?.shown, other?.shown]) {
      expect(shown).not.toMatch(/[0-9A-Za-z]|林小满|罗/);
    }
  });

  it('is who they said they were, counted once a contact, with the days it was seen', () => {
    const [first, second] = [Date.UTC(2026, 9, 31, 17), Date.UTC(2026, 10, 5)];
    const other = ContactId.parse('01935f00-0000-7000-8000-000000000002');
    const found = identifiersOf({
      contacts: [
        {
          ...sms('106900001234', '【捷信】请还款。'),
          claimedIdentity: '捷信',
          occurredAtMs: first,
        },
        { ...sms('106900001234', '【捷信】请还款。'), id: other, occurredAtMs: second },
      ],
      opponentName: '捷信',
    });
    const institutions = found.filter(({ kind }) => kind === 'institution');
    expect(institutions).toHaveLength(1);
    expect(institutions[0]).toMatchObject({
      times: 2,
      firstAtMs: first,
      lastAtMs: second,
      contactId: other,
      months: { '2026-11': 2 },
    });
  });

  it.each(['', '未知', '客服', '某平台', '身份不明', '未表明', '  '])(
    'is no institution in %j',
    (claimedIdentity) => {
      const found = identifiersOf({
        contacts: [{ ...emptyContact(id, 'call'), claimedIdentity }],
        opponentName: claimedIdentity,
      });
      expect(found).toEqual([]);
    },
  );

  it('is nothing of what the client herself sent, nor a masked account', () => {
    expect(identifiersOf({ contacts: [sms('106900001234', text, 'outgoing')] })).toEqual([]);
    const payments = [{ payee: '某某商贸', account: '138****0000' }];
    expect(identifiersOf({ contacts: [], payments }).map(({ kind }) => kind)).toEqual(['payee']);
  });

  it('is the whole address where strangers share a host, and no nickname', () => {
    const mail = { ...emptyContact(id, 'email'), from: '催收部 <zhangsan@qq.com>' };
    expect(identifiersOf({ contacts: [mail] })).toMatchObject([
      { kind: 'account', value: 'zhangsan@qq.com' },
    ]);
    const own = { ...emptyContact(id, 'email'), from: 'a@mail.jiadai-test.com' };
    expect(identifiersOf({ contacts: [own] })).toMatchObject([
      { kind: 'domain', value: 'jiadai-test.com' },
    ]);
    const chat = (from: string) =>
      identifiersOf({ contacts: [{ ...emptyContact(id, 'wechat'), from }] });
    expect(chat('客服小张老师')).toEqual([]);
    expect(chat('wxid_ab12cd')).toMatchObject([{ kind: 'account' }]);
    expect(values(sms('106900001234', '点 t.cn/a1B2 查看'), 'domain')).toEqual(['t.cn/a1B2']);
  });

  it.each([
    ['www.pay.example.com', 'example.com'],
    ['a.b.example.com.cn', 'example.com.cn'],
    ['203.0.113.9:8080', '203.0.113.9'],
    ['T.CN', 't.cn'],
  ])('of the host %s is %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it('is each value once and never longer than the table takes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 40 }), (content, from) => {
        const found = identifiersOf({ contacts: [sms(from, content)] });
        const keys = found.map(({ kind, value }) => `${kind} ${value}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { value } of found) expect(value.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe('an institution that the directory does not know', () => {
  const keyOf = (name: string) => institutionKey(institutionName(name), []).key;

  it('is one under its short and its full name, and whoever speaks for it', () => {
    const names = ['星桥消费金融', '星桥消费金融有限公司', '【星桥消费金融】', '星桥消费金融客服'];
    expect(new Set(names.map(keyOf)).size).toBe(1);
    expect(keyOf('云帆小额贷款有限公司')).toBe(keyOf('云帆小贷'));
  });

  it('is not another one with a name alike', () => {
    expect(keyOf('星桥消费金融')).not.toBe(keyOf('星桥小贷'));
    expect(keyOf('星桥公司')).not.toBe(keyOf('云桥公司'));
  });
});
