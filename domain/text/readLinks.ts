import { matchesOf } from './matchesOf.ts';
import { claim, clauseBefore, factAt, type MessageView } from './messageView.ts';
import type { TextFactOf } from './textFact.ts';

const URL_TAIL = "[\\w\\-.~:/?#@!$&'()*+,;=%]*";
/** Endings of hosts. Where a word could be one by chance (is, do, as), only a path or a word such as 登录 makes it a link. */
const ENDINGS = new Set(
  'ac academy ad ae ag ai al app ar art asia au autos az ba baby bar bd beauty beer best bet bg bid bingo bio biz black blue bo boats bond boo br build buy buzz bw bz ca cafe call capital car career cash casino cat cc center cf cfd ch charity chat city cl claims click cloud club cm cn co coffee college com community company construction contact cooking cool country coupons cr credit cricket cruises cu cx cy cyou cz dance date day de deals degree delivery democrat dental dentist design dev diet digital direct directory discount dk dog domains download dz earth ec edu education ee eg email energy engineer engineering enterprises equipment es esq estate eu events exchange expert faith fan fans farm fashion feedback fi finance financial fish fit fitness fj flights florist flowers fm foo football forsale fr fun fund furniture fyi ga gallery game games gd gdn ge gg gh gi gift gifts gl global gmbh gold gov gq gr graphics gratis green gripe group gt guide guitars guru hair haus healthcare help hiphop hk hn hockey holdings holiday homes horse hospital host hotel house hr ht hu icu id ie il im immo in inc industries info ing ink institute insure international investments io iq ir istanbul it je jewelry jo jobs jp juegos kaufen ke kg kh kim kitchen kr kz la land lat law lawyer lc lease legal life lifestyle lighting limited limo link live living lk llc loan loans lol love lt ltd lu luxury lv ly ma maison makeup management market marketing mba md me media meme memorial men mg mk ml mm mn mo mobi moda mom money monster mortgage mov ms mt mu mv mx my navy net network new news nexus ng ninja nl np nu nz one onl online ooo org organic pa page partners parts party pay pe pet pg ph phd phone photo photography photos pics pictures pink pizza pk pl place plumbing plus pm poker post pr press pro productions prof promo properties property protection ps pt pub pw py qa qpon quest racing re recipes red rehab reise ren rent rentals repair report republican rest restaurant review rip ro rocks rs rsvp ru ruhr run rw sa sale salon sarl save sbs sc school science se secure security select services sexy sg sh shoes shop shopping show si singles site sk ski skin sn so soccer social solar solutions soy space sr st store stream studio style su sucks supply support surf surgery sv sx sy systems talk tattoo tax taxi team tech technology tennis tf tg th theater tienda tips tires tj tk tl tm tn to today tools top town toys tr trade training travel tt tube tv tw tz ua ug uk university uno us uy uz vacations vc ve ventures versicherung vet vg vi viajes video villas vin vip vision viva vn vodka vote voyage wang watch web webcam website wed wedding wien wiki win wine work works world ws wtf xin xyz yoga yt za zip zm zone zw'.split(
    ' ',
  ),
);
/** contract.pdf, app.apk: a file, not a host. */
const FILE_ENDINGS = new Set(
  'pdf doc docx xls xlsx ppt pptx txt csv zip rar exe apk ipa jpg jpeg png gif bmp mp3 mp4 avi mov wav amr m4a html htm js ts css json xml md log bak dll jar'.split(
    ' ',
  ),
);
const PORT_AND_PATH = `(?::\\d{2,5})?(?:[/?#]${URL_TAIL})?`;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})';
const LINK = new RegExp(
  `h[tx]{2}ps?://[\\w\\-.]{1,253}${PORT_AND_PATH}` +
    `|(?<![\\d.])${OCTET}(?:\\.${OCTET}){3}(?!\\.?\\d)${PORT_AND_PATH}` +
    `|(?<![\\w@.-])(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,18}(?![a-z0-9@-]|\\.[\\w.-]*@)${PORT_AND_PATH}`,
  'gi',
);
const FULL_WIDTH_STOP = /[，；：！？（）＂＇＜＞｜]/;
const IP_HOST = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const LINK_CUE =
  /(?:网址|链接|登[录陆]|点击?|点开|访问|打开|地址|网站|官网|网页|浏览器|入口|下载|进入|详见|戳|查看|[Aa][Pp][Pp])[^\w]{0,3}$/;
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
    const hasScheme = /^h[tx]{2}ps?:\/\//i.test(written);
    const url = hasScheme ? written : `http://${written}`;
    const host = hostOf(url);
    if (host === '') continue;
    const isRawIp = IP_HOST.test(host);
    // Four numbers with dots are also a version or a list: without a cue only a path tells.
    const cued = LINK_CUE.test(clauseBefore(view, start, 8));
    if (!hasScheme && !cued && !(isRawIp ? written !== host : isHost(host, written))) continue;
    if (!isRawIp && (!/[a-z]/i.test(host) || FILE_ENDINGS.has(endingOf(host)))) continue;
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
  const schemeLength =
    /^h[tx]{2}ps?:\/\//i.exec(view.half.slice(start, start + 8))?.[0].length ?? 0;
  const original = view.text.slice(start + schemeLength, longest);
  const stop = original.search(FULL_WIDTH_STOP);
  let end = stop === -1 ? longest : start + schemeLength + stop;
  while (end > start && /[.,;:!?'"*()]/.test(view.half[end - 1] ?? '')) {
    if (view.half[end - 1] === ')' && view.half.slice(start, end).includes('(')) break;
    end -= 1;
  }
  return end;
}

/** Without a scheme or a word such as 登录: a known ending, or a path behind a host of three parts. */
function isHost(host: string, written: string): boolean {
  if (ENDINGS.has(endingOf(host))) return true;
  const parts = host.split('.');
  const hasPath = written.length > host.length;
  return parts.every((part) => part.length > 1) && (parts.length > 2 || hasPath);
}

function endingOf(host: string): string {
  return host.slice(host.lastIndexOf('.') + 1);
}

function hostOf(url: string): string {
  const host = /^h[tx]{2}ps?:\/\/([\w\-.]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return host.includes('.') ? host.replace(/\.+$/, '') : '';
}

function lowerCaseHost(url: string): string {
  return url.replace(/^h[tx]{2}ps?:\/\/[\w\-.]+/i, (origin) => origin.toLowerCase());
}

function isShortLink(url: string, host: string): boolean {
  if (SHORTENERS.has(host)) return true;
  // Very short names outside .com that carry nothing but a code are shorteners of some sender.
  return /^[a-z0-9]{1,3}\.(?!com$)[a-z]{2,3}$/.test(host) && /\/\/[^/]+\/[\w-]{3,10}$/.test(url);
}
