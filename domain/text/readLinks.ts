import { matchesOf } from './matchesOf.ts';
import { claim, clauseBefore, factAt, type MessageView } from './messageView.ts';
import type { TextFactOf } from './textFact.ts';

const URL_TAIL = "[\\w\\-.~:/?#@!$&'()*+,;=%]*";
const TLDS =
  'com|cn|net|org|gov|edu|top|vip|xyz|cc|me|io|co|app|site|shop|club|online|info|tv|link|fun|work|ltd|icu|pro|tech|store|live|mobi|biz|wang|asia|hk|tw|mo|us|ru|in|jp|kr|sg|uk|eu|de|to|ly|gd|im|la|ws|mn|so|sh|st|nu|ink|red|pub|run|fit|ren|group|cool|cloud|ai|dev|date|chat|win|bid|loan|cash|money|finance|credit|bond|buzz|cyou|sbs|cfd|monster|quest|rest|love|life|world|today|space|website|press|host|wiki|plus|law|kim|mom|lol|art|design|center|video|social|market|email|company|network|systems|xin|ht|pw|tk|ml|ga|cf|gq|su|nz|ca|fr|it|es|nl|ch|th|vn|my|ph|id|sx|cx|cm|ms|tf|vc|ag|bz|lc|hn|re|bar|best|beauty|hair|skin|makeup|autos|boats|homes|digital|guru|zone|expert|click|download|stream|trade|review|science|party|men|faith|racing|webcam|gdn|one|ooo|page|pet|wine|cafe|city|land|house|estate|fund|capital|ventures|holdings|school|academy|help|support|services|solutions|works|team|tools|games|game|tips|news|media|photo|gallery|studio|style|gold|car|taxi|travel|hotel|vin|beer|blue|black|green|pink|shopping|sale|deals|insure|tax|legal|claims|bingo|bet|casino|poker|lat|uno|zip|mov|nexus|foo|icu';
const PORT_AND_PATH = `(?::\\d{2,5})?(?:[/?#]${URL_TAIL})?`;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})';
const LINK = new RegExp(
  `https?://[\\w\\-.]{1,253}${PORT_AND_PATH}` +
    `|(?<![\\d.])${OCTET}(?:\\.${OCTET}){3}(?!\\.?\\d)${PORT_AND_PATH}` +
    `|(?<![\\w@.-])(?:[a-z0-9-]{1,63}\\.){1,5}(?:${TLDS})(?![a-z0-9@-])${PORT_AND_PATH}`,
  'gi',
);
const FULL_WIDTH_STOP = /[，；：！？（）＂＇＜＞｜]/;
const IP_HOST = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IP_CUE = /(?:网址|链接|登[录陆]|点击|访问|打开|地址|网站|戳|查看)[^\d]{0,3}$/;
const SHORTENERS = new Set(
  't.cn dwz.cn url.cn suo.im 3.cn u.nu 0x3.me tb.cn m.tb.cn c.tb.cn e.tb.cn dwz.mn mrw.so bit.ly tinyurl.com t.ly is.gd goo.gl suo.nz w.url.cn 6du.in j.mp ow.ly rb.gy cutt.ly dwz.date sourl.cn reurl.cc 985.so kurl.cc urlc.cn t.hk.uy v.ht xc.hk u.jd.com dwz.win t.im v.gd s.id shorturl.at rebrand.ly dwz.lc sohu.gg t.hk e.cn'.split(
    ' ',
  ),
);

/**
 * Finds web addresses with or without a scheme, and cuts off the Chinese text and punctuation that
 * stand against them. `url` always has a scheme: http:// where the message writes none.
 */
export function readLinks(view: MessageView): TextFactOf<'link'>[] {
  const facts: TextFactOf<'link'>[] = [];
  if (!view.half.includes('.')) return facts;
  for (const match of matchesOf(LINK, view.half)) {
    const start = match.index + gluedLatinLength(match[0]);
    const end = endOfLink(view, start, match.index + match[0].length);
    const written = view.half.slice(start, end);
    const hasScheme = /^https?:\/\//i.test(written);
    const url = hasScheme ? written : `http://${written}`;
    const host = hostOf(url);
    if (host === '') continue;
    const isRawIp = IP_HOST.test(host);
    // Four numbers with dots are also a version or a list: without a cue only a path tells.
    const bareIp = isRawIp && !hasScheme && written === host;
    if (bareIp && !IP_CUE.test(clauseBefore(view, start, 8))) continue;
    if (!hasScheme && !isRawIp && !/[a-z]/i.test(host)) continue;
    claim(view, start, end);
    const value = { url: lowerCaseHost(url), host, isShort: isShortLink(url, host), isRawIp };
    facts.push(factAt(view, 'link', start, end, value));
  }
  return facts;
}

/** 下载APPwww.example.com: what stands before www. is a word, not a part of the address. */
function gluedLatinLength(match: string): number {
  const www = /^[a-z]{1,12}(?=www\.)/i.exec(match);
  return www ? www[0].length : 0;
}

function endOfLink(view: MessageView, start: number, longest: number): number {
  const schemeLength = /^https?:\/\//i.exec(view.half.slice(start, start + 8))?.[0].length ?? 0;
  const original = view.text.slice(start + schemeLength, longest);
  const stop = original.search(FULL_WIDTH_STOP);
  let end = stop === -1 ? longest : start + schemeLength + stop;
  while (end > start && /[.,;:!?'"*)]/.test(view.half[end - 1] ?? '')) {
    if (view.half[end - 1] === ')' && view.half.slice(start, end).includes('(')) break;
    end -= 1;
  }
  return end;
}

function hostOf(url: string): string {
  const host = /^https?:\/\/([\w\-.]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return host.includes('.') ? host.replace(/\.+$/, '') : '';
}

function lowerCaseHost(url: string): string {
  return url.replace(/^https?:\/\/[\w\-.]+/i, (origin) => origin.toLowerCase());
}

function isShortLink(url: string, host: string): boolean {
  if (SHORTENERS.has(host)) return true;
  // Very short names outside .com that carry nothing but a code are shorteners of some sender.
  return /^[a-z0-9]{1,3}\.(?!com$)[a-z]{2,3}$/.test(host) && /\/\/[^/]+\/[\w-]{3,10}$/.test(url);
}
