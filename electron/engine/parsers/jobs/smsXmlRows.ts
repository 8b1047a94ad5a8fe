import type { ImportedRecord } from '../../../../domain/imports/importedRecord.ts';
import {
  cleanRecordLine,
  cleanRecordText,
  cutWhole,
} from '../../../../domain/imports/recordText.ts';
import type { RowBatch } from './rowBatch.ts';

export type Attributes = ReadonlyMap<string, string>;

export interface MmsPart {
  type: string;
  name: string;
  text: string;
  hasData: boolean;
  dataBroken: boolean;
}

const TEXT_LIMIT = 20_000;
const EARLIEST_MS = Date.UTC(1990, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);
const DRAFT = '3';

/** Telephony.Sms.TYPE_* of Android; 1 is received, all others were written on this phone. */
const unsent: Record<string, string> = {
  '4': '发件箱，未确认发出',
  '5': '发送失败',
  '6': '排队待发',
};

/** CallLog.Calls.TYPE of Android. */
const callTypes: Record<string, { detail: string; direction: 'incoming' | 'outgoing' }> = {
  '1': { detail: '', direction: 'incoming' },
  '2': { detail: '', direction: 'outgoing' },
  '3': { detail: '未接来电', direction: 'incoming' },
  '4': { detail: '语音信箱', direction: 'incoming' },
  '5': { detail: '拒接', direction: 'incoming' },
  '6': { detail: '已拦截', direction: 'incoming' },
  '7': { detail: '在其他设备接听', direction: 'incoming' },
};
const unanswered = new Set(['3', '5', '6']);

/** One `<sms>` of SMS Backup & Restore. */
export function takeSms(batch: RowBatch, rowRef: string, sms: Attributes, cut: boolean): void {
  const type = sms.get('type') ?? '';
  const body = joinTexts([told(sms, 'subject'), told(sms, 'body')]);
  if (type === DRAFT) {
    batch.skip(`${rowRef}：草稿，未发出：${body}`);
    return;
  }
  const known = type === '1' || type === '2' ? '' : (unsent[type] ?? `短信类型 ${type} 未知`);
  const row = new RowReading(batch, rowRef, sms);
  row.finish({
    channel: 'sms',
    kind: 'message',
    direction: type === '2' || type in unsent ? 'outgoing' : 'incoming',
    occurredAtMs: row.time(sms.get('date')),
    counterpart: row.counterpart(told(sms, 'address'), body === ''),
    counterpartName: contactName(sms),
    text: row.text(body, cut),
    durationSeconds: null,
    detail: known,
  });
}

/** One `<call>`. */
export function takeCall(batch: RowBatch, rowRef: string, call: Attributes): void {
  const type = call.get('type') ?? '';
  const known = callTypes[type] ?? { detail: `通话类型 ${type} 未知`, direction: 'incoming' };
  const presentation = call.get('presentation') ?? '1';
  const isHidden = presentation !== '1' && presentation !== '';
  const row = new RowReading(batch, rowRef, call);
  row.finish({
    channel: 'call',
    kind: 'call',
    direction: known.direction,
    occurredAtMs: row.time(call.get('date')),
    counterpart: row.counterpart(told(call, 'number'), isHidden),
    counterpartName: contactName(call),
    text: '',
    durationSeconds: unanswered.has(type) ? 0 : row.duration(call.get('duration')),
    detail: [known.detail, isHidden ? '未显示号码' : ''].filter(Boolean).join('，'),
  });
}

/** One `<mms>` with what was seen of its parts and addresses. */
export function takeMms(
  batch: RowBatch,
  rowRef: string,
  mms: Attributes,
  parts: readonly MmsPart[],
  senders: readonly string[],
  cut: boolean,
): void {
  const box = mms.get('msg_box') ?? '';
  const texts = parts.filter(({ type }) => type === 'text/plain').map(({ text }) => text);
  const body = joinTexts([told(mms, 'sub'), ...texts]);
  if (box === DRAFT) {
    batch.skip(`${rowRef}：草稿，未发出：${body}`);
    return;
  }
  const files = parts.filter(({ hasData }) => hasData);
  const row = new RowReading(batch, rowRef, mms);
  if (files.some(({ dataBroken }) => dataBroken)) row.problem('ATTACHMENT_BROKEN');
  const isOutgoing = box === '2' || box in unsent;
  const { counterpart, others } = partyOf(mms, senders, isOutgoing);
  row.finish({
    channel: 'sms',
    kind: 'message',
    direction: isOutgoing ? 'outgoing' : 'incoming',
    occurredAtMs: row.time(mms.get('date')),
    counterpart: row.counterpart(counterpart, body === ''),
    counterpartName: contactName(mms),
    text: row.text(body, cut),
    durationSeconds: null,
    detail: mmsDetail(mms, files, others),
  });
}

/** `address` names everybody of a group, joined by "~"; who wrote stands among the addresses. */
function partyOf(mms: Attributes, senders: readonly string[], isOutgoing: boolean) {
  const all = told(mms, 'address')
    .split('~')
    .filter((address) => address !== '' && address !== 'insert-address-token');
  const sender = isOutgoing ? undefined : senders.find((address) => all.includes(address));
  const counterpart = sender ?? all[0] ?? '';
  return { counterpart, others: all.filter((address) => address !== counterpart) };
}

function mmsDetail(mms: Attributes, files: readonly MmsPart[], others: readonly string[]): string {
  const names = files.map(({ name, type }) => (name === '' ? type : `${name}（${type}）`));
  const box = unsent[mms.get('msg_box') ?? ''];
  return [
    '彩信',
    ...(box ? [box] : []),
    // PDU type 130: the phone was told of a message and never fetched it.
    ...(mms.get('m_type') === '130' ? ['仅通知，内容未下载'] : []),
    ...(names.length > 0 ? [`附件 ${names.length} 个：${names.join('、')}`] : []),
    ...(others.length > 0 ? [`群发，另有 ${others.join('、')}`] : []),
  ].join('；');
}

type RowParts = Omit<ImportedRecord, 'rowRef' | 'dateOnly' | 'amountFen'>;

/** Reads the fields of one row and notes what could not be read; the row comes in all the same. */
class RowReading {
  readonly #batch: RowBatch;
  readonly #rowRef: string;
  readonly #attributes: Attributes;

  constructor(batch: RowBatch, rowRef: string, attributes: Attributes) {
    this.#batch = batch;
    this.#rowRef = rowRef;
    this.#attributes = attributes;
  }

  problem(code: Parameters<RowBatch['problem']>[1]): void {
    this.#batch.problem(this.#rowRef, code, excerptOf(this.#attributes), true);
  }

  /** Milliseconds since 1970; some old tools write seconds. */
  time(raw: string | undefined): number | null {
    const value = raw !== undefined && /^\d{9,14}$/.test(raw.trim()) ? Number(raw) : Number.NaN;
    const ms = value < 1e11 ? value * 1_000 : value;
    if (ms >= EARLIEST_MS && ms < LATEST_MS) return ms;
    this.problem('TIME_UNREADABLE');
    return null;
  }

  counterpart(raw: string, mayBeEmpty: boolean): string {
    const line = cleanRecordLine(raw, 200);
    if (line === '' && !mayBeEmpty) this.problem('NUMBER_MISSING');
    return line;
  }

  duration(raw: string | undefined): number | null {
    if (raw !== undefined && /^\d{1,7}$/.test(raw.trim())) return Number(raw);
    this.problem('DURATION_UNREADABLE');
    return null;
  }

  text(body: string, wasCut: boolean): string {
    const text = cleanRecordText(body);
    if (text.includes('\ufffd')) this.problem('TEXT_DAMAGED');
    if (wasCut || text.length > TEXT_LIMIT) this.problem('ROW_TOO_LONG');
    return cutWhole(text, TEXT_LIMIT);
  }

  finish(parts: RowParts): void {
    const detail = cleanRecordLine(parts.detail, 1_000);
    this.#batch.record({
      rowRef: this.#rowRef,
      dateOnly: false,
      amountFen: null,
      ...parts,
      detail,
    });
  }
}

/** The app writes Java's null as a word. */
function told(attributes: Attributes, name: string): string {
  const value = attributes.get(name) ?? '';
  return value === 'null' ? '' : value;
}

function contactName(attributes: Attributes): string {
  const name = told(attributes, 'contact_name');
  return name === '(Unknown)' ? '' : cleanRecordLine(name, 120);
}

function joinTexts(texts: readonly string[]): string {
  return texts.filter((text) => text !== '' && text !== 'null').join('\n');
}

function excerptOf(attributes: Attributes): string {
  return [...attributes].map(([name, value]) => `${name}=${value.slice(0, 60)}`).join(' ');
}
