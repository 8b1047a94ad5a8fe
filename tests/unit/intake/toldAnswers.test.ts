import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContactChannel,
  type ContactRecord,
  emptyContact,
  emptyIntakeForm,
} from '../../../domain/intake/intakeForm.ts';
import { takeToldAnswer } from '../../../domain/intake/takeToldAnswer.ts';
import { readToldAnswers } from '../../../domain/intake/toldAnswers.ts';
import { readToldPayment } from '../../../domain/intake/toldPayment.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';

function talk(content: string, channel: ContactChannel = 'call'): ContactRecord {
  const reviewedFacts = readMessage(content).facts.map((fact) => ({
    fact,
    state: 'unreviewed' as const,
    correctedText: null,
  }));
  return { ...emptyContact(enteredAt, channel), content, reviewedFacts };
}

/** Entered on 2026-11-22 at 17:05 in Beijing. */
const enteredAt = idOf(Date.UTC(2026, 10, 22, 9, 5));

function idOf(ms: number): string {
  const hex = ms.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`;
}

const tellsOf = (content: string) => {
  const contact = talk(content);
  return readToldAnswers(contact, { ...emptyIntakeForm, contacts: [contact] });
};

describe('Money that the client says has left', () => {
  it.each([
    ['我已经转了38000元给对方，骗子说还要交15000元解冻费', 38000_00, ''],
    [
      '让我下载会议软件，从借呗借了38000元，分两笔转到他给的银行卡6222020200112233445，户名李建国。转完又说要再转15000解冻。',
      38000_00,
      '李建国 6222020200112233445',
    ],
    ['昨天给他转了2万，今天又打了5000元，户名王小明', 25000_00, '王小明'],
    ['刚才把钱转给他了，一共8000元', 8000_00, ''],
    ['被骗走38000元，转给一个叫李建国的', 38000_00, '李建国'],
    ['他说先交保证金，我就转了5千', 5000_00, ''],
    ['钱已经打过去了', null, ''],
  ])('is read from %s', (words, amountFen, paidTo) => {
    expect(readToldPayment(talk(words))).toMatchObject({ amountFen, paidTo });
  });

  it.each([
    '对方让我转2万到安全账户',
    '我没有转钱',
    '他说要先转5000元保证金',
    '对方说我已经付了500元订金',
    '他打了两次电话，说再不还就上门',
    '昨天也打过两次，没说工号',
    '我把电话转给了公安',
    '对方说转账成功了才能解冻',
    '差点转了5000元',
    '他问我转了没有',
    '我没有逾期，花呗账单每月都还了',
  ])('is not read from %s', (words) => {
    expect(readToldPayment(talk(words))).toBeNull();
  });

  it('is not the report of a bank, nor what the other side writes of itself', () => {
    expect(readToldPayment(talk('【银行】您已成功转账5000元给李建国', 'sms'))).toBeNull();
    expect(readToldPayment(talk('我行已转账5000元至您的账户', 'sms'))).toBeNull();
    expect(readToldPayment(talk('我已经转了38000元给对方', 'wechat'))).not.toBeNull();
  });

  it('has its time counted from the day on which it was entered', () => {
    const payment = readToldPayment(talk('昨天下午3点给他转了2万'));
    expect(payment?.time && formatShanghai(payment.time.atMs, 'minute')).toBe('2026-11-21 15:00');
  });

  it('fills only what nobody filled', () => {
    const contact = talk('我给他转了2万，户名王小明');
    const form = {
      ...emptyIntakeForm,
      contacts: [contact],
      answers: { ...emptyIntakeForm.answers, paidAmountFen: 21000_00 },
    };
    const [told] = readToldAnswers(contact, form);
    if (told?.kind !== 'payment') throw new Error('No payment was read');
    expect(takeToldAnswer(form, told, () => '').answers).toMatchObject({
      paid: 'yes',
      paidAmountFen: 21000_00,
      paidTo: '王小明',
    });
  });
});

describe('What the client says of herself', () => {
  it.each([
    ['我没有逾期', 'overdue', 'no'],
    ['花呗账单每月都还了', 'borrowed', 'yes'],
    ['我从来没借过花呗', 'borrowed', 'no'],
    ['我说不要再打了他骂我老赖', 'refusedContact', 'yes'],
    ['我点了他发的链接', 'clickedLink', 'yes'],
    ['后来下载了一个会议软件', 'installedApp', 'yes'],
  ])('%s answers the question', (words, field, value) => {
    expect(tellsOf(words)).toContainEqual(
      expect.objectContaining({ kind: 'answer', field, value }),
    );
  });

  it.each(['对方说我没有逾期但要注销', '让我点链接', '他让我下载会议软件'])(
    '%s answers nothing',
    (words) => {
      expect(tellsOf(words).filter(({ kind }) => kind === 'answer')).toEqual([]);
    },
  );

  it('is offered no more once the question is answered', () => {
    const contact = talk('我没有逾期');
    const answers = { ...emptyIntakeForm.answers, overdue: 'unsure' as const };
    expect(readToldAnswers(contact, { answers, contacts: [contact] })).toEqual([]);
  });

  it('tells a code that was given from one that was asked for', () => {
    expect(tellsOf('还让我报了短信验证码')).toContainEqual(
      expect.objectContaining({ kind: 'disclosed', items: ['sms_code'] }),
    );
    expect(tellsOf('他让我报验证码，我没报')).toEqual([]);
    expect(tellsOf('对方报了我的身份证号')).toEqual([]);
  });
});

describe('When it happened, as it is told', () => {
  const words = '今天上午10点20分，一个自称花呗客服的男的打我手机。昨天也打过两次，没说工号。';

  it('is offered as the time of the contact, and the earlier calls as contacts of their own', () => {
    const [time, further] = tellsOf(words);
    expect(time).toMatchObject({ kind: 'time', words: '今天上午10点20分' });
    expect(further).toMatchObject({ kind: 'furtherContacts', count: 2 });
    const contact = talk(words);
    const form = { ...emptyIntakeForm, contacts: [contact] };
    if (!further) throw new Error('No further contacts were read');
    const ids = [idOf(1), idOf(2)];
    const taken = takeToldAnswer(form, further, () => ids.pop() ?? '');
    expect(taken.contacts).toHaveLength(3);
    expect(taken.contacts[2]).toMatchObject({ channel: 'call', dateOnly: true, content: '' });
    // Once they stand there they are not offered again.
    expect(readToldAnswers(contact, taken).some(({ kind }) => kind === 'furtherContacts')).toBe(
      false,
    );
  });

  it('is not when the client paid', () => {
    const told = tellsOf('昨天上午9点转了2万给他。今天上午10点又打来。');
    expect(told).toContainEqual(expect.objectContaining({ kind: 'time', words: '今天上午10点' }));
  });

  it('counts the contact at hand among the calls of its own day', () => {
    expect(tellsOf('昨天晚上8点打了3次')).toMatchObject([
      { kind: 'time' },
      { kind: 'furtherContacts', count: 2 },
    ]);
  });

  it('never throws, whatever is typed', () => {
    const piece = fc.constantFrom(
      '我',
      '他',
      '转了',
      '5000元',
      '昨天',
      '打过',
      '两次',
      '，',
      '。',
      '没',
      '卡',
      '报了',
      '验证码',
      '10点',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(Array.isArray(tellsOf(pieces.join('')))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
