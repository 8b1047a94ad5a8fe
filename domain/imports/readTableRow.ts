import { normalisePhone } from '../phone/normalisePhone.ts';
import type { ColumnMeaning, ImportedRecord, ProblemCode } from './importedRecord.ts';
import { channelOfWord, saysUnanswered } from './readCallMark.ts';
import { readTableAmount } from './readTableAmount.ts';
import { readTableDirection, type TableDirection } from './readTableDirection.ts';
import { readTableDuration } from './readTableDuration.ts';
import { readDateAndClock, readTableTime } from './readTableTime.ts';
import { cleanRecordLine, cleanRecordText, cutWhole } from './recordText.ts';
import { isClock, readDayLine } from './tableDayLine.ts';
import { isFooterLine } from './tableFooter.ts';
import { CALL_TYPE_HEADER, headerKey, headerScore, splitAmounts } from './tableHeaders.ts';
import type { TableLayout } from './tableLayout.ts';

export type RowResult =
  | { state: 'blank' }
  | { state: 'skipped' }
  /** Nothing of the row can be used. */
  | { state: 'unreadable'; problem: ProblemCode }
  | { state: 'read'; record: ImportedRecord; problems: ProblemCode[] };

const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?E[+]?\d+$/i;
/** Words of a direction that say no more than the direction. */
const PLAIN_DIRECTION =
  /^(?:主叫|被叫|呼入|呼出|发送|接收|收入|支出|不计收支|incoming|outgoing|sent|received|[01])$/i;
const TEXT_LIMIT = 20_000;
/** Android's call log: 1 in, 2 out, 3 missed, 5 rejected, 6 blocked, 7 taken on another device. */
const PHONE_CALL_TYPES = new Map<string, 'incoming' | 'outgoing' | 'unanswered'>([
  ['1', 'incoming'],
  ['2', 'outgoing'],
  ['3', 'unanswered'],
  ['5', 'unanswered'],
  ['6', 'unanswered'],
  ['7', 'incoming'],
]);

/** Reads rows of one table one after the other; it remembers who is who in a chat. */
export class TableRowReader {
  readonly #layout: TableLayout;
  readonly #at: Partial<Record<ColumnMeaning, number[]>> = {};
  readonly #talkers = new Map<string, { number: string; name: string }>();
  /** The last day that stood alone in a row: the clocks below it belong to it. */
  #day = '';

  constructor(layout: TableLayout) {
    this.#layout = layout;
    for (const [index, meaning] of layout.columns.entries()) {
      this.#at[meaning] = [...(this.#at[meaning] ?? []), index];
    }
  }

  read(rawCells: readonly string[], rowRef: string): RowResult {
    const cells = rawCells.map(plainCell);
    if (cells.every((cell) => cell === '')) return { state: 'blank' };
    if (this.#isRepeatedHeader(cells)) return { state: 'skipped' };
    const day = this.#at.time ? readDayLine(cells, this.#layout.year) : null;
    if (day !== null) {
      this.#day = day;
      return { state: 'skipped' };
    }
    const problems: ProblemCode[] = [];
    const aligned = this.#align(cells, problems);
    if (aligned === null) {
      if (isFooterLine(cells)) return { state: 'skipped' };
      return { state: 'unreadable', problem: 'COLUMNS_MISMATCH' };
    }
    return this.#readAligned(aligned, rowRef, problems);
  }

  #readAligned(cells: readonly string[], rowRef: string, problems: ProblemCode[]): RowResult {
    const time = this.#time(cells);
    const isTimed = time.state === 'read' || time.state === 'noYear';
    if (!isTimed && isFooterLine(cells)) return { state: 'skipped' };
    const direction = this.#direction(cells);
    const party = this.#party(cells, direction);
    if (time.state === 'noYear') problems.push('YEAR_MISSING');
    if (time.state === 'unreadable') problems.push('TIME_UNREADABLE');
    const rawText = this.#cell(cells, 'text');
    const text = rawText === '/' ? '' : cleanRecordText(rawText);
    if (!isTimed && party.number === '' && party.name === '') {
      return { state: 'unreadable', problem: problems[0] ?? 'COLUMNS_MISMATCH' };
    }
    const told = this.#channelTold(cells);
    const kind = this.#kind(told);
    if (kind !== 'payment') this.#checkNumber(party, problems);
    if (text.includes('\ufffd') || party.name.includes('\ufffd')) problems.push('TEXT_DAMAGED');
    if (text.length > TEXT_LIMIT) problems.push('ROW_TOO_LONG');
    const money = kind === 'payment' ? this.#money(cells, direction, problems) : NO_MONEY;
    const record: ImportedRecord = {
      rowRef,
      kind,
      channel: told ?? this.#channel(cells, kind),
      direction: party.direction ?? money.direction ?? 'incoming',
      occurredAtMs: time.state === 'read' ? time.atMs : null,
      dateOnly: time.state === 'read' && time.dateOnly,
      counterpart: cleanRecordLine(party.number || party.name, 200),
      counterpartName: cleanRecordLine(party.name, 120),
      text: cutWhole(text, TEXT_LIMIT),
      durationSeconds: kind === 'call' && told !== 'visit' ? this.#duration(cells, problems) : null,
      amountFen: money.amountFen,
      detail: this.#detail(cells, kind, party.direction === null, money.remark),
    };
    return { state: 'read', record, problems };
  }

  #time(cells: readonly string[]) {
    const { year } = this.#layout;
    const whole = this.#cell(cells, 'time');
    if (this.#day !== '' && isClock(whole)) return readDateAndClock(this.#day, whole, year);
    if (whole !== '' || !this.#at.date) return readTableTime(whole, year);
    return readDateAndClock(this.#cell(cells, 'date'), this.#cell(cells, 'clock'), year);
  }

  #direction(cells: readonly string[]): TableDirection | null {
    const raw = this.#cell(cells, 'direction');
    const isSenderFlag = this.#headerOf('direction') === 'issender';
    if (isSenderFlag && /^[01]$/.test(raw)) return raw === '1' ? 'outgoing' : 'incoming';
    const type = PHONE_CALL_TYPES.get(this.#phoneCallType(cells));
    if (type !== undefined) return type === 'outgoing' ? 'outgoing' : 'incoming';
    return readTableDirection(raw);
  }

  /** Who is on the other side; chats name only the sender, and carriers sometimes both sides. */
  #party(cells: readonly string[], read: TableDirection | null): Party {
    const known = read === 'neutral' ? null : read;
    const numbers = (this.#at.number ?? []).map((index) => cells[index] ?? '');
    const name = this.#firstOf(cells, 'name');
    if (numbers.length === 2) return { ...this.#betweenTwo(numbers, known), name };
    const number = numbers[0] ?? '';
    const { talker } = this.#layout;
    if (talker === null) return { number: asNumber(number), name, direction: known };
    const session = cells[talker] ?? '';
    if (known !== 'outgoing') {
      const party = { number: asNumber(number) || session, name };
      if (!this.#talkers.has(session)) this.#talkers.set(session, party);
      return { ...party, direction: known };
    }
    const other = this.#talkers.get(session) ?? { number: session, name: '' };
    return { ...other, direction: known };
  }

  #betweenTwo(numbers: readonly string[], known: Direction | null) {
    const [caller, callee] =
      this.#headerOf('number') === '被叫号码' ? [...numbers].reverse() : numbers;
    const isOwn = (raw = '') =>
      this.#layout.ownNumber !== null && normalisePhone(raw).normalised === this.#layout.ownNumber;
    const direction = known ?? (isOwn(caller) ? 'outgoing' : isOwn(callee) ? 'incoming' : null);
    return { number: asNumber((direction === 'outgoing' ? callee : caller) ?? ''), direction };
  }

  #checkNumber(party: Party, problems: ProblemCode[]): void {
    if (party.number === '' && party.name === '') problems.push('NUMBER_MISSING');
    // A spreadsheet has thrown the last digits away; nobody can say what they were.
    else if (SCIENTIFIC.test(party.number)) problems.push('NUMBER_MISSING');
  }

  /** Lists that people keep themselves hold calls and messages in one; there a column says which. */
  #channelTold(cells: readonly string[]): ImportedRecord['channel'] | null {
    const { format } = this.#layout;
    if ((format !== 'table' && format !== 'carrier_calls') || this.#at.amount) return null;
    for (const meaning of ['status', 'direction'] as const) {
      for (const index of this.#at[meaning] ?? []) {
        const channel = channelOfWord(cells[index] ?? '');
        if (channel !== null) return channel;
      }
    }
    return null;
  }

  #kind(told: ImportedRecord['channel'] | null): ImportedRecord['kind'] {
    if (told !== null) return told === 'call' || told === 'visit' ? 'call' : 'message';
    const { format } = this.#layout;
    if (format === 'carrier_calls') return 'call';
    if (format === 'alipay_bill' || format === 'wechat_bill') return 'payment';
    if (format !== 'table') return 'message';
    if (this.#at.amount && !this.#at.duration) return 'payment';
    return this.#at.text && !this.#at.duration ? 'message' : 'call';
  }

  #channel(cells: readonly string[], kind: ImportedRecord['kind']): ImportedRecord['channel'] {
    const { format } = this.#layout;
    if (format === 'wechatmsg' || format === 'wechat_bill') return 'wechat';
    if (kind === 'call') return 'call';
    return /wechat|微信/i.test(this.#cell(cells, 'status')) ? 'wechat' : 'sms';
  }

  #duration(cells: readonly string[], problems: ProblemCode[]): number | null {
    // Some phones count how long a missed call rang.
    if (this.#isUnanswered(cells)) return 0;
    const raw = this.#cell(cells, 'duration');
    if (raw === '' || raw === '-' || raw === '--') return null;
    const seconds = readTableDuration(raw);
    if (seconds === null) problems.push('DURATION_UNREADABLE');
    return seconds;
  }

  #isUnanswered(cells: readonly string[]): boolean {
    if (PHONE_CALL_TYPES.get(this.#phoneCallType(cells)) === 'unanswered') return true;
    return (['direction', 'status', 'duration'] as const).some((meaning) =>
      (this.#at[meaning] ?? []).some((index) =>
        saysUnanswered(cells[index] ?? '', headerKey(this.#layout.headers[index] ?? '')),
      ),
    );
  }

  #phoneCallType(cells: readonly string[]): string {
    return CALL_TYPE_HEADER.test(this.#headerOf('direction')) ? this.#cell(cells, 'direction') : '';
  }

  /** Positive = the client paid. What did not move, or moved between own pockets, has no amount. */
  #money(cells: readonly string[], told: TableDirection | null, problems: ProblemCode[]): Money {
    const { raw, read } = this.#amountCell(cells, told);
    const amount = readTableAmount(raw);
    if (amount === null) {
      problems.push('AMOUNT_UNREADABLE');
      return NO_MONEY;
    }
    const about = [...(this.#at.status ?? []), ...(this.#at.text ?? [])]
      .map((index) => cells[index] ?? '')
      .join(' ');
    const remark = amount.remark === '' ? '' : `金额备注：${amount.remark}`;
    const shown = `${raw}${read === 'neutral' ? '（不计收支）' : ''}`;
    if (/交易关闭|支付失败|已撤销|交易失败|已全额退款|已退还/.test(`${about} ${amount.remark}`)) {
      return {
        amountFen: null,
        direction: 'outgoing',
        remark: `未成交或已全额退回，原金额 ${shown}`,
      };
    }
    const absolute = Math.abs(amount.fen);
    if (read === 'incoming' || (read !== 'outgoing' && /退款/.test(about))) {
      return { amountFen: -absolute, direction: 'incoming', remark };
    }
    if (read === 'neutral' && !/还款|转账|缴费|代付/.test(about)) {
      return { amountFen: null, direction: 'outgoing', remark: `不计收支，金额 ${raw}` };
    }
    if (read === null) {
      // Without a column for it banks write what went out with a minus.
      const isOut = amount.fen < 0;
      return { amountFen: -amount.fen, direction: isOut ? 'outgoing' : 'incoming', remark };
    }
    return { amountFen: absolute, direction: 'outgoing', remark };
  }

  /** Of two columns, for out and in, the one that holds something says which way it went. */
  #amountCell(cells: readonly string[], read: TableDirection | null) {
    const indices = this.#at.amount ?? [];
    if (indices.length < 2) return { raw: this.#cell(cells, 'amount'), read };
    const filled = indices.find((index) => /[1-9]/.test(cells[index] ?? '')) ?? indices[0] ?? 0;
    const isOut = splitAmounts(this.#layout.headers)?.[0] === filled;
    return {
      raw: cells[filled] ?? '',
      read: isOut ? ('outgoing' as const) : ('incoming' as const),
    };
  }

  #detail(
    cells: readonly string[],
    kind: ImportedRecord['kind'],
    isUndirected: boolean,
    remark: string,
  ): string {
    const parts = (['status', 'place', 'reference', 'direction'] as const).flatMap((meaning) =>
      (this.#at[meaning] ?? []).map((index) => {
        const cell = cleanRecordLine(cells[index] ?? '', 200);
        const saysNothing =
          cell === '' || cell === '/' || (meaning === 'direction' && PLAIN_DIRECTION.test(cell));
        return saysNothing ? '' : `${this.#layout.headers[index]}：${cell}`;
      }),
    );
    const undirected = isUndirected && kind !== 'payment' ? '方向未注明，按来电来信列出' : '';
    const all = [...parts, remark, undirected].filter((part) => part !== '');
    return cleanRecordLine(all.join('；'), 1_000);
  }

  /** Makes the cells as many as the columns, or says that they cannot be. */
  #align(cells: readonly string[], problems: ProblemCode[]): readonly string[] | null {
    const width = this.#layout.columns.length;
    let used = cells.length;
    while (used > width && cells[used - 1] === '') used -= 1;
    if (used === width || (used < width && this.#reaches(used))) return cells.slice(0, used);
    if (used < width) return null;
    // A comma inside an unquoted message: what is over belongs to the message.
    const text = this.#at.text?.[0];
    if (text === undefined) return null;
    const surplus = used - width;
    problems.push('COLUMNS_MISMATCH');
    return [
      ...cells.slice(0, text),
      cells.slice(text, text + surplus + 1).join(','),
      ...cells.slice(text + surplus + 1, used),
    ];
  }

  /** A short row is whole when nothing but cells of little weight is cut off. */
  #reaches(length: number): boolean {
    return (['time', 'date', 'number'] as const).every((meaning) =>
      (this.#at[meaning] ?? []).every((index) => index < length),
    );
  }

  #isRepeatedHeader(cells: readonly string[]): boolean {
    const { headers, hasHeader } = this.#layout;
    if (!hasHeader || headerKey(cells[0] ?? '') !== headerKey(headers[0] ?? '')) return false;
    return headerScore(cells) > 0 && headers.every((header, at) => header === (cells[at] ?? ''));
  }

  #cell(cells: readonly string[], meaning: ColumnMeaning): string {
    const index = this.#at[meaning]?.[0];
    return index === undefined ? '' : (cells[index] ?? '');
  }

  #firstOf(cells: readonly string[], meaning: ColumnMeaning): string {
    for (const index of this.#at[meaning] ?? []) {
      const cell = cells[index];
      if (cell && cell !== '/') return cell;
    }
    return '';
  }

  #headerOf(meaning: ColumnMeaning): string {
    const index = this.#at[meaning]?.[0];
    return index === undefined ? '' : headerKey(this.#layout.headers[index] ?? '');
  }
}

type Direction = ImportedRecord['direction'];
interface Party {
  number: string;
  name: string;
  direction: Direction | null;
}
interface Money {
  amountFen: number | null;
  direction: Direction | null;
  remark: string;
}
const NO_MONEY: Money = { amountFen: null, direction: null, remark: '' };

/** A cell as it was meant: no tabs, no ="…" around long numbers, no apostrophe before them. */
function plainCell(raw: string): string {
  const cell = raw.trim();
  const wrapped = /^=?"([^"]*)"$/.exec(cell);
  return (wrapped?.[1] ?? cell).replace(/^'(?=\+?\d)/, '').trim();
}

function asNumber(raw: string): string {
  if (raw === '/' || raw === '-') return '';
  return /^\d{5,20}\.0$/.test(raw) ? raw.slice(0, -2) : raw;
}
