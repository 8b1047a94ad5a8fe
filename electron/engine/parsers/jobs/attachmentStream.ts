import { cleanRecordLine } from '../../../../domain/imports/recordText.ts';

/** A stretch of one attachment; the stretches of one come in order. */
export interface AttachmentPiece {
  /** 1, 2, 3 … within the file. */
  number: number;
  rowRef: string;
  /** As the file names it: not safe as a file name. */
  name: string;
  mime: string;
  bytes: Uint8Array;
  last: boolean;
  /** Not base64 throughout so far; the bytes are what could be read. */
  broken: boolean;
}

/** Base64 of pictures inside an XML attribute, decoded as it passes; only what was asked for is kept. */
export class AttachmentStream {
  readonly #wanted: boolean;
  /** Signs of base64 in each attachment. */
  readonly #signs: number[] = [];
  #pieces: AttachmentPiece[] = [];
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
    this.#signs.push(0);
  }

  /** @returns false once something stood there that is no base64 */
  piece(raw: string, last: boolean): boolean {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(raw)) this.#broken = true;
    const before = this.#signs[this.#number - 1] ?? 0;
    this.#signs[this.#number - 1] = before + raw.replace(/[\s=]+/g, '').length;
    if (this.#wanted) this.#decode(raw, last);
    return !this.#broken;
  }

  /** Length of each attachment in bytes. */
  get sizes(): number[] {
    return this.#signs.map((signs) => Math.floor((signs * 3) / 4));
  }

  /** Pieces since the last call. */
  take(): AttachmentPiece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #decode(raw: string, last: boolean): void {
    const signs = this.#rest + raw.replace(/\s+/g, '');
    // Four signs make three bytes; what is over waits for the next piece.
    const whole = last ? signs.length : signs.length - (signs.length % 4);
    this.#rest = signs.slice(whole);
    this.#pieces.push({
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
