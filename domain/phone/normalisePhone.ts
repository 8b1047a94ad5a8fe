import { halfWidth } from '../text/halfWidth.ts';
import type { PhoneKind, PhoneNumber } from './phoneNumber.ts';

export type { PhoneKind, PhoneNumber } from './phoneNumber.ts';

const HIDDEN =
  /^(?:(?:未知|隐藏|私人|私密|匿名|无|不显示|未显示|保密|屏蔽)(?:的)?(?:来电)?(?:号码|来电|主叫|显示)?|无来电显示|无主叫号码|主叫隐藏|unknown(?: ?(?:number|caller))?|private(?: ?(?:number|caller))?|anonymous|withheld|restricted|no caller id|blocked|-[1-4])$/i;
const EXTENSION =
  /(?:转接?|轉|分机号?|extension|ext\.?|[x#,;])[\s:.]{0,4}(?:分机号?[\s:.]{0,4})?(\d{1,6})[\s号)]{0,4}$/i;
const DASH_EXTENSION = /^(\+?[\d\s()]{0,8}-?[\d\s]{7,10})-(\d{1,6})$/;
const NUMBER_RUN = /\+?[\d(][\d\s().\-·]*/g;
/** A city's 96 number or a bank's 95 number dialled with its area code: 010-96066. */
const LOCAL_SERVICE = /^(0(?:10|2[0-57-9]|[3-9]\d{2}))(9[56]\d{3,4})$/;
// Long-distance access codes that old handsets write before the number they dialled.
const IP_PREFIX = /^(?:179\d{2}|12593|10193|11808)(?=0?1[3-9]\d{9}$|0\d{9,11}$)/;

const KIND_NAMES: Record<PhoneKind, string> = {
  mobile: '手机号码',
  landline: '固定电话',
  hotline400: '400/800 热线',
  service95: '95/96 服务号码',
  sms106: '106 短信号码',
  service1: '公共服务号码',
  short: '短号码',
  overseas: '境外号码',
  hidden: '未显示号码',
  unknown: '无法识别的号码',
};

/**
 * Reads one phone number as people, handsets and exports write it. Never throws: what cannot be
 * a number comes back as `unknown`, a withheld one as `hidden` with an empty `normalised`.
 * Passing `normalised` through again changes nothing.
 */
export function normalisePhone(raw: string): PhoneNumber {
  const text = halfWidth(raw)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .trim();
  if (HIDDEN.test(text)) return { raw, normalised: '', kind: 'hidden' };

  const { base, extension } = splitExtension(text);
  const run = longestNumberRun(base);
  const digits = run.replace(/\D/g, '');
  if (digits === '') return { raw, normalised: '', kind: 'unknown' };

  const grouped = /[\s().-]/.test(run.trim());
  const found = run.startsWith('+') ? readAfterPlus(digits, grouped) : readDigits(digits, grouped);
  return extension === undefined ? { raw, ...found } : { raw, ...found, extension };
}

/** The Chinese name of a kind of number, for screens and papers. */
export function phoneKindName(kind: PhoneKind): string {
  return KIND_NAMES[kind];
}

/** The number in groups as Chinese readers expect it: `138 0013 8000`, `010-1234 5678`. */
export function formatPhone(phone: PhoneNumber): string {
  if (phone.kind === 'hidden') return KIND_NAMES.hidden;
  if (phone.normalised === '') return phone.raw.trim();
  const shown = group(phone.normalised, phone.kind);
  return phone.extension === undefined ? shown : `${shown} 转 ${phone.extension}`;
}

type Reading = { normalised: string; kind: PhoneKind };

function splitExtension(text: string): { base: string; extension?: string } {
  const spoken = EXTENSION.exec(text);
  if (spoken && /\d{3}/.test(text.slice(0, spoken.index).replace(/[\s-]/g, ''))) {
    return { base: text.slice(0, spoken.index), extension: spoken[1] };
  }
  const dashed = DASH_EXTENSION.exec(text);
  if (dashed?.[1] !== undefined) {
    const { kind } = readDigits(dashed[1].replace(/\D/g, ''), true);
    if (kind === 'landline' || kind === 'hotline400') {
      return { base: dashed[1], extension: dashed[2] };
    }
  }
  return { base: text };
}

function longestNumberRun(text: string): string {
  let best = '';
  let bestDigits = 0;
  for (const [run] of text.matchAll(NUMBER_RUN)) {
    const count = run.replace(/\D/g, '').length;
    if (count > bestDigits) {
      best = run.startsWith('(') && text.includes('(+') ? `+${run}` : run;
      bestDigits = count;
    }
  }
  return best;
}

function readAfterPlus(digits: string, grouped: boolean): Reading {
  if (digits.startsWith('86'))
    return readAfterChina(digits.slice(2), grouped || digits.length < 13);
  // No country code begins with 0: the plus is a slip before a number dialled in China.
  if (digits.startsWith('0')) return readDigits(digits, grouped);
  return { normalised: `+${digits}`, kind: 'overseas' };
}

function readAfterChina(rest: string, trusted: boolean): Reading {
  if (rest === '') return { normalised: '86', kind: 'unknown' };
  // Abroad the 0 of an area code is dropped: +86 10 6234 5678. A 106 sender never has ten digits
  // in groups, and ten or eleven digits from 95 are a landline in Ningxia or Xinjiang.
  const withoutTrunkZero =
    /^10\d{8}$/.test(rest) && (trusted || !rest.startsWith('106'))
      ? true
      : /^2[0-57-9]\d{8}$|^(?!400|800|95\d{3,7}$)[3-9]\d{9,10}$/.test(rest);
  if (withoutTrunkZero) {
    const landline = readDigits(`0${rest}`, trusted);
    if (landline.kind === 'landline') return landline;
  }
  return readDigits(rest, trusted);
}

function readDigits(digits: string, grouped: boolean): Reading {
  if (digits.startsWith('00')) return readInternational(digits, grouped);
  const dialled = digits.replace(IP_PREFIX, '');
  const kind = kindOfNational(dialled);
  if (kind !== 'unknown') {
    return { normalised: /^01[3-9]\d{9}$/.test(dialled) ? dialled.slice(1) : dialled, kind };
  }
  if (/^86\d{10,}$/.test(dialled)) {
    const inner = readAfterChina(dialled.slice(2), grouped);
    if (inner.kind !== 'unknown') return inner;
  }
  return { normalised: dialled, kind };
}

function readInternational(digits: string, grouped: boolean): Reading {
  const rest = digits.slice(2);
  if (rest.startsWith('86')) return readAfterChina(rest.slice(2), grouped);
  if (rest.startsWith('0')) return readDigits(rest, grouped);
  return rest.length >= 7
    ? { normalised: `+${rest}`, kind: 'overseas' }
    : { normalised: digits, kind: 'unknown' };
}

function kindOfNational(digits: string): PhoneKind {
  if (/^0?1[3-9]\d{9}$/.test(digits)) return 'mobile';
  if (/^106\d{5,18}$/.test(digits)) return 'sms106';
  if (/^[48]00\d{7}$/.test(digits)) return 'hotline400';
  if (/^9[56]\d{3,10}$/.test(digits) || LOCAL_SERVICE.test(digits)) return 'service95';
  if (/^0(?:10|2[0-57-9])\d{7,8}$|^0[3-9]\d{2}\d{7,8}$/.test(digits)) return 'landline';
  if (/^(?:100\d{2,6}|1010\d{4}|12\d{3}|118\d{2,3}|116114)$/.test(digits)) return 'service1';
  if (/^[2-8]\d{6,7}$/.test(digits)) return 'landline';
  if (/^\d{3,6}$/.test(digits)) return 'short';
  return 'unknown';
}

function group(digits: string, kind: PhoneKind): string {
  if (kind === 'mobile') return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  if (kind === 'hotline400')
    return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
  if (kind === 'landline') return groupLandline(digits);
  if (kind === 'service95') return digits.replace(LOCAL_SERVICE, '$1-$2');
  return digits;
}

function groupLandline(digits: string): string {
  const areaLength = /^0(?:10|2)/.test(digits) ? 3 : digits.startsWith('0') ? 4 : 0;
  const local = digits.slice(areaLength);
  const grouped = `${local.slice(0, -4)} ${local.slice(-4)}`;
  return areaLength === 0 ? grouped : `${digits.slice(0, areaLength)}-${grouped}`;
}
