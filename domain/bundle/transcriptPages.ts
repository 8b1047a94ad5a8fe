import { cleanText } from '../documents/cleanText.ts';
import { channelNames } from '../glossary.ts';
import type { EvidenceId } from '../ids.ts';
import type { ContactChannel } from '../intake/intakeForm.ts';
import { formatFen } from '../money/fen.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import type { PageRange } from './pageRange.ts';
import { wrapLine } from './wrapLine.ts';

/** Lines of a page, counted from 1 on each, as court transcripts are. */
export const TRANSCRIPT_LINES = 30;
/** What a line holds; the cell is two em wider. */
const LINE_EM = 31;

/** How words that a machine read off a picture came into the case. */
export interface MachineReading {
  /** A person changed the words. */
  edited: boolean;
  yearInferred: boolean;
  /** It was taken over while something read out of it was still unconfirmed: nobody checked it. */
  unchecked: boolean;
}

/** A call, message or payment that an item of the bundle proves. */
export interface TranscriptRecord {
  channel: ContactChannel | 'payment';
  direction: 'incoming' | 'outgoing';
  occurredAtMs: number | null;
  dateOnly: boolean;
  from: string;
  claimedIdentity: string;
  /** The name that the client's phone shows. */
  shownName?: string | undefined;
  content: string;
  durationSeconds: number | null;
  /** The file that it was read from and where; null = written down by a person. */
  source: { evidenceId: EvidenceId; rowRef: string } | null;
  /** Set when a machine read it off a picture and a person registered it. */
  reading?: MachineReading | null | undefined;
  /** Set for a line of a bill; integer 分, positive = the client paid, null = no sum that moved. */
  payment?: { amountFen: number | null; detail: string } | undefined;
  /** Every item of the bundle that proves it; it is printed under its source, else under the first. */
  evidenceIds: readonly EvidenceId[];
}

export interface TranscriptItem {
  id: EvidenceId;
  /** Number within the case: 4. */
  number: number;
  /** '1-2'. */
  label: string;
  title: string;
  originalName: string;
  sha256: string;
}

/** What a transcript does not repeat: it says how much, and where it is to be found. */
export interface LeftOut {
  evidenceId: EvidenceId;
  what: 'rows' | 'bubbles';
  /** All that was read out of the item. */
  read: number;
  /** Of it what is not listed. */
  left: number;
}

export interface TranscriptLine {
  text: string;
  heading: boolean;
}

export interface Transcript {
  /** Each page holds at most TRANSCRIPT_LINES. */
  pages: TranscriptLine[][];
  /** Pages of this paper (from 1) on which the records of an item stand. */
  pagesOf: Map<EvidenceId, PageRange[]>;
  records: number;
}

/**
 * Lays the records out line by line, grouped by item in the order of the bundle and by time within
 * it. Everything is broken here and nowhere else, so that the page numbers of the catalogue hold in
 * any word processor.
 */
export function transcriptPages(
  items: readonly TranscriptItem[],
  records: readonly TranscriptRecord[],
  leftOut: readonly LeftOut[] = [],
  whereRest = '全部内容见“原件”',
): Transcript {
  const layout = new Layout();
  const names = new Map(items.map((item) => [item.id, evidenceName(item)]));
  let number = 0;
  layout.add(
    introduction(items, records, leftOut, whereRest).flatMap((line) => wrapLine(line, LINE_EM)),
  );
  for (const item of items) {
    const own = records.filter((record) => homeOf(record, items) === item.id);
    if (own.length === 0) continue;
    layout.addHeading(headingLines(item, own.length));
    const tellsSeconds = own.some((record) => record.source !== null && hasSeconds(record));
    for (const record of [...own].sort(byTime)) {
      number += 1;
      const pages = layout.addRecord(recordLines(record, { number, item, names, tellsSeconds }));
      for (const id of record.evidenceIds) layout.note(id, pages);
    }
  }
  if (number === 0) return { pages: [], pagesOf: new Map(), records: 0 };
  return { pages: layout.pages, pagesOf: layout.pagesOf, records: number };
}

/** 证据4（1-2）: the number that letters cite, and the place in this bundle. */
export function evidenceName({ number, label }: Pick<TranscriptItem, 'number' | 'label'>): string {
  return `证据${number}（${label}）`;
}

function introduction(
  items: readonly TranscriptItem[],
  records: readonly TranscriptRecord[],
  leftOut: readonly LeftOut[],
  whereRest: string,
): string[] {
  const names = new Map(items.map((item) => [item.id, evidenceName(item)]));
  const left = leftOut.flatMap((one) => {
    const name = names.get(one.evidenceId);
    return name === undefined || one.left <= 0 ? [] : [leftOutSentence(name, one)];
  });
  return [
    '说明：本记录按证据目录的顺序列出与本案有关的来电、短信、付款和其他往来，同一证据之内按时间先后排列。时间均为北京时间，原件只到分钟的不写秒。行号每页自1起。',
    '“证据4（1-2）”中，证据4是案内编号，文书按它引用；1-2是证据目录中的组内序号。',
    `由文件读取的条目注明其在文件中的位置；由图片识读的条目由程序读出文字，注明是否经人核对${uncheckedText(items, records)}；由承办人录入的条目注明“录入”。均以原件为准。`,
    ...(left.length === 0
      ? []
      : [`未列入本记录的部分（未标记为与本案有关，${whereRest}）：`, ...left]),
    '',
  ];
}

function uncheckedText(
  items: readonly TranscriptItem[],
  records: readonly TranscriptRecord[],
): string {
  const count = records.filter(
    (record) => isUnchecked(record) && homeOf(record, items) !== undefined,
  ).length;
  return count === 0 ? '' : `，其中${count}条未经核对，引用前应与图片逐字对照`;
}

function isUnchecked({ source, reading }: TranscriptRecord): boolean {
  return source === null && reading?.unchecked === true;
}

function leftOutSentence(name: string, { what, read, left }: LeftOut): string {
  return what === 'rows'
    ? `${name}共读出${read}条，列出${read - left}条，其余${left}条未列。`
    : `${name}图中识读出${read}条消息，登记${read - left}条，其余${left}条未列，见截图。`;
}

class Layout {
  readonly pages: TranscriptLine[][] = [[]];
  readonly pagesOf = new Map<EvidenceId, PageRange[]>();

  add(lines: readonly string[], heading = false): PageRange {
    let from = 0;
    for (const text of lines) {
      if (this.#page.length === TRANSCRIPT_LINES) this.pages.push([]);
      this.#page.push({ text, heading });
      from ||= this.pages.length;
    }
    return { from: from || this.pages.length, to: this.pages.length };
  }

  addHeading(lines: readonly string[]): void {
    // A heading stays with the beginning of its first record.
    this.#keepTogether(lines.length + 3);
    if (this.#page.length > 0 && this.#page.at(-1)?.text !== '') this.add(['']);
    this.add(lines, true);
  }

  addRecord(lines: readonly string[]): PageRange {
    this.#keepTogether(Math.min(lines.length, 3));
    const pages = this.add(lines);
    if (this.#page.length < TRANSCRIPT_LINES) this.add(['']);
    return pages;
  }

  note(id: EvidenceId, pages: PageRange): void {
    const known = this.pagesOf.get(id) ?? [];
    const last = known.at(-1);
    if (last && pages.from <= last.to + 1) last.to = Math.max(last.to, pages.to);
    else this.pagesOf.set(id, [...known, { ...pages }]);
  }

  get #page(): TranscriptLine[] {
    return this.pages.at(-1) ?? [];
  }

  #keepTogether(lines: number): void {
    if (this.#page.length + lines > TRANSCRIPT_LINES && this.#page.length > 0) this.pages.push([]);
  }
}

function headingLines(item: TranscriptItem, count: number): string[] {
  return [
    ...wrapLine(`${evidenceName(item)}　${oneLine(item.title)}（${count}条）`, LINE_EM),
    ...wrapLine(
      `文件：${oneLine(item.originalName)}　SHA-256：${item.sha256.slice(0, 16)}…`,
      LINE_EM,
    ),
  ];
}

interface RecordPlace {
  number: number;
  item: TranscriptItem;
  names: ReadonlyMap<EvidenceId, string>;
  /** The file tells seconds: where it tells none, none are printed. */
  tellsSeconds: boolean;
}

function recordLines(record: TranscriptRecord, place: RecordPlace): string[] {
  const { number, item, names, tellsSeconds } = place;
  const head = [
    `[${number}]`,
    timeText(record, tellsSeconds),
    directionText(record),
    callLength(record),
    `${oneLine(record.from) || unknownParty(record)}${identityText(record)}`,
  ];
  const others = record.evidenceIds
    .filter((id) => id !== item.id)
    .map((id) => names.get(id))
    .filter((name) => name !== undefined);
  const also = others.length > 0 ? `；另见${others.join('、')}` : '';
  const source = sourceText(record, item);
  return [
    ...wrapLine(head.filter((part) => part !== '').join('　'), LINE_EM),
    ...contentLines(record),
    ...wrapLine(`（出处：${evidenceName(item)}，${source}${also}）`, LINE_EM),
  ];
}

function unknownParty({ channel }: TranscriptRecord): string {
  return channel === 'payment' ? '对方不详' : '对方号码不详';
}

/** Whoever is named by the client's phone has not named himself. */
function identityText({
  channel,
  shownName = '',
  claimedIdentity,
  from,
}: TranscriptRecord): string {
  const shown = oneLine(shownName);
  const label = channel === 'call' || channel === 'sms' ? '手机中存名' : '显示名';
  const parts = [
    shown === '' || shown === oneLine(from) ? '' : `${label}：${shown}`,
    claimedIdentity ? `自称：${oneLine(claimedIdentity)}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('；')}）`;
}

function sourceText({ source, reading }: TranscriptRecord, item: TranscriptItem): string {
  if (source === null) {
    if (!reading) return '录入';
    const year = reading.yearInferred ? '；画面没有写明年份，年份系推定' : '';
    return `${readingText(reading)}${year}`;
  }
  // Read from a copy that is not in the bundle: its row numbers are not those of this file.
  return source.evidenceId === item.id ? `文件${oneLine(source.rowRef)}` : '文件';
}

function readingText({ edited, unchecked }: MachineReading): string {
  if (unchecked) return edited ? '机器识读、文字经人改动，未经核对' : '机器识读，未经核对';
  return edited ? '机器识读、经人改正' : '机器识读、经人核对';
}

function contentLines(record: TranscriptRecord): string[] {
  return [...paymentLines(record), ...wordLines(record)];
}

function paymentLines({ payment }: TranscriptRecord): string[] {
  if (!payment) return [];
  const { amountFen, detail } = payment;
  const amount = amountFen === null ? '' : `金额${formatFen(Math.abs(amountFen))}元`;
  const line = [amount, oneLine(detail)].filter((part) => part !== '').join('；');
  return line === '' ? [] : wrapLine(line, LINE_EM - 2).map((part) => `　　${part}`);
}

function wordLines(record: TranscriptRecord): string[] {
  const text = cleanText(record.content).replace(/\t/g, ' ').trim();
  if (text === '') return [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => wrapLine(line.trim(), LINE_EM - 2).map((part) => `　　${part}`));
}

function timeText(record: TranscriptRecord, tellsSeconds: boolean): string {
  const { occurredAtMs, dateOnly, source } = record;
  if (occurredAtMs === null) return '时间不详';
  const isExact = source === null ? hasSeconds(record) : tellsSeconds;
  return formatShanghai(occurredAtMs, dateOnly ? 'date' : isExact ? 'second' : 'minute');
}

function hasSeconds({ occurredAtMs }: TranscriptRecord): boolean {
  return occurredAtMs !== null && Math.floor(occurredAtMs / 1_000) % 60 !== 0;
}

function directionText({ channel, direction, payment }: TranscriptRecord): string {
  if (channel === 'payment') return paymentDirection(payment?.amountFen ?? null);
  if (channel === 'call') return direction === 'incoming' ? '来电' : '去电';
  if (channel === 'visit') return channelNames.visit;
  return `${channelNames[channel]}${direction === 'incoming' ? '收到' : '发出'}`;
}

function paymentDirection(amountFen: number | null): string {
  if (amountFen === null) return '账单记录';
  return amountFen < 0 ? '收款' : '付款';
}

function callLength({ channel, durationSeconds }: TranscriptRecord): string {
  if (channel !== 'call' || durationSeconds === null) return '';
  if (durationSeconds === 0) return '未接通';
  const minutes = Math.floor(durationSeconds / 60);
  const seconds = durationSeconds % 60;
  return `通话${minutes > 0 ? `${minutes}分` : ''}${seconds}秒`;
}

function homeOf(
  { source, evidenceIds }: TranscriptRecord,
  items: readonly TranscriptItem[],
): EvidenceId | undefined {
  const home = items.find((item) => item.id === source?.evidenceId);
  return (home ?? items.find((item) => evidenceIds.includes(item.id)))?.id;
}

function byTime(a: TranscriptRecord, b: TranscriptRecord): number {
  return (a.occurredAtMs ?? Number.MAX_SAFE_INTEGER) - (b.occurredAtMs ?? Number.MAX_SAFE_INTEGER);
}

function oneLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*|\t/g, ' ')
    .trim();
}
