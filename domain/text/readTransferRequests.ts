import { isWarning } from './denial.ts';
import { matchesOf } from './matchesOf.ts';
import { factAt, type MessageView, withoutOverlaps } from './messageView.ts';
import type { TextFactOf } from './textFact.ts';

const REQUESTS: readonly RegExp[] = [
  /(?:往|向)[^,。;!?\n]{0,8}(?:账[户号]|卡|微信|支付宝)[^,。;!?\n]{0,4}(?:转|打|汇|存|充)/g,
  /(?:转|汇|打|还|付|发)(?:账|款|钱)?(?:给|至|到|入)(?:我(?!们?[:,]?\s?\d{3,4}[- ]?\d)|他|她|本人|指定|理赔|退款|财务|工作人员|客服|专员|老师|经理|对方|下方|以下|私人|个人)[^,。;!?\n]{0,8}/g,
  /(?:先|帮我?|替我|给我|跟我)(?:垫付?|转|打|汇|付|充值?|投)[^,。;!?\n]{0,8}(?:\d|元|块|钱|账|款|万)/g,
  /(?:先|需|须|需要|首次|首)(?:行)?充值?\s?\d[\d.,]*(?:元|块|万|\D)/g,
  /(?:卡|账户|账号|户头)[^,。;!?\n\d]{0,4}(?:转|汇|打)(?=[:,\s\d])/g,
  // 转2000元到6222…, 汇5000元至以下账户: the sum stands between the verb and the account.
  /(?:转账?|汇款?|打款?|还款?|付款?|存|充)\s?\d[\d.,]{0,11}\s?(?:万?元|块钱?|万)?\s?(?:到|至|入|进|给)(?!您|你)[^,。;!?\n\d]{0,12}(?:卡|账[户号]|帐[户号]|微信|支付宝|QQ|\d(?:[ -]?\d){11,18})/g,
  // 转到6222…
  /(?:转账?|汇款?|打款?|还款?|付款?|存)\s?(?:到|至|入|进|给)\s?\d(?:[ -]?\d){11,18}/g,
  /扫(?:码|描二维码)(?:支付|付款|缴费|转账|还款)/g,
  /(?:转账|汇款|打款|转款|转|汇|打|存|划转)(?:至|到|入|进|给)(?!账|帐|成功)[^,。;!?\n]{0,12}(?:账户|账号|帐户|帐号|卡|户|微信|支付宝|二维码|对公|我(?!们?[:,]?\s?\d{3}))/g,
  /(?:请|须|需|必须|务必|速|立即|马上|尽快|要求|先|点击)(?:您|你)?[^,。;!?\n]{0,8}(?:转账|汇款|打款|转款|扫码支付|扫码付款|扫码还款)/g,
  /安全账[户号]|(?:指定|以下|下方|下列|私人|个人|专用|监管|清算|核查){1,3}(?:的)?(?:还款|收款|对公|银行)?(?:账[户号]|帐[户号]|卡号|收款码|二维码)/g,
  /(?:缴纳|支付|交纳|缴|交|预付|先付|补缴|转)[^,。;!?\n]{0,8}(?:解冻费|保证金|工本费|认证金|验证金|押金|激活费|刷流水|流水费|手续费|前期费|包装费|会员费|诚意金|滞纳保证金)/g,
  /扫(?:描|码)?[^,。;!?\n]{0,6}(?:二维码|收款码)[^,。;!?\n]{0,4}(?:支付|付款|还款|转账|缴费)?/g,
  /(?:还款|收款|打款)(?:账[户号]|帐[户号]|卡号)[:为是\s]/g,
  /(?:清空|转出|转移)[^,。;!?\n]{0,6}(?:账户|资金|余额|存款)/g,
];
/** A bank reporting what has happened is no request. */
const REPORT_BEFORE =
  /(?:已|成功|收到|您的?账户|尾号\d{4}|于\d|完成|到账|支出|收入|余额)[^,。;!?\n]{0,12}$/;
const REPORT_AFTER = /^[^,。;!?\n]{0,10}(?:成功|已完成|已到账|支出|收入|交易)/;

const MAYBE = /[转汇打存划扫缴付]|支付|账[户号]|卡号|收款|二维码/;

/** Finds requests to move money to a named or unnamed account, pay in advance, or scan a code. */
export function readTransferRequests(view: MessageView): TextFactOf<'transfer_request'>[] {
  const facts: TextFactOf<'transfer_request'>[] = [];
  if (!MAYBE.test(view.half)) return facts;
  for (const pattern of REQUESTS) {
    for (const match of matchesOf(pattern, view.half)) {
      const start = match.index;
      const end = afterDigits(view.half, start + match[0].length);
      if (/[勿不]/.test(match[0]) || isWarning(view, start, end)) continue;
      if (view.half[start - 1] === '不') continue;
      if (REPORT_BEFORE.test(view.half.slice(Math.max(0, start - 16), start))) continue;
      if (REPORT_AFTER.test(view.half.slice(end, end + 14))) continue;
      facts.push(factAt(view, 'transfer_request', start, end, {}));
    }
  }
  return withoutOverlaps(facts);
}

/** A card number is never cut in two: the pattern may end inside it. */
function afterDigits(text: string, end: number): number {
  if (!/\d/.test(text[end - 1] ?? '')) return end;
  return end + (/^(?:[ -]?\d)*/.exec(text.slice(end, end + 40))?.[0].length ?? 0);
}
