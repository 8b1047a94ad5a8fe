import { normalisePhone } from '../phone/normalisePhone.ts';
import { matchesOf } from './matchesOf.ts';
import {
  claim,
  clauseBefore,
  factAt,
  isFree,
  type MessageView,
  sentenceBefore,
  withoutOverlaps,
} from './messageView.ts';
import type { TextFactOf } from './textFact.ts';

const EXTENSION = '(?:\\s?(?:转接?|分机号?|[Ee]xt\\.?)[:\\s]?\\d{1,6}(?!\\d|元|天))?';
const CHINA = '(?:\\(?(?:\\+|00)86\\)?[ -]?)?';
const SERVICE =
  '10000|10010|10086|10099|10050|10101901|1010\\d{4}|11888|118114|116114|12110|12123|12117|12119|12121|12122|12300|12301|12305|12306|12308|12309|12313|12315|12316|12318|12319|12320|12321|12328|12329|12333|12336|12338|12339|12345|12348|12349|12350|12351|12355|12356|12358|12360|12363|12365|12366|12367|12368|12369|12370|12371|12377|12378|12380|12381|12385|12386|12388|12389|12391|12393|12395|12396|12398';

/** Each pattern begins where no digit stands before it and ends where none follows. */
const PATTERNS: readonly { pattern: RegExp; needsCue?: boolean }[] = [
  {
    pattern: new RegExp(
      `(?<![\\d+])${CHINA}1[3-9](?:[ .·_()-]{0,3}\\d){9}(?!\\d)${EXTENSION}`,
      'g',
    ),
  },
  {
    pattern:
      /(?<![\d.])(?:\+|00)[ -]?(?!86)[1-9]\d{0,2}[ -]{0,2}(?:\(?\d\)?[ -]{0,2}){5,13}\d(?!\d)/g,
  },
  { pattern: new RegExp(`(?<![\\d.])${CHINA}[48]00(?:[ -]{0,3}\\d){7}(?!\\d)${EXTENSION}`, 'g') },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?:\\(?(?:\\+|00)86\\)?[ -]?\\(?0?|\\(?0)(?:10|2[0-57-9]|[3-9]\\d{2})\\)?[ -]{0,3}\\d{3,4}[ -]{0,3}\\d{4}(?!\\d)(?:-\\d{1,6}(?!\\d))?${EXTENSION}`,
      'g',
    ),
  },
  {
    pattern:
      /(?<![\d¥]|\d[.,])(?:\+?86[ -]?)?106(?:\d{5,17}|\d[ -]\d{4}[ -]\d{2,6}(?:[ -]\d{2,6})?)(?!\d)/g,
  },
  { pattern: new RegExp(`(?<![\\d¥]|\\d[.,])9[56]\\d{3,7}(?!\\d)${EXTENSION}`, 'g') },
  { pattern: new RegExp(`(?<![\\d¥]|\\d[.,])(?:${SERVICE})(?!\\d)${EXTENSION}`, 'g') },
  { pattern: /(?<![\d.,¥*A-Za-z-])[3-8]\d{3}[ -]\d{4}(?![\d*]|[ -]\d)/g },
  { pattern: /(?<!\d)0\d{2,3}-(?:12345|12368|12348|12333|12366|96\d{3,4}|95\d{3})(?!\d)/g },
  { pattern: /(?<![\d¥-]|\d[.,])1(?:00\d{2,5}|23\d{2})(?!\d)/g, needsCue: true },
  { pattern: /(?<![\d¥-]|\d[.,])(?:110|119|120|122|114)(?!\d)/g, needsCue: true },
  {
    pattern: new RegExp(`(?<![\\d¥-]|\\d[.,])[2-8]\\d{2,3}[ -]?\\d{4}(?!\\d)${EXTENSION}`, 'g'),
    needsCue: true,
  },
];
const CALL_CUE =
  /(?:拨打|详询|致询|垂询|询|详谈|回拨|致电|来电|拨|电话|座机|热线|号码|咨询|联系方式|直拨|报警|报|打|tel|phone|客服)(?:报警|咨询|电话|热线|号码|客服|[为是::\s((]){0,5}$/i;
const CALLED_AFTER = /^(?:号(?!楼|线)|报警|急救|火警|热线)/;
/** 一三九零零零零一二三四, as senders spell a number past a filter. */
const SPELLED =
  /(?<![\d零〇一二三四五六七八九幺两])[一幺1](?:[三四五六七八九3-9])[\d零〇一二三四五六七八九幺两]{9}(?![\d零〇一二三四五六七八九幺两])/g;
const SPELLED_DIGITS = '零一二三四五六七八九';
const SENT_TO = /(?:发送?|回复|编辑|短信)[^。;!?\n]{0,10}(?:到|至)\s?$/;
const LIST_CUE = /\d{3,12}\s?(?:[、/,]|或者?|和)\s?$/;
const NO_PHONE_BEFORE =
  /(?:尾号|卡号|(?<!支付宝)账号|金额|余额|本金|欠款|应还|还款额|人民币|¥|单号|编号|身份证号?码?)[为是:\s]{0,3}$/;
const UNIT_AFTER =
  /^\s?(?:\.\d|,\d{3}(?!\d)|(?:[元圆块万亿天日%折期秒户名条次件份倍台]|分(?!机)|人(?!工|员|民)|个(?!人))|积分|小时|年(?!中|底))/;
const SOUNDS_LIKE_AMOUNT = /^(?:10000|10050|10010)$/;

/**
 * Finds phone numbers. A short number (110, a local landline) counts only after a word such as
 * 拨打; digits followed by a unit are a sum or a count.
 */
export function readPhones(view: MessageView): TextFactOf<'phone'>[] {
  const found: TextFactOf<'phone'>[] = [];
  if (!/\d{3}|[零〇一二三四五六七八九幺]{6}/.test(view.half)) return found;
  for (const { pattern, needsCue } of PATTERNS) {
    for (const match of matchesOf(pattern, view.half)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (!isFree(view, start, end)) continue;
      if (!isPhone(view, start, end, needsCue === true)) continue;
      const value = normalisePhone(view.half.slice(start, end));
      if (value.kind === 'unknown' || value.kind === 'hidden') continue;
      claim(view, start, end);
      found.push(factAt(view, 'phone', start, end, value));
    }
  }
  for (const match of matchesOf(SPELLED, view.half)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!/\D/.test(match[0]) || !isFree(view, start, end)) continue;
    claim(view, start, end);
    found.push(factAt(view, 'phone', start, end, normalisePhone(spelledOut(match[0]))));
  }
  return withoutOverlaps(found);
}

function spelledOut(number: string): string {
  const plain = number.replace(/〇/g, '零').replace(/幺/g, '一').replace(/两/g, '二');
  return plain.replace(/[零一二三四五六七八九]/g, (sign) => String(SPELLED_DIGITS.indexOf(sign)));
}

function isPhone(view: MessageView, start: number, end: number, needsCue: boolean): boolean {
  const digits = view.half.slice(start, end);
  const separators = digits.match(/[ -]/g)?.length ?? 0;
  if (separators > 8 && separators < 10) return false;
  if (/^\d[.·]|\.\d{1,2}$/.test(digits)) return false;
  const before = clauseBefore(view, start, 14);
  if (NO_PHONE_BEFORE.test(before)) return false;
  if (UNIT_AFTER.test(view.half.slice(end, end + 6))) return false;
  if (/[A-Za-z_]/.test(view.half[end] ?? '') && digits.length < 11) return false;
  if (needsCue || SOUNDS_LIKE_AMOUNT.test(digits))
    return (
      CALL_CUE.test(before) ||
      SENT_TO.test(sentenceBefore(view, start, 16)) ||
      LIST_CUE.test(before) ||
      CALLED_AFTER.test(view.half.slice(end, end + 2))
    );
  return true;
}
