import { parseAmountToFen } from '../money/fen.ts';
import type { SpokenTime } from '../time/parseSpokenTime.ts';
import {
  CLIENT,
  clauseEnd,
  clauseStart,
  isClientsTalk,
  OTHER,
  plainContent,
  sentenceStart,
} from './clauseOfTold.ts';
import type { ContactRecord, ReviewedFact } from './intakeForm.ts';
import { toldAtMs, toldTimes } from './toldTimes.ts';

/** Money that left, as the client tells it: read by the program, to be confirmed by a person. */
export interface ToldPayment {
  contactId: string;
  /** The words that say so. */
  words: string;
  /** All that was paid, 分; null where no sum stands by it. */
  amountFen: number | null;
  /** Name, bank and account as far as they are told; '' where none is. */
  paidTo: string;
  time: SpokenTime | null;
  /** Paid to a person or an account that is no shop's and no lender's. */
  isToStranger: boolean;
}

/**
 * Finds that the client paid (我已经转了38000元给对方, 转完又说要再转, 被骗走3万), and never what the other side wants paid
 * (让我转, 再转15000), what was refused, or what a bank reports in a message.
 */
export function readToldPayment(contact: ContactRecord): ToldPayment | null {
  const text = plainContent(contact);
  if (!MAYBE.test(text) || contact.direction === 'outgoing') return null;
  if (!isClientsTalk(contact)) return null;
  const found = PAID.flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => isDone(text, span))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const [first] = found;
  if (first === undefined) return null;
  const around = found.map((span) =>
    text.slice(clauseStart(text, span.start), clauseEnd(text, span.end)),
  );
  const paidTo = payee(contact, text);
  const from = clauseStart(text, first.start);
  return {
    contactId: contact.id,
    words: contact.content.slice(from, clauseEnd(text, first.end)).trim(),
    amountFen: paidAmount(contact, text, found),
    paidTo,
    time: timeOf(text, found, toldAtMs(contact)),
    isToStranger: paidTo !== '' || around.some((words) => STRANGER.test(words)),
  };
}

interface Span {
  start: number;
  end: number;
}

const MAYBE = /[转付打汇充交垫存缴给骗扣]/;
const SUM =
  '(?:[约近共]{0,2}\\s?¥?(?:\\d[\\d,.]*|[一二两三四五六七八九十百千万]{1,9})\\s?(?:[多余来几])?(?:[万千元块wW]|$|(?=[给到,。过])))';
const MONEY = `(?:${SUM}|[几两三]?笔|钱|款|费|定金|订金|押金|保证金)`;
const TO = '(?:给了?|到了?|进了?|过去了?|出去了?)';
const VERB = '(?:转账?|付款?|打款|汇款?|充值?|交|垫付?|存|缴纳?|支付|打)';
const PAID: readonly RegExp[] = [
  // 转了38000元, 给他打了5万, 转给他了3000元, 交了保证金
  new RegExp(`${VERB}(?:给[^,。;!?\\n]{1,8}|过去|出去)?[了过]\\s?[^,。;!?\\n]{0,4}?${MONEY}`, 'g'),
  // 已经转给他, 已付, 刚转过去
  /(?:已经?|刚刚?|刚才|都)(?:[^,。;!?\n]{0,6})(?:转(?!接|告|人工|到公安)|付|打款|汇|打钱|充值|交(?:了|钱|费|款))(?!电话)/g,
  // 转完又说, 转账成功, 钱转过去了
  /(?:转账?|付款?|打款|汇款?|充值?|交钱)(?:完(?!成)|走了|过去了?|出去了|成功了?|了(?=[,。;!?\n]|$))/g,
  // 38000元转给了他, 把钱打到他卡上了
  new RegExp(`(?:${SUM}|钱)[^,。;!?\\n]{0,3}(?:转|打|汇|付|存)${TO}[^,。;!?\\n]{0,14}了`, 'g'),
  // 分两笔转到他给的银行卡, after 借了
  /(?<=了[^。;!?\n]{0,16})(?:分[一二两三四五六七八九\d]{1,2}[笔次])[^,。;!?\n]{0,4}(?:转|打|汇|付|存)(?:到|给|进|入|至)/g,
  // 被骗了3万, 骗走我38000元
  new RegExp(`(?:被骗|被转|被划|骗)(?:走|去|掉)?了?${CLIENT}?(?:走|去)?了?\\s?${SUM}`, 'g'),
  new RegExp(`给了(?:他|她|对方|骗子|客服)[^,。;!?\\n]{0,4}${SUM}`, 'g'),
];
/** What is wanted, refused, supposed or claimed by the other side has not left. */
const NOT_DONE =
  /要求|让|叫|要(?!求)|再|须|需|先(?!后)|请|没|未|不|别|勿|如果|要是|否则|会|准备|打算|想|差点|险些|是否|有没有|催|等|您|你/;
const CLAIMS = new RegExp(`${OTHER}[^,。]{0,8}(?:说|称|以为)`);
const STRANGER =
  /他|她|对方|骗|客服|卡|账[户号]|个人|私人|陌生|收款码|二维码|老师|专员|经理|解冻|保证金/;

function isDone(text: string, { start, end }: Span): boolean {
  const before = text.slice(clauseStart(text, start), start);
  const own = before.slice(Math.max(before.lastIndexOf('完'), before.lastIndexOf('就')) + 1);
  if (NOT_DONE.test(own) || CLAIMS.test(before)) return false;
  // 转了吗, 转了没有
  return (
    !/^[^,。]{0,4}[吗嘛么没]/.test(text.slice(end, end + 6)) &&
    !/[您你]/.test(text.slice(start, end))
  );
}

/** The sums beside the words that say it was paid; else the last sum told before, unless it is demanded. */
function paidAmount(contact: ContactRecord, text: string, found: readonly Span[]): number | null {
  const sums = contact.reviewedFacts
    .filter(({ fact, state }) => fact.kind === 'amount' && state !== 'rejected')
    .map((reviewed) => ({
      fen: fenOf(reviewed),
      start: reviewed.fact.start,
      end: reviewed.fact.end,
    }))
    .filter(({ start }) => !isDemanded(text, start));
  const beside = sums.filter(({ start, end }) =>
    found.some(
      (span) => start >= clauseStart(text, span.start) && end <= clauseEnd(text, span.end) + 1,
    ),
  );
  const total = sums.find(
    ({ start }) =>
      /(?:一共|总共|合计|共计|共)[^,。\d]{0,4}$/.test(text.slice(Math.max(0, start - 6), start)) &&
      found.some((span) => sentenceStart(text, span.start) === sentenceStart(text, start)),
  );
  const chosen = total ? [total] : beside;
  if (chosen.length > 0) {
    const each = new Set(chosen.flatMap(({ fen }) => fen ?? []));
    return each.size === 0 ? null : [...each].reduce((sum, fen) => sum + fen, 0);
  }
  const last = Math.max(...found.map(({ start }) => start));
  return sums.filter(({ start }) => start < last).at(-1)?.fen ?? null;
}

function fenOf({ fact, state, correctedText }: ReviewedFact): number | null {
  if (fact.kind !== 'amount') return null;
  return state === 'corrected' && correctedText !== null
    ? parseAmountToFen(correctedText)
    : fact.value.fen;
}

const DEMANDED = /(?:要求|让我|叫我|还要|要|再|须|需|欠|逾期|额度|利息|涨到)[^,。;!?\n]{0,8}$/;

function isDemanded(text: string, start: number): boolean {
  return DEMANDED.test(text.slice(clauseStart(text, start), start));
}

/** 户名李建国, 工商银行 6222…: who got it, as far as it is told. */
function payee(contact: ContactRecord, text: string): string {
  const live = contact.reviewedFacts.filter(({ state }) => state !== 'rejected');
  const parts: string[] = [];
  const name =
    /(?:户名|收款人|户主|账户名)[:是为叫\s]{0,2}([\u4e00-\u9fff]{2,4}?)(?=[,。;!?、\s\d]|$)/.exec(
      text,
    )?.[1] ??
    /[转付打汇]给(?:了)?(?:一个)?(?:叫|名叫)([\u4e00-\u9fff]{2,3})(?=[,。;!?的\s\d]|$)/.exec(
      text,
    )?.[1];
  if (name) parts.push(name);
  for (const { fact, state, correctedText } of live) {
    if (fact.kind !== 'account') continue;
    const before = text.slice(sentenceStart(text, fact.start), fact.start);
    // Only an account that money goes to: 加我QQ names one, 我的卡 is the client's.
    if (
      !/[转打汇付存充户卡账]/.test(before.slice(-24)) ||
      /我的?(?:银行)?卡[^,。]{0,4}$/.test(before)
    )
      continue;
    if (fact.value.system === 'qq') continue;
    const bank = /([\u4e00-\u9fff]{2}银行)(?:卡|的)?[^\u4e00-\u9fff]{0,3}$/.exec(before)?.[1] ?? '';
    const known = /[的个到是张给]/.test(bank) ? '' : bank;
    parts.push(`${known}${state === 'corrected' && correctedText ? correctedText : fact.text}`);
  }
  return [...new Set(parts)].join(' ').slice(0, 200);
}

function timeOf(text: string, found: readonly Span[], nowMs: number): SpokenTime | null {
  const times = toldTimes(text, nowMs);
  for (const { start, end } of found) {
    const from = sentenceStart(text, start);
    const near = times.find((time) => time.start >= from && time.end <= clauseEnd(text, end) + 1);
    if (near) return near.time;
  }
  return null;
}
