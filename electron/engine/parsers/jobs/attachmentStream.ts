import { cleanRecordLine } from '../../../../domain/imports/recordText.ts';
import type { RowsEvent } from '../parserJobs.ts';

type AttachmentEvent = Extract<RowsEvent, { type: 'attachment' }>;

/** Base64 of pictures inside an XML attribute, decoded as it passes; only what was asked for is kept. */
export class AttachmentStream {
  readonly #wanted: boolean;
  #events: AttachmentEvent[] = [];
  #number = 0;
  #rowRef = '';
  #name = '';
  #mime = '';
  #rest = '';
  #broken = false;

  constructor(wanted: boolean) {
    this.#wanted = wanted;
  }

  begin(rowRef: string, name: string, mime: string): void {
    this.#number += 1;
    this.#rowRef = rowRef;
    this.#name = cleanRecordLine(name, 200);
    this.#mime = cleanRecordLine(mime, 100);
    this.#rest = '';
    this.#broken = false;
  }

  /** @returns false once something stood there that is no base64 */
  piece(raw: string, last: boolean): boolean {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(raw)) this.#broken = true;
    if (this.#wanted) this.#decode(raw, last);
    return !this.#broken;
  }

  /** Events since the last call. */
  take(): AttachmentEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #decode(raw: string, last: boolean): void {
    const signs = this.#rest + raw.replace(/\s+/g, '');
    // Four signs make three bytes; what is over waits for the next piece.
    const whole = last ? signs.length : signs.length - (signs.length % 4);
    this.#rest = signs.slice(whole);
    this.#events.push({
      type: 'attachment',
      number: this.#number,
      rowRef: this.#rowRef,
      name: this.#name,
      mime: this.#mime,
      bytes: new Uint8Array(Buffer.from(signs.slice(0, whole), 'base64')),
      last,
      broken: this.#broken,
    });
  }
}
