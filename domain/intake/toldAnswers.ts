import { parseChineseInteger } from '../money/chineseNumeral.ts';
import type { SpokenTime } from '../time/parseSpokenTime.ts';
import {
  CLIENT,
  clauseEnd,
  clauseStart,
  isClientsTalk,
  OTHER,
  plainContent,
} from './clauseOfTold.ts';
import type { ContactRecord, Disclosure, IntakeAnswers, IntakeForm } from './intakeForm.ts';
import { readToldPayment, type ToldPayment } from './toldPayment.ts';
import { type ToldTime, toldAtMs, toldTimes } from './toldTimes.ts';

/** Questions that the words of a client may answer with yes or no. */
export type ToldQuestion =
  | 'borrowed'
  | 'overdue'
  | 'refusedContact'
  | 'clickedLink'
  | 'installedApp'
  | 'screenShared';

/** What the client says in the words of a contact and no field holds yet: offered, never filled in unasked. */
export type ToldAnswer =
  | { kind: 'payment'; words: string; payment: ToldPayment }
  | { kind: 'answer'; words: string; field: ToldQuestion; value: 'yes' | 'no' }
  | { kind: 'disclosed'; words: string; items: Disclosure[] }
  | { kind: 'time'; words: string; contactId: string; time: SpokenTime }
  | { kind: 'furtherContacts'; words: string; contactId: string; time: SpokenTime; count: number };

/** What the contact tells about the client's own side and about its time, as far as the form does not hold it. */
export function readToldAnswers(
  contact: ContactRecord,
  form: Pick<IntakeForm, 'answers' | 'contacts'>,
): ToldAnswer[] {
  if (!isClientsTalk(contact) || contact.content.trim() === '') return [];
  const text = plainContent(contact);
  const told: ToldAnswer[] = [];
  const payment = readToldPayment(contact);
  if (payment && form.answers.paid === null) {
    told.push({ kind: 'payment', words: payment.words, payment });
  }
  // 昨天9点转到他的卡: when it was paid is not when they called.
  const times = toldTimes(text, toldAtMs(contact)).filter(
    ({ time }) => time.atMs !== payment?.time?.atMs,
  );
  told.push(...timesTold(contact, form, text, times));
  for (const rule of YES_NO) {
    if (form.answers[rule.field] !== null) continue;
    const words = firstSaid(text, rule.pattern, rule.notBefore);
    if (words !== null && !told.some((each) => 'field' in each && each.field === rule.field)) {
      told.push({ kind: 'answer', words, field: rule.field, value: rule.value });
    }
  }
  const disclosed = disclosedItems(text, form.answers);
  if (disclosed) told.push(disclosed);
  return told;
}

interface YesNoRule {
  field: ToldQuestion;
  value: 'yes' | 'no';
  pattern: RegExp;
  /** Words in the clause before it that turn it round. */
  notBefore?: RegExp;
}

const UNDONE = /让|叫|要|请|没|未|不|别|先|再|会|想|差点|是否|有没有|如果|否则|您|你/;
const SAID_BY_OTHER = new RegExp(`${OTHER}[^,。]{0,8}(?:说|称|以为|骂)`);

const YES_NO: readonly YesNoRule[] = [
  {
    field: 'borrowed',
    value: 'no',
    pattern:
      /(?:从来?|根本|压根)?(?:没有?|未|不曾)(?:向[^,。;!?\n]{1,12}|在[^,。;!?\n]{1,12})?(?:借过|贷过|申请过|办过|借款|贷款|借钱|用过(?:花呗|借呗|白条))/g,
  },
  {
    field: 'borrowed',
    value: 'yes',
    pattern: new RegExp(
      `每个?[月期](?:都|也)?(?:有)?(?:按时)?还|都(?:按时)?还(?:了|清)|${CLIENT}[^,。;!?\\n]{0,8}(?:借过|借了|贷过|贷了)`,
      'g',
    ),
    notBefore: /要|让|叫|必须|替|帮/,
  },
  {
    field: 'overdue',
    value: 'no',
    pattern:
      /(?:从来?|一直|根本)?(?:没有?|未|不)(?:逾期|拖欠)(?!的话|记录吗)|每个?[月期](?:都|也)?按时还/g,
  },
  {
    field: 'refusedContact',
    value: 'yes',
    pattern: new RegExp(
      `${CLIENT}(?:已经|也|都|明确|当时|就){0,2}(?:跟他|对他|跟对方|和他|给他)?(?:说|叫|让|告诉|要求|回)[^,。;!?\\n]{0,8}(?:不要|别|不许|不准|停止)(?:再)?(?:给我|对我|跟我)?(?:打|联系|发|骚扰|来|催)`,
      'g',
    ),
  },
  {
    field: 'clickedLink',
    value: 'yes',
    pattern:
      /(?:点开?了?|打开了?|点击了)[^,。;!?\n]{0,8}链接(?:后|了|,|。|$)|点了[^,。;!?\n]{0,8}(?:链接|网址)/g,
    notBefore: UNDONE,
  },
  {
    field: 'installedApp',
    value: 'yes',
    pattern: /(?:下载了|安装了|装了|下了)[^,。;!?\n]{0,10}(?:App|APP|app|软件|会议|应用|客户端)/g,
    notBefore: UNDONE,
  },
  {
    field: 'screenShared',
    value: 'yes',
    pattern: /(?:共享|开启|打开|开)了[^,。;!?\n]{0,4}屏幕|(?:屏幕共享|共享屏幕)(?:了|给他|后)/g,
    notBefore: UNDONE,
  },
];

/** The clause of the first place that stands right, and that the other side does not say. */
function firstSaid(text: string, pattern: RegExp, notBefore?: RegExp): string | null {
  for (const match of text.matchAll(pattern)) {
    const start = clauseStart(text, match.index);
    const before = text.slice(start, match.index);
    if (SAID_BY_OTHER.test(before) || notBefore?.test(before)) continue;
    if (/^[^,。]{0,3}[吗嘛么]/.test(text.slice(match.index + match[0].length))) continue;
    return text.slice(start, clauseEnd(text, match.index + match[0].length)).trim();
  }
  return null;
}

const GIVEN =
  /(?:(?:报|告诉|发|念|提供|填|输入?|说|交|给)(?:给)?(?:了|过)(?:他|她|对方|客服)?|(?:告诉|发给|报给|念给|提供给)(?:他|她|对方|客服)了?)[^,。;!?\n]{0,8}(?:验证码|密码|身份证|银行卡|卡号|住址|地址|通讯录)|(?:验证码|密码|身份证号?|银行卡号?|卡号)[^,。;!?\n]{0,4}(?:报|告诉|发|念|提供|填|说|给)(?:给)?(?:他|她|对方|客服)?了|刷了脸|做了人脸|人脸[^,。;!?\n]{0,4}(?:做了|过了|验了)/g;
const NOT_GIVEN = /没|未|不|别|想|差点|是否|有没有|如果/;
const ITEMS: readonly (readonly [Disclosure, RegExp])[] = [
  ['id_number', /身份证/],
  ['bank_card', /银行卡|卡号/],
  ['password', /密码/],
  ['sms_code', /验证码/],
  ['face', /脸/],
  ['address', /[住地]址/],
  ['contacts', /通讯录/],
];

/** 报了短信验证码, also 还让我报了: with 了 it was given, whoever asked for it. */
function disclosedItems(text: string, answers: IntakeAnswers): ToldAnswer | null {
  const items = new Set<Disclosure>();
  let words: string | null = null;
  for (const match of text.matchAll(GIVEN)) {
    const start = clauseStart(text, match.index);
    const end = clauseEnd(text, match.index + match[0].length);
    const clause = text.slice(start, end);
    if (NOT_GIVEN.test(text.slice(start, match.index)) || /[您你]|发(?:来|给我)/.test(clause))
      continue;
    // 他报了我的身份证号, 他发了验证码给我: the other side gave it.
    if (new RegExp(`^${OTHER}`).test(clause) || /我的(?:身份证|银行卡|住址|地址)/.test(match[0]))
      continue;
    words ??= clause.trim();
    for (const [item, pattern] of ITEMS) {
      if (pattern.test(clause) && !answers.disclosed?.includes(item)) items.add(item);
    }
  }
  return items.size === 0 || words === null
    ? null
    : { kind: 'disclosed', words, items: [...items] };
}

const AGAIN =
  /^[^,。;!?\n]{0,3}?(?:也|还|又|就|一共|总共)?(?:给我)?(?:打|来)(?:过|了|来)?(?:电话)?([一二两三四五六七八九十\d]{1,2})[次个通遍]/;

function timesTold(
  contact: ContactRecord,
  form: Pick<IntakeForm, 'contacts'>,
  text: string,
  times: readonly ToldTime[],
): ToldAnswer[] {
  const told: ToldAnswer[] = [];
  const repeated = times.flatMap((time) => {
    const match = AGAIN.exec(text.slice(time.end, time.end + 24));
    const count = match?.[1] === undefined ? null : countOf(match[1]);
    return count === null ? [] : [{ ...time, count, end: time.end + (match?.[0].length ?? 0) }];
  });
  const own = times.find(({ start }) => !repeated.some((again) => again.start === start));
  // 昨天打了三次 and nothing else: the contact at hand is one of the three.
  const itself = own === undefined ? repeated[0] : undefined;
  const first = own ?? itself;
  if (first && contact.occurredAtMs === null) {
    told.push({ kind: 'time', words: first.words, contactId: contact.id, time: first.time });
  }
  for (const again of repeated) {
    const { start, end, time } = again;
    const count = again === itself ? again.count - 1 : again.count;
    const isKnown = form.contacts.some(
      ({ id, occurredAtMs, dateOnly }) =>
        id !== contact.id && dateOnly === time.dateOnly && occurredAtMs === time.atMs,
    );
    if (isKnown || count === 0) continue;
    const words = text.slice(clauseStart(text, start), end).trim();
    told.push({ kind: 'furtherContacts', words, contactId: contact.id, time, count });
  }
  return told;
}

function countOf(words: string): number | null {
  const count = /^\d+$/.test(words) ? Number(words) : parseChineseInteger(words);
  return count !== null && count >= 1 && count <= 20 ? count : null;
}
