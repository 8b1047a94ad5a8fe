import { cleanText } from '../documents/cleanText.ts';
import { channelNames } from '../glossary.ts';
import type { EvidenceId } from '../ids.ts';
import type { ContactChannel } from '../intake/intakeForm.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import type { PageRange } from './pageRange.ts';
import { wrapLine } from './wrapLine.ts';

/** Lines of a page, counted from 1 on each, as court transcripts are. */
export const TRANSCRIPT_LINES = 30;
/** What a line holds; the cell is two em wider. */
const LINE_EM = 31;

/** A call or message that an item of the bundle proves. */
export interface TranscriptRecord {
  channel: ContactChannel;
  direction: 'incoming' | 'outgoing';
  occurredAtMs: number | null;
  dateOnly: boolean;
  from: string;
  claimedIdentity: string;
  content: string;
  durationSeconds: number | null;
  /** The file that it was read from and where; null = written down by a person. */
  source: { evidenceId: EvidenceId; rowRef: string } | null;
  /** Every item of the bundle that proves it; it is printed under its source, else under the first. */
  evidenceIds: readonly EvidenceId[];
}

export interface TranscriptItem {
  id: EvidenceId;
  /** '1-2'. */
  label: string;
  title: string;
  originalName: string;
  sha256: string;
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
): Transcript {
  const layout = new Layout();
  const labels = new Map(items.map((item) => [item.id, item.label]));
  let number = 0;
  layout.add(INTRODUCTION.flatMap((line) => wrapLine(line, LINE_EM)));
  for (const item of items) {
    const own = records.filter((record) => homeOf(record, items) === item.id);
    if (own.length === 0) continue;
    layout.addHeading(headingLines(item, own.length));
    for (const record of [...own].sort(byTime)) {
      number += 1;
      const pages = layout.addRecord(recordLines(record, number, item, labels));
      for (const id of record.evidenceIds) layout.note(id, pages);
    }
  }
  if (number === 0) return { pages: [], pagesOf: new Map(), records: 0 };
  return { pages: layout.pages, pagesOf: layout.pagesOf, records: number };
}

const INTRODUCTION = [
  '说明：本记录按证据目录的编号逐条列出来电、短信和其他往来，同一证据之内按时间先后排列。时间均为北京时间。行号每页自1起。',
  '由文件读取的条目注明其在文件中的位置；由承办人录入的条目注明“录入”，以原件为准。',
  '',
];

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
    ...wrapLine(`证据${item.label}　${oneLine(item.title)}（${count}条）`, LINE_EM),
    ...wrapLine(
      `文件：${oneLine(item.originalName)}　SHA-256：${item.sha256.slice(0, 16)}…`,
      LINE_EM,
    ),
  ];
}

function recordLines(
  record: TranscriptRecord,
  number: number,
  item: TranscriptItem,
  labels: ReadonlyMap<EvidenceId, string>,
): string[] {
  const identity = record.claimedIdentity ? `（自称：${oneLine(record.claimedIdentity)}）` : '';
  const head = [
    `[${number}]`,
    timeText(record),
    directionText(record),
    callLength(record),
    `${oneLine(record.from) || '对方号码不详'}${identity}`,
  ];
  const others = record.evidenceIds
    .map((id) => labels.get(id))
    .filter((label) => label !== undefined && label !== item.label);
  const also = others.length > 0 ? `；另见证据${others.join('、')}` : '';
  const source = sourceText(record, item);
  return [
    ...wrapLine(head.filter((part) => part !== '').join('　'), LINE_EM),
    ...contentLines(record),
    ...wrapLine(`（出处：证据${item.label}，${source}${also}）`, LINE_EM),
  ];
}

function sourceText({ source }: TranscriptRecord, item: TranscriptItem): string {
  if (source === null) return '录入';
  // Read from a copy that is not in the bundle: its row numbers are not those of this file.
  return source.evidenceId === item.id ? `文件${oneLine(source.rowRef)}` : '文件';
}

function contentLines(record: TranscriptRecord): string[] {
  const text = cleanText(record.content).replace(/\t/g, ' ').trim();
  if (text === '') return [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => wrapLine(line.trim(), LINE_EM - 2).map((part) => `　　${part}`));
}

function timeText({ occurredAtMs, dateOnly }: TranscriptRecord): string {
  if (occurredAtMs === null) return '时间不详';
  return formatShanghai(occurredAtMs, dateOnly ? 'date' : 'second');
}

function directionText({ channel, direction }: TranscriptRecord): string {
  if (channel === 'call') return direction === 'incoming' ? '来电' : '去电';
  if (channel === 'visit') return channelNames.visit;
  return `${channelNames[channel]}${direction === 'incoming' ? '收到' : '发出'}`;
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
