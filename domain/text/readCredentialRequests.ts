import { isWarning } from './denial.ts';
import { matchesOf } from './matchesOf.ts';
import { factAt, type MessageView, withoutOverlaps } from './messageView.ts';
import type { Credential, TextFactOf } from './textFact.ts';

const SECRETS: readonly { what: Credential; words: string }[] = [
  {
    what: 'verification_code',
    words: '验证码|校验码|动态码|动态口令|短信码|动态密码|短信口令|[\\d四六]位数字码?',
  },
  { what: 'password', words: '(?:支付|登录|交易|银行卡|网银|账户|取款)?密码' },
  { what: 'face', words: '人脸(?:识别|认证|验证)?|刷脸|面部识别|活体(?:检测|认证)|眨眼|张嘴' },
  {
    what: 'identity_document',
    words: '身份证(?:正反面|照片|号码?|原件|复印件)?|手持身份证|证件照片?',
  },
  {
    what: 'card_details',
    words: '银行卡(?:号码?|照片|信息|正反面)?|卡号|CVV2?|安全码|有效期|卡片背面|银行账户信息',
  },
];
const GIVE =
  '告知|告诉|提供|发送|发给|发我|发来|回复|报(?![警案名告价销废刊])(?:出|给|一下|上|下)?|索要|索取|骗取|问(?:我|他|她|当事人)要|要走|输入|填写|填入|念给?|转发|提交|说出|截图|出示|配合|完成|进行|上传|录入|补录|登记|核对|验证|更新|准备好?';
const SCREEN =
  /(?:开启|打开|进行|配合|下载|加入|点击|开始|使用)[^,。;!\n]{0,6}(?:屏幕共享|共享屏幕|远程(?:控制|协助|操作)|腾讯会议|云会议|视频会议|向日葵|ToDesk|TeamViewer|录屏)|(?:共享|分享)(?:手机|您的|你的)?屏幕|(?:下载|打开|进入|加入|搜索|输入)[^,。;!\n]{0,10}(?:会议(?!室|纪要|通知)|瞩目|zoom)|手机(?:画面|屏幕|界面)[^,。;!\n]{0,4}(?:给我|共享|分享)/gi;
const REQUESTS = SECRETS.map(({ what, words }) => ({
  what,
  patterns: [
    new RegExp(`(?:${GIVE})[^,。;!?\\n]{0,10}?(?:${words})`, 'gi'),
    new RegExp(
      `(?:${words})[^,。;!?\\n]{0,8}?(?:发给|告诉|告知|报给|发我|发来|发送至?|提供给|回复给?|念给|截图给?|转发给?|发到)(?:我|客服|专员|工作人员|本|对方|民警|警官|一下)?`,
      'gi',
    ),
  ],
}));
/** 身份证 and 银行卡 are asked for in honest business too: the request must be an order. */
const NEEDS_ORDER: readonly Credential[] = ['identity_document', 'card_details'];
const ORDER = /(?:请|须|需|务必|必须|速|立即|马上|尽快|要求|把|将|点击|登[录陆])[^。;!?\n]{0,24}$/;
const ASKS_ITSELF = /发给|告诉|发我|^(?:填写|登记|输入|提交|上传|录入|更新)/;
/** 把你的身份证号发到群里 threatens to tell, and asks for nothing. */
const PUBLISHES = /发(?:到|给|在)[^,。;!?\n]{0,4}(?:群|朋友圈|抖音|网上|亲友|好友)/;
const IN_PERSON = /(?:携带?|持|带上|凭|前往|柜台|网点)[^。;!?\n]{0,16}$/;
const HOUSEHOLD_ADVICE = /(?:修改|重置|更改|变更|忘记|找回|设置)[^,。;!?\n]{0,6}$/;

/** Without one of these nothing is asked for: most messages end here. */
const MAYBE =
  /码|\d位数字|脸|活体|眨眼|张嘴|身份证|证件|银行卡|卡号|CVV|卡片背面|有效期|账户信息|屏|画面|远程|会议|口令|位数字|瞩目|zoom|向日葵|todesk|teamviewer/i;

/** Finds requests for a code, a password, a face, a screen, or the copy of a document. */
export function readCredentialRequests(view: MessageView): TextFactOf<'credential_request'>[] {
  const facts: TextFactOf<'credential_request'>[] = [];
  if (!MAYBE.test(view.half)) return facts;
  const take = (start: number, end: number, what: Credential) => {
    if (isWarning(view, start, end)) return;
    const before = view.half.slice(Math.max(0, start - 26), start);
    const said = view.half.slice(start, end);
    if (IN_PERSON.test(before) || HOUSEHOLD_ADVICE.test(before) || /勿|不要|不会/.test(said))
      return;
    if (PUBLISHES.test(view.half.slice(start, end + 8))) return;
    if (NEEDS_ORDER.includes(what) && !ORDER.test(before) && !ASKS_ITSELF.test(said)) return;
    // 我报了验证码 tells what was given; 让我报了 also that it was asked for.
    const asked = /(?:让|叫|要求?|催)(?:我|当事人)(?:把|将)?$/.exec(before)?.[0] ?? '';
    if (asked === '' && /(?:我|当事人)(?:就|也|已经?|都)?$/.test(before) && said.includes('了'))
      return;
    facts.push(factAt(view, 'credential_request', start - asked.length, end, { what }));
  };
  for (const { what, patterns } of REQUESTS) {
    for (const pattern of patterns) {
      for (const match of matchesOf(pattern, view.half)) {
        take(match.index, match.index + match[0].length, what);
      }
    }
  }
  for (const match of matchesOf(SCREEN, view.half)) {
    take(match.index, match.index + match[0].length, 'screen_share');
  }
  return withoutOverlaps(facts);
}
