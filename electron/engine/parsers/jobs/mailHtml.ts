import { Parser } from 'htmlparser2';

export interface StaticHtml {
  /** A fragment that runs nothing, loads nothing and leads nowhere. */
  html: string;
  /** The same as text. */
  text: string;
  /** Pictures, fonts and frames that would have come from the network. */
  remote: number;
  /** Scripts, forms and the like that were left out. */
  active: number;
}

const MOST_LENGTH = 2_000_000;
const MOST_LEVELS = 100;

const kept = new Set(
  'a abbr address b bdi big blockquote br caption center cite code col colgroup dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var'.split(
    ' ',
  ),
);
const empty = new Set(['br', 'hr', 'img', 'col']);
/** Left out with everything inside. */
const swallowed = new Set(
  'script style title head noscript template iframe frame frameset object embed applet svg math audio video canvas select textarea xmp noembed noframes plaintext'.split(
    ' ',
  ),
);
const activeTags =
  /^(?:script|iframe|frame|object|embed|applet|form|input|button|textarea|select|svg|math|meta|base)$/;
const blocks = /^(?:p|div|tr|li|h[1-6]|blockquote|table|ul|ol|pre|hr|br|dt|dd|center|address)$/;
const plainAttributes =
  /^(?:align|valign|width|height|colspan|rowspan|border|cellpadding|cellspacing|bgcolor|color|size|face|start|dir)$/;
const styles =
  /^(?:color|background-color|font-(?:weight|style|size|family)|text-(?:align|decoration|indent)|line-height|white-space|width|border(?:-(?:top|right|bottom|left))?|border-collapse|padding(?:-(?:top|right|bottom|left))?|margin(?:-(?:top|right|bottom|left))?|vertical-align|list-style-type)$/;

/**
 * Makes static HTML out of what a mail holds: an allow-list of elements, attributes and styles,
 * written anew; links become text that shows where they led.
 * @param pictureOf data: address of a picture inside the mail, null for any other
 */
export function makeStatic(
  source: string,
  pictureOf: (contentId: string) => string | null,
): StaticHtml {
  const writer = new Writer(pictureOf);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: () => writer.close(),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source);
  parser.end();
  return writer.result();
}

class Writer {
  readonly #pictureOf: (contentId: string) => string | null;
  #html: string[] = [];
  #plain: string[] = [];
  #length = 0;
  /** Elements that are open; the ones left out count as ''. */
  #open: { name: string; isWritten: boolean; after: string }[] = [];
  #swallowing = 0;
  #remote = 0;
  #active = 0;

  constructor(pictureOf: (contentId: string) => string | null) {
    this.#pictureOf = pictureOf;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (activeTags.test(name) || Object.keys(attributes).some((key) => /^on/.test(key))) {
      this.#active += 1;
    }
    if (swallowed.has(name)) this.#swallowing += 1;
    const isWritten =
      this.#swallowing === 0 &&
      kept.has(name) &&
      this.#open.length < MOST_LEVELS &&
      !this.#isFull();
    this.#open.push({ name, isWritten, after: isWritten ? linkTarget(name, attributes) : '' });
    if (!isWritten) return;
    if (blocks.test(name)) this.#plain.push('\n');
    if (name === 'img') this.#picture(attributes);
    else this.#write(`<${tagOf(name)}${this.#attributes(attributes)}>`);
  }

  text(text: string): void {
    if (this.#swallowing > 0 || this.#isFull()) return;
    this.#write(escapeHtml(text));
    this.#plain.push(text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  /** Closes what was opened last: its name is one that was let in, whatever the closing tag says. */
  close(): void {
    const last = this.#open.pop();
    if (!last) return;
    const { name } = last;
    if (swallowed.has(name)) this.#swallowing -= 1;
    if (!last.isWritten || empty.has(name)) return;
    if (last.after) {
      this.#write(`<span class="link-target">${escapeHtml(last.after)}</span>`);
      this.#plain.push(last.after);
    }
    this.#write(`</${tagOf(name)}>`);
    if (blocks.test(name)) this.#plain.push('\n');
    if (name === 'td' || name === 'th') this.#plain.push('\t');
  }

  result(): StaticHtml {
    const text = this.#plain
      .join('')
      .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return { html: this.#html.join(''), text, remote: this.#remote, active: this.#active };
  }

  #picture(attributes: Record<string, string>): void {
    const source = (attributes.src ?? '').trim();
    const inside = /^cid:(.+)$/i.exec(source)?.[1];
    const data = inside ? this.#pictureOf(decodeCid(inside)) : null;
    const label = attributes.alt?.trim() ?? '';
    if (data) {
      this.#write(`<img src="${data}" alt="${escapeHtml(label)}">`);
      return;
    }
    if (/^(?:https?:)?\/\//i.test(source)) this.#remote += 1;
    const shown = inside ? '图片在附件中' : '图片未载入';
    const text = label ? `〔${shown}：${label}〕` : `〔${shown}〕`;
    this.#write(`<span class="left-out">${escapeHtml(text)}</span>`);
    this.#plain.push(text);
  }

  #attributes(attributes: Record<string, string>): string {
    let written = '';
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'style') {
        const style = this.#style(value);
        if (style) written += ` style="${escapeHtml(style)}"`;
      } else if (name === 'background' || name === 'srcset') {
        this.#remote += 1;
      } else if (plainAttributes.test(name) && /^[\w\s#%.,+\-"'\u4e00-\u9fff]{0,80}$/.test(value)) {
        written += ` ${name}="${escapeHtml(value)}"`;
      }
    }
    return written;
  }

  #style(value: string): string {
    if (/url\s*\(|@import/i.test(value)) this.#remote += 1;
    return value
      .slice(0, 4_000)
      .split(';')
      .map((rule) => /^\s*([a-z-]+)\s*:\s*([\w\s#%.,+\-"'()\u4e00-\u9fff]{1,120}?)\s*$/i.exec(rule))
      .filter((rule) => rule !== null)
      .filter(([, name = '', given = '']) => styles.test(name.toLowerCase()) && isPlain(given))
      .map(([, name, given]) => `${name?.toLowerCase()}:${given}`)
      .join(';');
  }

  #write(html: string): void {
    this.#length += html.length;
    this.#html.push(html);
  }

  #isFull(): boolean {
    return this.#length > MOST_LENGTH;
  }
}

/** Functions other than those of colours could load or compute something. */
function isPlain(value: string): boolean {
  return !value.includes('(') || /^(?:rgb|rgba|hsl|hsla)\([\d\s.,%]+\)$/i.test(value);
}

/** A link is shown as what it is: text, and where it led. */
function tagOf(name: string): string {
  return name === 'a' ? 'u' : name;
}

function linkTarget(name: string, attributes: Record<string, string>): string {
  const target = (attributes.href ?? '').trim();
  if (name !== 'a' || target === '' || target.startsWith('#')) return '';
  return `〔链接：${target.slice(0, 300)}〕`;
}

function decodeCid(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
