import { AnDunError } from '../../../domain/errors.ts';

/** What the scanner tells about the elements it meets. */
export interface XmlHandler {
  /** Attributes worth keeping of an element; the rest is passed over without a copy. */
  wanted(element: string): WantedAttributes | undefined;
  /** The attribute that may come in pieces is there; false = pass it over. */
  streamed(element: string, soFar: ReadonlyMap<string, string>): boolean;
  piece(raw: string, last: boolean): void;
  open(element: string, attributes: ReadonlyMap<string, string>, cut: boolean, depth: number): void;
  close(element: string, depth: number): void;
  /** A tag that is none; scanning goes on at the next "<". */
  broken(excerpt: string): void;
}

/** Names of attributes, with a quick way to see that a name is none of them. */
export class WantedAttributes {
  readonly names: ReadonlySet<string>;
  /** One whose value is passed on in pieces instead of being kept, e.g. base64 of a picture. */
  readonly streamed: string | null;
  readonly #shapes = new Set<number>();

  constructor(names: readonly string[], streamed: string | null = null) {
    this.names = new Set(names);
    this.streamed = streamed;
    for (const name of streamed ? [...names, streamed] : names) {
      this.#shapes.add(name.length * 65_536 + name.charCodeAt(0));
    }
  }

  mayBe(length: number, first: number): boolean {
    return this.#shapes.has(length * 65_536 + first);
  }
}

/** Longest attribute value kept, in characters; more is cut. */
const VALUE_LIMIT = 65_536;
const DEPTH_LIMIT = 64;
const EXCERPT = 200;
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
  #gone = '';
  #element = '';
  /** Where the tag or comment began; before 0 when that text has gone by already. */
  #tagStart = 0;
  #attributes = new Map<string, string>();
  #wanted: WantedAttributes | undefined;
  #attribute = '';
  #keep: 'no' | 'yes' | 'stream' = 'no';
  #quote = '"';
  #value = '';
  #cut = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(text: string): void {
    this.#gone = this.#excerpt();
    this.#tagStart -= this.#at;
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text;
    this.#at = 0;
    while (this.#step());
  }

  /** @returns elements still open, outermost first: none when the file was complete */
  end(): { open: string[]; insideTag: boolean; excerpt: string } {
    const insideTag = this.#state !== 'content' || this.#at < this.#text.trimEnd().length;
    const excerpt =
      this.#state === 'content' ? this.#text.slice(this.#at, this.#at + EXCERPT) : this.#excerpt();
    return { open: [...this.#stack], insideTag, excerpt };
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
    this.#tagStart = this.#at;
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
    const end = nameEnd(this.#text, start + 1);
    if (end >= this.#text.length) return this.#waitForToken();
    this.#tagStart = start;
    this.#at = end;
    if (end === start + 1) return this.#breakTag();
    this.#element = this.#text.slice(start + 1, end);
    this.#attributes = new Map();
    this.#wanted = this.#handler.wanted(this.#element);
    this.#cut = false;
    this.#state = 'tag';
    return true;
  }

  #stepTag(): boolean {
    const text = this.#text;
    const start = skipSpace(text, this.#at);
    const sign = text.charCodeAt(start);
    if (sign === 0x3e) return this.#openElement(start + 1, false);
    if (sign === 0x2f) {
      if (start + 1 >= text.length) return this.#waitForToken();
      if (text.charCodeAt(start + 1) === 0x3e) return this.#openElement(start + 2, true);
      return this.#breakTag();
    }
    const end = nameEnd(text, start);
    const equals = skipSpace(text, end);
    const quote = equals < text.length ? skipSpace(text, equals + 1) : text.length;
    if (end > start && equals < text.length && text.charCodeAt(equals) !== 0x3d) {
      return this.#breakTag();
    }
    if (quote >= text.length) return this.#waitForToken();
    const mark = text[quote] as string;
    if (end === start || (mark !== '"' && mark !== "'")) return this.#breakTag();
    this.#quote = mark;
    this.#at = quote + 1;
    this.#beginValue(start, end);
    return true;
  }

  #beginValue(start: number, end: number): void {
    this.#value = '';
    this.#state = 'value';
    this.#keep = 'no';
    if (!this.#wanted?.mayBe(end - start, this.#text.charCodeAt(start))) return;
    this.#attribute = this.#text.slice(start, end);
    const isStreamed =
      this.#wanted.streamed === this.#attribute &&
      this.#handler.streamed(this.#element, this.#attributes);
    if (isStreamed) this.#keep = 'stream';
    else if (this.#wanted.names.has(this.#attribute)) this.#keep = 'yes';
  }

  #openElement(next: number, isEmpty: boolean): boolean {
    this.#at = next;
    this.#state = 'content';
    const depth = this.#stack.length;
    if (depth >= DEPTH_LIMIT) throw new AnDunError('FILE_HOSTILE', ['nesting']);
    this.#handler.open(this.#element, this.#attributes, this.#cut, depth);
    if (isEmpty) this.#handler.close(this.#element, depth);
    else this.#stack.push(this.#element);
    return true;
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
    this.#handler.broken(this.#excerpt());
    this.#state = 'content';
    return true;
  }

  /** Beginning of the tag being read. */
  #excerpt(): string {
    if (this.#tagStart < 0) return this.#gone;
    return this.#text.slice(this.#tagStart, this.#tagStart + EXCERPT);
  }

  #waitForToken(): boolean {
    if (this.#text.length - this.#at > TOKEN_LIMIT) throw new AnDunError('FILE_HOSTILE', ['token']);
    return false;
  }
}

const NAME_LIMIT = 4_096;

/** End of the run of characters that may stand in a name; no longer than names may be. */
function nameEnd(text: string, start: number): number {
  const last = Math.min(text.length, start + NAME_LIMIT);
  let at = start;
  for (; at < last; at += 1) {
    const code = text.charCodeAt(at);
    // White space, " ' / < = >
    if (code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x2f) break;
    if (code >= 0x3c && code <= 0x3e) break;
  }
  return at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Longest reference with & and ; around it: &#1114111; */
const REFERENCE_LIMIT = 12;

/** Unknown references stay as they stand: without a DTD there is nothing they could mean. */
function decodeEntities(value: string): string {
  let amp = value.indexOf('&');
  if (amp === -1) return value;
  let decoded = '';
  let done = 0;
  for (; amp !== -1; amp = value.indexOf('&', amp + 1)) {
    const head = value.slice(amp + 1, amp + REFERENCE_LIMIT);
    const length = head.indexOf(';');
    const character = length === -1 ? null : referenced(head.slice(0, length));
    if (character === null) continue;
    decoded += value.slice(done, amp) + character;
    done = amp + length + 2;
  }
  // One half of an emoji at a time is how Android writes it; the halves have met again here.
  return wellFormed(decoded + value.slice(done));
}

function referenced(name: string): string | null {
  if (!name.startsWith('#')) return named[name] ?? null;
  const isHex = name[1] === 'x' || name[1] === 'X';
  const digits = name.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[\da-fA-F]+$/ : /^\d+$/).test(digits)) return null;
  const code = Number.parseInt(digits, isHex ? 16 : 10);
  if (code > 0x10ffff) return null;
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

/** Lone halves become U+FFFD. Node has had the method since 20; the types of ES2023 have not. */
function wellFormed(text: string): string {
  return (text as string & { toWellFormed(): string }).toWellFormed();
}
