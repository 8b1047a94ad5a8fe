import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTriage } from '../../../domain/text/readTriage.ts';

const daysOf = (text: string) => readTriage(text, Date.UTC(2026, 10, 2, 6)).overdueDays;

const DIGITS = '零一二三四五六七八九';
const FULL_WIDTH = '０１２３４５６７８９';
/** 1 to 399 as it is spoken: 三十七, 一百零二. */
function spoken(days: number): string {
  const hundreds = Math.trunc(days / 100);
  const tens = Math.trunc(days / 10) % 10;
  const ones = days % 10;
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  const one = ones === 0 ? '' : `${hundreds > 0 && tens === 0 ? '零' : ''}${DIGITS[ones]}`;
  return `${hundreds === 0 ? '' : `${DIGITS[hundreds]}百`}${ten}${one}`;
}
const count = fc
  .tuple(
    fc.integer({ min: 1, max: 399 }),
    fc.constantFrom<(days: number) => string>(
      String,
      String,
      spoken,
      (days) => ` ${days} `,
      (days) => String(days).replace(/\d/g, (sign) => FULL_WIDTH[Number(sign)] ?? sign),
    ),
  )
  .map(([days, written]): [number, string] => [days, written(days)]);

const LAYOUTS: readonly ((days: string) => string)[] = [
  (days) => `那笔都${days}天了`,
  (days) => `过咗期${days}日`,
  (days) => `已逾期${days}天`,
  (days) => `逾期${days}日`,
  (days) => `已逾${days}日`,
  (days) => `逾期第${days}天`,
  (days) => `逾期已达${days}天`,
  (days) => `逾期已超过${days}天`,
  (days) => `逾期长达${days}个自然日`,
  (days) => `逾期共计${days}个日历日`,
  (days) => `逾期天数：${days}`,
  (days) => `逾期天数：${days}天`,
  (days) => `逾期天数为${days}天`,
  (days) => `逾期时长：${days}天`,
  (days) => `逾期（${days}天）`,
  (days) => `逾期【${days}】天`,
  (days) => `逾期天数\n${days}天`,
  (days) => `逾-期${days}天`,
  (days) => `逾 期 ${days}天`,
  (days) => `愈期${days}天`,
  (days) => `拖欠${days}天`,
  (days) => `拖欠至今已${days}天`,
  (days) => `拖了${days}天了`,
  (days) => `超期${days}天`,
  (days) => `超过还款日${days}天`,
  (days) => `还款日已过${days}天`,
  (days) => `已过约定还款时间${days}天`,
  (days) => `晚还${days}天`,
  (days) => `${days}天未还`,
  (days) => `${days}天没还了`,
  (days) => `拖欠本息7,401元4角，已有${days}天`,
  (days) => `overdue ${days} days`,
];
const AROUND: readonly ((late: string) => string)[] = [
  (late) => `您在某某金融的借款2,300.50元${late}，请尽快还款。`,
  (late) => `【某某金融】您的账单${late}，应还1,204.70元，请于11月5日18:00前处理。`,
  (late) => `截至11月2日，您尾号5566的借款${late}。详询400-000-1234`,
  (late) => `第3期${late}！再不处理将上报征信。`,
];
const NOT_LATE: readonly string[] = [
  '请于3天内还款',
  '还款日还有3天',
  '将于3天后扣款，请保持余额充足',
  '如逾期3天将上报征信',
  '若逾期超过30天，我司将起诉',
  '逾期多天',
  '逾期数月',
  '已逾期3个月',
  '逾期2期未还',
  '逾期M3',
  '宽限期3天',
  '近30天消费3笔',
  '7天无理由退货',
  '免息30天',
  '积分将于3天后过期',
  '您的优惠券已过期3天',
  '逾期将满30天，届时上报',
  '逾期每日收取0.05%违约金',
];

describe('The days overdue are found however they are said', () => {
  it('with what stands round them', () => {
    const layout = fc.constantFrom(...LAYOUTS);
    fc.assert(
      fc.property(count, layout, fc.constantFrom(...AROUND), ([days, written], late, around) => {
        const text = around(late(written));
        expect(daysOf(text), text).toBe(days);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(NOT_LATE)('%s names none', (text) => {
    expect(daysOf(`【某某金融】您好，${text}。`)).toBeNull();
  });

  it('and none at all is a count too', () => {
    expect(daysOf('逾期天数：0')).toBe(0);
  });
});
