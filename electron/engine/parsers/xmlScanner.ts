import { AnDunError } from '../../../domain/errors.ts';

/** What the scanner tells about the elements it meets. */
export interface XmlHandler {
  /** Attributes worth keeping of an element; the rest is passed over without a copy. */
  wanted(element: string): ReadonlySet<string> | undefined;
  /** An attribute whose value is passed on in pieces instead of being kept, e.g. base64 of a picture. */
  streamed?(element: string, attribute: string, soFar: ReadonlyMap<string, string>): boolean;
  piece?(raw: string, last: boolean): void;
  open(element: string, attributes: ReadonlyMap<string, string>, cut: boolean, depth: number): void;
  close(element: string, depth: number): void;
  /** A tag that is none; scanning goes on at the next "<". */
  broken(excerpt: string): void;
}

/** Longest attribute value kept, in characters; more is cut. */
const VALUE_LIMIT = 65_536;
const DEPTH_LIMIT = 64;
/** Longest name, comment start and the like that may be cut in two by the end of a piece. */
const TOKEN_LIMIT = 4_096;

type State = 'content' | 'tag' | 'value' | 'skip';

/**
 * Reads the XML of phone backups piece by piece in constant memory: elements and attributes, no
 * entities but the five of XML and character references, no DTD. It is laxer than XML on purpose:
 * backups hold emoji as two references to surrogates and stray control characters, which a
 * conforming parser must refuse. That, and values of many megabytes, is why it is no library.
 * @throws AnDunError FILE_HOSTILE for a DOCTYPE, nesting without end, endless names
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  #text = '';
  #at = 0;
  #state: State = 'content';
  #skipTo = '';
  #stack: string[] = [];
  #element = '';
  #tagStart = '';
  #attributes = new Map<string, string>();
  #wanted: ReadonlySet<string> | undefined;
  #attribute = '';
  #keep: 'no' | 'yes' | 'stream' = 'no';
  #quote = '"';
  #value = '';
  #cut = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(text: string): void {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text;
    this.#at = 0;
    while (this.#step());
  }

  /** @returns elements still open, outermost first: none when the file was complete */
  end(): { open: string[]; insideTag: boolean; excerpt: string } {
    const insideTag = this.#state !== 'content' || this.#at < this.#text.trimEnd().length;
    const excerpt = this.#state === 'content' ? this.#text.slice(this.#at) : this.#tagStart;
    return { open: [...this.#stack], insideTag, excerpt: excerpt.slice(0, 200) };
  }

  /** @returns false when more text is needed */
  #step(): boolean {
    if (this.#state === 'value') return this.#stepValue();
    if (this.#state === 'tag') return this.#stepTag();
    if (this.#state === 'skip') return this.#stepSkip();
    return this.#stepContent();
  }

  #stepContent(): boolean {
    const start = this.#text.indexOf('<', this.#at);
    if (start === -1) {
      this.#at = this.#text.length;
      return false;
    }
    this.#at = start;
    const sign = this.#text.charCodeAt(start + 1);
    if (Number.isNaN(sign)) return false;
    if (sign === 0x3f) return this.#skip('?>', 2);
    if (sign === 0x21) return this.#stepDeclaration(start);
    if (sign === 0x2f) return this.#stepEndTag(start);
    return this.#stepStartTag(start);
  }

  #stepDeclaration(start: number): boolean {
    const head = this.#text.slice(start, start + 9);
    if (head.startsWith('<!--')) return this.#skip('-->', 4);
    if (head === '<![CDATA[') return this.#skip(']]>', 9);
    if (head.length < 9) return false;
    throw new AnDunError('FILE_HOSTILE', ['doctype']);
  }

  #skip(to: string, length: number): boolean {
    this.#state = 'skip';
    this.#skipTo = to;
    this.#tagStart = this.#text.slice(this.#at, this.#at + 200);
    this.#at += length;
    return true;
  }

  #stepSkip(): boolean {
    const end = this.#text.indexOf(this.#skipTo, this.#at);
    if (end === -1) {
      // The mark itself may be cut in two.
      this.#at = Math.max(this.#at, this.#text.length - this.#skipTo.length + 1);
      return false;
    }
    this.#at = end + this.#skipTo.length;
    this.#state = 'content';
    return true;
  }

  #stepEndTag(start: number): boolean {
    const end = this.#text.indexOf('>', start);
    if (end === -1) return this.#waitForToken();
    const name = this.#text.slice(start + 2, end).trimEnd();
    this.#at = end + 1;
    if (this.#stack.at(-1) === name) {
      this.#stack.pop();
      this.#handler.close(name, this.#stack.length);
    } else {
      this.#closeUpTo(name, start, end);
    }
    return true;
  }

  /** An end tag for an outer element closes what a broken tag left open. */
  #closeUpTo(name: string, start: number, end: number): void {
    const index = this.#stack.lastIndexOf(name);
    this.#handler.broken(this.#text.slice(start, Math.min(end + 1, start + 200)));
    if (index === -1) return;
    while (this.#stack.length > index) {
      const open = this.#stack.pop() as string;
      this.#handler.close(open, this.#stack.length);
    }
  }

  #stepStartTag(start: number): boolean {
    tagName.lastIndex = start + 1;
    const name = tagName.exec(this.#text)?.[0] ?? '';
    const next = start + 1 + name.length;
    if (next >= this.#text.length) return this.#waitForToken();
    this.#tagStart = this.#text.slice(start, start + 200);
    this.#at = next;
    if (name === '') return this.#breakTag();
    this.#element = name;
    this.#attributes = new Map();
    this.#wanted = this.#handler.wanted(name);
    this.#cut = false;
    this.#state = 'tag';
    return true;
  }

  #stepTag(): boolean {
    attributeStart.lastIndex = this.#at;
    const found = attributeStart.exec(this.#text);
    if (found) {
      this.#attribute = found[1] as string;
      this.#quote = found[2] as string;
      this.#at = attributeStart.lastIndex;
      this.#keep = this.#howToKeep();
      this.#value = '';
      this.#state = 'value';
      return true;
    }
    tagEnd.lastIndex = this.#at;
    const end = tagEnd.exec(this.#text);
    if (end) {
      this.#at = tagEnd.lastIndex;
      this.#openElement(end[1] === '/');
      return true;
    }
    unfinished.lastIndex = this.#at;
    if (unfinished.test(this.#text)) return this.#waitForToken();
    return this.#breakTag();
  }

  #howToKeep(): 'no' | 'yes' | 'stream' {
    if (this.#handler.streamed?.(this.#element, this.#attribute, this.#attributes)) return 'stream';
    return this.#wanted?.has(this.#attribute) ? 'yes' : 'no';
  }

  #openElement(isEmpty: boolean): void {
    this.#state = 'content';
    const depth = this.#stack.length;
    if (depth >= DEPTH_LIMIT) throw new AnDunError('FILE_HOSTILE', ['nesting']);
    this.#handler.open(this.#element, this.#attributes, this.#cut, depth);
    if (isEmpty) this.#handler.close(this.#element, depth);
    else this.#stack.push(this.#element);
  }

  #stepValue(): boolean {
    const end = this.#text.indexOf(this.#quote, this.#at);
    const stop = end === -1 ? this.#text.length : end;
    if (this.#keep === 'stream') {
      this.#handler.piece?.(this.#text.slice(this.#at, stop), end !== -1);
    } else if (this.#keep === 'yes') {
      const room = VALUE_LIMIT - this.#value.length;
      if (stop - this.#at > room) this.#cut = true;
      this.#value += this.#text.slice(this.#at, Math.min(stop, this.#at + room));
    }
    this.#at = stop;
    if (end === -1) return false;
    this.#at += 1;
    if (this.#keep === 'yes') this.#attributes.set(this.#attribute, decodeEntities(this.#value));
    this.#state = 'tag';
    return true;
  }

  #breakTag(): boolean {
    this.#handler.broken(this.#tagStart);
    this.#state = 'content';
    return true;
  }

  #waitForToken(): boolean {
    if (this.#text.length - this.#at > TOKEN_LIMIT) throw new AnDunError('FILE_HOSTILE', ['token']);
    return false;
  }
}

const tagName = /[^\s<>/"'=&]{0,4096}/y;
const attributeStart = /\s*([^\s<>/"'=]{1,256})\s*=\s*(["'])/y;
const tagEnd = /\s*(\/?)>/y;
/** What may still become an attribute or the end of a tag once more text is there. */
const unfinished = /\s*(?:\/|[^\s<>/"'=]{1,4096}\s*=?\s*)?$/y;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;

/** Unknown references stay as they stand: without a DTD there is nothing they could mean. */
function decodeEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value
    .replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name] as string;
      const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
      if (code > 0x10ffff) return whole;
      // One half of an emoji at a time is how Android writes it; the halves meet again here.
      return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
    })
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
