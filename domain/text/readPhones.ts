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
import { phoneLayouts } from './phoneLayouts.ts';
import type { TextFactOf } from './textFact.ts';

const CALL_CUE =
  /(?:拨打|详询|致询|垂询|询|详谈|回拨|致电|来电|拨|电话|座机|固话|总机|专线|办公室|热线|号码|咨询|联系|联络|值班|直线|联系方式|直拨|报警|报|打|呼叫|tel|phone|call|客服|☎️?|📞|📱)(?:报警|咨询|电话|热线|号码|客服|专线|座机|[我们您]|[.为是:\s((|]){0,5}$/i;
const CALLED_AFTER = /^(?:号(?!楼|线)|报警|急救|火警|热线|转人工|专线|来电|[打拨]来)/;
/** 一三九零零零零一二三四, 四零零…, 零五一八…, as senders spell a number past a filter. */
const SPELLED = /[零〇一二三四五六七八九幺两\d](?:[ -]?[零〇一二三四五六七八九幺两\d]){9,11}/g;
const SPELLED_SIGN = /[零〇一二三四五六七八九幺两]/;
const SPELLED_PHONE = /^(?:1[3-9]\d{9}|[48]00\d{7}|0\d{9,11})$/;
const SPELLED_DIGITS = '零一二三四五六七八九';
/** 九五五八八, after a word for calling. */
const SPELLED_SHORT = /[九9][五六56][零〇一二三四五六七八九幺\d]{3,4}/g;
const SENT_TO = /(?:发送?|回复|编辑|短信)[^。;!?\n]{0,10}(?:到|至)\s?$/;
const LIST_CUE = /\d{3,12}\s?(?:[、/,]|或者?|和)\s?$/;
const NO_PHONE_BEFORE =
  /(?:尾号|卡号|(?<!支付宝)账号|金额|余额|本金|欠款|应还|还款额|人民币|¥|单号|编号|流水号|合同号|凭证号|身份证号?码?)[为是:\s]{0,3}$/;
const UNIT_AFTER =
  /^\s?(?:\.\d|,\d{3}(?!\d)|(?:[元圆块万亿天日%折期秒户名条次件份倍台]|分(?!机)|人(?!工|员|民)|个(?!人))|积分|小时|年(?!中|底))/;
const MONEY_AFTER = /^\s?(?:\.\d{1,2}\s?元|元|万元|块钱)/;
const SOUNDS_LIKE_AMOUNT = /^(?:10000|10050|10010)$/;
const UNUSUAL_MARK = /(?<=\d)\s*[·•・‧/~|_=+*,.\n]\s*(?=\d)/g;
/** 025-6666 7171/7172: the other line of the same house, its last four digits alone. */
const OTHER_LINE = /^\s?[/、]\s?(\d{4})(?![\d\-.]|\s?[元年月日])/;

/**
 * Finds phone numbers. A short number (110, a local landline) counts only after a word such as
 * 拨打; digits followed by a unit are a sum or a count.
 */
export function readPhones(view: MessageView): TextFactOf<'phone'>[] {
  const found: TextFactOf<'phone'>[] = [];
  if (!/\d{3}|\d[ -]\d|[零〇一二三四五六七八九幺]{5}/.test(view.half)) return found;
  for (const { pattern, needsCue } of phoneLayouts) {
    for (const match of matchesOf(pattern, view.half)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (!isFree(view, start, end)) continue;
      if (!isPhone(view, start, end, needsCue === true)) continue;
      const extension = match[1] ?? match[2];
      const written = view.half.slice(start, end);
      // What stands before the extension: 转8001 or -801 holds none of the number's own digits.
      const base = extension ? written.slice(0, written.lastIndexOf(extension)) : written;
      take(start, end, base, extension);
    }
  }
  if (SPELLED_SIGN.test(view.half)) readSpelled();
  return withoutOverlaps(found);

  function take(start: number, end: number, written: string, extension?: string): void {
    const value = normalisePhone(written.replace(UNUSUAL_MARK, '-'));
    if (value.kind === 'unknown' || value.kind === 'hidden') return;
    claim(view, start, end);
    const raw = view.half.slice(start, end);
    const whole = extension === undefined ? { ...value, raw } : { ...value, raw, extension };
    found.push(factAt(view, 'phone', start, end, whole));
    if (value.kind === 'landline') takeOtherLine(end, value.normalised);
  }

  function takeOtherLine(from: number, first: string): void {
    const match = OTHER_LINE.exec(view.half.slice(from, from + 8));
    const digits = match?.[1] ?? '';
    if (!match || digits.startsWith('20')) return;
    const end = from + match[0].length;
    const start = end - digits.length;
    if (!isFree(view, start, end)) return;
    claim(view, start, end);
    found.push(factAt(view, 'phone', start, end, normalisePhone(first.slice(0, -4) + digits)));
  }

  function readSpelled(): void {
    for (const pattern of [SPELLED, SPELLED_SHORT]) {
      for (const match of matchesOf(pattern, view.half)) {
        const start = match.index;
        const end = start + match[0].length;
        const digits = spelledOut(match[0]);
        if (!SPELLED_SIGN.test(match[0]) || !isFree(view, start, end)) continue;
        if (SPELLED_SIGN.test((view.half[start - 1] ?? '') + (view.half[end] ?? ''))) continue;
        const isKnown =
          pattern === SPELLED
            ? SPELLED_PHONE.test(digits)
            : CALL_CUE.test(clauseBefore(view, start, 14));
        if (isKnown) take(start, end, digits);
      }
    }
  }
}

function spelledOut(number: string): string {
  const plain = number.replace(/[ -]/g, '').replace(/〇/g, '零').replace(/幺/g, '一');
  return plain
    .replace(/两/g, '二')
    .replace(/[零一二三四五六七八九]/g, (sign) => String(SPELLED_DIGITS.indexOf(sign)));
}

function isPhone(view: MessageView, start: number, end: number, needsCue: boolean): boolean {
  const written = view.half.slice(start, end);
  const count = written.replace(/\D/g, '').length;
  const before = clauseBefore(view, start, 14);
  if (NO_PHONE_BEFORE.test(before)) return false;
  const after = view.half.slice(end, end + 8);
  if ((count >= 10 ? MONEY_AFTER : UNIT_AFTER).test(after)) return false;
  const cued = CALL_CUE.test(before);
  if (/^[A-Za-z_]/.test(after) && count < 10 && !cued) return false;
  if (!needsCue && !SOUNDS_LIKE_AMOUNT.test(written)) return true;
  return (
    cued ||
    SENT_TO.test(sentenceBefore(view, start, 16)) ||
    LIST_CUE.test(before) ||
    CALLED_AFTER.test(after)
  );
}
