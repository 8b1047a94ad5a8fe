import { brandNames } from '../directory/brandNames.ts';
import { matchesOf } from './matchesOf.ts';
import { factAt, type MessageView, withoutOverlaps } from './messageView.ts';
import { readSignatures } from './readSignatures.ts';
import type { TextFactOf } from './textFact.ts';
import { wordFinder } from './wordFinder.ts';

/**
 * A name of the directory; `currentName` where the institution is called otherwise today, `domains`
 * where a source names those that are its own.
 */
export type InstitutionName = {
  name: string;
  currentName?: string;
  domains?: readonly string[];
};

type NameIndex = {
  byName: Map<string, InstitutionName>;
  /** The first two characters, as one number, lead to the names that begin so, longest first. */
  byStart: Map<number, InstitutionName[]>;
};

const INDEXES = new WeakMap<readonly InstitutionName[], NameIndex>();
const COMPANY_KIND =
  '消费金融|小额贷款|融资担保|资产管理|信用管理|金融科技|信息技术|信息咨询|网络科技|商务咨询|商务服务|法律咨询|科技|金融|保险|信托|典当|汽车金融|融资租赁|保理|投资|支付|数据|服务外包|企业管理|网络小贷|小贷|金服|财富管理|信息服务|商务信息咨询|企业服务|电子商务|物业管理|物业服务|燃气|自来水|供热|供电|置业|房地产|房产|文化传媒|教育咨询|旅行社|航空|快递|速运|汽车|征信';
const BANKS =
  '中国工商|工商|中国农业|农业|中国建设|建设|中国|交通|中国邮政储蓄|邮政储蓄|邮储|招商|浦发|上海浦东发展|中信|中国光大|光大|中国民生|民生|兴业|平安|广发|华夏|浙商|渤海|恒丰|微众|网商|新网|亿联|苏宁|北京|上海|江苏|南京|宁波|杭州|徽商|天津|长沙|成都|重庆|郑州|哈尔滨|盛京|锦州|青岛|齐鲁|西安|贵阳|南昌|江西|九江|苏州|中原|厦门|昆仑|温州|台州|汉口|湖北|河北|晋商|龙江|吉林|长安|兰州|甘肃|宁夏|广州|东莞|珠海华润|桂林|柳州|北部湾|富滇|海南|百信|众邦|富民|振兴|蓝海|锡商|三湘|华瑞|客商|民商|裕民|花旗|汇丰|渣打|东亚|恒生';
const NAME_ENDING = new RegExp(
  `(?:${COMPANY_KIND})(?:服务|发展)?(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司|消费金融(?!有限|公司|股份|行业|类|服务)|律师事务所|律所(?=[受代,:的])|仲裁委员会|仲裁委|人民法院|中级人民法院|互联网法院|金融法院|法院|人民法庭|人民检察院|检察院|公安(?:分?局|厅)|派出所|金融监管局|消费者协会|反诈中心|反诈骗中心|税务局|市场监督管理局|市场监管局|社保局|医保局|医疗保障局|人社局|司法局|交警(?:支队|大队)|公证处|调解委员会|小额贷款|小贷(?!款|公司)|资产管理(?=[】,:的])|银行股份有限公司|农村商业银行|农商银行|农商行|村镇银行|信用合作联社|农村信用社|农信社|金服(?=[代向】,:的])|农信(?=[】,:的])|信托(?=[将的对,、向委已受])`,
  'y',
);
/** What the endings begin with: one pass over the message finds where an ending may stand. */
const findEndings = wordFinder(
  `${COMPANY_KIND}|律师|律所|仲裁|人民|中级|互联网法院|金融法院|法院|检察|公安|派出所|金融监管局|消费者协会|反诈|税务局|市场监|社保局|医保局|医疗保障局|人社局|司法局|交警|公证处|调解委员会|小额贷款|小贷|资产管理|银行股份|农村|农商|村镇|信用合作|农信|金服`
    .split('|')
    .map((word) => ({ word })),
);
const NAME_BEGINNING = /[\u4e00-\u9fff()X×]{2,16}$/;
const BANK_BEGINNING = new RegExp(`(?:${BANKS})$`);
const BANK_WORD = '银行';
const CARD_CENTRE = '信用卡中心';
/** 支付宝账号, 微信转账: a means of payment or an account, not who speaks. */
const METHOD_AFTER = /^(?:账[户号]|帐[户号]|转账|扫码|余额|付款|号|群|好友|红包)/;
/** Words that stand before a name and belong to the sentence. */
const LEAD =
  /我们?是|您?在|您的|您|你|这里是|本人系|来自|关于|由|向|与|和|及|受|委托|隶属|我司|归属|对|从|联系|贵行|系|欠|就|之|的|通过|前往|请|被|把|已|于|称|是|在|给|原告|被告|申请人|起诉至?|代表|收到|到|至|根据|现由|债权人|出借人|平台|机构|经(?!济|开|贸|纬)|为|按|因|该|联合|配合|委外|授权|办案单位|单位|我处|我方|其|诉至?|提交至|移交至?|交至|转接|接受|起合作|月起|登[录陆]|访问|请于|内|前|今|现|收|即|详见|事宜|[贷借]款人|贷款|借款|签订|签约|转让给?|隶属于?|通知|告知|提示|答复|回复|配合|进入|当事人|被告人|担保人|经办|公司|材料|递交?|正?使用|指派|审理|开庭|偿还|归还|托方|递交至|移送至|转让至|接受|本所|状告|协助|处罚|拒不|面临|不然|假冒|冒充|反映/g;
/** Ordinary words that are names too: in a sentence only what follows tells. */
const ORDINARY_WORD =
  /^(?:荣耀|自如|贝壳|转转|雪球|闪送|联想|菜鸟|理想汽车|阳光保险|孔网|脉脉|知乎|豆瓣|白条|金条|极氪汽车|快钱)$/;
const NAME_USE_AFTER =
  /^(?:客服|官方|平台|金融|借|贷|分期|钱包|APP|app|App|商城|旗舰|租房|裹裹|驿站|已|逾期|账单|还款|额度|欠|用户|服务|信用|业务|账户|透支|利率|的)/;
const PRODUCT =
  /(?:您在|你在|他在|她在|在|于|自称|所欠|欠|借款\(|贷款\()[“"(「《]?([\u4e00-\u9fffA-Za-z0-9]{2,8}?(?:易贷|云贷|[eE]贷|好贷|快贷|贷|花|借|分期|金融|钱包|普惠))[”")」》]?(?=的(?:借款|贷款|欠款|账单|车贷|分期)|客服|款项|借款|贷款|欠款|账单|\d|逾期)/g;
/** 我这边是嘉银的, 他在恒昌的借款, 委托方恒昌, 信而富-李专员: a name in talk, known by what stands around it. */
const SPOKEN_NAME =
  /(?:我这?[边里]?是|这[里边]是|我们?是|委托方[:是为]?|欠)([\u4e00-\u9fff]{2,6})的(?=[,。;!?]|$|\s|借款|贷款|欠款|账单|客服|委外|催收|工作人员)|(?:[他她你您]|本人)(?:之前|以前)?在([\u4e00-\u9fff]{2,6}?)的?(?=借款|贷款|借了|贷了|的钱)|委托方[:是为]?([\u4e00-\u9fff]{2,6})(?=[,。;]|$)|(?<=^|[\s\]])([\u4e00-\u9fff]{2,6})(?=-[\u4e00-\u9fff]{1,2}(?:专员|经理|主任|客服|老师|律师))/g;
const NO_SPOKEN_NAME =
  /[我你您他她它的了是有没未和与及就先前后请将被把给向从本该贵这那哪谁做搞负责专门第三方走诉]|平台|公司|法院|法务|银行$|律师|客服|催收|贷后|金融$|网贷|朋友|同事|家|单位|手机|催|部$|组$|员$/;
/** Kinds of loans and words of the sentence, not who lends. */
const NO_PRODUCT =
  /^某|平台|公司|^(?:网|房|车|现金|小额|高利|民间借|消费|信用|经营|校园|助学|信|公积金|按揭|抵押|无抵押|本|个人|这|那).{0,2}贷$|[我你您他她它的了是有没未和与及就先前后请将被把给向从本该贵这那笔共]|^(?:互联网|第三方|各|多|其他|汽车|消费)?(?:消费)?金融$|要借|再借|已借|所借|需花|分期$(?<=账单分期|办理分期|申请分期|现金分期)/;
const GENERIC =
  /^(?:今天|昨天|明天|上次|这个|那个|各大|各家|多家|任何|其他|相关|该|本|我|贵|开户|发卡|商业|其它|所有|指定|手机|网上|电子|个人|国有|股份制|地方|外资|中央|放款|合作|第三方|收款|转账|绑定|储蓄|所属|当地|辖区|所在地?|户籍地?|有管辖权的|管辖|地方|属地|本地|网络|持牌|正规|多个|两家|车站|最近的?|附近|就近|本地|合作的?|某|某某|一家|专业|我们|合法|互联网|基层|上级|中级|最高|市|区|县|省|社区|辖区内|公司|有关|主管|监管|事务|所有)*(?:银行|法院|检察院|税务局|社保局|医保局|人社局|司法局|反诈中心|公证处|交警支队|交警大队|市场监管局|仲裁委|调解委员会|人民法庭|小贷|小额贷款|资产管理|消费金融|律所|人民法院|法院|派出所|公安局|律师事务所|人民检察院|公安分局|消费者协会|仲裁委员会|消费金融公司|小额贷款公司|保险公司|金融公司|科技公司|燃气公司|自来水公司|物业公司|快递公司|供电公司|供热公司|航空公司|汽车公司|房地产公司|支付公司|公司)(?:信用卡中心)?$/;

/**
 * Finds who a message says it is from or about: the signature at either end, names of the
 * directory, and full company, bank, court and police names.
 */
export function readInstitutions(
  view: MessageView,
  names: readonly InstitutionName[],
): TextFactOf<'institution'>[] {
  const index = indexOf(names);
  const facts = readSignatures(view).map(({ start, end }) =>
    institution(view, start, end, 'signature', index),
  );
  const taken = new Uint8Array(view.text.length);
  for (const { start, end } of facts) taken.fill(1, start, end);
  for (const span of [
    ...fullNames(view),
    ...directoryNames(view, index),
    ...products(view),
    ...spokenNames(view),
  ]) {
    if (taken.subarray(span.start, span.end).includes(1)) continue;
    taken.fill(1, span.start, span.end);
    facts.push(institution(view, span.start, span.end, 'body', index));
  }
  return withoutOverlaps(facts);
}

function bankNames(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(BANK_WORD); at !== -1; at = text.indexOf(BANK_WORD, at + 2)) {
    const beginning = BANK_BEGINNING.exec(text.slice(Math.max(0, at - 8), at))?.[0];
    if (beginning === undefined) continue;
    const end = at + BANK_WORD.length;
    const hasCentre = text.startsWith(CARD_CENTRE, end);
    spans.push({ start: at - beginning.length, end: hasCentre ? end + CARD_CENTRE.length : end });
  }
  return spans;
}

type Span = { start: number; end: number };

/**
 * The name at the end of what is written, without the words of the sentence before it, or null
 * where only a word for anybody is left. The shortest name that is still one is taken: 向海州法院
 * gives 海州法院, and 信和律师事务所 stays whole because 律师事务所 names nobody.
 */
function withoutLead(written: string, endingLength: number): string | null {
  let name = written;
  for (const lead of matchesOf(LEAD, written)) {
    const rest = written.slice(lead.index + lead[0].length);
    if ((GENERIC.test(rest) && !IN_NAMES.test(lead[0])) || rest.startsWith('某')) return null;
    if (rest.length > endingLength && rest.length < name.length && isName(rest)) name = rest;
  }
  return name.length > endingLength && isName(name) ? name : null;
}

/** Characters of a sentence that stand in names as well: 信和律师事务所, 为民律师事务所. */
const IN_NAMES = /^(?:和|及|于|为|其|因|按|与)$/;

function isName(name: string): boolean {
  return name.length >= 4 && !GENERIC.test(name) && !/^[()某Xx×*]|(?<!某)某(?!某)/.test(name);
}

function institution(
  view: MessageView,
  start: number,
  end: number,
  position: 'signature' | 'body',
  index: NameIndex,
): TextFactOf<'institution'> {
  const name = view.half.slice(start, end).trim();
  const current = currentName(name, index);
  const value = current === undefined ? { name, position } : { name, position, former: current };
  return factAt(view, 'institution', start, end, value);
}

function currentName(name: string, index: NameIndex): string | undefined {
  const exact = index.byName.get(name);
  if (exact) return exact.currentName;
  const listed = index.byStart.get(startOf(name, 0)) ?? [];
  return listed.find((entry) => name.startsWith(entry.name))?.currentName;
}

function fullNames(view: MessageView): Span[] {
  const spans: Span[] = [];
  let from = 0;
  // The ending is looked for first and the name before it: the other way round each character
  // of a long text would begin a search of its own.
  findEndings(view.half, (start) => {
    if (start < from) return;
    NAME_ENDING.lastIndex = start;
    const ending = NAME_ENDING.exec(view.half)?.[0];
    if (ending === undefined) return;
    const end = start + ending.length;
    const before = view.half.slice(Math.max(from, start - 16), start);
    const begun = NAME_BEGINNING.exec(before)?.[0] ?? '';
    // 我公司(湖南诚正…有限公司): what stands before an open bracket is the sentence's.
    const open = begun.lastIndexOf('(');
    const written = (begun.includes(')', open) ? begun : begun.slice(open + 1)) + ending;
    from = end;
    const name = withoutLead(written, ending.length);
    if (name !== null) spans.push({ start: end - name.length, end });
  });
  return [...spans, ...bankNames(view.half)];
}

/** 在小赢易贷的借款, 自称海尔云贷客服: nobody lists every lender, but how one is spoken of tells. */
function products(view: MessageView): Span[] {
  if (!/贷|花|借|分期|金融|钱包|普惠/.test(view.half)) return [];
  return matchesOf(PRODUCT, view.half).flatMap((match) => {
    const name = match[1] ?? '';
    if (NO_PRODUCT.test(name)) return [];
    const start = match.index + match[0].indexOf(name);
    return [{ start, end: start + name.length }];
  });
}

function spokenNames(view: MessageView): Span[] {
  if (!/是|委托方|在|欠|-/.test(view.half)) return [];
  return matchesOf(SPOKEN_NAME, view.half).flatMap((match) => {
    const name = match.slice(1).find((part) => part !== undefined) ?? '';
    if (NO_SPOKEN_NAME.test(name)) return [];
    const start = match.index + match[0].indexOf(name);
    return [{ start, end: start + name.length }];
  });
}

function directoryNames(view: MessageView, index: NameIndex): Span[] {
  const spans: Span[] = [];
  let position = 0;
  while (position < view.half.length - 1) {
    const candidates = index.byStart.get(startOf(view.half, position));
    const found = candidates?.find((entry) => standsAt(view.half, entry.name, position));
    if (found) spans.push({ start: position, end: position + found.name.length });
    position += found ? found.name.length : 1;
  }
  return spans;
}

/** A Latin name must not be a piece of a longer word or address. */
function standsAt(text: string, name: string, position: number): boolean {
  if (!text.startsWith(name, position)) return false;
  const after = text.slice(position + name.length, position + name.length + 3);
  if (ORDINARY_WORD.test(name) && !NAME_USE_AFTER.test(after)) return false;
  // 微信支付宝 are two means of payment.
  if (name === '微信支付' && after.startsWith('宝')) return false;
  if (name === '快钱' && /[赚挣来]/.test(text[position - 1] ?? '')) return false;
  if (METHOD_AFTER.test(text.slice(position + name.length, position + name.length + 3)))
    return false;
  const latinStart = /^[\w]/.test(name) && /[\w.@/-]/.test(text[position - 1] ?? '');
  const latinEnd = /[\w]$/.test(name) && /[\w.@/-]/.test(text[position + name.length] ?? '');
  return !latinStart && !latinEnd;
}

function startOf(text: string, position: number): number {
  return text.charCodeAt(position) * 0x10000 + text.charCodeAt(position + 1);
}

/** 苏宁消金 for 苏宁消费金融, as people and collectors say. */
function shortNames(names: readonly InstitutionName[]): InstitutionName[] {
  return names.flatMap((entry) => {
    const short = /^(.{2,6})消费金融(?:(?:股份)?有限(?:责任)?公司)?$/.exec(entry.name)?.[1];
    return short === undefined ? [] : [{ ...entry, name: `${short}消金` }];
  });
}

function indexOf(names: readonly InstitutionName[]): NameIndex {
  const known = INDEXES.get(names);
  if (known) return known;
  const index: NameIndex = { byName: new Map(), byStart: new Map() };
  const brands = brandNames.map((name) => ({ name }));
  for (const entry of [...names, ...brands, ...shortNames([...names, ...brands])]) {
    if (entry.name.length < 2 || index.byName.has(entry.name)) continue;
    index.byName.set(entry.name, entry);
    const start = startOf(entry.name, 0);
    index.byStart.set(start, [...(index.byStart.get(start) ?? []), entry]);
  }
  for (const list of index.byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  INDEXES.set(names, index);
  return index;
}
