import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFen, formatFenInChinese } from '../../../domain/money/fen.ts';
import { readTriage } from '../../../domain/text/readTriage.ts';

const amountsOf = (text: string) => readTriage(text, Date.UTC(2026, 10, 2, 6)).amountsFen;

const FULL_WIDTH = '０１２３４５６７８９';
const fullWidth = (text: string) =>
  text
    .replace(/\d/g, (sign) => FULL_WIDTH[Number(sign)] ?? sign)
    .replace('.', '．')
    .replace(',', '，');
const plain = (fen: number) => formatFen(fen).replaceAll(',', '');
const yuan = (fen: number) => plain(fen).replace(/\.00$/, '');
const ORDINARY: Record<string, string> = {
  零: '零',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};
const spoken = (fen: number) =>
  formatFenInChinese(fen)
    .replace(/[零壹贰叁肆伍陆柒捌玖拾佰仟]/g, (sign) => ORDINARY[sign] ?? sign)
    .replace(/整$/, '');

/** Any sum from 100.00 to 999,999.99 yuan. */
const anyFen = fc.integer({ min: 10_000, max: 99_999_999 });
const exact = fc.tuple(
  anyFen,
  fc.constantFrom<(fen: number) => string>(
    (fen) => `${formatFen(fen)}元`,
    (fen) => `${plain(fen)}元`,
    (fen) => `${yuan(fen)}元`,
    (fen) => `${plain(fen)} 元`,
    (fen) => `${formatFen(fen)}元人民币`,
    (fen) => `¥${formatFen(fen)}`,
    (fen) => `￥ ${plain(fen)}`,
    (fen) => `￥${yuan(fen)}元`,
    (fen) => `RMB${formatFen(fen)}`,
    (fen) => `RMB ${plain(fen)}`,
    (fen) => `CNY ${formatFen(fen)}`,
    (fen) => `${formatFen(fen)} RMB`,
    (fen) => `人民币${plain(fen)}元`,
    (fen) => `人民币：${formatFen(fen)}元`,
    (fen) => `人民币 ${formatFen(fen)}`,
    (fen) => `【${plain(fen)}】元`,
    (fen) => `（${formatFen(fen)}）元`,
    (fen) => `“${plain(fen)}元”`,
    (fen) => `${[...plain(fen)].join(' ')}元`,
    (fen) => `￥${formatFen(fen).replaceAll(',', ' ')}`,
    (fen) => `${plain(fen)}蚊`,
    (fen) => fullWidth(`${plain(fen)}元`),
    (fen) => formatFenInChinese(fen),
    (fen) => `人民币${formatFenInChinese(fen)}`,
    (fen) => `人民币（大写）${formatFenInChinese(fen)}`,
    (fen) => `${plain(fen)}块`,
    (fen) => `${formatFen(fen)}`,
  ),
);
const whole = fc.tuple(
  fc.integer({ min: 3, max: 99_999 }).map((value) => value * 100),
  fc.constantFrom<(fen: number) => string>(
    (fen) => `${fen / 100}元`,
    (fen) => `${fen / 100}块钱`,
    (fen) => `${fen / 100}元整`,
    (fen) => `${fen / 100}圆整`,
    (fen) => spoken(fen),
    (fen) => spoken(fen).replace(/元$/, '块钱'),
    (fen) => `人民币${spoken(fen)}`,
  ),
);
/** 1.2万, 1万2, 2w2, 8千5: sums that people round. */
const rounded = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom<[(whole: string, tenth: string) => string, number]>(
      [(one, two) => `${one}.${two}万`, 10_000],
      [(one, two) => `${one}.${two}万元`, 10_000],
      [(one, two) => `${one}.${two} 万元`, 10_000],
      [(one, two) => `${one}万${two}`, 10_000],
      [(one, two) => `${one}万${two}千`, 10_000],
      [(one, two) => `${one}万${two}千元`, 10_000],
      [(one, two) => `${one}.${two}w`, 10_000],
      [(one, two) => `${one}.${two}W元`, 10_000],
      [(one, two) => `${one}w${two}`, 10_000],
      [(one, two) => `${one}千${two}`, 1_000],
      [(one, two) => `${one}千${two}百元`, 1_000],
      [(one, two) => `${one}.${two}k`, 1_000],
      [
        (one, two) =>
          `${'零一两三四五六七八九'[Number(one)]}万${'零一二三四五六七八九'[Number(two)]}`,
        10_000,
      ],
      [
        (one, two) =>
          `${'零一两三四五六七八九'[Number(one)]}千${'零一二三四五六七八九'[Number(two)]}`,
        1_000,
      ],
    ),
  )
  .map(([one, two, [written, unit]]): [number, string] => [
    (one * 10 + two) * unit * 10,
    written(String(one), String(two)),
  ]);
const anyLayout = fc.oneof(
  exact.map(([fen, written]): [number, string] => [fen, written(fen)]),
  whole.map(([fen, written]): [number, string] => [fen, written(fen)]),
  rounded,
);

const SURROUNDINGS: readonly ((sum: string) => string)[] = [
  (sum) => `您欠款${sum}，请尽快归还。`,
  (sum) => `应还金额：${sum}；逾期37天`,
  (sum) => `您的账单${sum}已逾期3天`,
  (sum) => `【某某金融】您本期应还${sum}，还款日11月20日`,
  (sum) => `你还欠${sum}，今天必须还`,
  (sum) => `本金为${sum}。详询95188`,
  (sum) => `尾号5566的卡支出${sum}，感谢使用`,
  (sum) => `应还总额\n${sum}\n逾期天数：8`,
];
const DECOYS: readonly string[] = [
  '分12期',
  '第3期',
  '逾期37天',
  '2026年11月5日',
  '积分12,860分',
  '尾号5566',
  '电话400-000-1234',
  '拨打95588',
  '日利率0.05%',
  '年化24%',
  '验证码830412',
  '订单号20261102123456',
  '案号(2026)苏0706民初8890号',
  '18:00前',
  '24小时内',
  '3笔借款',
  '2000积分',
  '10万用户',
];

describe('A sum of money is found however it is written', () => {
  it('with what stands round it', () => {
    fc.assert(
      fc.property(anyLayout, fc.constantFrom(...SURROUNDINGS), ([fen, written], around) => {
        expect(amountsOf(around(written)), around(written)).toEqual([fen]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('among numbers that count something else', () => {
    fc.assert(
      fc.property(anyLayout, fc.constantFrom(...DECOYS), ([fen, written], decoy) => {
        expect(amountsOf(`${decoy}，欠款${written}，${decoy}。`), written).toEqual([fen]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(DECOYS)('%s alone is none', (decoy) => {
    expect(amountsOf(`您好，${decoy}，谢谢。`)).toEqual([]);
  });

  it.each<[string, number[]]>([
    ['2000本金加600续期费，今晚转', [200_000, 60_000]],
    ['兄弟3800什么时候给', [380_000]],
    ['3600 拖了25天了，先转600', [360_000, 60_000]],
    ['你那8千5拖了快俩月了', [850_000]],
    ['欠1万零5百，现在还', [1_050_000]],
    ['尾号5566 人民币支出 88.00，余额 1,900.12', [8_800, 190_012]],
    ['1分钱抢满50减25元券', [1, 5_000, 2_500]],
    ['满50减25，限量3万张', [5_000, 2_500]],
    ['先还个最低500也行', [50_000]],
    ['钱给你转过去了 2000 你看下', [200_000]],
    ['被要求交会员费398、解冻费15000', [39_800, 1_500_000]],
    ['要还一千二百三十块五毛', [123_050]],
    ['账单三百二十一块八毛明天到期', [32_180]],
    ['应还l,280.00元', [128_000]],
    ['应还8 66.40元', [86_640]],
    ['消费 USD 35.10', []],
    ['2026账单已出', []],
    ['今天2000人排队', []],
  ])('%s', (text, sums) => {
    expect(amountsOf(text).sort()).toEqual(sums.sort());
  });
});
