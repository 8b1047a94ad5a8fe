import { isNegated } from './denial.ts';
import { isOddLink } from './factSignals.ts';
import type { FoundSignals, Span } from './findSignals.ts';
import { matchesOf } from './matchesOf.ts';
import { isMentionedOnly } from './mentionedOnly.ts';
import type { MessageFlag, MessageKind } from './messageKind.ts';
import { type MessageView, sentenceBefore } from './messageView.ts';
import type { TextFact, ThreatType } from './textFact.ts';

export type FlagPlace = Span & { flag: MessageFlag };

const THREAT_FLAGS: Record<ThreatType, MessageFlag> = {
  home_visit: 'threat_home_visit',
  contacts: 'threat_contacts',
  employer: 'threat_employer',
  family: 'threat_family',
  lawsuit: 'threat_judicial',
  detention: 'threat_judicial',
  blacklist: 'threat_blacklist',
};
/** An office may announce a hearing, and a shop may ring at the door: neither threatens. */
const THREATENS: readonly MessageKind[] = ['collection', 'scam_suspected', 'due_reminder', 'other'];
const RELATIVE =
  '(?:朋友|亲友|好友|家人|同事|亲属|亲戚|儿子|女儿|丈夫|妻子|父亲|母亲|爸爸?|妈妈?|老公|老婆|哥哥?|弟弟?|姐姐?|妹妹?|员工|下属|邻居|同学|室友|客户|侄子|外甥|那口子|当家的|妹夫|姐夫|女婿|儿媳|媳妇|孩子|小孩|爱人|对象|先生|太太|前夫|前妻|姑爷|叔叔?|舅舅?|姑姑?|姨|表[哥姐弟妹]|堂[哥姐弟妹]|侄女|外孙|孙子|老[师乡板]|领导|房客|租客|合伙人|战友|徒弟|单位的?|公司的?|厂里的?|店里的?|村里的?|们?(?:单位|公司|部门|班|村|厂|店)(?:里|上)?的[\u4e00-\u9fff*]{2,4}|男朋友|女朋友|弟|妹|哥|姐)';
const THIRD_PARTY: readonly RegExp[] = [
  /(?:请|麻烦|烦请|望|帮忙|协助|代为|代|帮)?(?:您|你)?(?:代为|帮忙|协助|帮)?转告[^。;!\n]{0,24}/g,
  /(?:紧急|预留|登记的?|第二|备用)联系人[^。;!\n]{0,30}(?:逾期|欠|借款|贷款|还款|转告|转达)/g,
  new RegExp(
    `(?:您|你)(?:的|家)?${RELATIVE}(?!开始|挨个|一个个)[^。;!\\n]{0,26}(?:逾期|欠|借|贷款|网贷|分期|担保|套现|拿了|未还|不还|没还|失联|拖欠|未付|账单|催收|债)`,
    'g',
  ),
  /(?:通知|告诉|告知|提醒|转达|督促|叫|让|劝)(?:其本人|其|他本人|她本人|他|她|本人|机主)[^。;!\n]{0,14}(?:还款|处理|还钱|欠款|回电|回个?电话|联系|结清|逾期)/g,
  /(?:带|捎|传)(?:个|句|一下|一声|个口)?[话信]|(?:跟|和|同|给|与)(?:他|她|其|本人)(?:本人)?(?:说|讲|提|联系|带|沟通)/g,
  // What the client tells: others were told already.
  /(?:打|打电话|发|发短信|发消息|致电|联系|通知|告诉|骚扰|告知)(?:到|给|了)?(?:了)?(?:我|她|他|当事人|客户|本人|其)?(?:的|们)?(?:手机)?(?:妈妈?|爸爸?|父母|母亲|父亲|爱人|老公|老婆|丈夫|妻子|家人|家里|亲戚|朋友|单位|公司|领导|同事|老板|前台|[Hh][Rr]|人事|邻居|村委会?|居委会?|通讯录|联系人|好友)[^。;!?\n]{0,24}(?:说|称|讲|提|透露|泄露|告知|知道)[^。;!?\n]{0,12}(?:欠|逾期|借|贷|还款|还钱|债)/g,
  /(?:妈妈?|爸爸?|父母|母亲|父亲|爱人|老公|老婆|家人|亲戚|朋友|单位|公司|领导|同事|老板|前台|[Hh][Rr]|人事|邻居|联系人|好友)(?:们|那边)?(?:也|都|已经?|还|今天|昨天|前天|最近|说){0,3}(?:收到|接到|被)[^。;!?\n]{0,10}(?:催收|催款|催债|短信|电话|骚扰|律师函)/g,
  /把(?![你您])[^。;!?\n]{0,14}(?:欠款|欠钱|逾期|借款|贷款|债务?|身份证|照片)[^。;!?\n]{0,14}(?:发到|发给|发在|群发|告诉|告知|公布|曝光|贴|说给|转发|泄露)/g,
  /(?:已经?|刚)(?:把|将)?[^,。;!?\n]{0,8}(?:打给|发给|发到|告诉|告知|通知)(?:了)?(?:您|你)(?:的)?(?:家人|家属|父母|单位|公司|领导|同事|朋友|亲戚|通讯录|群|紧急联系人|爸|妈|老婆|老公)/g,
  /(?:请问|您|你)(?:您|你)?(?:这里|这边|那边)?是(?:不是)?(?![我你]们)[\u4e00-\u9fff*]{2,4}(?:先生|女士|小姐)?的?(?:单位|公司|家里?|学校|厂)[吗么嘛?]/g,
  /(?:您|你)(?:能|可以|可否|能否|方便|知道|有|晓得|清楚)(?:不能|不|没有?)?(?:联系[上到]|找到|告知我?们?|提供)?(?:一下)?(?:他|她|其|机主)(?:本人)?(?:的)?(?:现在|新)?(?:吗|么|联系方式|电话|号码|人|在哪|去哪)/g,
  /(?:欠款人|借款人|债务人|老赖|失信人)[^。;!?\n]{0,20}(?:各位|大家|亲友|邻居|同事|转发|扩散|周知|认识(?:他|她|此人))|(?:各位|大家|亲友|邻居|乡亲|群友|家长)[^。;!?\n]{0,30}(?:欠(?:款|钱|债)|逾期|借(?:款|钱|了)|赖账|老赖)/g,
  /留的(?:紧急)?联系人(?:就)?是(?:您|你)/g,
  /(?:劝劝?|催催?|督促)(?:他|她|其|一下(?:他|她))/g,
  /替(?:他|她|其|老公|老婆|丈夫|妻子|儿子|女儿|弟弟|哥哥|[\u4e00-\u9fff*]{2,3})还/g,
  /(?:贵司|贵单位|贵公司|贵校|人事部?)[^。;!\n]{0,10}(?:协助|督促|转告|配合)[^。;!\n]{0,10}/g,
  /(?:告诉|转告|通知|转达)[^。;!\n]{0,12}[,:]?(?:他|她|其)[^。;!\n]{0,4}(?:欠|借|贷|逾期)/g,
  /(?:请问)?(?:您|你)?是(?:不是)?[\u4e00-\u9fff*]{2,4}的(?:爸|妈|父|母|哥|姐|弟|妹|爱人|老公|老婆|同事|朋友|家属|家人)/g,
  /(?:联系不上|联系不到|打不通|无法联系|未能联系)(?:到)?(?:他|她|其|本人|机主|借款人)/g,
  /致[\u4e00-\u9fff*]{2,4}(?:的)?(?:家属|家人|亲友|联系人)/g,
  /(?:让|叫|喊|劝|催)(?:他|她|其)(?:本人)?[^。;!\n]{0,18}(?:回|还|接|处理|联系)/g,
  /(?:他|她)(?:在我们?|借了|欠了|贷了|的(?:借款|贷款|欠款|网贷))[^。;!\n]{0,16}/g,
  /(?:您|你)是(?:他|她|其|[\u4e00-\u9fff*]{2,3})的?(?:同事|家人|家属|朋友|联系人|亲戚|老板|领导|妻子|丈夫|父亲|母亲)/g,
  /(?:请|麻烦|烦请)?转达[^。;!\n]{0,20}/g,
  /您?(?:是否)?认识(?:[\u4e00-\u9fff*]{2,4})[^。;!\n]{0,20}(?:逾期|欠|借款|贷款)/g,
];
const CALL_BEFORE =
  /(?:拨打|致电|回电|来电|电话|联系|联络|联系人|热线|加|微信|咨询|找|打|回复|详询|询|同号|号码|手机|经理|专员|律师|警官|主任|客服|法务|老师)[^。!?\n]{0,14}$/;
const OWN_ACCOUNT =
  /(?:绑定|尾号|您的?|本人|名下|签约|约定|还款)[^,。;\n]{0,10}(?:卡|账户)$|(?:存入|足额)/;

/** Finds what in a message should make a lawyer look twice, with the words that say so. */
export function readFlags(
  view: MessageView,
  facts: readonly TextFact[],
  found: FoundSignals,
  kind: MessageKind,
  isOfficial: (host: string) => boolean,
): FlagPlace[] {
  const flags: FlagPlace[] = [];
  const raise = (flag: MessageFlag, places: readonly Span[]) => {
    for (const { start, end } of places) flags.push({ flag, start, end });
  };
  for (const fact of facts) {
    if (fact.kind === 'link' && isOfficial(fact.value.host)) continue;
    const flag = flagOf(fact, view, kind, found);
    if (flag !== null) raise(flag, [fact]);
  }
  if (kind === 'collection' || kind === 'scam_suspected')
    raise('third_party_disclosure', thirdParty(view));
  if (kind === 'scam_suspected') {
    raise('asks_transfer', payments(view, found));
    raise('asks_credentials', at(found, 'share_screen'));
    const offices = authorityClaims(view, found);
    raise('impersonates_authority', offices);
    if (offices.length === 0 || signsAsInstitution(found)) {
      const claimed = institutionClaims(found).filter(
        ({ start, end }) => !isMentionedOnly(view.half, start, end),
      );
      raise('impersonates_institution', claimed);
    }
  }
  if (kind === 'collection') {
    // 请还款,勿向私人账户汇款: the warning stands between the verb and the account.
    const asked = at(found, 'personal_account').filter(
      ({ start, end }) => !/勿|不要/.test(view.half.slice(start + 1, end)),
    );
    raise('asks_transfer', asked);
  }
  return withoutRepeats(flags);
}

function flagOf(
  fact: TextFact,
  view: MessageView,
  kind: MessageKind,
  found: FoundSignals,
): MessageFlag | null {
  switch (fact.kind) {
    case 'threat':
      return threatens(fact.value.type, kind, found) ? THREAT_FLAGS[fact.value.type] : null;
    case 'id_digits':
      return 'discloses_id_number';
    case 'credential_request':
      return kind === 'authority_notice' ? null : 'asks_credentials';
    case 'transfer_request':
      return wantsTransfer(fact, view, kind, found) ? 'asks_transfer' : null;
    case 'link':
      if (kind === 'scam_suspected') return 'suspicious_link';
      return isOddLink(fact.value) && !found.has('institution') && kind !== 'authority_notice'
        ? 'suspicious_link'
        : null;
    case 'phone':
      return fact.value.kind === 'mobile' && wantsCall(view, fact, kind)
        ? 'personal_mobile_callback'
        : null;
    default:
      return null;
  }
}

const PLAINLY_OF_DEBT = ['overdue', 'overdue_soft', 'abuse', 'collector', 'collector_voice'];
const OF_DEBT = [...PLAINLY_OF_DEBT, 'owed', 'euphemism'];
const PRIVATE_THREATS: readonly ThreatType[] = ['contacts', 'employer', 'family'];

/** Family and work are also talked of in friendship and in a fraud's story: there a debt must be spoken of. */
function threatens(type: ThreatType, kind: MessageKind, found: FoundSignals): boolean {
  if (!THREATENS.includes(kind)) return false;
  const ofDebt = OF_DEBT.some((signal) => found.has(signal));
  // 花呗说要上门,是真的吗: somebody asks what to make of it.
  if (kind === 'other' && found.has('asks_back')) return false;
  if (kind === 'other') return PLAINLY_OF_DEBT.some((signal) => found.has(signal));
  if (kind === 'scam_suspected' && PRIVATE_THREATS.includes(type)) {
    return ofDebt || found.has('sextortion') || found.has('debt_topic');
  }
  return true;
}

function wantsTransfer(
  fact: Span,
  view: MessageView,
  kind: MessageKind,
  found: FoundSignals,
): boolean {
  if (kind === 'scam_suspected') return true;
  if (kind !== 'collection') return false;
  if (OWN_ACCOUNT.test(view.half.slice(Math.max(0, fact.start - 10), fact.end))) return false;
  return (
    found.has('card') ||
    found.has('person_name') ||
    /个人|私人|微信|支付宝|二维码|收款码/.test(view.half.slice(fact.start, fact.end))
  );
}

/** 用170…打我手机, 170…打来: the number that called, not one to call back. */
const CALLED_AFTER =
  /^\s?(?:这个(?:号码?|电话))?(?:又|再)?(?:给我打|打(?:我|来|给我|过来|了)|来电|呼我)/;

function wantsCall(view: MessageView, fact: Span, kind: MessageKind): boolean {
  if (kind === 'other' || kind === 'payment_notice') return false;
  if (isNegated(view, fact.start)) return false;
  if (CALLED_AFTER.test(view.half.slice(fact.end, fact.end + 12))) return false;
  return (
    CALL_BEFORE.test(sentenceBefore(view, fact.start, 24)) ||
    /^\s?(?:[((]?(?:微信)?同号|联系|回电|,?[^。,]{0,4}(?:经理|专员|律师))/.test(
      view.half.slice(fact.end, fact.end + 10),
    ) ||
    kind === 'collection' ||
    kind === 'scam_suspected'
  );
}

function thirdParty(view: MessageView): Span[] {
  const places: Span[] = [];
  for (const pattern of THIRD_PARTY) {
    for (const match of matchesOf(pattern, view.half)) {
      if (isNegated(view, match.index)) continue;
      places.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return places;
}

/** Words that ask for money, in a message that has been taken for fraud by what else it says. */
const PAY_WORDS =
  /(?:缴纳?|(?<!提|转|递|移|上)交(?!易|友|警|通|流|给警)|(?<![支赔到首月分])付(?!款成功|费|宝)|(?<!微信|京东|抖音|翼)支付(?!宝|成功|密码|即)|充值?|转账?(?!完|接|人工|发|让|至人)|打款|打到|打给|汇(?!算|率|总|丰)款?|垫付?|预存|投资?|购买|押金|存入|取出|转出|转入|还到|还款至|还至|承担|定金|做一笔|垫资|补交|发红包|扫(?:我|下方|以下)?码)[^,。;!?\n】]{0,14}?(?:\d[\d.,]*|费|金|款|钱|元|万|账户|卡|账号|我|就行)/g;
const DONE_BEFORE = /(?:已|成功|自动|退|免|不用|无需|勿|不|将|每月|被)[^,。;\n]{0,4}$/;

function payments(view: MessageView, found: FoundSignals): Span[] {
  const places = [
    ...at(found, 'safe_account'),
    ...at(found, 'personal_account'),
    ...at(found, 'upfront_fee'),
    ...at(found, 'card_full'),
  ];
  for (const match of matchesOf(PAY_WORDS, view.half)) {
    if (DONE_BEFORE.test(sentenceBefore(view, match.index, 8))) continue;
    places.push({ start: match.index, end: match.index + match[0].length });
  }
  return places;
}

/** Names of offices where a fraud speaks in their name. */
const OFFICE_WORDS =
  /公安|警官|民警|辅警|警察(?!局?报)|检察|最高检|法院|法官|海关|银保监|银监|金融监管|社保局|社保中心|医保局|医保中心|国家医保|税务|国税|通信管理|工信部|反诈中心|反诈专|经侦|刑侦|人社局|人社部|财政部|民政局|民政部|疾控|交警|车管所|教育局|教育部|扶贫办|国家扶贫|人力资源|社会保障|交通部|交通运输|12123|交管|现金管局|管理局|纪委|军区|国务院|公积金中心|书记员|办案人员|稽查局/g;

function authorityClaims(view: MessageView, found: FoundSignals): Span[] {
  const named = matchesOf(OFFICE_WORDS, view.half)
    .filter(({ index }) => !/报$|向当地$/.test(view.half.slice(Math.max(0, index - 3), index)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...named, ...claimsFound(found)];
}

function claimsFound(found: FoundSignals): Span[] {
  return [
    'authority_signature',
    'police_speaks',
    'authority_body',
    'police_story',
    'office_speaks',
  ].flatMap((signal) => at(found, signal));
}

/** 【招联金融】…被银监会冻结: a lender signs, and the office is only spoken of. */
function signsAsInstitution(found: FoundSignals): boolean {
  return found.has('lender_signature') && !found.has('authority_signature');
}

function institutionClaims(found: FoundSignals): Span[] {
  return [
    'institution',
    'staff_speaks',
    'cancel_account',
    'wrongly_enrolled',
    'million_protection',
    'account_locked',
    'refund_story',
    'parcel_story',
  ].flatMap((signal) => at(found, signal));
}

function at(found: FoundSignals, signal: string): readonly Span[] {
  return found.get(signal) ?? [];
}

function withoutRepeats(flags: readonly FlagPlace[]): FlagPlace[] {
  const seen = new Set<string>();
  return [...flags]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ flag, start }) => {
      const key = `${flag}:${start}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
