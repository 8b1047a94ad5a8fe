import type { FoundSignals, Span } from './findSignals.ts';
import { type MessageView, sentenceBefore } from './messageView.ts';
import type { TextFact, TextFactOf } from './textFact.ts';

/** Offices of the state and what people call them. */
export const AUTHORITY_NAME =
  /法院|法庭|检察院|最高检|最高法|公安|派出所|警察|刑侦|反诈|税务|社保局|社保中心|社会保险|人社|人力资源|社会保障|医保局|医疗保障|交警|交管|金融监管|人民银行|银保监|证监会|市场监管|市监|司法局|司法所|仲裁|12381|96110|12368|12345|12348|12366|12333|12123|12309|12378|12315|12321|12363|公积金|应急管理|疾控|消防|政务|人民政府|工信部|通信管理局|信访|公证处|民政局|街道办|居委会|不动产登记|教育局|气象|海关|移民管理|网信办|消费者协会|消协|消保委|调解委员会|残联|统计局|交通运输局|住建局|综治中心/;
/** Who lends, and what they lend under. */
const LENDER_NAME =
  /银行|消费金融|消金|小贷|小额贷款|金融|贷|花呗|借呗|白条|金条|分期|借条|月付|信用卡|信托|钱包|有钱花|安逸花|放心花|担保|资产|律师事务所|律所|招联|捷信|度小满|马上消费|信用飞|乐信|奇富|信也|借钱|钱站|农信|信用社/;
/** Where senders in China have their sites; fraud links mostly end otherwise. */
const USUAL_ENDING = /\.(?:com|cn|net|org|hk)$/;
/** A brand or office inside a host that is not its own: icbc-jf.com, etc-gov.cn. */
const LOOKALIKE =
  /(?:icbc|ccb|abchina|boc|cmb|bank|alipay|zhifubao|wechat|weixin|jd|jingdong|jiexin|homecredit|12123|etc|yibao|shebao|gov|court|gongan|police|unionpay|95\d{3})[-_\d]|[-_](?:icbc|ccb|boc|cmb|bank|alipay|jd|etc|gov|court|pay|cn|kf|vip|login)\b/;

/** Adds what the facts of a message say about its kind to the wordings found in it. */
export function addFactSignals(
  view: MessageView,
  facts: readonly TextFact[],
  found: FoundSignals,
  isOfficial: (host: string) => boolean,
): void {
  for (const fact of facts) {
    if (fact.kind === 'link' && isOfficial(fact.value.host)) {
      add(found, 'link', fact);
      continue;
    }
    for (const signal of signalsOf(fact, view)) add(found, signal, fact);
  }
}

function add(found: FoundSignals, signal: string, { start, end }: Span): void {
  const places = found.get(signal);
  if (places) places.push({ start, end });
  else found.set(signal, [{ start, end }]);
}

function signalsOf(fact: TextFact, view: MessageView): string[] {
  switch (fact.kind) {
    case 'overdue_days':
      return ['overdue', 'overdue_days'];
    case 'amount':
      return fact.value.role === 'unknown' ? ['amount'] : ['amount', `amount_${fact.value.role}`];
    case 'phone':
      return [`phone_${fact.value.kind}`];
    case 'link':
      return linkSignals(fact.value);
    case 'threat':
      return ['threat', `threat_${fact.value.type}`];
    case 'credential_request':
      return ['asks_credentials', `asks_${fact.value.what}`];
    case 'transfer_request':
      return ['asks_transfer'];
    case 'account':
      if (fact.value.system !== 'bank_card') return ['chat_account'];
      return /^\*|\*/.test(fact.value.value) ? ['card'] : ['card', 'card_full'];
    case 'institution':
      return institutionSignals(fact, view);
    default:
      return [fact.kind];
  }
}

/** 我司已向海州法院起诉: the court is spoken of, it does not speak. */
const SPOKEN_OF =
  /(?:向|至|到|由|交|诉|经|在|于|往|被|受|给|与|和|报|请|递|送|将|对|联系|通知)[^,。;\n]{0,2}$/;
const COURT = /法院|法庭|仲裁|检察院|公安|派出所|调解委员会/;

function institutionSignals(
  { value, start }: TextFactOf<'institution'>,
  view: MessageView,
): string[] {
  const signals = ['institution', `institution_${value.position}`];
  if (AUTHORITY_NAME.test(value.name)) {
    signals.push(`authority_${value.position}`);
    if (COURT.test(value.name) && !SPOKEN_OF.test(sentenceBefore(view, start, 6))) {
      signals.push('court_subject');
    }
  } else if (LENDER_NAME.test(value.name)) signals.push(`lender_${value.position}`);
  return signals;
}

function linkSignals(link: { host: string; isShort: boolean; isRawIp: boolean }): string[] {
  const signals = isOddLink(link) ? ['link', 'odd_link'] : ['link'];
  if (!/\.gov\.cn$|\.court\./.test(link.host)) signals.push('not_gov_link');
  return signals;
}

/** A link whose owner cannot be told from it: shortened, bare numbers, an odd ending, a brand in a strange host. */
export function isOddLink(link: { host: string; isShort: boolean; isRawIp: boolean }): boolean {
  return link.isShort || link.isRawIp || !USUAL_ENDING.test(link.host) || LOOKALIKE.test(link.host);
}
