import type { MessageView } from './messageView.ts';

type Span = { start: number; end: number };

const PAIRS: Record<string, string> = { '【': '】', '〔': '〕', '[': ']', '〖': '〗', '「': '」' };
const OPENING = Object.keys(PAIRS).join('');
const CLOSING = Object.values(PAIRS).join('');
const MAX_NAME = 30;

/** What a bracket says about the message instead of who sent it. */
const DESCRIPTIVE_WORDS =
  '来电|停车|挂号|公司|清收|班级|群|好友|拼单|业主|请勿删除|勿删|车主|服务|数字人民币|推广|处罚|告知|限时|抢购|通告|债权|转让|受让|分期|车贷|房贷|本机|快递|包裹|物流|取件|话费|流量|停机|欠费|水费|电费|燃气费|物业费|物业|学费|预约|会议|签到|打卡|审批|审核|订单|发货|退款|理赔|售后|中奖|兑奖|积分|兑换|补贴|医保|社保|公积金|ETC|etc|认证|年检|违章|违停|开庭|传票|法院|公安局?|派出所|检察院|警方|民警|税务局?|医保局|社保局|人社局?|交警|反诈|防骗|预警中心|调解|仲裁|送达|执行|网警|经侦|人工|专属|在线|自动|机器人|教育退费|退费|清退|回款|投资|理财|股票|兼职|招聘|刷单|福利|红包|奖励|领取|激活|冻结|解冻|注销|更新|升级|登录|异常|到期|扣款|扣费|扣款失败|代扣|划扣|入账|支出|收入|交易|动账|余额|工资|转账|银行卡|信用卡|储蓄卡|额度|提额|开户|放款|下款|审核通过|初审|复审|综合|本地|同城|全国|国家|中国|个人|企业|客|户|贵|您|你|我|们|急|速|注意|必看|辟谣|声明|短信|彩信|微信|截图|聊天|记录|群聊|消息|日志|备注|附件|主题|发件人|收件人|还款|催收|催缴|逾期|紧急|重要|温馨|官方|提醒|提示|通知|通知书|告知|公告|告知书|函|催告|催款|验证码|短信|服务|客服|账单|账务|账户|帐户|法务|法律|律师|风险|风控|贷后|最后|最终|终极|通告|安全|系统|消息|信息|中心|部门|部|平台|专员|管理|处理|预警|警告|警示|特别|郑重|友情|催办|案件|诉讼|诉前|调解|立案|执行|委托|委外|信用|征信|贷款|借款|信贷|金融|欠款|缴费|支付|付款|到期|额度|活动|优惠|福利|推广|广告|营销|退订|通用|未读|待办|二次|三次|首次|再次|本次|第[一二三四五六]次|\\d次|您的|关于|请|速看|必读|转发|私信|专用|专属|会员|客户|用户|尊敬的|亲爱的|新|的|和|与|及|·|-|\\s|!|:';
const DESCRIPTIVE = new RegExp(`^(?:${DESCRIPTIVE_WORDS})+$`);
/** Words for anybody of a trade, where they are all that the bracket says. */
const ANYBODY =
  /^(?:网贷|信贷|财政补贴|公司|小区|银行|保险|房产|医院|学校|航空公司|天气|图书馆|驾校|宽带|燃气|公证|仲裁委员会|法院|电力局|民政|交友群|社区团购|数字钱包|驿站|快递柜|邮箱|租机|租机服务|检验科|物业|律所|平台|商家|商城|超市|老师|房东|同事|朋友)(?:客服|人事|中心|群)?$/;
const DESCRIPTIVE_TAIL =
  /(?:(?:还款|催收|逾期|账单|温馨|紧急|重要|官方|处罚)?(?:提醒|提示|通知|告知|公告)(?:函|书)?|官方)$/;
/** Stand-ins that chat exports and SMS platforms put in square brackets. */
const PLACEHOLDER =
  /^(?:图片|语音|(?:语音|录音)转文字|截图文字|语音播报|视频|微信截图|截图|聊天截图|短信截图|表情|文件|链接|位置|名片|红包|转账|动画表情|语音通话|视频通话|聊天记录|小程序|引用|撤回|拍了拍|自动回复|微笑|撇嘴|发呆|得意|流泪|害羞|闭嘴|大哭|尴尬|发怒|调皮|呲牙|惊讶|难过|抓狂|偷笑|愉快|白眼|傲慢|困|惊恐|憨笑|疑问|嘘|晕|衰|再见|鼓掌|坏笑|鄙视|委屈|可怜|强|弱|握手|抱拳|OK|玫瑰|爱心|心碎|蛋糕|炸弹|太阳|月亮|礼物|拥抱|捂脸|奸笑|机智|皱眉|耶|姓名|手机号|金额|日期|XX+|\*+)$/i;

/**
 * Finds the names in the brackets at the beginning and the end of each line, several at once, and
 * leaves out brackets that name nobody (还款提醒, 验证码). 花呗还款提醒 counts as 花呗.
 */
export function readSignatures(view: MessageView): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of view.half.split('\n')) {
    const lineEnd = lineStart + line.length;
    const head = bracketsFrom(view.half, lineStart, lineEnd);
    const tail = bracketsUpTo(view.half, head.stop, lineEnd);
    for (const bracket of [...head.brackets, ...tail]) spans.push(...namesIn(view.half, bracket));
    lineStart = lineEnd + 1;
  }
  return spans;
}

function bracketsFrom(text: string, from: number, to: number): { brackets: Span[]; stop: number } {
  const brackets: Span[] = [];
  let position = skipBlank(text, from, to);
  while (position < to && OPENING.includes(text[position] ?? ' ')) {
    const close = text.indexOf(PAIRS[text[position] ?? ''] ?? '', position);
    if (close === -1 || close >= to || close - position > MAX_NAME + 1) break;
    brackets.push({ start: position + 1, end: close });
    position = skipBlank(text, close + 1, to);
  }
  return { brackets, stop: position };
}

function bracketsUpTo(text: string, from: number, to: number): Span[] {
  const brackets: Span[] = [];
  let end = skipBlankBack(text, from, to);
  while (end > from && CLOSING.includes(text[end - 1] ?? ' ')) {
    const closing = text[end - 1] ?? '';
    const opening = OPENING[CLOSING.indexOf(closing)] ?? '';
    const open = text.lastIndexOf(opening, end - 1);
    if (open < from || end - open > MAX_NAME + 2) break;
    brackets.unshift({ start: open + 1, end: end - 1 });
    end = skipBlankBack(text, from, open);
  }
  return brackets;
}

function skipBlank(text: string, from: number, to: number): number {
  let position = from;
  while (position < to && /\s/.test(text[position] ?? '')) position += 1;
  return position;
}

function skipBlankBack(text: string, from: number, to: number): number {
  let position = to;
  while (position > from && /[\s。.!]/.test(text[position - 1] ?? '')) position -= 1;
  return position;
}

function namesIn(text: string, bracket: Span): Span[] {
  const spans: Span[] = [];
  let start = bracket.start;
  for (const part of text.slice(bracket.start, bracket.end).split(/[|/、;&+]/)) {
    const span = nameIn(part, start);
    if (span) spans.push(span);
    start += part.length + 1;
  }
  return spans;
}

function nameIn(part: string, offset: number): Span | null {
  const lead = part.length - part.trimStart().length;
  let name = part.trim();
  if (DESCRIPTIVE.test(name) || ANYBODY.test(name) || PLACEHOLDER.test(name)) return null;
  const tail = DESCRIPTIVE_TAIL.exec(name);
  if (tail && tail.index >= 2) name = name.slice(0, tail.index).trimEnd();
  if (name.length < 2 || !/[\u4e00-\u9fffA-Za-z]{2}/.test(name) || /^[A-Z]{1,2}\d*$/.test(name)) {
    return null;
  }
  return { start: offset + lead, end: offset + lead + name.length };
}
