import { halfWidth } from '../text/halfWidth.ts';
import type { ColumnMeaning } from './importedRecord.ts';
import { readTableAmount } from './readTableAmount.ts';
import { readTableDirection } from './readTableDirection.ts';
import { readTableDuration } from './readTableDuration.ts';
import { readTableTime } from './readTableTime.ts';

/**
 * Headers as the carriers, phones and payment apps write them, best first. A word that means two
 * things stands twice; the rows decide.
 */
const SYNONYMS: Partial<Record<ColumnMeaning, string>> = {
  time: '交易时间 起始时间 开始时间 通话起始时间 通话开始时间 通信起始时间 通信开始时间 呼叫时间 呼叫起始时间 通话时间 通信时间 收发时间 发送时间 接收时间 短信时间 消息时间 交易创建时间 付款时间 支付时间 下单时间 入账时间 记账时间 业务时间 使用时间 日期时间 时间 messagedate strtime datetime timestamp createtime calltime starttime date time 日期 通话日期 起始日期 交易日期 记账日期',
  date: '日期 通话日期 起始日期 交易日期 记账日期 开始日期 呼叫日期 发送日期 date',
  clock: '时间 通话时间 起始时间 开始时间 交易时间 时刻 通话时刻 起始时刻 time',
  number:
    '对方号码 对端号码 对方电话 对方电话号码 对方手机号 对方账号 对方账户 交易对方账号 对方卡号 通话号码 收发号码 来电号码 联系号码 联系电话 号码 电话号码 手机号码 手机号 电话 主叫号码 被叫号码 发送号码 接收号码 发件人号码 phonenumber phone number address senderid sender',
  name: '对方姓名 对方户名 对方名称 交易对方 对方 联系人 联系人姓名 姓名 名称 商户名称 交易对方名称 备注名 remark nickname sendername contactname contact name',
  direction:
    '收/支 收支 收支类型 收付类型 借贷标志 通信方式 呼叫类型 通话方式 通信类型 通话类型 主被叫 主叫/被叫 主叫被叫 呼叫方式 呼叫方向 收发方式 收发类型 发送类型 传送方式 类型 方向 direction issender type 语音类型 话单类型 业务类型',
  duration:
    '通话时长 通信时长 时长 持续时间 通话时间 计费时长 通话时长秒 时长秒 duration callduration talktime',
  text: '短信内容 信息内容 消息内容 内容 正文 消息 文本 商品说明 商品 商品名称 交易说明 订单标题 摘要 用途 交易摘要 text message body content strcontent',
  amount: '金额 交易金额 实付金额 付款金额 支付金额 发生额 发生金额 收支金额 订单金额 amount',
  status:
    '当前状态 交易状态 状态 支付状态 status 收/付款方式 支付方式 付款方式 交易类型 交易分类 信息类型 服务 service',
  place: '通信地点 通话地点 通话地 本机通话地 对方归属地 归属地 漫游地 呼叫地点 通信地 地点',
  reference:
    '交易单号 交易订单号 交易号 交易流水号 流水号 订单号 商户单号 商家订单号 商户订单号 商家单号 备注 attachment localid',
};
/** Known headers that mean nothing for a contact; they still mark a line as the header. */
const KNOWN_OTHERS =
  '套餐优惠 实收通信费 通信费 通话费 其他费 小计 费用 实收费用 基本通话费 长途费 信息费 序号 业务名称 subject chatsession delivereddate readdate editeddate replyingto attachmenttype talkerid subtype 小区 基站 imei 余额 账户余额 币种';

const candidatesOf = new Map<string, { meaning: ColumnMeaning; rank: number }[]>();
for (const [meaning, words] of Object.entries(SYNONYMS)) {
  for (const [rank, word] of words.split(' ').entries()) {
    const candidates = candidatesOf.get(word) ?? [];
    candidatesOf.set(word, candidates);
    candidates.push({ meaning: meaning as ColumnMeaning, rank });
  }
}
const otherHeaders = new Set(KNOWN_OTHERS.split(' '));
/** Meanings that may belong to several columns at once. */
const REPEATABLE = new Set<ColumnMeaning>(['ignore', 'name', 'status', 'place', 'reference']);

/** A header without spaces, units and decoration: "金额(元) " and "金额" are the same column. */
export function headerKey(header: string): string {
  return halfWidth(header.slice(0, 60))
    .replace(/[\s\ufeff*"']+/g, '')
    .replace(/[([【][^)\]】]{0,12}[)\]】]$/, '')
    .toLowerCase();
}

/** How many cells of a line are words that stand in headers; 0 when it cannot be one. */
export function headerScore(cells: readonly string[]): number {
  let known = 0;
  let hasKey = false;
  for (const cell of cells) {
    const key = headerKey(cell);
    const candidates = candidatesOf.get(key);
    if (candidates || otherHeaders.has(key)) known += 1;
    if (candidates?.some(({ meaning }) => /^(?:time|date|number)$/.test(meaning))) hasKey = true;
  }
  return hasKey && known >= 2 ? known : 0;
}

/**
 * Guesses what each column is: by its header, checked against the rows below it, then by the rows
 * alone. A person can correct every guess.
 * @param rows some rows below the header
 */
export function guessColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnMeaning[] {
  // A row that is wider has a bare comma in it: its cells stand below the wrong headers.
  const straight = rows.filter((row) =>
    row.slice(headers.length).every((cell) => cell.trim() === ''),
  );
  const guesses: { index: number; meaning: ColumnMeaning; rank: number }[] = [];
  for (const [index, header] of headers.entries()) {
    const samples = samplesOf(straight, index);
    const candidates = candidatesOf.get(headerKey(header)) ?? [];
    for (const { meaning, rank } of candidates) {
      if (fits(meaning, samples)) guesses.push({ index, meaning, rank });
    }
  }
  const columns = assign(headers, guesses);
  if (!columns.includes('time') && !columns.includes('date'))
    fillBy(columns, straight, 'time', isWrittenTime);
  if (!columns.includes('number') && !columns.includes('name')) {
    fillBy(columns, straight, 'number', looksLikeNumber);
  }
  return columns;
}

/** The words below a header that a preview shows. */
export function samplesOf(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
}

function assign(
  headers: readonly string[],
  guesses: readonly { index: number; meaning: ColumnMeaning; rank: number }[],
): ColumnMeaning[] {
  const columns: ColumnMeaning[] = headers.map(() => 'ignore');
  const taken = new Set<ColumnMeaning>();
  const settle = (index: number, meaning: ColumnMeaning) => {
    columns[index] = meaning;
    if (!REPEATABLE.has(meaning)) taken.add(meaning);
  };
  const keys = headers.map(headerKey);
  // 主叫号码 and 被叫号码 side by side: which one is the other side changes from row to row.
  if (keys.includes('主叫号码') && keys.includes('被叫号码')) {
    settle(keys.indexOf('主叫号码'), 'number');
    settle(keys.indexOf('被叫号码'), 'number');
  }
  for (const { index, meaning } of [...guesses].sort((one, other) => one.rank - other.rank)) {
    if (columns[index] !== 'ignore' || taken.has(meaning)) continue;
    if (meaning === 'time' && isDateBesideClock(index, guesses)) continue;
    if (meaning === 'clock' && !hasDateBeside(index, guesses)) continue;
    if ((meaning === 'date' || meaning === 'clock') && taken.has('time')) continue;
    settle(index, meaning);
  }
  return columns;
}

function hasDateBeside(
  index: number,
  guesses: readonly { index: number; meaning: ColumnMeaning }[],
): boolean {
  return guesses.some((guess) => guess.index !== index && guess.meaning === 'date');
}

/** 日期 next to 时间: the first is a date, and both together are the time. */
function isDateBesideClock(
  index: number,
  guesses: readonly { index: number; meaning: ColumnMeaning }[],
): boolean {
  const isDate = guesses.some((guess) => guess.index === index && guess.meaning === 'date');
  return isDate && guesses.some((guess) => guess.index !== index && guess.meaning === 'clock');
}

function fillBy(
  columns: ColumnMeaning[],
  rows: readonly (readonly string[])[],
  meaning: ColumnMeaning,
  looks: (cell: string) => boolean,
): void {
  const index = columns.findIndex((column, at) => {
    const samples = samplesOf(rows, at);
    return column === 'ignore' && samples.length > 0 && share(samples, looks) >= 0.7;
  });
  if (index !== -1) columns[index] = meaning;
}

function fits(meaning: ColumnMeaning, samples: readonly string[]): boolean {
  if (samples.length === 0) return true;
  const check = checks[meaning];
  return !check || share(samples, check) >= 0.5;
}

const checks: Partial<Record<ColumnMeaning, (cell: string) => boolean>> = {
  time: looksLikeTime,
  date: (cell) => {
    const time = readTableTime(cell, 2024);
    return time.state === 'read' && time.dateOnly;
  },
  clock: (cell) => /^(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2})?$|^\d{6}$/.test(cell),
  direction: (cell) => readTableDirection(cell) !== null || /^[01]$/.test(cell),
  duration: (cell) => readTableDuration(cell) !== null,
  amount: (cell) => readTableAmount(cell) !== null,
};

function looksLikeTime(cell: string): boolean {
  return readTableTime(cell, 2024).state === 'read';
}

/** A time that can be nothing else: digits alone may be a number to call. */
export function isWrittenTime(cell: string): boolean {
  return /\d\D+\d/.test(cell) && looksLikeTime(cell);
}

function looksLikeNumber(cell: string): boolean {
  const digits = cell.replace(/\D/g, '').length;
  return digits >= 5 && digits <= 20 && /^[+\d\s()*#-]+$/.test(cell) && !isWrittenTime(cell);
}

function share(samples: readonly string[], check: (cell: string) => boolean): number {
  return samples.filter(check).length / samples.length;
}
