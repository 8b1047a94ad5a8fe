import { matchesOf } from './matchesOf.ts';
/** A text without the signs that were put inside its words, and where each of its characters stands in the original. */
export type JoinedText = { text: string; origin: Int32Array | null };

/** Zero-width characters, variation selectors and the enclosing key of 1️⃣ mean nothing anywhere. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\ufe0e\ufe0f]|\u20e3/;
const BETWEEN =
  '[\\s*·•.．_\\-~^|丨/\\\\+=#@&`\'"“”‘’❤♥★☆◆◇■□●○▲△※→♡✓✔×<>\\u200b-\\u200f\\ufe0f]{1,3}';
/** The words that senders break up to get past a filter (逾*期, 贷-款), and OCR to fill a line (还 款). */
const BROKEN_UP =
  '逾期 超期 还款 欠款 贷款 借款 借贷 网贷 本金 利息 账单 账户 额度 信用 征信 催收 起诉 法院 立案 上门 通讯录 联系人 单位 家属 微信 支付宝 验证码 密码 转账 汇款 银行 客服 电话 点击 链接 登录 下载 处理 结清 违约 律师 诉讼 注销 刷单 兼职 返利 投资 理财 保证金 解冻 安全 公安 警方 诈骗 冻结 身份证 黑名单 花呗 借呗 白条';
const WORDS = new RegExp(
  BROKEN_UP.split(' ')
    .map((word) => [...word].join(`(?:${BETWEEN})?`))
    .join('|'),
  'g',
);
const MAYBE_BROKEN = new RegExp(`[\\u4e00-\\u9fff]${BETWEEN}[\\u4e00-\\u9fff]`);

/** OCR of a bubble spreads a line: 逾 期 二 十 九 天, 1 , 204 . 70元. */
const SPREAD =
  /[\u4e00-\u9fff] [\u4e00-\u9fff] [\u4e00-\u9fff] |\d [,.，．] ?\d|(?<!\d)\d{1,3} \d{3}(?:\.\d{2})?\s?元|(?<![\d.])\d(?: \d){1,3} ?[天日元]/;
const SPREAD_RUN =
  /(?:[\u4e00-\u9fff] ){3,}[\u4e00-\u9fff]?|(?<=\d) ?[,.，．] ?(?=\d)|(?<!\d)\d{1,3} \d{3}(?=(?:\.\d{2})?\s?元)|(?<![\d.])\d(?: \d){1,3}(?= ?[天日元])/g;

/** 4 0 0 0 0 0 9 9 1 2, 逾 期 2 2 天 ， 待 还 ￥ 2 , 4 5 0: voice and OCR part single characters. */
const SINGLE = '[\\u4e00-\\u9fff\\d￥¥.,，。:：、()（）【】-]';
const SINGLES = /\d [-.,]? ?\d [-.,]? ?\d [-.,]? ?\d|[\u4e00-\u9fff] [\d￥¥] /;
const SINGLES_RUN = new RegExp(
  `(?<![\\d.]|\\d )\\d(?: (?:[.,-] )?\\d(?!\\d)){3,}|(?<!\\S|\\d )(?:${SINGLE} ){5,}(?:${SINGLE}(?!\\S))?`,
  'g',
);
/** ￥6 780.90, 应还8 66.40元: a blank within a sum. */
const SPREAD_SUM = /[¥￥还欠计]\s?\d{1,3} \d/;
const SPREAD_SUM_RUN = /(?<=[¥￥还欠计]\s?)\d{1,3}(?: \d{2,3}){1,2}\.\d{2}(?!\d)/g;
/** 逾-期-2-6-天: a filter is told nothing by days in pieces. */
const DASHED_DAYS = /-[天日]/;
const DASHED_DAYS_RUN = /(?<=期)-\d(?:-\d){0,3}-(?=[天日])/g;
const DASH = /-/;

/** www. example .com / a, http : // …, example[.]com: blanks of OCR and brackets against filters. */
const SPREAD_LINK =
  /[A-Za-z0-9]\s?\.\s[a-z]|[a-z0-9]\s\.[a-z]|[a-z]\s\/|\/\s[\w/]|p\ss?\s?[:：]|[:：]\s\/|\w[[(【]\.[\])】]/i;
const LINK_LABEL = '[a-z0-9-]{1,40}';
const LINK_DOT = '\\s?[[(【]?\\.[\\])】]?\\s?';
const SPREAD_LINK_RUN = new RegExp(
  `(?<![\\w@.])(?:https?\\s?[:：]\\s?\\/\\s?\\/\\s?)?${LINK_LABEL}(?:${LINK_DOT}${LINK_LABEL}){0,3}${LINK_DOT}(?:com|cn|net|top|vip|xyz|cc|org|app|shop|club|site|online)(?![\\w@])(?:\\s?\\/\\s?[\\w?=&%-]+){0,4}`,
  'gi',
);
const NOT_OF_LINK = /[\s[\]()【】]/;

const INVISIBLE_SIGN = new RegExp(INVISIBLE.source, 'g');
const NOT_HAN = /[^\u4e00-\u9fff]/;
const BLANK = /\s/;
const STYLED_FIRST = 0xd835;
const STYLED_ZERO = 0xdfce;
const STYLED = /\ud835[\udfce-\udfff]/;
const STYLED_LEAD = /\ud835(?=[\udfce-\udfff])/g;

/**
 * Takes out what stands inside a word without belonging to it. `origin` is null where nothing was
 * taken out; otherwise `origin[i]` is the place of character `i` in the original, and its last
 * entry the original's length.
 */
export function joinBrokenWords(original: string): JoinedText {
  const drop = new Set<number>();
  dropMatches(original, INVISIBLE, INVISIBLE_SIGN, drop);
  dropMatches(original, MAYBE_BROKEN, WORDS, drop, NOT_HAN);
  dropMatches(original, SPREAD, SPREAD_RUN, drop, BLANK);
  dropMatches(original, SINGLES, SINGLES_RUN, drop, BLANK);
  dropMatches(original, SPREAD_SUM, SPREAD_SUM_RUN, drop, BLANK);
  dropMatches(original, DASHED_DAYS, DASHED_DAYS_RUN, drop, DASH);
  dropMatches(original, SPREAD_LINK, SPREAD_LINK_RUN, drop, NOT_OF_LINK);
  // A styled digit is two units long: the first is dropped, and `plainOf` reads the second.
  dropMatches(original, STYLED, STYLED_LEAD, drop);
  return drop.size === 0 ? { text: original, origin: null } : without(original, drop);
}

/** Marks what of each match is to be dropped: all of it, or the signs that `which` names. */
function dropMatches(
  original: string,
  maybe: RegExp,
  each: RegExp,
  drop: Set<number>,
  which?: RegExp,
): void {
  if (!maybe.test(original)) return;
  for (const match of matchesOf(each, original)) {
    for (let index = 0; index < match[0].length; index += 1) {
      if (which === undefined || which.test(match[0].charAt(index))) drop.add(match.index + index);
    }
  }
}

function without(original: string, drop: ReadonlySet<number>): JoinedText {
  const origin = new Int32Array(original.length - drop.size + 1);
  let text = '';
  for (let index = 0; index < original.length; index += 1) {
    if (drop.has(index)) continue;
    origin[text.length] = index;
    text += plainOf(original, index);
  }
  origin[text.length] = original.length;
  return { text, origin };
}

/** 𝟏𝟑𝟗: the mathematical digits, five rows of ten. */
function plainOf(original: string, index: number): string {
  const code = original.charCodeAt(index);
  const styled = original.charCodeAt(index - 1) === STYLED_FIRST && code >= STYLED_ZERO;
  return styled && code < STYLED_ZERO + 50
    ? String((code - STYLED_ZERO) % 10)
    : original.charAt(index);
}
