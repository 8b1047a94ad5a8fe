import { damageOf, decodeWhole, isAscii, latin1 } from '../textEncoding.ts';

/** Text of a mail with the encoding that it turned out to be in. */
export interface MailText {
  text: string;
  /** Label as TextDecoder knows it. */
  charset: string;
  /** The declared encoding does not fit the bytes. */
  wrong: boolean;
}

/** What mail programs write, and what they mean by it. */
const meanings: Record<string, string> = {
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  'gb2312-80': 'gb18030',
  csgb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  'big5-hkscs': 'big5',
  'ks_c_5601-1987': 'euc-kr',
  utf8: 'utf-8',
  'utf-8': 'utf-8',
  utf8mb4: 'utf-8',
  cp932: 'shift_jis',
};
const unsaid = new Set([
  '',
  'us-ascii',
  'ascii',
  'default',
  'unknown',
  'unknown-8bit',
  'x-unknown',
  '8bit',
]);
const western = new Set(['iso-8859-1', 'iso-8859-15', 'windows-1252', 'latin1', 'cp1252']);

/**
 * Decodes text of a mail. Chinese programs declare GB2312 and write GBK or GB18030, declare nothing,
 * or declare Latin-1; the bytes decide where they can.
 * @param declared the charset parameter as it stands; empty for none
 */
export function decodeMailText(bytes: Uint8Array, declared: string): MailText {
  const label = declared
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (label === 'hz-gb-2312' || label === 'hz')
    return { text: decodeHz(bytes), charset: 'hz', wrong: false };
  const meant = meanings[label] ?? (unsaid.has(label) ? null : label);
  if (isAscii(bytes) && !meant?.startsWith('iso-2022')) {
    return { text: latin1(bytes), charset: meant ?? 'us-ascii', wrong: false };
  }
  const asUtf8 = decodeWhole(bytes, 'utf-8');
  if (asUtf8 !== null && meant !== 'utf-8' && overrules(asUtf8, meant)) {
    return { text: asUtf8, charset: 'utf-8', wrong: meant !== null };
  }
  const asChinese = decodeWhole(bytes, 'gb18030');
  if (meant && western.has(meant) && looksGb2312(bytes) && HAN_PAIR.test(asChinese ?? '')) {
    return { text: asChinese ?? '', charset: 'gb18030', wrong: true };
  }
  const asMeant = meant ? decodeWhole(bytes, meant) : null;
  if (meant && asMeant !== null) return { text: asMeant, charset: meant, wrong: false };
  return guess(bytes, meant);
}

const HAN = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/;
const HAN_PAIR = /[\u4e00-\u9fff]{2}/;

/** Bytes that are UTF-8 throughout are hardly ever anything else: least of all by three at a time. */
function overrules(asUtf8: string, meant: string | null): boolean {
  if (meant === null || western.has(meant)) return true;
  return meant === 'gb18030' ? HAN.test(asUtf8) : /[\u0800-\u{10ffff}]/u.test(asUtf8);
}

function guess(bytes: Uint8Array, meant: string | null): MailText {
  const mayBeChinese =
    looksGb2312(bytes) || HAN_PAIR.test(new TextDecoder('gb18030').decode(bytes));
  const charsets = mayBeChinese ? ['utf-8', 'gb18030', 'big5'] : ['utf-8'];
  const found = charsets
    .map((charset) => ({ charset, text: new TextDecoder(charset).decode(bytes) }))
    .map((one) => ({ ...one, damage: damageOf(one.text) }))
    .filter(({ damage, text }) => damage * 50 <= text.length)
    .sort((a, b) => a.damage - b.damage || frequentSigns(b.text) - frequentSigns(a.text))[0];
  const wrong = meant !== null;
  if (found) return { text: found.text, charset: found.charset, wrong };
  const charset = meant && isKnown(meant) ? meant : 'windows-1252';
  return { text: new TextDecoder(charset).decode(bytes), charset, wrong };
}

const FREQUENT = new Set(
  '的一是不了人我在有他这這个個为為之大来來以中上们們到说說和你您会會要款借还還电電话話请請日月年',
);

function frequentSigns(text: string): number {
  let found = 0;
  for (const sign of text) if (FREQUENT.has(sign)) found += 1;
  return found;
}

/** High bytes stand in pairs, as in GB2312; accented letters stand alone. */
function looksGb2312(bytes: Uint8Array): boolean {
  const runs = latin1(bytes).match(/[\u0080-\u00ff]+/g) ?? [];
  const even = runs.filter((run) => run.length % 2 === 0).length;
  return runs.length > 0 && even >= runs.length * 0.9;
}

function decodeHz(bytes: Uint8Array): string {
  return latin1(bytes)
    .replace(/~\{([\s\S]*?)~\}/g, (_whole, pairs: string) => {
      const high = Buffer.from([...pairs].map((sign) => sign.charCodeAt(0) | 0x80));
      return new TextDecoder('gb18030').decode(high);
    })
    .replace(/~\r?\n/g, '')
    .replaceAll('~~', '~');
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== null;
  } catch {
    return false;
  }
}
