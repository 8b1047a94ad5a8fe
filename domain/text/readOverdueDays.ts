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
const LATE = '逾期|超期|过期|超逾|拖欠|欠款|欠费|欠缴|延滞|违约|超过(?:最后)?还款日|超出还款日';
const REACHED =
  '(?:订单|账单|贷款|借款|天数|时间|时长|状态|账龄|已|经|达到?|长达|超过?|累计|满|了|共计?|近|约|至今|[:为是\\s]){0,6}';
const DAYS = new RegExp(
  `(?:${LATE})${REACHED}第?\\s?(${COUNT})\\s?(?:余|多|几)?\\s?(?:个?自然日|天|日)(?!之?[前内后]|以[前内后]|期|元)`,
  'g',
);
const DAYS_UNPAID = new RegExp(
  `(?<![\\d月./-])(${COUNT})\\s?(?:余|多)?(?:天|日)(?:仍|还|都|一直|尚|内)?(?:未还|未还款|未缴|未处理|没还|不还|逾期|的逾期)`,
  'g',
);
const DAYS_BARE = new RegExp(`(?:逾期|超期)天数[:为是\\s]{0,3}(${COUNT})(?!\\d|个?月|[期年])`, 'g');
/** D+3, as collection systems count. */
const D_PLUS = /(?<![A-Za-z0-9])D\s?\+\s?(\d{1,4})(?!\d)/g;
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
  for (const pattern of [DAYS, DAYS_UNPAID, DAYS_BARE, D_PLUS]) {
    for (const match of matchesOf(pattern, view.half)) {
      const count = match[1] ?? '';
      const days = /^\d+$/.test(count) ? Number(count) : parseChineseInteger(count);
      if (days !== null) push(match.index, match.index + match[0].length, days);
    }
  }
  for (const match of matchesOf(VAGUE, view.half)) {
    push(match.index, match.index + match[0].length, null);
  }
  const kept = withoutOverlaps(facts);
  for (const fact of kept) claim(view, fact.start, fact.end);
  return kept;

  function push(start: number, end: number, days: number | null): void {
    if (!isFree(view, start, end)) return;
    if (REWARD_WORDS.test(sentenceBefore(view, start, 20))) return;
    facts.push(factAt(view, 'overdue_days', start, end, { days }));
  }
}
