import { WantedAttributes, type XmlHandler } from '../xmlScanner.ts';
import { AttachmentStream } from './attachmentStream.ts';
import { RowBatch } from './rowBatch.ts';
import { type Attributes, type MmsPart, takeCall, takeMms, takeSms } from './smsXmlRows.ts';

/** Tags that make no sense before the rest of the file is given up. */
const BROKEN_LIMIT = 1_000;
const PARTS_LIMIT = 500;

const rowNames = new Set(['sms', 'mms', 'call']);
const wantedBy = new Map([
  ['sms', new WantedAttributes(['address', 'date', 'type', 'subject', 'body', 'contact_name'])],
  [
    'call',
    new WantedAttributes(['number', 'duration', 'date', 'type', 'presentation', 'contact_name']),
  ],
  ['mms', new WantedAttributes(['address', 'date', 'msg_box', 'sub', 'm_type', 'contact_name'])],
  ['part', new WantedAttributes(['ct', 'name', 'cl', 'fn', 'text'], 'data')],
  ['addr', new WantedAttributes(['address', 'type'])],
]);
/** PduHeaders.FROM of Android. */
const FROM = '137';

/** Makes rows of the elements of a backup; what is attached to messages passes by `attachments`. */
export class SmsRows implements XmlHandler {
  readonly batch = new RowBatch();
  readonly attachments: AttachmentStream;
  root = '';
  isNoBackup = false;
  attachmentCount = 0;
  #counts: Record<string, number> = { sms: 0, mms: 0, call: 0 };
  #broken = 0;
  #mms: {
    attributes: Attributes;
    cut: boolean;
    depth: number;
    parts: MmsPart[];
    senders: string[];
  } | null = null;
  /** The part whose picture is passing by. */
  #data: { broken: boolean } | null = null;

  /** @param attachments takes the pictures inside messages; without one they are counted */
  constructor(attachments = new AttachmentStream(false)) {
    this.attachments = attachments;
  }

  get isHopeless(): boolean {
    return this.#broken >= BROKEN_LIMIT;
  }

  wanted(element: string): WantedAttributes | undefined {
    return wantedBy.get(element);
  }

  streamed(_element: string, soFar: Attributes): boolean {
    if (!this.#mms) return false;
    this.#data = { broken: false };
    this.attachments.begin(this.#rowRef('mms'), partName(soFar), soFar.get('ct') ?? '');
    return true;
  }

  piece(raw: string, last: boolean): void {
    if (!this.#data) return;
    if (!this.attachments.piece(raw, last)) this.#data.broken = true;
  }

  open(element: string, attributes: Attributes, cut: boolean, depth: number): void {
    // Rows behind the end of the list come from two files in one, or a stray end tag.
    const isRow = depth <= 1 && this.root !== '' && rowNames.has(element);
    if (isRow) this.#openRow(element, attributes, cut, depth);
    else if (depth === 0) this.#openRoot(element);
    else if (element === 'part') this.#takePart(attributes, cut);
    else if (element === 'addr' && attributes.get('type') === FROM) {
      this.#mms?.senders.push(attributes.get('address') ?? '');
    }
  }

  close(element: string, depth: number): void {
    if (element !== 'mms' || depth !== this.#mms?.depth) return;
    const { attributes, parts, senders, cut } = this.#mms;
    this.#mms = null;
    takeMms(this.batch, this.#rowRef('mms'), attributes, parts, senders, cut);
  }

  broken(excerpt: string): void {
    this.#broken += 1;
    if (this.#broken > BROKEN_LIMIT) return;
    this.batch.rows += 1;
    this.batch.problem(this.#lastRef(), 'XML_BROKEN', excerpt, false);
  }

  /** The end of the file: what is still open was cut off. */
  finish(end: { open: string[]; insideTag: boolean; excerpt: string }): void {
    if (this.#mms) this.close('mms', this.#mms.depth);
    if (end.open.length === 0 && !end.insideTag) return;
    this.batch.rows += 1;
    this.batch.problem(`文件末尾（${this.#lastRef()}）`, 'XML_BROKEN', end.excerpt, false);
  }

  #openRoot(element: string): void {
    if (this.root !== '') return;
    this.root = element;
    this.isNoBackup = element !== 'smses' && element !== 'calls';
  }

  #openRow(element: string, attributes: Attributes, cut: boolean, depth: number): void {
    // A message inside another: the end tag of the outer one is missing.
    if (this.#mms) this.close('mms', this.#mms.depth);
    this.batch.rows += 1;
    this.#counts[element] = (this.#counts[element] ?? 0) + 1;
    const rowRef = this.#rowRef(element);
    if (element === 'sms') takeSms(this.batch, rowRef, attributes, cut);
    else if (element === 'call') takeCall(this.batch, rowRef, attributes);
    else this.#mms = { attributes, cut, depth, parts: [], senders: [] };
  }

  #takePart(attributes: Attributes, cut: boolean): void {
    const data = this.#data;
    this.#data = null;
    if (!this.#mms || this.#mms.parts.length >= PARTS_LIMIT) return;
    if (data) this.attachmentCount += 1;
    if (cut) this.#mms.cut = true;
    this.#mms.parts.push({
      type: attributes.get('ct') ?? '',
      name: partName(attributes),
      text: attributes.get('text') ?? '',
      hasData: data !== null,
      dataBroken: data?.broken ?? false,
    });
  }

  #rowRef(element: string): string {
    return `${element} 第 ${this.#counts[element]} 条`;
  }

  #lastRef(): string {
    const told = Object.entries(this.#counts).filter(([, count]) => count > 0);
    return told.length === 0
      ? '第一条之前'
      : `${told.map(([name, count]) => `${name} 第 ${count} 条`).join('、')}之后`;
  }
}

function partName(attributes: Attributes): string {
  const names = ['cl', 'fn', 'name'].map((key) => attributes.get(key) ?? '');
  return names.find((name) => name !== '' && name !== 'null') ?? '';
}
