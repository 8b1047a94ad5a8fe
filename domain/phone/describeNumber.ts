import { placeOfLandline } from './areaCodes.ts';
import { phoneKindName } from './normalisePhone.ts';
import type { PhoneNumber } from './phoneNumber.ts';
import type { NumberPlace } from './segmentTable.ts';

export interface NumberDescription {
  /** 手机号码, 固定电话 … or what is special about the range: 虚拟运营商手机号码. */
  kind: string;
  /** 浙江 杭州; null where a number does not tell. */
  region: string | null;
  /** The operator that the range was given to; a number may have been carried to another since. */
  carrier: string | null;
  /** What a lawyer should know of such a number, one sentence; empty when nothing. */
  note: string;
}

type Range = readonly [
  pattern: RegExp,
  carrier: string,
  special?: 'virtual' | 'things' | 'satellite',
];

/**
 * Ranges of mobile numbers as given to operators (电信网编号计划 and the ministry's assignments as
 * commonly published; 待核实 for a single number since numbers can be carried over).
 */
const MOBILE_RANGES: readonly Range[] = [
  [/^1349|^174[0-5]/, '中国电信', 'satellite'],
  [/^1749/, '交通通信', 'satellite'],
  [/^170[012]|^162/, '中国电信', 'virtual'],
  [/^170[356]|^165/, '中国移动', 'virtual'],
  [/^170[4789]|^171|^167/, '中国联通', 'virtual'],
  [/^141/, '中国电信', 'things'],
  [/^14[48]/, '中国移动', 'things'],
  [/^14[06]/, '中国联通', 'things'],
  [/^13[4-9]|^147|^15[012789]|^172|^178|^18[23478]|^19[578]/, '中国移动'],
  [/^13[012]|^145|^15[56]|^166|^17[56]|^18[56]|^196/, '中国联通'],
  [/^133|^149|^153|^17[37]|^18[019]|^19[0139]/, '中国电信'],
  [/^192/, '中国广电'],
];

const SPECIAL = {
  virtual: {
    kind: '虚拟运营商手机号码',
    note: '虚拟运营商号段：出售环节曾多有未实名、转卖的情形，登记人须向基础运营商和转售企业查询。',
  },
  things: { kind: '物联网号码', note: '物联网号段：一般不用于人际通话，来电显示可能被改写。' },
  satellite: { kind: '卫星电话号码', note: '卫星业务号段，日常来电少见。' },
} as const;

const CARRIED = '运营商按号段判断，号码可能已携号转网；归属地本机不能查，以运营商答复为准。';
const PLACED = '归属地是办号的地区：携号转网、在外地使用都不改变它，不能证明对方在哪里。';

const NOTES: Partial<Record<PhoneNumber['kind'], string>> = {
  landline: '座机号码可以被改写或者由网络电话透传，显示的地区不能证明拨出地点。',
  hotline400:
    '400/800 是被叫付费的接入号，通常只能呼入，不能用来拨出：以它显示的来电可能经过改号。',
  service95: '95 号段经批准用于全国客户服务，但有转租冒用的报道：号码相符不能证明对方身份。',
  sms106: '106 是短信端口号，只发短信；同一端口下有多家使用者，实际发送者须由运营商查明。',
  overseas: '境外号码：境内机构一般不从境外联系客户，可在运营商处关闭国际来电。',
  hidden: '未显示号码：运营商侧仍有主叫记录，可由公安机关或者本人向运营商申请查询。',
};

/**
 * What a number tells by itself: kind, region, operator. It never tells who is calling.
 * @param place what a table of segments says of a mobile number; the range alone tells no region
 */
export function describeNumber(
  phone: PhoneNumber,
  place: NumberPlace | null = null,
): NumberDescription {
  const plain = { kind: phoneKindName(phone.kind), region: null, carrier: null };
  if (phone.kind === 'mobile') return describeMobile(phone.normalised, place);
  const note = NOTES[phone.kind] ?? '';
  if (phone.kind === 'landline' || phone.kind === 'service95') {
    return { ...plain, region: placeOfLandline(phone.normalised), note };
  }
  return { ...plain, note };
}

function describeMobile(digits: string, place: NumberPlace | null): NumberDescription {
  const kind = phoneKindName('mobile');
  const region = place?.region || null;
  const range = MOBILE_RANGES.find(([pattern]) => pattern.test(digits));
  const carrier = place?.carrier || range?.[1] || null;
  if (!range && !place) {
    return { kind, region, carrier, note: '号段未见分配资料，来电显示可能被改写。' };
  }
  const special = range?.[2];
  if (special) return { ...SPECIAL[special], region, carrier };
  return { kind, region, carrier, note: region === null ? CARRIED : PLACED };
}

/** 固定电话 · 浙江 杭州: kind, region and operator in one line. */
export function describeNumberBriefly(
  phone: PhoneNumber,
  place: NumberPlace | null = null,
): string {
  const { kind, region, carrier } = describeNumber(phone, place);
  return [kind, region, carrier].filter(Boolean).join(' · ');
}
