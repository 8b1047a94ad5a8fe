import { matchesOf } from './matchesOf.ts';
import { claim, isFree, type MessageView } from './messageView.ts';

const CODE_WORD =
  '验证码|校验码|动态码|动态密码|动态口令|交易码|确认码|取件码|取货码|短信码|激活码|邀请码|兑换码|登录码|提取码';
const CODES: readonly RegExp[] = [
  new RegExp(
    `(?:${CODE_WORD})(?:(?![电拨询]|客服|热线)[^\\d,。;\\n]){0,8}(\\d[\\d-]{3,9})(?![\\d元])`,
    'g',
  ),
  new RegExp(
    `(?<![\\d.,*]|拨打?|致电|电话|热线|客服)(\\d{4,8})[((]?(?:是|为)?[^\\d,。;\\n]{0,10}(?:${CODE_WORD})`,
    'g',
  ),
  /(?:订单号?|合同号?|合同编号|借据号?|编号|单号|流水号?|案号|工单号?|受理号|凭证号|交易号|票号|工号|保单号?|快递单?号?|运单号?|户号|文号)[:为是\s]{0,3}((?:[A-Za-z]{0,6}[-#]?)\d[\dA-Za-z-]{0,30})(?![\d.]|[元万])/g,
  /(?:退订回复?|拒收请?回复?|回复|回)[:为是\s]{0,3}([A-Za-z]{0,6}\d{1,6}[A-Za-z]{0,4})(?![\d.·-]|[元万]| \d)/g,
  /[(〔[]20\d{2}[)〕\]][\u4e00-\u9fff]{1,4}\d{0,4}[\u4e00-\u9fff]{0,6}\d{1,7}号?/g,
];

/** 工号139-0000-1234 can be called; 订单号13900001234 cannot. */
const PHONE_LIKE = /^(?:1[3-9]\d{9}|[48]00\d{7}|0\d{9,11})$/;
const ID_LABEL = /^(?:订单|合同|借据|编号|单号|流水|案号|工单|凭证|交易|票号|保单|快递|运单)/;

/**
 * Marks one-time codes, order and contract numbers, court file numbers and "reply N" so that their
 * digits are taken neither for a phone number nor for a sum.
 */
export function claimCodes(view: MessageView): void {
  if (!/\d{3}|\d[-)\]〕]|[-([〔]\d|回|编号|单号|案号/.test(view.half)) return;
  for (const pattern of CODES) {
    for (const match of matchesOf(pattern, view.half)) {
      const code = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(code);
      if (!/\d/.test(code)) continue;
      if (PHONE_LIKE.test(code.replaceAll('-', '')) && !ID_LABEL.test(match[0])) continue;
      if (isFree(view, start, start + code.length)) claim(view, start, start + code.length);
    }
  }
}
