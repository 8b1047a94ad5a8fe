import { matchesOf } from './matchesOf.ts';
import {
  claim,
  clauseBefore,
  factAt,
  isFree,
  type MessageView,
  withoutOverlaps,
} from './messageView.ts';
import type { AccountSystem, TextFactOf } from './textFact.ts';

type AccountPattern = {
  system: AccountSystem;
  pattern: RegExp;
  /** A mobile number used as an account name is still a phone number that can be called. */
  staysPhone?: boolean;
};

const LABEL_END = '(?:号码?|账号|帐号|ID|id|群|为|是|同号|联系|客服|好友|搜索|添加|[:\\s]){0,4}';
const PATTERNS: readonly AccountPattern[] = [
  {
    system: 'qq',
    pattern: new RegExp(
      `(?:(?<![A-Za-z])[Qq]{1,2}|扣扣|企鹅|球球)${LABEL_END}([1-9]\\d{4,10})(?!\\d)`,
      'g',
    ),
  },
  {
    system: 'wechat',
    pattern: new RegExp(
      `(?:微信|威信|薇信|徽信|微❤|[Ww]e[Cc]hat|(?<![A-Za-z])(?:[Vv][Xx]|[Ww][Xx]|[Vv]信|[Vv]))${LABEL_END}(?<!\\w)([A-Za-z][\\w-]{5,19}|1[3-9]\\d{9}|\\d{6,10})(?![\\w.@/-]|[ ·*]\\d)`,
      'g',
    ),
    staysPhone: true,
  },
  {
    system: 'wechat',
    pattern: /(?<![\w-])(wxid_[a-z0-9]{6,20}|gh_[a-z0-9]{6,20})(?!\w)/g,
  },
  {
    system: 'alipay',
    pattern:
      /支付宝(?:账号|账户|帐号|帐户|号)?[:为是\s]{0,4}([\w.-]{1,40}@[\w-]{1,40}\.[a-z.]{2,10}|1[3-9]\d{9})(?!\w)/g,
    staysPhone: true,
  },
];
const ACCOUNT_NUMBER = /(?<![\d*.])\d(?:[ -]?\d){11,24}(?!\d)/g;
const CARD_TAIL = /(?:尾号|尾数|末四位|后四位|末4位|后4位)(?:为|是|[:\s]){0,2}(\d{4})(?!\d)/g;
const CARD_MASKED = /(?<![\d*])\d{4,6}[* ]{4,12}\d{4}(?![\d*])/g;
const CARD_LABEL = /(?:卡号?|账号|帐号|账户|帐户|户头|对公户?|储蓄卡|信用卡|银行卡)[^\d。;]{0,8}$/;
/** 信用卡专线0512-8888 1234: what comes after is no card. */
const TO_CALL =
  /(?:电话|热线|专线|客服|致电|拨打?|联系|详询|咨询|来电|回电|手机|座机)[^\d。;]{0,5}$/;
const IDENTITY_LABEL = /(?:身份证|证件|手机|电话|号码|订单|合同|单号|编号)[^\d。;]{0,6}$/;

/**
 * Finds QQ, WeChat and Alipay accounts and bank cards. A card known by its tail alone has the
 * value `*1234`.
 */
export function readAccounts(view: MessageView): TextFactOf<'account'>[] {
  const facts = [...namedAccounts(view), ...cardNumbers(view), ...cardTails(view)];
  return withoutOverlaps(facts);
}

function namedAccounts(view: MessageView): TextFactOf<'account'>[] {
  const facts: TextFactOf<'account'>[] = [];
  for (const { system, pattern, staysPhone } of PATTERNS) {
    for (const match of matchesOf(pattern, view.half)) {
      const value = match[1] ?? '';
      const end = match.index + match[0].length;
      const start = end - value.length;
      // 微信同号 says that the number is the one to call: digits after it are no name of their own.
      if (match[0].includes('同号') && /^\d{6,10}$/.test(value)) continue;
      if (!isFree(view, start, end) && !value.includes('@')) continue;
      if (!(staysPhone && /^1[3-9]\d{9}$/.test(value))) claim(view, start, end);
      facts.push(factAt(view, 'account', start, end, { system, value }));
    }
  }
  return facts;
}

function cardNumbers(view: MessageView): TextFactOf<'account'>[] {
  const facts: TextFactOf<'account'>[] = [];
  for (const match of matchesOf(ACCOUNT_NUMBER, view.half)) {
    const start = match.index;
    const end = start + match[0].length;
    const digits = match[0].replace(/\D/g, '');
    const labelled = CARD_LABEL.test(clauseBefore(view, start, 16));
    if (!isFree(view, start, end) || !(labelled || looksLikeCard(digits))) continue;
    if (/^106\d+$/.test(digits) && !labelled) continue;
    if (TO_CALL.test(clauseBefore(view, start, 16))) continue;
    claim(view, start, end);
    facts.push(factAt(view, 'account', start, end, { system: 'bank_card', value: digits }));
  }
  for (const match of matchesOf(CARD_MASKED, view.half)) {
    const start = match.index;
    const end = start + match[0].length;
    const value = match[0].replace(/ /g, '');
    if (!value.includes('*') || value.length > 19 || value.length === 18) continue;
    if (!isFree(view, start, end)) continue;
    claim(view, start, end);
    facts.push(factAt(view, 'account', start, end, { system: 'bank_card', value }));
  }
  return facts;
}

function cardTails(view: MessageView): TextFactOf<'account'>[] {
  const facts: TextFactOf<'account'>[] = [];
  for (const match of matchesOf(CARD_TAIL, view.half)) {
    const tail = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - tail.length;
    if (!isFree(view, start, end)) continue;
    claim(view, start, end);
    if (IDENTITY_LABEL.test(clauseBefore(view, match.index, 12))) continue;
    facts.push(factAt(view, 'account', start, end, { system: 'bank_card', value: `*${tail}` }));
  }
  return facts;
}

/** A debit card by its prefix, or a credit card by prefix, length and a right Luhn digit. */
function looksLikeCard(digits: string): boolean {
  // Debit cards of China all begin with 62; a digit that OCR misread must not hide the card.
  if (/^62\d{14,17}$/.test(digits)) return true;
  return /^(?:4|5|35|9)\d+$/.test(digits) && /^(?:\d{16}|\d{19})$/.test(digits) && luhn(digits);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
