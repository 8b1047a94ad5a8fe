import { CHINESE_NUMERAL_CHARACTERS } from '../money/chineseNumeral.ts';
import { matchesOf } from './matchesOf.ts';
import { factAt, type MessageView, sentenceBefore, withoutOverlaps } from './messageView.ts';
import { REWARD_WORDS } from './rewardWords.ts';
import type { TextFactOf } from './textFact.ts';

const WORDS = new RegExp(
  `超期|过期(?!不候|作废|失效)|自助(?:充值|缴费|处理|结清)|操作处理|(?:申请|领取|使用|预支)(?:过)?的[\\d,.${CHINESE_NUMERAL_CHARACTERS}¥]{1,14}(?:元|块)?|账单(?:尚|仍|还)?(?:未|待)(?:处理|结|清)|(?:未|待)(?:处理|结清)(?:的)?账单|(?:尽快|及时|立即|马上|自行|前往)(?:登[录陆])?(?:APP|app|平台)?(?:处理|充值|存入|补足)|未结清|待处理|存入足额|补足余额|履约|到期未(?:处理|履约)`,
  'g',
);

/** Finds the words with which a collector avoids 借款, 还款 and 逾期. */
export function readEuphemisms(view: MessageView): TextFactOf<'euphemism'>[] {
  const facts: TextFactOf<'euphemism'>[] = [];
  for (const match of matchesOf(WORDS, view.half)) {
    const start = match.index;
    const end = start + match[0].length;
    const near = sentenceBefore(view, start, 20) + view.half.slice(end, end + 4);
    if (REWARD_WORDS.test(near)) continue;
    facts.push(factAt(view, 'euphemism', start, end, {}));
  }
  return withoutOverlaps(facts);
}
