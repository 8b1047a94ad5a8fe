/** The right edge of the text block and its left one, in mm from the left edge of the sheet. */
interface TextBlock {
  leftMm: number;
  rightMm: number;
  /** Baseline of the page numbers, in mm from the lower edge of the sheet. */
  baselineMm: number;
}

const POINTS_PER_MM = 72 / 25.4;
const SIZE = 14;
/** Widths of Times Roman in thousandths of its size (Adobe core font metrics). */
const DASH_WIDTH = 1_000;
const DIGIT_WIDTH = 500;
const SPACE_WIDTH = 250;
/** 空一字: one character of 14 pt between the number and the edge of the text block. */
const INSET = SIZE;

/**
 * Writes — 1 — below the text block of each page, outside: odd pages on the right, even ones on the left. Chromium
 * before 131 knows no margin boxes, and its footers know no odd and even pages. The numbers are appended as an
 * incremental update; nothing that Chromium wrote is changed.
 * @throws Error when the file is not a PDF as Chromium writes it
 */
export function stampPageNumbers(pdf: Uint8Array, textBlock: TextBlock): Uint8Array {
  // Latin-1 keeps one character a byte, so that offsets in the text are offsets in the file.
  const file = Buffer.from(pdf).toString('latin1');
  const pages = pagesOf(file);
  const update = new Update(file);
  const font = update.add(
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>',
  );
  const open = update.add(stream('q\n'));
  for (const [index, page] of pages.entries()) {
    const number = update.add(stream(numberOf(index + 1, textBlock)));
    update.replace(page.object, withNumber(page.content, open, number, font));
  }
  return Buffer.from(file + update.text(), 'latin1');
}

interface Page {
  object: number;
  content: string;
}

/** In the order of the page tree. */
function pagesOf(file: string): Page[] {
  const objects = new Map<number, string>();
  // Not over the start of a stream: the text of the next object would be taken for part of it.
  const plain = /(?:^|\n)(\d+) 0 obj\n(<<(?:(?!stream\n|endobj)[\s\S])*>>)\nendobj/g;
  for (const match of file.matchAll(plain)) {
    objects.set(Number(match[1]), match[2] ?? '');
  }
  const root = [...objects.values()].find((content) => content.includes('/Type /Catalog'));
  const pages = kids(Number(/\/Pages (\d+) 0 R/.exec(root ?? '')?.[1]), objects);
  if (pages.length === 0) throw new Error('No pages found in the PDF');
  return pages;
}

function kids(object: number, objects: ReadonlyMap<number, string>): Page[] {
  const content = objects.get(object) ?? '';
  if (/\/Type \/Page\b(?!s)/.test(content)) return [{ object, content }];
  const children = /\/Kids \[([^\]]*)\]/.exec(content)?.[1] ?? '';
  return [...children.matchAll(/(\d+) 0 R/g)].flatMap((match) => kids(Number(match[1]), objects));
}

function withNumber(page: string, open: number, number: number, font: number): string {
  const contents = page.replace(
    /\/Contents (\d+) 0 R/,
    (_, content) => `/Contents [${open} 0 R ${content} 0 R ${number} 0 R]`,
  );
  const fonts = contents.includes('/Font <<')
    ? contents.replace('/Font <<', `/Font <</AnDunNo ${font} 0 R `)
    : contents.replace('/Resources <<', `/Resources <</Font <</AnDunNo ${font} 0 R>> `);
  if (contents === page || fonts === contents)
    throw new Error('A page of the PDF is unlike others');
  return fonts;
}

function numberOf(page: number, { leftMm, rightMm, baselineMm }: TextBlock): string {
  const digits = String(page);
  const width = ((2 * DASH_WIDTH + 2 * SPACE_WIDTH + digits.length * DIGIT_WIDTH) / 1_000) * SIZE;
  const left =
    page % 2 === 0 ? leftMm * POINTS_PER_MM + INSET : rightMm * POINTS_PER_MM - INSET - width;
  // \227 is the em dash of WinAnsi. The page's own drawing is undone first: it turns the axes.
  return `Q\nBT /AnDunNo ${SIZE} Tf 0 g ${left.toFixed(2)} ${(baselineMm * POINTS_PER_MM).toFixed(2)} Td (\\227 ${digits} \\227) Tj ET\n`;
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}endstream`;
}

/** New and changed objects with the cross references of their own that PDF appends (ISO 32000-1, 7.5.6). */
class Update {
  readonly #file: string;
  readonly #objects = new Map<number, string>();
  #next: number;

  constructor(file: string) {
    this.#file = file;
    this.#next = Number(this.#trailer(/\/Size (\d+)/));
  }

  add(content: string): number {
    const object = this.#next;
    this.#next += 1;
    this.#objects.set(object, content);
    return object;
  }

  replace(object: number, content: string): void {
    this.#objects.set(object, content);
  }

  text(): string {
    let body = this.#file.endsWith('\n') ? '' : '\n';
    let references = 'xref\n';
    for (const [object, content] of [...this.#objects].sort(([a], [b]) => a - b)) {
      const at = String(this.#file.length + body.length).padStart(10, '0');
      references += `${object} 1\n${at} 00000 n \n`;
      body += `${object} 0 obj\n${content}\nendobj\n`;
    }
    const info = /\/Info \d+ 0 R/.exec(this.#lastTrailer())?.[0] ?? '';
    const trailer = `trailer\n<</Size ${this.#next} /Root ${this.#trailer(/\/Root (\d+ 0 R)/)} ${info} /Prev ${this.#trailer(/startxref\s+(\d+)/)}>>`;
    return `${body}${references}${trailer}\nstartxref\n${this.#file.length + body.length}\n%%EOF\n`;
  }

  #lastTrailer(): string {
    return this.#file.slice(this.#file.lastIndexOf('trailer'));
  }

  #trailer(pattern: RegExp): string {
    const found = pattern.exec(this.#lastTrailer())?.[1];
    if (found === undefined) throw new Error('The PDF has no trailer');
    return found;
  }
}
