import { factAt, type MessageView, withoutOverlaps } from './messageView.ts';
import { readSignatures } from './readSignatures.ts';
import type { TextFactOf } from './textFact.ts';

/** A name of the directory; `currentName` where the institution is called otherwise today. */
export type InstitutionName = { name: string; currentName?: string };

type NameIndex = {
  byName: Map<string, InstitutionName>;
  /** The first two characters lead to the names that begin so, longest first. */
  byStart: Map<string, InstitutionName[]>;
};

const INDEXES = new WeakMap<readonly InstitutionName[], NameIndex>();
const COMPANY_KIND =
  '消费金融|小额贷款|融资担保|资产管理|信用管理|金融科技|信息技术|信息咨询|网络科技|商务咨询|法律咨询|科技|金融|保险|信托|典当|汽车金融|融资租赁|保理|投资|支付|数据|服务外包|企业管理';
const BANKS =
  '中国工商|工商|中国农业|农业|中国建设|建设|中国|交通|中国邮政储蓄|邮政储蓄|邮储|招商|浦发|上海浦东发展|中信|中国光大|光大|中国民生|民生|兴业|平安|广发|华夏|浙商|渤海|恒丰|微众|网商|新网|亿联|苏宁|北京|上海|江苏|南京|宁波|杭州|徽商|天津|长沙|成都|重庆|郑州|哈尔滨|盛京|锦州|青岛|齐鲁|西安|贵阳|南昌|江西|九江|苏州|中原|厦门|昆仑|温州|台州|汉口|湖北|河北|晋商|龙江|吉林|长安|兰州|甘肃|宁夏|广州|东莞|珠海华润|桂林|柳州|北部湾|富滇|海南|百信|众邦|富民|振兴|蓝海|锡商|三湘|华瑞|客商|民商|裕民|花旗|汇丰|渣打|东亚|恒生';
const NAME_ENDING = new RegExp(
  `(?:${COMPANY_KIND})(?:服务|发展)?(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司|消费金融(?!有限|公司|股份|行业|类|服务)|律师事务所|仲裁委员会|人民法院|人民检察院|公安(?:分?局|厅)|派出所|金融监管局|消费者协会|银行股份有限公司|农村商业银行|农商银行|信用合作联社`,
  'g',
);
const NAME_BEGINNING = /[\u4e00-\u9fff()X×]{2,16}$/;
const BANK = new RegExp(`(?:${BANKS})银行(?:信用卡中心)?`, 'g');
/** 支付宝账号, 微信转账: a means of payment or an account, not who speaks. */
const METHOD_AFTER = /^(?:账[户号]|帐[户号]|转账|扫码|余额|付款|号|群|好友|红包)/;
/** Words that stand before a name and belong to the sentence. */
const LEAD =
  /^.*(?:我们?是|您?在|您的|您|你|这里是|本人系|来自|关于|由|向|与|和|及|受|委托|隶属|我司|归属|对|从|联系|贵行|系|欠|就|之|的|通过|前往|请|被|把|已|于|称|是|在|给|原告|被告|申请人|起诉至?|诉至?|提交至|移交至?|交至)(?=.{2,})/;
const GENERIC =
  /^(?:各大|各家|多家|任何|其他|相关|该|本|我|贵|开户|发卡|商业|其它|所有|指定|手机|网上|电子|个人|国有|股份制|地方|外资|中央|放款|合作|第三方|收款|转账|绑定|储蓄|所属|当地|辖区|所在地?|户籍地?|有管辖权的|管辖|地方|属地|本地)*(?:银行|人民法院|法院|派出所|公安局|律师事务所|人民检察院|公安分局|消费者协会|仲裁委员会|消费金融公司|小额贷款公司|保险公司|金融公司|科技公司|公司)(?:信用卡中心)?$/;

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
  for (const span of [...fullNames(view), ...directoryNames(view, index)]) {
    if (taken.subarray(span.start, span.end).includes(1)) continue;
    taken.fill(1, span.start, span.end);
    facts.push(institution(view, span.start, span.end, 'body', index));
  }
  return withoutOverlaps(facts);
}

type Span = { start: number; end: number };

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
  const listed = index.byStart.get(name.slice(0, 2)) ?? [];
  return listed.find((entry) => name.startsWith(entry.name))?.currentName;
}

function fullNames(view: MessageView): Span[] {
  const spans: Span[] = [];
  let from = 0;
  // The ending is looked for first and the name before it: the other way round each character
  // of a long text would begin a search of its own.
  for (const match of view.half.matchAll(NAME_ENDING)) {
    const end = match.index + match[0].length;
    const before = view.half.slice(Math.max(from, match.index - 16), match.index);
    const written = (NAME_BEGINNING.exec(before)?.[0] ?? '') + match[0];
    from = end;
    const name = written.slice(LEAD.exec(written)?.[0].length ?? 0);
    if (written === match[0] || name.length < 4 || GENERIC.test(name) || /^[()]/.test(name))
      continue;
    spans.push({ start: end - name.length, end });
  }
  for (const match of view.half.matchAll(BANK)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function directoryNames(view: MessageView, index: NameIndex): Span[] {
  const spans: Span[] = [];
  let position = 0;
  while (position < view.half.length - 1) {
    const candidates = index.byStart.get(view.half.slice(position, position + 2));
    const found = candidates?.find((entry) => standsAt(view.half, entry.name, position));
    if (found) spans.push({ start: position, end: position + found.name.length });
    position += found ? found.name.length : 1;
  }
  return spans;
}

/** A Latin name must not be a piece of a longer word or address. */
function standsAt(text: string, name: string, position: number): boolean {
  if (!text.startsWith(name, position)) return false;
  if (METHOD_AFTER.test(text.slice(position + name.length, position + name.length + 3)))
    return false;
  const latinStart = /^[\w]/.test(name) && /[\w.@/-]/.test(text[position - 1] ?? '');
  const latinEnd = /[\w]$/.test(name) && /[\w.@/-]/.test(text[position + name.length] ?? '');
  return !latinStart && !latinEnd;
}

function indexOf(names: readonly InstitutionName[]): NameIndex {
  const known = INDEXES.get(names);
  if (known) return known;
  const index: NameIndex = { byName: new Map(), byStart: new Map() };
  for (const entry of names) {
    if (entry.name.length < 2) continue;
    index.byName.set(entry.name, entry);
    const start = entry.name.slice(0, 2);
    index.byStart.set(start, [...(index.byStart.get(start) ?? []), entry]);
  }
  for (const list of index.byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  INDEXES.set(names, index);
  return index;
}
