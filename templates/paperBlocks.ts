import type { Block, Run, TableColumn } from '../domain/documents/documentTree.ts';
import type { Slots } from './slots.ts';

const EVIDENCE_COLUMNS: readonly TableColumn[] = [
  { title: '序号', widthMm: 14, align: 'center' },
  { title: '证据名称', widthMm: 38, align: 'left' },
  { title: '证据来源', widthMm: 40, align: 'left' },
  { title: '证明目的', widthMm: 50, align: 'left' },
  { title: '份数', widthMm: 14, align: 'center' },
];

const LOSS_COLUMNS: readonly TableColumn[] = [
  { title: '序号', widthMm: 14, align: 'center' },
  { title: '时间', widthMm: 38, align: 'left' },
  { title: '金额（元）', widthMm: 28, align: 'right' },
  { title: '收款方', widthMm: 34, align: 'left' },
  { title: '说明', widthMm: 24, align: 'left' },
  { title: '证据', widthMm: 18, align: 'center' },
];

/** A longer series is set closer, so that it stays on one page. */
const DENSE_FROM = 5;
/** The number stands in the sentence above. */
const CALL_COLUMNS: readonly TableColumn[] = [
  { title: '序号', widthMm: 12, align: 'center' },
  { title: '时间', widthMm: 36, align: 'left' },
  { title: '时长', widthMm: 22, align: 'center' },
  { title: '通话情况', widthMm: 63, align: 'left' },
  { title: '证据', widthMm: 23, align: 'center' },
];

const REPORT_COLUMNS: readonly TableColumn[] = [
  { title: '序号', widthMm: 14, align: 'center' },
  { title: '时间、方式和号码', widthMm: 46, align: 'left' },
  { title: '内容', widthMm: 96, align: 'left' },
];

/** Lines of 名称 | 内容. */
export function partyTable(lines: readonly string[], slots: Slots): Block[] {
  const rows = lines.map((line) => {
    const at = line.indexOf('|');
    const label = at < 0 ? line : line.slice(0, at);
    return {
      label: slots
        .runsIn(label.trim())
        .map((run) => run.text)
        .join(''),
      runs: at < 0 ? [] : slots.runsIn(line.slice(at + 1).trim()),
    };
  });
  return rows.length === 0 ? [] : [{ type: 'partyTable', rows }];
}

/** One attachment a line; a single one has no number (GB/T 9704 7.3.4). */
export function attachments(lines: readonly string[], slots: Slots): Block[] {
  const items = lines.map((line, index) => ({
    number: lines.length > 1 ? `${index + 1}.` : '',
    runs: slots.runsIn(line),
  }));
  return items.length === 0 ? [] : [{ type: 'attachments', items }];
}

/** The firm's name over its address and phone, at the top of a letter. */
export function letterhead(firm: unknown, slots: Slots): Block[] {
  if (!isRecord(firm)) return [];
  const contact = [
    ...printed(firm.地址, slots),
    { text: '　电话：' },
    ...printed(firm.电话, slots),
  ];
  return [
    {
      type: 'letterhead',
      name: printed(firm.名称, slots),
      lines: [[{ text: '地址：' }, ...contact]],
    },
  ];
}

/** 函号, on the right above whom the letter is for. */
export function reference(number: unknown, slots: Slots): Block[] {
  return [{ type: 'reference', runs: printed(number, slots) }];
}

/** One signatory a line, and the date as the tag's value; with space for the seal where asked. */
export function signature(
  lines: readonly string[],
  date: unknown,
  slots: Slots,
  seal = false,
): Block[] {
  return [
    {
      type: 'signature',
      lines: lines.map((line) => slots.runsIn(line)),
      date: printed(date, slots),
      ...(seal ? { seal } : {}),
    },
  ];
}

/** 此致 and, flush left on its own line, whom the paper is for. */
export function closingLine(addressee: unknown, slots: Slots): Block[] {
  return [
    { type: 'paragraph', runs: [{ text: '此致' }], keepWithNext: true },
    { type: 'recipient', runs: printed(addressee, slots) },
  ];
}

/** Whom a letter is for, flush left above its text. */
export function openingLine(addressee: unknown, slots: Slots): Block[] {
  return [{ type: 'recipient', runs: [...printed(addressee, slots), { text: '：' }] }];
}

export function evidenceTable(items: unknown, slots: Slots): Block[] {
  const rows = records(items).map((item) => [
    printed(item.序号, slots),
    printed(item.名称, slots),
    printed(item.来源, slots),
    printed(item.目的, slots),
    [{ text: '1' }],
  ]);
  if (rows.length === 0) return [];
  return [{ type: 'table', kind: 'evidence', columns: [...EVIDENCE_COLUMNS], rows }];
}

/** A series of calls of one number, one row a call. */
export function callTable(calls: unknown, slots: Slots): Block[] {
  const rows = records(calls).map((call, index) => [
    [{ text: String(index + 1) }],
    ...[call.时间, call.时长, call.情况, call.证据].map((cell) => printed(cell, slots)),
  ]);
  if (rows.length === 0) return [];
  return [{ type: 'table', kind: 'numbers', columns: [...CALL_COLUMNS], rows, ...dense(rows) }];
}

/** What is reported: when, from where, with which words. */
export function reportTable(contacts: unknown, slots: Slots): Block[] {
  const rows = records(contacts).map((contact, index) => [
    [{ text: String(index + 1) }],
    [...printed(contact.时间, slots), { text: '，' }, ...printed(contact.号码, slots)],
    printed(contact.内容, slots),
  ]);
  if (rows.length === 0) return [];
  return [{ type: 'table', kind: 'numbers', columns: [...REPORT_COLUMNS], rows, ...dense(rows) }];
}

/** The loss of a case with its rows and the sum as the last row. */
export function lossTable(loss: unknown, slots: Slots): Block[] {
  if (!isRecord(loss)) return [];
  const rows: Run[][][] = records(loss.明细).map((item, index) => [
    [{ text: String(index + 1) }],
    printed(item.时间, slots),
    printed(item.金额, slots),
    printed(item.收款方, slots),
    printed(item.说明, slots),
    printed(item.证据, slots),
  ]);
  const sum = [[{ text: '合计' }], [], printed(loss.合计, slots), [], [], []];
  return [{ type: 'table', kind: 'loss', columns: [...LOSS_COLUMNS], rows: [...rows, sum] }];
}

function dense(rows: readonly Run[][][]): { dense?: true } {
  return rows.length > DENSE_FROM ? { dense: true } : {};
}

function printed(value: unknown, slots: Slots): Run[] {
  return value === null || value === undefined ? [] : slots.runsIn(slots.put(value));
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
