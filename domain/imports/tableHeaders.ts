import { halfWidth } from '../text/halfWidth.ts';
import type { ColumnMeaning } from './importedRecord.ts';

/**
 * Headers as the carriers, phones and payment apps write them, best first. A word that means two
 * things stands twice; the rows decide.
 */
const SYNONYMS: Partial<Record<ColumnMeaning, string>> = {
  time: '交易时间 起始时间 开始时间 通话起始时间 通话开始时间 通信起始时间 通信开始时间 呼叫时间 呼叫起始时间 通话时间 通信时间 收发时间 发送时间 接收时间 短信时间 消息时间 交易创建时间 付款时间 支付时间 下单时间 入账时间 记账时间 业务时间 使用时间 日期时间 时间 messagedate strtime datetime timestamp createtime calltime starttime callstarttime callstart calldatetime startedat occurredat start ts date time 日期 通话日期 起始日期 交易日期 记账日期',
  date: '日期 通话日期 起始日期 交易日期 记账日期 开始日期 呼叫日期 发送日期 接收日期 收发日期 date 日子 打电话的日子 来电日子 哪天 哪一天 几号',
  clock:
    '时间 通话时间 起始时间 开始时间 通话开始时间 通话起始时间 呼叫时间 发送时间 接收时间 收发时间 交易时间 记账时间 时刻 通话时刻 起始时刻 time 几点 几点钟 几点打的 什么时候',
  number:
    '对方号码 对端号码 对方电话 对方电话号码 对方手机号 对方账号 对方账户 交易对方账号 对方卡号 通话号码 收发号码 来电号码 联系号码 联系电话 号码 电话号码 手机号码 手机号 电话 主叫号码 被叫号码 发送号码 接收号码 发件人号码 phonenumber phone number address senderid sender talker remotenumber othernumber contactnumber counterparty peer telephone mobile tel num 那边的电话 那边的号码 那边电话 那边号码 谁的电话 谁的号码',
  name: '对方姓名 对方户名 对方名称 交易对方 对方 联系人 联系人姓名 姓名 名称 商户名称 交易对方名称 备注名 remark nickname sendername contactname contact name',
  direction:
    '收/支 收支 收支类型 收付类型 借贷标志 通信方式 呼叫类型 通话方式 通信类型 通话类型 主被叫 主叫/被叫 主叫被叫 呼叫方式 呼叫方向 收发 收发方式 收发类型 发送类型 传送方式 短信类型 类型 方向 direction issender type calltype 语音类型 话单类型 业务类型 谁打给谁 谁打的 谁打来的 打进打出 打来打去 calldirection inout dir',
  duration:
    '通话时长 通信时长 时长 持续时间 通话时间 计费时长 通话时长秒 时长秒 duration callduration talktime durations durationsec durationsecs durationseconds durationinseconds calldurationseconds calldurationsec talkseconds callseconds billsec calllength talklength length seconds secs sec dur 讲了多久 打了多久 说了多久 聊了多久 通话多久 多久 多长时间',
  text: '短信内容 信息内容 消息内容 内容 正文 消息 文本 商品说明 商品 商品名称 交易说明 订单标题 摘要 用途 交易摘要 text message body content strcontent msg 说了什么 讲了什么 说的什么',
  amount: '金额 交易金额 实付金额 付款金额 支付金额 发生额 发生金额 收支金额 订单金额 amount',
  status:
    '当前状态 交易状态 状态 支付状态 status 收/付款方式 支付方式 付款方式 交易类型 交易分类 信息类型 服务 service',
  place: '通信地点 通话地点 通话地 本机通话地 对方归属地 归属地 漫游地 呼叫地点 通信地 地点',
  reference:
    '交易单号 交易订单号 交易号 交易流水号 流水号 订单号 商户单号 商家订单号 商户订单号 商家单号 备注 attachment localid',
};
/** What a row is, or how a call ended; a column of another meaning of the same name goes first. */
const MARKS =
  '类型 记录类型 联系类型 消息类型 渠道 联系渠道 type channel kind contacttype 是否接通 是否接听 是否应答 接通 接听 接通状态 接听状态 通话状态 通话结果 结果 answered isanswered connected callstatus callresult result outcome disposition';
/** Known headers that mean nothing for a contact; they still mark a line as the header. */
const KNOWN_OTHERS =
  '套餐优惠 实收通信费 通信费 通话费 其他费 小计 费用 实收费用 基本通话费 长途费 信息费 序 序号 业务名称 subject chatsession delivereddate readdate editeddate replyingto attachmenttype talkerid roomname subtype 小区 基站 imei 余额 账户余额 币种';

/** Words that no list can hold all forms of: "通话发生时间", "呼叫时长", "对端电话号码". */
const PATTERNS: [RegExp, ColumnMeaning][] = [
  [
    /结束|终止|截止|本机|本人|我方|我的|客户|用户|业务号码|计费号码|优惠|余额|服务费|退款/,
    'ignore',
  ],
  [/时长|持续/, 'duration'],
  [/主被叫|主叫被叫|呼叫(?:类型|方式|方向)|收发(?:类型|方式|方向)/, 'direction'],
  [/时间$/, 'time'],
  [/日期$/, 'date'],
  [/(?:号码|电话|手机号)$/, 'number'],
  [/地点|所在地|归属地|通话地/, 'place'],
  [/内容$/, 'text'],
];
/** Behind every word of the lists. */
const PATTERN_RANK = 1_000;
const MARK_RANK = 900;
const PATTERN_LENGTH = 12;

/** One thing that a header may mean; the lower the rank, the likelier. */
export interface HeaderCandidate {
  meaning: ColumnMeaning;
  rank: number;
}

const candidatesOf = new Map<string, HeaderCandidate[]>();
for (const [meaning, words] of Object.entries(SYNONYMS)) {
  for (const [rank, word] of words.split(' ').entries()) {
    const candidates = candidatesOf.get(word) ?? [];
    candidatesOf.set(word, candidates);
    candidates.push({ meaning: meaning as ColumnMeaning, rank });
  }
}
for (const word of MARKS.split(' ')) {
  candidatesOf.set(word, [
    ...(candidatesOf.get(word) ?? []),
    { meaning: 'status', rank: MARK_RANK },
  ]);
}
const otherHeaders = new Set(KNOWN_OTHERS.split(' '));
/** Both sides of a call in other words: they are told apart row by row, as 主叫号码 and 被叫号码 are. */
const SIDES = new Map([
  ...'caller callernumber callingnumber from fromnumber 主叫 主叫方'
    .split(' ')
    .map((key) => [key, '主叫号码'] as const),
  ...'callee calleenumber callednumber to tonumber 被叫 被叫方'
    .split(' ')
    .map((key) => [key, '被叫号码'] as const),
]);

const TRADITIONAL = '話時間長號碼對類電訊費詳單發內額聯絡訂賬帳戶狀態備註標題來撥';
const SIMPLIFIED = '话时间长号码对类电讯费详单发内额联络订账账户状态备注标题来拨';

/** A header without spaces, units and decoration: "金额(元) " and "金额" are the same column. */
export function headerKey(header: string): string {
  const key = halfWidth(header.slice(0, 60))
    .replace(/[\s\ufeff*"'_]+/g, '')
    .replace(/[([【][^)\]】]{0,12}[)\]】]$/, '')
    .toLowerCase()
    .replace(/[\u4e00-\u9fff]/g, (sign) => SIMPLIFIED[TRADITIONAL.indexOf(sign)] ?? sign);
  return SIDES.get(key) ?? key;
}

/** What a header may mean, by the lists or else by its shape. */
export function headerMeanings(header: string): readonly HeaderCandidate[] {
  const key = headerKey(header);
  const listed = candidatesOf.get(key);
  if (listed) return listed;
  const shaped = otherHeaders.has(key) ? undefined : shapeOf(key);
  if (shaped === undefined || shaped === 'ignore') return [];
  // "发生时间" beside "发生日期" is a clock.
  const meanings: ColumnMeaning[] = shaped === 'time' ? ['time', 'clock'] : [shaped];
  return meanings.map((meaning) => ({ meaning, rank: PATTERN_RANK }));
}

/** How many cells of a line are words that stand in headers; 0 when it cannot be one. */
export function headerScore(cells: readonly string[]): number {
  let listed = 0;
  let shaped = 0;
  let filled = 0;
  let hasKey = false;
  for (const cell of cells) {
    const key = headerKey(cell);
    if (key === '') continue;
    filled += 1;
    const candidates = candidatesOf.get(key);
    if (candidates || otherHeaders.has(key)) listed += 1;
    else if (shapeOf(key) !== undefined) shaped += 1;
    if (headerMeanings(cell).some(({ meaning }) => KEY_MEANINGS.has(meaning))) hasKey = true;
  }
  // Shapes alone may be the labels of a form: there every second cell is a value.
  const isHeader = listed >= 2 || (listed + shaped >= 3 && (listed + shaped) * 3 > filled * 2);
  return hasKey && isHeader ? listed + shaped : 0;
}

/**
 * Banks write what went out and what came in into columns of their own.
 * @returns the column of what went out, then that of what came in; null when the table has not both
 */
export function splitAmounts(headers: readonly string[]): [number, number] | null {
  const keys = headers.map(headerKey);
  const out = keys.findIndex((key) => /^(?:借方|支出|转出)(?:金额|发生额)?$/.test(key));
  const into = keys.findIndex((key) => /^(?:贷方|收入|转入)(?:金额|发生额)?$/.test(key));
  return out === -1 || into === -1 ? null : [out, into];
}

/** A column that phones fill with figures for in, out and missed. */
export const CALL_TYPE_HEADER = /^(?:call)?type$/;

const KEY_MEANINGS = new Set<ColumnMeaning>(['time', 'date', 'number']);

function shapeOf(key: string): ColumnMeaning | undefined {
  if (key.length > PATTERN_LENGTH || /[\d:]/.test(key)) return undefined;
  return PATTERNS.find(([pattern]) => pattern.test(key))?.[1];
}
