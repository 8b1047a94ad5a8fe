import { CHINESE_NUMERAL_CHARACTERS, parseChineseInteger } from '../money/chineseNumeral.ts';
import { matchesOf } from './matchesOf.ts';
import {
  claim,
  factAt,
  isFree,
  type MessageView,
  sentenceBefore,
  withoutOverlaps,
} from './messageView.ts';
import { REWARD_WORDS } from './rewardWords.ts';
import type { TextFactOf } from './textFact.ts';

const COUNT = `\\d{1,5}|[${CHINESE_NUMERAL_CHARACTERS}]{1,6}`;
/** With the signs that OCR and filters make of 逾期. */
const LATE =
  '逾期|愈期|渝期|逾斯|逾朝|逾其|超期|过[咗了]?期|超逾|拖欠|欠款|欠费|欠缴|延滞|违约|超过(?:最后)?还款日|超出还款日|[yY]u ?[qQ]i';
const REACHED =
  '(?:天数|时间|时长|状态|账龄|已|经|达到?|长达|超过?|累计|满|了|共计?|近|约|至今|[:为是\\s]){0,6}';
/** Every count of days; what stands round it tells whether it is how long something is overdue. */
const DAYS = new RegExp(
  `(?=[\\d${CHINESE_NUMERAL_CHARACTERS}])(?<![\\d月./-]|[${CHINESE_NUMERAL_CHARACTERS}])(${COUNT})\\s?(余|多|几|\\+)?\\s?[)\\]】]?\\s?(?:个?\\s?(?:自然|日历)日|天|日|days?|tian)`,
  'gi',
);
/** A word for being late, and at most so much between it and the number. */
const LATE_BEFORE = new RegExp(
  `(?:(?:${LATE}|(?:已过|过了|超过|超出|超了|错过)(?:约定|规定|还款|应还|付款|缴款|账期|期限|最后|宽限|到期)|晚于还款日|延期|延滞|账龄|超时|未还款?|没还|宽限期|到期已|到期后|已到期|DPD|dpd|最长逾|账单已经?是?第?|借款已经?是?第?|还款日|还款期限?|over ?due|past due)[^。;!?\\n\\d]{0,9}(?:[Mm]\\d|第?\\d{1,2}期)?[^。;!?\\n\\d]{0,4}|(?:晚|迟|拖|欠|超|逾)(?:了|着|还|交|付|过|已|出|逾)?(?:整整|已|有|快|近|约|第)?)[:((\\[【第\\s]{0,3}$`,
  'i',
);
const LATE_WORD = new RegExp(LATE, 'g');
/** 拖欠本息共计7,401元,已有5天: sums may stand between the word and the count. */
const SINCE = /(?:已有|已经|已|至今|迄今|长达|足足|整整|有)\s?$/;
const LATE_ANYWHERE = new RegExp(`${LATE}|未还|没还|未付|未缴|不还|未归还`);
const SPOKEN_BEFORE =
  /(?:[那这](?:一?笔|个?账单?|期|个?钱|个?款)|账单|欠的?钱?|借的?钱?)[^,。;!?\n\d]{0,6}(?:都|已经?|快|有|拖)(?:快|了|有)?\s?$/;
/** 还款日 is late only where it has passed: 还款日已过2天, 超过还款日2天. */
const PAY_DAY = /还款(?:日|期限?)/;
const PASSED = /[过超逾去晚]/;
const UNPAID_AFTER =
  /^[了的(]?[,,]?(?:仍|还|都|一直|尚|也|您?还|都还|依然|竟)?(?:未还|未缴|未处理|未结|未履行|未偿|没还|没处理|没动静|没联系|没接|不还|逾期|的逾期|前到期|前就(?:该|应)|没消息)/;
const NOT_DAYS_AFTER =
  /^\s?(?:之?[前内后](?!就|到期)|以[前内后]|期|元|起|上午|下午|晚|早|中午|凌晨|\d(?!\d:\d{2}(?::\d{2})? )|还款日|消除|修复|清除|洗白|为|[点时]|当天|行不|行吗|行么|可以吗|再还|还清)/;
const OTHER_COUNT_BEFORE =
  /(?:如|若|一旦|如果|倘若|凡|只要|假如|要是|还有|仅剩|剩余|剩|距离?到期|限|请于|请在|须于|每月|本月|当月|下月|于|宽限期?|免息|前后?|(?:即将|将|快要?)(?:满|达到?|超过?))(?:您|你|期|逾期|超过|超|达到?|已)?(?:逾期|超期)?(?:超过?|达到?|满|大于)?\s?$/;
const SUPPOSED_AFTER = /^(?:以上|起|后|的?[,,]?(?:将|会|就|则)|即|便)/;
const DAYS_BARE = new RegExp(
  `(?:逾期|超期)(?:天数|\\(天\\)|天)[:为是\\s]{0,3}(${COUNT})(?!\\d|个?月|[期年天日])`,
  'g',
);
/** D+3, DPD 30, overdue 65 days: as collection systems and foreign banks count. */
const SYSTEM_COUNT =
  /(?<![A-Za-z0-9])(?:D\s?\+?\s?(\d{1,3})(?![\dA-Za-z])|DPD\s?[:=]?\s?(\d{1,4})(?!\d)|overdue (?:for |by )?(\d{1,4}) days?|(\d{1,4}) days? (?:over|past) ?due)/gi;
const VAGUE = new RegExp(
  `(?:逾期|超期|过期|拖欠|欠款)${REACHED}(?:多|数|几|若干|好几|N|n)(?:个?月|天|日|年|周)|(?:逾期|超期|拖欠)(?:已|时间)?(?:多时|已久|许久|很久|良久|较久|过久|太久)|(?:严重|长期|恶意)(?:逾期|超期|拖欠)|(?:逾期|超期|拖欠)${REACHED}(?:${COUNT}|半)\\s?(?:个半|个多|个|多)?(?:月|年|周|星期|期)(?![\\d${CHINESE_NUMERAL_CHARACTERS}末底])`,
  'g',
);

/**
 * Finds for how many days something is overdue. `days` is null where the message only says
 * "many days", or counts in months and instalments.
 */
export function readOverdueDays(view: MessageView): TextFactOf<'overdue_days'>[] {
  const facts: TextFactOf<'overdue_days'>[] = [];
  for (const match of matchesOf(DAYS, view.half)) {
    const start = match.index;
    const end = start + match[0].length;
    const late = lateBefore(view, start) ?? lateSince(view, start);
    const after = view.half.slice(end, end + 10);
    if (late === null && !UNPAID_AFTER.test(after) && !isSpoken(view, start, after)) continue;
    if (NOT_DAYS_AFTER.test(after)) continue;
    if (match[0].endsWith('日') && /^(?:还款|结清|归还)/.test(after)) continue;
    const before = sentenceBefore(view, start, 14);
    if (OTHER_COUNT_BEFORE.test(before)) continue;
    if (SUPPOSED_AFTER.test(after) && !/已|了/.test(before)) continue;
    // 三十余天 is no count.
    push(late ?? start, end, match[2] === undefined ? numberOf(match[1] ?? '') : null);
  }
  for (const pattern of [DAYS_BARE, SYSTEM_COUNT]) {
    for (const match of matchesOf(pattern, view.half)) {
      const count = match.slice(1).find((part) => part !== undefined) ?? '';
      push(match.index, match.index + match[0].length, numberOf(count));
    }
  }
  const counted = withoutOverlaps(facts);
  for (const fact of counted) claim(view, fact.start, fact.end);
  facts.length = 0;
  for (const match of matchesOf(VAGUE, view.half)) {
    push(match.index, match.index + match[0].length, null);
  }
  const vague = withoutOverlaps(facts);
  for (const fact of vague) claim(view, fact.start, fact.end);
  return withoutOverlaps([...counted, ...vague]);

  function push(start: number, end: number, days: number | null): void {
    if (!isFree(view, start, end)) return;
    if (REWARD_WORDS.test(sentenceBefore(view, start, 20))) return;
    facts.push(factAt(view, 'overdue_days', start, end, { days }));
  }
}

/** Where the word for being late begins that a number stands after, or null. */
function lateBefore(view: MessageView, start: number): number | null {
  // A table or screenshot puts the number on the line below its label.
  const before =
    sentenceBefore(view, start, 22) ||
    view.half.slice(Math.max(0, start - 12), start).replace(/\n/g, ' ');
  const match = LATE_BEFORE.exec(before);
  if (match === null) return null;
  const said = before.slice(Math.max(0, match.index - 3));
  if (PAY_DAY.test(said) && !PASSED.test(said) && !/逾期|拖欠/.test(said)) return null;
  // The word nearest to the number: 借款已逾期42天 is late from 逾期 on.
  const nearest = Math.max(0, ...matchesOf(LATE_WORD, match[0]).map((word) => word.index));
  return start - before.length + match.index + nearest;
}

/** 那笔都31天了, 这个账单已经二十天了: both know what is late. */
function isSpoken(view: MessageView, start: number, after: string): boolean {
  return /^了(?!解)/.test(after) && SPOKEN_BEFORE.test(sentenceBefore(view, start, 18));
}

function lateSince(view: MessageView, start: number): number | null {
  const before = sentenceBefore(view, start, 44);
  return SINCE.test(before) && LATE_ANYWHERE.test(before) ? start : null;
}

function numberOf(count: string): number | null {
  return /^\d+$/.test(count) ? Number(count) : parseChineseInteger(count);
}
