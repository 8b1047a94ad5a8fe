import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTriage } from '../../../domain/text/readTriage.ts';

const phonesOf = (text: string) => readTriage(text, Date.UTC(2026, 10, 2, 6)).phones;
const digit = fc.integer({ min: 0, max: 9 });
const digits = (count: number) =>
  fc.array(digit, { minLength: count, maxLength: count }).map((list) => list.join(''));

/** Mobiles of nobody: 0000 in the middle. */
const mobile = fc
  .tuple(fc.constantFrom('130', '139', '147', '155', '166', '178', '186', '199'), digits(4))
  .map(([range, tail]) => `${range}0000${tail}`);
const areaAndLocal = fc
  .tuple(
    fc.constantFrom('010', '021', '025', '0512', '0518', '0755', '0871', '0991'),
    fc.constantFrom('6', '8', '5'),
    digits(7),
  )
  .map(([area, first, rest]) => ({ area, local: first + rest }));
const hotline = digits(7).map((rest) => `400${rest}`);

const FULL_WIDTH = '０１２３４５６７８９';
const SPELLED = '零一二三四五六七八九';
const ZERO = 0x30;
const inSigns = (signs: string) => (number: string) =>
  number.replace(/\d/g, (sign) => signs[sign.charCodeAt(0) - ZERO] ?? sign);
const grouped = (number: string, sizes: readonly number[], mark: string) => {
  const ends = sizes.map((_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
  return ends.map((end, at) => number.slice(ends[at - 1] ?? 0, end)).join(mark);
};

const MARKS = [
  ' ',
  '-',
  '—',
  '－',
  '.',
  '·',
  '•',
  '・',
  '/',
  '_',
  '~',
  ' - ',
  '  ',
  '　',
  '*',
  ',',
];
const mobileLayout = fc
  .tuple(
    mobile,
    fc.constantFrom(
      (number: string) => number,
      inSigns(FULL_WIDTH),
      ...MARKS.map((mark) => (number: string) => grouped(number, [3, 4, 4], mark)),
      (number: string) => grouped(number, [3, 4, 4], '\n'),
      (number: string) => grouped(number, [7, 4], ' '),
      (number: string) => grouped(number, [7, 4], '\n'),
      (number: string) => grouped(number, [3, 8], '-'),
      (number: string) => grouped(number, [4, 3, 4], ' '),
      (number: string) => grouped(number, [4, 4, 3], '-'),
      (number: string) => grouped(number, [2, 3, 3, 3], ' '),
      (number: string) => [...number].join(' '),
      (number: string) => `(${number.slice(0, 3)})${number.slice(3)}`,
      (number: string) => number.replaceAll('0', 'O').replace(/^1/, 'l'),
    ),
    fc.constantFrom(
      '',
      '+86',
      '+86 ',
      '+86-',
      '0086',
      '0086-',
      '86',
      '86-',
      '(86)',
      '(+86)',
      '＋８６',
    ),
  )
  .map(([number, layout, prefix]) => ({ number, written: prefix + layout(number) }));
const spelledLayout = fc
  .oneof(
    mobile,
    hotline,
    areaAndLocal.map(({ area, local }) => area + local),
  )
  .map((number) => ({ number, written: inSigns(SPELLED)(number) }));

const landlineLayout = fc
  .tuple(
    areaAndLocal,
    fc.constantFrom(
      (area: string, local: string) => area + local,
      (area: string, local: string) => `${area}-${local}`,
      (area: string, local: string) => `${area} ${local}`,
      (area: string, local: string) => `${area}－${local}`,
      (area: string, local: string) => `${area}—${local.slice(0, 4)} ${local.slice(4)}`,
      (area: string, local: string) => `(${area})${local}`,
      (area: string, local: string) => `（${area}）${local.slice(0, 4)}-${local.slice(4)}`,
      (area: string, local: string) => `${area}-${local.slice(0, 4)}-${local.slice(4)}`,
      (area: string, local: string) => `${area}.${local.slice(0, 4)}.${local.slice(4)}`,
      (area: string, local: string) => `${area}-${local.slice(0, 4)}\n${local.slice(4)}`,
      (area: string, local: string) => `${area}-${local.slice(0, 5)} ${local.slice(5)}`,
      (area: string, local: string) => `+86 ${area.slice(1)} ${local}`,
      (area: string, local: string) => `+86(0)${area.slice(1)}-${local}`,
      (area: string, local: string) => `86-${area.slice(1)}-${local}`,
      (area: string, local: string) => `(86)${area.slice(1)}-${local}`,
      (area: string, local: string) => inSigns(FULL_WIDTH)(`${area}-${local}`),
    ),
    fc.constantFrom(
      '',
      '',
      '转8001',
      ' 转 302',
      '转分机12',
      '分机：302',
      '（转8001）',
      '(分机302)',
      ' ext. 12',
      '-801',
    ),
  )
  .map(([{ area, local }, layout, extension]) => ({
    number: area + local,
    written: layout(area, local) + extension,
  }));

const hotlineLayout = fc
  .tuple(
    hotline,
    fc.constantFrom(
      (number: string) => number,
      ...['-', ' ', '—', '.', '·'].map(
        (mark) => (number: string) => grouped(number, [3, 3, 4], mark),
      ),
      (number: string) => grouped(number, [3, 4, 3], '-'),
      (number: string) => grouped(number, [4, 3, 3], '-'),
      (number: string) => grouped(number, [4, 3, 3], ' '),
      (number: string) => grouped(number, [3, 7], '-'),
      (number: string) => grouped(number, [3, 2, 2, 3], ' '),
      (number: string) => `(${number.slice(0, 3)})${number.slice(3, 6)}-${number.slice(6)}`,
      inSigns(FULL_WIDTH),
      inSigns(SPELLED),
    ),
  )
  .map(([number, layout]) => ({ number, written: layout(number) }));

const serviceLayout = fc
  .tuple(fc.constantFrom('95', '96'), digits(3), fc.constantFrom('', '转1', '转人工'))
  .map(([start, rest, menu]) => ({ number: start + rest, written: start + rest + menu }));
const cuedLayout = fc
  .tuple(
    fc.constantFrom('电话', '致电', '拨打', '客服', '热线：'),
    fc.constantFrom('11185', '12315', '96110', '110', '10086', '12348', '95588', '12121'),
    fc.boolean(),
  )
  .map(([cue, number, spaced]) => ({
    number,
    written:
      cue + (spaced && /^9/.test(number) ? `${number.slice(0, 3)} ${number.slice(3)}` : number),
  }));
const senderLayout = fc
  .tuple(
    digits(9),
    fc.constantFrom(
      (number: string) => number,
      (number: string) => grouped(number, [4, 4, 4], ' '),
    ),
  )
  .map(([rest, layout]) => ({ number: `106${rest}`, written: layout(`106${rest}`) }));

const anyLayout = fc.oneof(
  mobileLayout,
  spelledLayout,
  landlineLayout,
  hotlineLayout,
  serviceLayout,
  senderLayout,
);

const SURROUNDINGS: readonly ((number: string) => string)[] = [
  (number) => `您的借款已逾期3天，请联系${number}处理。`,
  (number) => `详询${number}，谢谢`,
  (number) => `有疑问请致电${number}`,
  (number) => `【某某金融】客服电话：${number}【退订回T】`,
  (number) => `联系人：张经理 ${number}（工作时间9:00-18:00）`,
  (number) => `于11月5日${number}来电三次`,
  (number) => `回电${number}或登录APP`,
  (number) => `信用卡专线：${number}。`,
  (number) => `请回电${number}`,
  (number) => `微信同号${number}！`,
  (number) => `应还1,204.70元，电话${number}；工号8812`,
  (number) => `获取验证码请拨${number}，勿告知他人`,
];

const DECOYS: readonly fc.Arbitrary<string>[] = [
  digits(11).map((rest) => `订单号：1${rest}`),
  digits(10).map((rest) => `订单编号1${rest}已发货`),
  digits(8).map((rest) => `合同编号JK2026${rest}项下`),
  digits(12).map(
    (rest) => `卡号6222 02${rest.slice(0, 2)} ${rest.slice(2, 6)} ${rest.slice(6, 10)}`,
  ),
  digits(4).map((tail) => `尾号${tail}的储蓄卡`),
  digits(5).map((rest) => `案号(2026)苏0706民初${rest}号`),
  digits(4).map((tail) => `身份证110101********${tail}`),
  digits(4).map((tail) => `手机138****${tail}`),
  digits(5).map((rest) => `欠款9${rest}元`),
  digits(8).map((rest) => `应还${Number(rest) + 1}.25元`),
  fc.constantFrom('2026-11-05 18:00:00', '2026年11月05日', '2026.11.05', '20261105'),
  digits(6).map((code) => `验证码${code}，5分钟内有效`),
  fc.constantFrom(
    '1500/2000/300元三档',
    '还款1500.00 20000',
    '余额 1500.00 2000.00',
    '¥4,000,001.00',
  ),
];

describe('A phone number is found however it is laid out', () => {
  it.each([
    ['mobile', mobileLayout],
    ['spelled out', spelledLayout],
    ['landline', landlineLayout],
    ['400', hotlineLayout],
    ['95 and 96', serviceLayout],
    ['sender of messages', senderLayout],
  ])('%s', (_kind, layout) => {
    fc.assert(
      fc.property(layout, fc.constantFrom(...SURROUNDINGS), ({ number, written }, around) => {
        expect(phonesOf(around(written)), around(written)).toEqual([number]);
      }),
      { numRuns: 400 },
    );
  });

  it('short hotlines after a word for calling', () => {
    fc.assert(
      fc.property(cuedLayout, ({ number, written }) => {
        expect(phonesOf(`有疑问请${written}咨询。`), written).toEqual([number]);
      }),
    );
  });

  it('several in a row', () => {
    const mark = fc.constantFrom('、', '或', '，', '/', '；', ' 或者 ', '和', ' / ', '\n');
    fc.assert(
      fc.property(
        mobileLayout,
        mark,
        fc.oneof(landlineLayout, hotlineLayout),
        (one, and, other) => {
          const text = `电话：${one.written}${and}${other.written}。`;
          expect(phonesOf(text).sort(), text).toEqual([one.number, other.number].sort());
        },
      ),
      { numRuns: 400 },
    );
  });

  it('among digits that are something else', () => {
    fc.assert(
      fc.property(fc.oneof(...DECOYS), anyLayout, (decoy, { number, written }) => {
        const text = `${decoy}，请致电${written}。`;
        expect(phonesOf(text), text).toEqual([number]);
      }),
      { numRuns: 600 },
    );
  });

  it('and digits that are something else alone are none', () => {
    fc.assert(
      fc.property(fc.oneof(...DECOYS), (decoy) => {
        expect(phonesOf(`您好，${decoy}。`), decoy).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
