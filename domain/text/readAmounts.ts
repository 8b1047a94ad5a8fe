import { CHINESE_NUMERAL_CHARACTERS } from '../money/chineseNumeral.ts';
import { parseAmountToFen } from '../money/fen.ts';
import { matchesOf } from './matchesOf.ts';
import {
  claim,
  factAt,
  isFree,
  type MessageView,
  sentenceBefore,
  withoutOverlaps,
} from './messageView.ts';
import type { AmountRole, TextFactOf } from './textFact.ts';

const CN = `[${CHINESE_NUMERAL_CHARACTERS}]`;
const COINS = `(?:(?:\\d|${CN})[角毛])?(?:零?(?:\\d|${CN})分(?!期|钟|别|之|行|公司))?[整正]?`;
const UNIT = `(?:[Cc][Nn][Yy]|[Yy]uan|[元圆](?![旦宵月素老首凶])(?:钱|人民币)?|块钱?(?!儿)|蚊(?![子虫香帐])|[Rr][Mm][Bb]|人民币(?!\\s?(?:[\\d¥支收消存转取交应本账还欠贷]|${CN})))`;
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,6})?(?![\\d])';
/** 万, 万元, 1万2千3百, 8千5, 1万零5百, 2w2: the last digit alone counts in tenths of the unit before it. */
const SCALE =
  '(?:\\s?[亿万千百](?:零?\\d{1,4}[万千百十]){0,3}(?:零?\\d{1,4}(?=\\s?[元圆块])|\\d(?![\\d:天日月年点个次期笔号%]|\\.\\d|,\\d{3}(?!\\d)))?|[wWkK]\\d?(?![A-Za-z\\d]))';
const ARABIC = new RegExp(
  // The first look keeps the rest from being tried at each character.
  `(?=[\\d¥RrCc人])(?<![\\d.A-Za-z*#/]|\\d:)(?:(¥-?|[Rr][Mm][Bb]|[Cc][Nn][Yy]|人民币)[\\s:【[(“"+-]{0,3})?(${NUMBER})(${SCALE})?\\s?(?:余|多)?\\s?(?:[】\\])」》”"]?\\s?(${UNIT})${COINS})?`,
  'g',
);
const CHINESE = new RegExp(
  `(?:人民币[\\s:]{0,3})?${CN}{1,20}(?:余|多|来)?(?:[元圆](?![旦宵月素老首凶])|块(?=钱)|(?<=[十百千万拾佰仟]零?${CN}?)块(?!儿|头|地)|蚊(?![子虫香帐]))钱?(?:${CN}(?![${CHINESE_NUMERAL_CHARACTERS}角毛分个次天年月日号]))?${COINS}|人民币[\\s:]{0,3}${CN}{2,20}[整正]?`,
  'g',
);
const BARE_LABEL =
  /(?:金额|本金|利息|息费|罚息|违约金|滞纳金|应还款?|待还|欠款|欠费|借款|贷款|账单|总额|余额|还款额|额度|费用|合计|共计|总计|结清|需还|还款|手续费|社保|公积金|全款|续期|展期费|余款|尾款|房租|租金|餐费|会费|公证费|税费|关税|运费|定金|订金|学费|补习费|罚款|奖金|工资|佣金|日结|日赚|时薪|月入|月薪|价格?|只要|仅需|仅|低至|验资款?|保释金|赔偿金?|补偿金?|退款|保证金|工本费|押金|(?<!免)费)(?:为|是|约|共|计|达|高达|[:()元¥\s]){0,6}$/;
/** 欠的2700, 转我500: a verb of paying before a bare number of three digits or more. */
const PAID_BEFORE =
  /(?:欠|还|扣[费款]?|储值|利息都?快|滚到|[现共](?=\d|$)|到手|特价|售价|只需|退|转|打|汇|借|投|赚|减免?|满|送|付|交|收|充值?|首充|每人|人均|日结|日赚|日入|时薪|名下的?|补|赔|领|返|奖励?|变成?|涨到|把|拿|要|给|差|花)(?:了|的|嘅|那个?|个|我|你|您|他|她|款|钱|够|满|到|清|给|约|共|最低|过去|过来|出去|回去|[:为是]){0,3}\s?(?:\d{2,6}[-~])?$/;
/** 2000本金, 600续期费: what the sum is stands behind it. */
const OWED_TO_BEFORE = /欠(?!费)[\u4e00-\u9fff]{2,8}(?<![第号期约年个在近满尾])$/;
const NAMED_AFTER =
  /^\s?的?(?:本金|利息|罚息|违约金|滞纳金|[续展]期费|手续费|服务费|咨询费|核查费|会员费|工本费|押金|保证金|定金|订金|首付|尾款|欠款|贷款|借款|现金|红包)/;
/** 3800什么时候给, 3600拖了25天: how people speak of a sum that both know. */
const SPOKEN_AFTER =
  /^\s?(?:到底)?(?:什么时候|啥时候?|何时|几时|都?拖了|拖着|还没|没还|一直没|再不|先还|转我|打过来|转过来|不还|还不还|怎么还|我[^,。;!?\n]{0,10}(?:转|还|给)|一会[^,。;!?\n]{0,4}(?:转|还)|限量|包邮|秒杀|[充抵返送]\d|[多余](?=[,。;!?\s]|$))/;
const COINS_ALONE = /(?<![\d.元圆块])\d{1,2}(?:分(?=钱)|角(?!\d?[度形落色])|毛(?=钱|[,。!]))/g;
/** 9,999.00 in a sentence of money is a sum without any sign. */
const WRITTEN_AS_MONEY = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{1,9}\.\d{2})$/;
/** Separators every three digits: nobody writes anything else so in a message about money. */
const IN_THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;
const MONEY_SENTENCE =
  /分期|未付|月供|租金|罚金|滞纳金|费用|debt|owe|balance|statement|支出|收入|存入|转账|转入|转出|余额|金额|扣款|扣收|还款|消费|入账|应还|待还|欠|本金|利息|账单|罚息|违约金|合计|共计|取款/;
/** 2-5万, 300-500元: the first number borrows the unit of the second. */
const RANGE =
  /(?<![\d.A-Za-z*#/-])(\d{1,7}(?:\.\d{1,2})?)\s?(?:-|~|至|到)\s?(?=\d{1,7}(?:\.\d{1,2})?\s?(万|[wWkK](?![A-Za-z])|千|[元块]))/g;
/** 两千九百六, 八万: a number in words that counts nothing named is a sum where it is large. */
const CHINESE_BARE = new RegExp(
  `(?=[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])(?<!${CN}).${CN}{1,12}(?:多|余)?(?![天日月年个次笔期位名人分元块圆角亿户字条里米公张份家件岁度股行种号楼层点时周倍%\\d]|多[天人个次名])`,
  'g',
);
/** USD 35.10 is no sum in 元. */
const FOREIGN_BEFORE = /(?:USD|US\$|HKD|HK\$|EUR|GBP|JPY|[$€£]|美元|港币|港元|日元|欧元)\s?$/i;
const COUNTED_AFTER =
  /^\s?(?:(?:[天日期年月个笔次号时点折家人位级%条户名件份台辆张步里分秒倍单:/]|-(?!\d{3}))|积分|小时|公里|粉丝|用户|\.\d|,\d{3}(?!\d))/;
const SCALED_COUNT_AFTER =
  /^\s?(?:多)?(?:余)?\s?(?:[人户名条次个家件份册里分亩平辆台笔字年步张粉单]|积分|用户|公里|\+)/;
const ROLE_LABELS: readonly { role: AmountRole; pattern: string }[] = [
  { role: 'minimum', pattern: '最低应?还款?额?' },
  { role: 'principal', pattern: '本金|借款金额|贷款金额|放款金额' },
  { role: 'interest', pattern: '罚息外利息|利息|息费' },
  { role: 'penalty', pattern: '违约金|滞纳金|罚息|逾期费|逾期管理费|罚金|逾期费用' },
  {
    role: 'due',
    pattern:
      '应还|待还|需还|须还|欠款|尚欠|拖欠|欠费|欠缴|合计|共计|总计|总额|结清|还款金额|还款额|还款|应付|应缴|逾期金额|账单金额|账单|未还|未结清|归还|偿还|清偿|欠',
  },
];
const ROLE = new RegExp(ROLE_LABELS.map(({ pattern }) => `(${pattern})`).join('|'), 'g');
const ROLE_AFTER = /^\s?[((]?的?(?:(本金)|(利息|息费)|(违约金|滞纳金|罚息))(?![:\d为是共约¥])/;

/**
 * Finds sums of money. A number counts with a currency sign or unit, with 万, or straight after a
 * word for a sum; what is followed by 天, 期, 积分 … is a count.
 */
export function readAmounts(view: MessageView): TextFactOf<'amount'>[] {
  const spans = [
    ...rangeSpans(view),
    ...arabicSpans(view),
    ...chineseSpans(view),
    ...coinSpans(view),
  ];
  const facts: TextFactOf<'amount'>[] = [];
  let previousEnd = 0;
  for (const { start, end, unit = '' } of withoutOverlaps(spans)) {
    const fen = parseAmountToFen(plainSum(view.half.slice(start, end)) + unit);
    if (fen === null || !isFree(view, start, end)) continue;
    // 0元试听, 0元月租: an offer, no sum.
    if (fen === 0 && !view.half.slice(start, end).includes('.')) continue;
    facts.push(
      factAt(view, 'amount', start, end, { fen, role: roleOf(view, start, end, previousEnd) }),
    );
    claim(view, start, end);
    previousEnd = end;
  }
  return facts;
}

/** 【2360.4】元 without its brackets, 2w2 as 2万2, 1万零5百 as 1万5百. */
function plainSum(written: string): string {
  const spoken = written.replace('蚊', '元').replaceAll('毛', '角');
  if (!/[【[(“"】\])」》”零wWkK+-]/.test(written) || !/\d/.test(written)) return spoken;
  return spoken
    .replace(/[【[(“"】\])」》”+]|(?<=币)-/g, '')
    .replace(/[wW](?=\d|$)/, '万')
    .replace(/[kK](?=\d|$)/, '千')
    .replace(/零(?=\d+[万千百十])/g, '')
    .replace(/(?<=\d[亿万千百])零(?=\d)/g, '0');
}

/** `unit` is what a number borrows from the one after it. */
type Span = { start: number; end: number; unit?: string };

function rangeSpans(view: MessageView): Span[] {
  if (!/\d\s?[-~至到]\s?\d/.test(view.half)) return [];
  return matchesOf(RANGE, view.half).map((match) => ({
    start: match.index,
    end: match.index + (match[1]?.length ?? 0),
    unit: /[元块]/.test(match[2] ?? '') ? '元' : match[2],
  }));
}

/** 1分钱, 5角, 3毛钱. */
function coinSpans(view: MessageView): Span[] {
  if (!/\d\s?(?:分钱|[角毛])/.test(view.half)) return [];
  return matchesOf(COINS_ALONE, view.half).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function arabicSpans(view: MessageView): Span[] {
  const spans: Span[] = [];
  for (const match of matchesOf(ARABIC, view.half)) {
    const [whole, sign, digits = '', scale, unit] = match;
    const start = match.index;
    const end = match.index + whole.trimEnd().length;
    const after = view.half.slice(end, end + 6);
    if (sign === undefined && unit === undefined) {
      if (!standsAsAmount(view, start, digits, scale, after)) continue;
    }
    // 50元/¥50 are sums, 50万积分 and 3千人 are counts even where a sign was read before them.
    if (unit === undefined && /^\s?积分/.test(after)) continue;
    spans.push({ start, end });
  }
  return spans;
}

function standsAsAmount(
  view: MessageView,
  start: number,
  digits: string,
  scale: string | undefined,
  after: string,
): boolean {
  // A table or screenshot puts the label on the line above.
  const before =
    sentenceBefore(view, start, 14) ||
    view.half.slice(Math.max(0, start - 14), start).replace(/\s+$/, '');
  if (FOREIGN_BEFORE.test(before)) return false;
  const following = view.half.slice(start + digits.length, start + digits.length + 16);
  const labelled =
    BARE_LABEL.test(before) ||
    PAID_BEFORE.test(before) ||
    OWED_TO_BEFORE.test(before) ||
    (scale === undefined && namedBehind(view, start, digits, following));
  if (IN_THOUSANDS.test(digits) && scale === undefined) {
    return (
      !COUNTED_AFTER.test(after) &&
      !SCALED_COUNT_AFTER.test(after) &&
      !/(?:积分|编号|单号|里程)[^,。;]{0,3}$/.test(before)
    );
  }
  if (
    /^(?:0?[1-9]|1[0-2])\.(?:0[1-9]|[12]\d|3[01])$/.test(digits) &&
    /^\s?(?:还|前|日|号|起|截|到期|已|出账|之前|以前)/.test(after)
  )
    return false;
  if (WRITTEN_AS_MONEY.test(digits) && scale === undefined && !COUNTED_AFTER.test(after)) {
    if (MONEY_SENTENCE.test(view.half.slice(Math.max(0, start - 50), start))) return true;
  }
  if (/^[ ]\d{3}/.test(after)) return false;
  if (scale !== undefined) {
    if (
      /^[kK]$/.test(scale) &&
      digits.length <= 4 &&
      !/^\s?(?:[A-Za-z电屏画高超跑显分]|手机)/.test(after)
    ) {
      return !/[A-Za-z]$/.test(before);
    }
    if (SCALED_COUNT_AFTER.test(after)) return false;
    if (/^\s?[万亿wW]|^\s?[千百]零?\d/.test(scale)) return true;
    return labelled || /(?:额度|下款|到账|放款|最高|借|贷)[为达:\s]{0,3}$/.test(before);
  }
  if (!labelled || countedAfter(view, start + digits.length, after)) return false;
  const length = digits.replace(/\D/g, '').length;
  if (
    length === 2 &&
    /(?:[再立直每][单减返]?[减返]|多退|首充|现价|原价|费|满|(?:满|充|储值)\d{2,5}[减送])$/.test(
      before,
    )
  )
    return true;
  return digits.includes('.') || (length >= 3 && length <= 8 && !/^20\d{6}$/.test(digits));
}

/** 欠2000本金, 3800什么时候给; never a year or what a name or a dash stands against. */
function namedBehind(view: MessageView, start: number, digits: string, after: string): boolean {
  if (/^20[12]\d$/.test(digits) || digits.replace(/\D/g, '').length > 7) return false;
  if (/[A-Za-z号第-]$/.test(view.half.slice(Math.max(0, start - 1), start))) return false;
  return NAMED_AFTER.test(after) || SPOKEN_AFTER.test(after);
}

/** A comma written full width ends the clause; a narrow one may part the thousands. */
function countedAfter(view: MessageView, end: number, after: string): boolean {
  return view.text[end] !== '，' && COUNTED_AFTER.test(after);
}

function chineseSpans(view: MessageView): Span[] {
  const spans: Span[] = [];
  for (const match of matchesOf(CHINESE, view.half)) {
    const before = view.half[match.index - 1] ?? '';
    // 几十元, 数千元, 第一元: the number is not this one.
    if (/[几数第多上近\d]/.test(before) && before !== '近' && before !== '多') continue;
    if (before === '.' && /\d/.test(view.half[match.index - 2] ?? '')) continue;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  if (!/[百千万佰仟]/.test(view.half)) return spans;
  for (const match of matchesOf(CHINESE_BARE, view.half)) {
    if (!/[千万仟萬]|[百佰]./.test(match[0])) {
      const before = sentenceBefore(view, match.index, 14);
      if (!/[百佰]/.test(match[0]) || !(PAID_BEFORE.test(before) || BARE_LABEL.test(before)))
        continue;
    }
    if (/[第几数上每.\d]/.test(view.half[match.index - 1] ?? '')) continue;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function roleOf(view: MessageView, start: number, end: number, previousEnd: number): AmountRole {
  const from = Math.max(previousEnd, start - 16);
  const before = sentenceBefore(view, start, start - from);
  let role: AmountRole = 'unknown';
  for (const match of matchesOf(ROLE, before)) {
    const group = match.slice(1).findIndex((part) => part !== undefined);
    role = ROLE_LABELS[group]?.role ?? role;
  }
  if (role !== 'unknown') return role;
  const after = ROLE_AFTER.exec(view.half.slice(end, end + 8));
  if (after?.[1] !== undefined) return 'principal';
  if (after?.[2] !== undefined) return 'interest';
  return after?.[3] === undefined ? 'unknown' : 'penalty';
}
