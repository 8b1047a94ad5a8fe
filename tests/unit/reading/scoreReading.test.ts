import { describe, expect, it } from 'vitest';
import { comparable } from '../../bench/reading/comparable.ts';
import type { LabelledMessage, Reading } from '../../bench/reading/loadLabelled.ts';
import { scoreReading } from '../../bench/reading/scoreReading.ts';
import { addToTally, f1, precision, recall } from '../../bench/reading/tally.ts';

const nothing: Reading = {
  kind: 'other',
  flags: [],
  institutions: [],
  amountsFen: [],
  overdueDays: null,
  deadlines: [],
  phones: [],
  urls: [],
};

function label(values: Partial<LabelledMessage>): LabelledMessage {
  return {
    id: 'a',
    text: '一条短信',
    receivedAt: '2026-11-03T14:20:00+08:00',
    kind: 'other',
    flags: [],
    institutions: [],
    amountsFen: [],
    overdueDays: null,
    deadlines: [],
    phones: [],
    urls: [],
    note: 'a test',
    ...values,
  };
}

describe('The score of a reading', () => {
  it('counts what is right, wrong and missed, and leaves aside what may be either', () => {
    const tally = { right: 0, wrong: 0, missed: 0 };
    addToTally(tally, new Set(['a', 'b', 'c']), new Set(['a', 'x', 'e']), new Set(['e']));
    expect(tally).toEqual({ right: 1, wrong: 1, missed: 2 });
    expect([precision(tally), recall(tally), f1(tally)]).toEqual([1 / 2, 1 / 3, 2 / 5]);
  });

  it('has no figure for what was neither there nor found', () => {
    expect(f1({ right: 0, wrong: 0, missed: 0 })).toBeNull();
  });

  it('takes a wrong number of days as one mistake and one miss', () => {
    const { fields } = scoreReading([label({ overdueDays: 7 })], [{ ...nothing, overdueDays: 8 }]);
    expect(fields.get('overdueDays')).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  it('gives every kind the same weight, however rare it is', () => {
    const messages = [label({ kind: 'collection' }), label({ kind: 'collection' }), label({})];
    const { kinds, macroF1, confusion } = scoreReading(messages, [
      { ...nothing, kind: 'collection' },
      nothing,
      nothing,
    ]);
    expect(kinds.get('collection')).toEqual({ right: 1, wrong: 0, missed: 1 });
    expect(confusion.get('collection')?.get('other')).toBe(1);
    expect(macroF1).toBeCloseTo((2 / 3 + 2 / 3) / 7);
  });

  it('measures how many honest collectors and offices are called a scam', () => {
    const messages = [
      label({ kind: 'collection' }),
      label({ kind: 'authority_notice' }),
      label({}),
    ];
    const { genuineCalledScam } = scoreReading(
      messages,
      messages.map((message) => ({
        ...nothing,
        kind: message.kind === 'collection' ? 'scam_suspected' : message.kind,
      })),
    );
    expect(genuineCalledScam).toBe(1 / 2);
  });
});

describe('Two values are the same', () => {
  it.each([
    ['捷信', '天津京东消费金融有限公司'],
    ['花呗', '支付宝'],
    ['长沙银行', '长沙银行股份有限公司'],
    ['平安银行', '平安银行信用卡中心'],
    ['云台区人民法院', '云台区人民法院执行局'],
  ])('when %s and %s are one institution', (one, other) => {
    expect(comparable({ institutions: [one] }, 'institutions')).toEqual(
      comparable({ institutions: [other] }, 'institutions'),
    );
  });

  it('but a court is not the company whose name its place bears', () => {
    expect(comparable({ institutions: ['京东区人民法院'] }, 'institutions')).toEqual(
      new Set(['京东区人民法院']),
    );
  });

  it('when an address is written with or without its scheme, but not when its path differs', () => {
    expect(comparable({ urls: ['HTTP://T.cn/Ab'] }, 'urls')).toEqual(new Set(['t.cn/Ab']));
    expect(comparable({ urls: ['t.cn/ab'] }, 'urls')).not.toEqual(new Set(['t.cn/Ab']));
  });

  it('when a deadline is one moment in two time zones, but a day is not its midnight', () => {
    const beijing = comparable({ deadlines: ['2026-11-03T18:00:00+08:00'] }, 'deadlines');
    expect(beijing).toEqual(comparable({ deadlines: ['2026-11-03T10:00:00Z'] }, 'deadlines'));
    expect(comparable({ deadlines: ['2026-11-03'] }, 'deadlines')).not.toEqual(
      comparable({ deadlines: ['2026-11-03T00:00:00+08:00'] }, 'deadlines'),
    );
  });
});
