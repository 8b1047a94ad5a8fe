import { CHINESE_NUMERAL_CHARACTERS } from '../money/chineseNumeral.ts';
import { DAY_MS } from '../time/shanghaiTime.ts';
import { matchesOf } from './matchesOf.ts';
import {
  claim,
  factAt,
  isFree,
  type MessageView,
  sentenceBefore,
  withoutOverlaps,
} from './messageView.ts';
import {
  BEFORE,
  DATE,
  DAY_WORD,
  type Deadline,
  MONTH_END,
  PERIOD_COUNT,
  resolveDate,
  resolveDayOfMonth,
  resolveDayWord,
  resolveMonthEnd,
  resolvePeriod,
  resolveWeekday,
  TIME,
  WEEKDAY,
} from './resolveDeadline.ts';
import type { TextFactOf } from './textFact.ts';

const TIME_OPTIONAL = `(?:\\s{0,2}(${TIME})|(?:上午|中午|下午|晚上?)(?=前|之前|以前))?`;
/** A date or day without 前 is a deadline only straight after such words. */
const MUST =
  /(?:(?:请您?|[须应]|需|务必|必须|最迟|最晚|限|要求)(?:您|你)?(?:务必|及时|尽快)?于?|(?:最后|最晚|应|到期)?(?:还款日期?|应还日期?|缴款日|付款日|期(?:限)?至)[:为是\s]{0,3}|到期(?:还款)?日[:为是\s]{0,3}|截止(?:日期?|时间|期限|到|至)?[:为是\s]{0,3}|(?:缴费|付款|支付|处理|办理)?[期时]限(?:至|到|[:为是\s]){0,3}|(?:缴费|缴纳|申报|报名|办理|活动|领取|兑换|还款|参保)(?:日期|期|时间|期限)?(?:截至|截止到?|截止至|至|到)[:为\s]{0,2})$/;
/** A date on which the thing ends, or by which it is demanded: 12月31日到期, 今天必须还清. */
const ENDS_AFTER =
  /^\s?(?:[((]?(?:含|今天|今日|明天|周[一二三四五六日])[))]?)?(?:将|就|即|便|即将)?(?:到期(?!日[^,。]{0,4}为)|过期|截止)/;
const PAST_AFTER = /^\s?(?:到期|截止)(?:后)?(?:仍|未|,?(?:至今|截至|仍|尚未))/;
const DEMANDED_AFTER =
  /^[】\])]?\s?(?:之?内)?(?:,?\s?[\d,.]{1,10}元?不到账|不[转打付结]|处理(?![成中完])|必须|务必|一定要?|须|就要|不还|不处理|再不|还不|未还|还清|付清|结清|还款(?![日提成失的])|下班前|收工前|天黑前|睡觉?前|记得|要[存还交]|最后(?:一[天次]|期限|机会)|是最后|仍不|看不到|收不到|不到账|还没)/;
/** 将于10月28日扣款, 今天18:00将从工行卡扣款: the money must lie there by then. */
const DEBIT_AFTER =
  /^\s?(?:\([^)]{1,8}\))?,?(?:将|会)?再?次?(?:从[^,。;]{0,14}|由[^,。;]{0,10}|自动|系统|发起|进行|为您){0,3}(?:扣款|扣划|划扣|代扣|扣收|扣除|还款)(?![成失未])/;
const WILL_BEFORE = /(?:将|会|计划|预计)(?:于|在)\s?$/;
const WILL_AFTER = /^\s?(?:\([^)]{1,8}\))?,?(?:将|会)/;
/** 11月24日有一笔待还, 12月3日是您的还款日, 1月5日的信用卡还款日. */
const DUE_AFTER =
  /^\s?(?:[有是](?!.{0,12}已)(?:[^,。;]|,(?=\d)){0,18}(?:待还|应还|要还|还款日)|的[^,。;]{0,8}还款日|为(?:您的?)?(?:最后|本期|到期)?还款日|前?(?:系|为)最后期限)/;
const DATED = new RegExp(`(?:${DATE})${TIME_OPTIONAL}(${BEFORE})?`, 'g');
const DAY = new RegExp(`(${DAY_WORD})${TIME_OPTIONAL}(${BEFORE}|之?内(?!容))?`, 'g');
/** 限三日, 限您24小时: the limit without 内. */
const LIMIT = new RegExp(
  `限(?:您|你|期|其)?(?:于|在)?(${PERIOD_COUNT})\\s?(个?小时|[hH]|天|日)(?![之以]?内)`,
  'g',
);
const WITHIN_SPAN = /(本周|这周|本月|当月|这个月)(?:之内|以内|内(?!容|部))/g;
/** 元旦前: the holidays whose date is the same every year. */
const FESTIVALS: Readonly<Record<string, string>> = {
  元旦: '1月1日',
  五一: '5月1日',
  劳动节: '5月1日',
  国庆: '10月1日',
  双十一: '11月11日',
  双11: '11月11日',
  圣诞: '12月25日',
};
const FESTIVAL = new RegExp(`(${Object.keys(FESTIVALS).join('|')})节?(?:${BEFORE})`, 'g');
const TIME_ALONE = new RegExp(`(?<![\\d:])(${TIME})${BEFORE}`, 'g');
const PERIOD = new RegExp(
  `(?=[\\d半${CHINESE_NUMERAL_CHARACTERS}])(?<![\\d.近年月~-])(${PERIOD_COUNT})\\s?(个?工作日|个?自然日|个?小时|[hH]|天|日|分钟|周|个?星期|个?月)\\s?[之以]?内(?!容|部)`,
  'g',
);
const WEEK = new RegExp(`(${WEEKDAY})${TIME_OPTIONAL}(${BEFORE})?`, 'g');
/** 还款日为20日, 将于10日扣划: the day alone, named as the day of payment. */
const PAYMENT_DAY =
  /(?:(?:还款|扣款|结息|缴费|付款|到期|缴款|扣费)日(?:期)?[为是:\s]{0,2}|将[于在])(本月|当月|下月|次月|这个月|下个月)?(\d{1,2})[日号](?!起)(?:([^,。;!?\n]{0,10}))/g;
/** 本月15日到期. */
const MONTH_DAY_ENDS =
  /(本月|当月|下月|次月|这个月|下个月)(\d{1,2})[日号](?=(?:将|就|即将)?(?:到期|扣款|还款|截止|划扣))/g;
const MONTH_DAY = new RegExp(
  `(?<![每\\d月.-])(本月|当月|下月|次月|这个月|下个月)?(\\d{1,2})[日号]${TIME_OPTIONAL}${BEFORE}`,
  'g',
);
const ENDS = new RegExp(`(${MONTH_END})${TIME_OPTIONAL}${BEFORE}`, 'g');
/** 于当日17:00前, 扣款日前一天17点前: counted from the date named before. */
const NAMED_DAY = new RegExp(`(当[日天](?!起)|前一[天日])${TIME_OPTIONAL}(?:${BEFORE})?`, 'g');
const DATE_NAMED = new RegExp(DATE, 'g');
const ENGLISH_DATE =
  /(?<=(?:due(?: date| on| by)?|before|by|until):?\s)(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (\d{1,2})(?!\d)/gi;
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** 11月19日结束,请于当日前归还: that day, not today. */
const DATE_BEFORE = /\d[日号][^。;!?\n]{0,10}$/;
const PAST_PERIOD_BEFORE =
  /(?:将于|将在|会在|我司将|我们会|我们将|可在|可于|预计|最快|最长|近|过去|最近|此前|之前|前|每|在过去)\s?$/;
const SERVICE_PERIOD_AFTER =
  /^(?:有效|到账|放款|下款|审批|审核|退[回款]|回电|回复您|与您联系|联系您|为您|完成审核|发货|送达|上门安装|勿|多次|累计|无法|输入有效|未收|未领(?!取?,?(?:的|将|则|即)?(?:视为|视同|作废|失效|放弃|逾期))|免费)/;
const ASKED_BEFORE =
  /(?:请您?|务必|须|需|限|必须|应)(?:于|在)?(?:(?:收到|接到|见到|接)(?:本|此|该)?(?:短信|信息|消息|函件?|通知书?)?(?:后|之日起|起|的)?)?\s?$/;
const DONE_AFTER =
  /^(?:必须|务必|一定|要|请)?(?:还|处理|结清|付|存|交|缴|给|打[到款过]|转|把|不还|未还|没还|清)/;
const PAY_DAY =
  /(?:(?:还款日期?|到期日|截止日期?)[:为是\s]{0,3}|将[于在]|(?:due date:?|before|by)\s)$/i;
const BY = /(?:due date:?|before|by)\s$/i;
const PROMPT_BEFORE =
  /(?:请|须|应|需|务必|必须|于|在|最迟|最晚|限|还款|处理|赶在)(?:您|你|于|在)?\s?$/;

/**
 * Finds by when something must be done, and works it out from the day the message came. Without
 * that day, relative deadlines keep `atMs` null.
 */
export function readDeadlines(view: MessageView): TextFactOf<'deadline'>[] {
  const facts: TextFactOf<'deadline'>[] = [];
  const at = view.receivedAtMs;

  if (/\d\s?[年月./-]|月/.test(view.half))
    each(DATED, ([whole, a, b, c, d, e, time, before], start) => {
      // 需9.9元 is a price: without 月, 年 or 前 a pair of numbers is no date.
      if (before === undefined && !bound(start, start + whole.length)) return null;
      const isPlain = a === undefined && !whole.includes('月');
      if (before === undefined && isPlain && !PAY_DAY.test(sentenceBefore(view, start, 14)))
        return null;
      return resolveDate([a, b, c, d, e], time, at);
    });
  if (/当[日天]|前一[天日]/.test(view.half))
    each(NAMED_DAY, ([whole, word = '', time], start) => {
      if (!/前|止/.test(whole.slice(word.length))) return null;
      const named = matchesOf(DATE_NAMED, view.half.slice(Math.max(0, start - 60), start)).at(-1);
      if (named === undefined) return null;
      const [, ...parts] = named;
      const day = resolveDate(parts, time, at);
      const earlier = word.startsWith('前') ? DAY_MS : 0;
      return day?.atMs == null ? day : { ...day, atMs: day.atMs - earlier };
    });
  if (/[今明次][日天晚早]|后[日天]|[本当听]日/.test(view.half))
    each(DAY, ([whole, word = '', time, before], start) =>
      (before === undefined && !bound(start, start + whole.length)) ||
      (word.startsWith('当') && DATE_BEFORE.test(view.half.slice(Math.max(0, start - 14), start)))
        ? null
        : resolveDayWord(word, time, at),
    );
  if (/周|星期|礼拜/.test(view.half))
    each(WEEK, ([whole, word = '', time, before], start) =>
      before === undefined && !bound(start, start + whole.length)
        ? null
        : resolveWeekday(word, time, at),
    );
  if (/[周月](?:之|以)?内/.test(view.half))
    each(WITHIN_SPAN, ([, span = '']) =>
      span.endsWith('周') ? resolveWeekday('本周日', undefined, at) : resolveMonthEnd('本月底', at),
    );
  if (/元旦|五一|劳动节|国庆|双十一|双11|圣诞/.test(view.half))
    each(FESTIVAL, ([, name = '']) => {
      const [month, day] = (FESTIVALS[name] ?? '').match(/\d+/g) ?? [];
      return resolveDate([undefined, month, day], undefined, at);
    });
  if (/限/.test(view.half))
    each(LIMIT, ([, count = '', unit = '']) => resolvePeriod(count, unit, at));
  if (/[月年](?:[底末]|份?的?最后一)/.test(view.half))
    each(ENDS, ([, word = '', time]) => resolveMonthEnd(word, at, time));
  if (/(?:due|before|by|until)/i.test(view.half))
    each(ENGLISH_DATE, ([, month = '', day]) => {
      const place = ENGLISH_MONTHS.indexOf(month.toLowerCase());
      return resolveDate([undefined, String(place + 1), day], undefined, at);
    });
  if (/内/.test(view.half))
    each(PERIOD, ([whole, count = '', unit = ''], start) => {
      // 今明两日内 is by tomorrow.
      if (view.half.slice(start - 2, start) === '今明')
        return resolveDayWord('明日', undefined, at);
      if (PAST_PERIOD_BEFORE.test(view.half.slice(Math.max(0, start - 4), start))) return null;
      const end = start + whole.length;
      if (
        SERVICE_PERIOD_AFTER.test(view.half.slice(end, end + 12)) &&
        !ASKED_BEFORE.test(sentenceBefore(view, start, 14))
      ) {
        return null;
      }
      return resolvePeriod(count, unit, at);
    });
  if (/\d[日号]/.test(view.half)) {
    each(PAYMENT_DAY, ([whole, month, day = '', after = '']) =>
      whole.startsWith('将') && !/扣|到期|还款|划|结息/.test(after)
        ? null
        : resolveDayOfMonth(month, Number(day), undefined, at),
    );
    each(MONTH_DAY_ENDS, ([, month, day = '']) =>
      resolveDayOfMonth(month, Number(day), undefined, at),
    );
    each(MONTH_DAY, ([whole, month, day = '', time], start) => {
      // 15日前您曾申请 looks back; only an order makes a bare day a deadline.
      const end = start + whole.length;
      if (
        month === undefined &&
        !PROMPT_BEFORE.test(sentenceBefore(view, start, 8)) &&
        !DONE_AFTER.test(view.half.slice(end, end + 8))
      ) {
        return null;
      }
      return resolveDayOfMonth(month, Number(day), time, at);
    });
  }
  if (/[点时:]/.test(view.half))
    each(TIME_ALONE, ([, time = '']) => resolveDayWord('今日', time, at));

  return withoutOverlaps(facts);

  function bound(start: number, end: number): boolean {
    const after = view.half.slice(end, end + 12);
    // 截止今日您共欠: up to which day was counted.
    if (/截止$/.test(sentenceBefore(view, start, 4)) && /^[您你,共累尚仍]/.test(after))
      return false;
    if (MUST.test(sentenceBefore(view, start, 14)) || BY.test(sentenceBefore(view, start, 10)))
      return true;
    if (/已[于在]?$|截至$/.test(sentenceBefore(view, start, 4)) || PAST_AFTER.test(after))
      return false;
    if (ENDS_AFTER.test(after) || DEMANDED_AFTER.test(after)) return true;
    const further = view.half.slice(end, end + 30);
    if (DUE_AFTER.test(further)) return true;
    return (
      DEBIT_AFTER.test(further) &&
      (WILL_BEFORE.test(sentenceBefore(view, start, 6)) || WILL_AFTER.test(further))
    );
  }

  function each(
    pattern: RegExp,
    resolve: (match: RegExpExecArray, start: number) => Deadline | null,
  ): void {
    for (const match of matchesOf(pattern, view.half)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (!isFree(view, start, end)) continue;
      const deadline = resolve(match, start);
      if (deadline === null) continue;
      claim(view, start, end);
      facts.push(factAt(view, 'deadline', start, end, deadline));
    }
  }
}
