import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact, emptyIntakeForm, type IntakeForm } from '../../domain/intake/intakeForm.ts';
import { readMessage } from '../../domain/text/readMessage.ts';
import { parseSpokenTime } from '../../domain/time/parseSpokenTime.ts';
import { formatShanghai, parseShanghai } from '../../domain/time/shanghaiTime.ts';
import { guessChannel } from '../../renderer/features/intake/guessChannel.ts';
import { mergeReviewedFacts } from '../../renderer/features/intake/mergeReviewedFacts.ts';
import { readContent } from '../../renderer/features/intake/readContent.ts';
import { reviewFact } from '../../renderer/features/intake/reviewFact.ts';
import { segmentText } from '../../renderer/features/intake/segmentText.ts';

const now = parseShanghai('2026-11-22 10:05') ?? 0;
const sms =
  '【捷信金融】您的借款12,860.55元已逾期37天，请于今日18:00前还款，联系13800138000或点击 https://jx-pay.example.cn/a 处理。';

function formWith(content: string, channel: 'sms' | 'call' = 'sms'): IntakeForm {
  const contact = emptyContact('019a0000-0000-7000-8000-000000000001', channel);
  return { ...emptyIntakeForm, contacts: [readContent(contact, content, [])] };
}

function factOf(form: IntakeForm, kind: string) {
  const found = form.contacts[0]?.reviewedFacts.find(({ fact }) => fact.kind === kind);
  if (!found) throw new Error(`No ${kind} was read`);
  return found.fact;
}

function review(
  form: IntakeForm,
  kind: string,
  state: 'confirmed' | 'rejected' | 'corrected',
  text?: string,
) {
  const contactId = form.contacts[0]?.id ?? '';
  return reviewFact(form, contactId, factOf(form, kind).id, { state, correctedText: text ?? null });
}

describe('The first guess of how the client was reached', () => {
  it.each([
    [sms, true, 'sms'],
    ['一个自称花呗客服的人打电话说明天上门核实', false, 'call'],
    ['对方加了我微信，发来一张律师函图片', false, 'wechat'],
    ['收到一封快递来的律师函', false, 'letter'],
    ['昨天有两个人上门敲门找我', false, 'visit'],
    ['您申请的5000元已超期请及时处理', true, 'sms'],
    ['对方说我欠钱', false, 'call'],
    ['我已经转了38000元给对方，骗子说还要交15000元解冻费', true, 'call'],
  ] as const)('%s → %s %s', (text, wasPasted, channel) => {
    expect(guessChannel(text, wasPasted)).toBe(channel);
  });
});

describe('A time as it is said at the desk', () => {
  it.each([
    ['11-02 14:30', '2026-11-02 14:30', false],
    ['2026-11-02', '2026-11-02 00:00', true],
    ['11月2日下午3点半', '2026-11-02 15:30', false],
    ['昨天下午3点', '2026-11-21 15:00', false],
    ['昨晚10点', '2026-11-21 22:00', false],
    ['今天 9:05', '2026-11-22 09:05', false],
    ['前天', '2026-11-20 00:00', true],
    ['14：30', '2026-11-22 14:30', false],
    ['刚才', '2026-11-22 10:05', false],
    ['12/24', '2025-12-24 00:00', true],
    ['中午12点一刻', '2026-11-22 12:15', false],
  ])('%s', (typed, expected, dateOnly) => {
    const read = parseSpokenTime(typed, now);
    expect(read && formatShanghai(read.atMs, 'minute')).toBe(expected);
    expect(read?.dateOnly).toBe(dateOnly);
  });

  it.each(['', '13-45', '25:00', '上周', '11-31', '随便'])('refuses %s', (typed) => {
    expect(parseSpokenTime(typed, now)).toBeNull();
  });

  it('never throws and never leaves the calendar', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const read = parseSpokenTime(typed, now);
        expect(read === null || Number.isSafeInteger(read.atMs)).toBe(true);
      }),
    );
  });
});

describe('Marks in a message', () => {
  it('put together are the message again, overlapping or not', () => {
    const kinds = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.array(kinds, { maxLength: 8 }),
        (text, spans) => {
          const facts = spans.map(({ start, length }, index) => ({
            fact: {
              id: `euphemism${index}`,
              kind: 'euphemism' as const,
              start,
              end: start + length,
              text: text.slice(start, start + length),
              value: {},
            },
            state: 'unreviewed' as const,
            correctedText: null,
          }));
          const segments = segmentText(text, facts);
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
          for (const { fact } of facts.filter((each) => each.fact.end <= text.length)) {
            const marked = segments
              .filter((segment) => segment.facts.some((each) => each.fact.id === fact.id))
              .map((segment) => segment.text)
              .join('');
            expect(marked).toBe(fact.text);
          }
        },
      ),
    );
  });

  it('keep what was confirmed when words are added before it', () => {
    const before = mergeReviewedFacts([], readMessage(sms).facts).map((reviewed) =>
      reviewed.fact.kind === 'amount' ? { ...reviewed, state: 'confirmed' as const } : reviewed,
    );
    const after = mergeReviewedFacts(before, readMessage(`刚收到的短信：${sms}`).facts);
    expect(after.find(({ fact }) => fact.kind === 'amount')?.state).toBe('confirmed');
    expect(after.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
  });
});

describe('A confirmed fact', () => {
  it('takes what the client paid for no debt', () => {
    const paid = review(formWith('我已经转了38000元给对方', 'call'), 'amount', 'confirmed');
    expect(paid.answers.claimedAmountFen).toBeNull();
    const owed = review(formWith('说我欠2300元，我转了500元给他', 'call'), 'amount', 'confirmed');
    expect(owed.answers.claimedAmountFen).toBe(2300_00);
  });

  it('fills the amount claimed, the days and who they said they were', () => {
    let form = formWith(sms);
    form = review(form, 'amount', 'confirmed');
    form = review(form, 'overdue_days', 'confirmed');
    form = review(form, 'institution', 'confirmed');
    expect(form.answers.claimedAmountFen).toBe(1_286_055);
    expect(form.answers.overdueDays).toBe(37);
    expect(form.contacts[0]?.claimedIdentity).toContain('捷信');
  });

  it('never overwrites what a person filled in', () => {
    const form = formWith(sms);
    form.answers = { ...form.answers, claimedAmountFen: 500 };
    expect(review(form, 'amount', 'confirmed').answers.claimedAmountFen).toBe(500);
  });

  it('takes its value back when it is rejected after all', () => {
    const confirmed = review(formWith(sms), 'amount', 'confirmed');
    expect(review(confirmed, 'amount', 'rejected').answers.claimedAmountFen).toBeNull();
  });

  it('gives the corrected value in place of its own', () => {
    const confirmed = review(formWith(sms), 'amount', 'confirmed');
    const corrected = review(confirmed, 'amount', 'corrected', '1.2万');
    expect(corrected.answers.claimedAmountFen).toBe(1_200_000);
    expect(
      corrected.contacts[0]?.reviewedFacts.find((f) => f.fact.kind === 'amount'),
    ).toMatchObject({
      state: 'corrected',
      correctedText: '1.2万',
    });
  });

  it('is the caller only in a call: the call-back number of an SMS is not its sender', () => {
    expect(review(formWith(sms), 'phone', 'confirmed').contacts[0]?.from).toBe('');
    const call = formWith('自称花呗的人用13800138000打来', 'call');
    expect(review(call, 'phone', 'confirmed').contacts[0]?.from).toBe('13800138000');
  });
});
