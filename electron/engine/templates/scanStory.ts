import type { Document, Element } from '@xmldom/xmldom';
import { type Braces, type FoundTag, findTags } from './findTags.ts';
import { type ParagraphText, readParagraph } from './paragraphText.ts';
import { childElements } from './wordXml.ts';

/** A paragraph with tags in it. */
export interface TaggedParagraph {
  kind: 'paragraph';
  paragraph: ParagraphText;
  tags: FoundTag[];
  problems: string[];
  where: string;
}

/** What a story is made of, in reading order. `enter` and `leave` enclose what tags may not cross. */
export type StoryEvent =
  | { kind: 'tag'; tag: FoundTag; in: TaggedParagraph; cell: Element | null }
  | { kind: 'enter'; name: string }
  | { kind: 'leave' };

export interface ScannedStory {
  events: StoryEvent[];
  paragraphs: TaggedParagraph[];
}

interface Place {
  /** 页眉, 脚注1; empty in the main text. */
  story: string;
  /** 第1个表格第2行第3列; empty outside of tables. */
  table: string;
  cell: Element | null;
}

/**
 * Reads a part: its paragraphs with tags and where they stand, in words.
 * @param story what the part is called; empty for the main text
 */
export function scanStory(document: Document, story: string, braces: Braces): ScannedStory {
  const scanner = new Scanner(braces);
  const root = document.documentElement;
  if (root)
    scanner.readBlocks(root, { story, table: '', cell: null }, { paragraphs: 0, tables: 0 });
  return { events: scanner.events, paragraphs: scanner.paragraphs };
}

interface Counters {
  paragraphs: number;
  tables: number;
}

const NOTES: Readonly<Record<string, string>> = { 'w:footnote': '脚注', 'w:endnote': '尾注' };

class Scanner {
  readonly events: StoryEvent[] = [];
  readonly paragraphs: TaggedParagraph[] = [];
  readonly #braces: Braces;
  #notes = 0;

  constructor(braces: Braces) {
    this.#braces = braces;
  }

  readBlocks(parent: Element, place: Place, counters: Counters): void {
    for (const element of childElements(parent)) {
      const note = NOTES[element.nodeName];
      if (note) this.#readNote(element, place, note);
      else if (element.nodeName === 'w:p') this.#readParagraph(element, place, counters);
      else if (element.nodeName === 'w:tbl') this.#readTable(element, place, counters);
      else if (element.nodeName === 'w:sdt') {
        // Its edges may not be crossed: half a content control is no content control.
        this.#enclosed('内容控件', () => this.readBlocks(element, place, counters));
      } else if (!element.nodeName.endsWith('Pr')) this.readBlocks(element, place, counters);
    }
  }

  #readNote(element: Element, place: Place, note: string): void {
    if (element.getAttribute('w:type')) return;
    this.#notes += 1;
    const story = `${note}${this.#notes}`;
    this.#enclosed(note, () =>
      this.readBlocks(element, { ...place, story }, { paragraphs: 0, tables: 0 }),
    );
  }

  #readTable(table: Element, place: Place, counters: Counters): void {
    counters.tables += 1;
    const name = `${place.table}第${counters.tables}个表格`;
    this.#enclosed('表格', () => {
      for (const [row, rowElement] of partsNamed(table, 'w:tr').entries()) {
        for (const [column, cell] of partsNamed(rowElement, 'w:tc').entries()) {
          const inner = { ...place, table: `${name}第${row + 1}行第${column + 1}列`, cell };
          this.readBlocks(cell, inner, { paragraphs: 0, tables: 0 });
        }
      }
    });
  }

  #readParagraph(element: Element, place: Place, counters: Counters): void {
    counters.paragraphs += 1;
    const paragraph = readParagraph(element);
    const { tags, problems } = findTags(paragraph.text, this.#braces);
    const where = placeName(place, counters.paragraphs);
    const tagged: TaggedParagraph = { kind: 'paragraph', paragraph, tags, problems, where };
    if (tags.length > 0 || problems.length > 0) this.paragraphs.push(tagged);
    let next = 0;
    for (const box of paragraph.boxes) {
      for (; (tags[next]?.start ?? Number.POSITIVE_INFINITY) < box.at; next += 1) {
        this.#addTag(tags[next], tagged, place);
      }
      this.#enclosed('文本框', () =>
        this.readBlocks(
          box.element,
          { ...place, story: `${where}旁的文本框`, table: '' },
          { paragraphs: 0, tables: 0 },
        ),
      );
    }
    for (; next < tags.length; next += 1) this.#addTag(tags[next], tagged, place);
  }

  #addTag(tag: FoundTag | undefined, tagged: TaggedParagraph, { cell }: Place): void {
    if (tag) this.events.push({ kind: 'tag', tag, in: tagged, cell });
  }

  #enclosed(name: string, read: () => void): void {
    this.events.push({ kind: 'enter', name });
    read();
    this.events.push({ kind: 'leave' });
  }
}

function placeName({ story, table }: Place, number: number): string {
  if (table !== '') return `${story}${table}${number > 1 ? `第${number}段` : ''}`;
  return `${story}第${number}段`;
}

/** Rows of a table and cells of a row, also those inside content controls. */
function partsNamed(parent: Element, name: string): Element[] {
  return childElements(parent).flatMap((child) => {
    if (child.nodeName === name) return [child];
    return child.nodeName === 'w:sdt' || child.nodeName === 'w:sdtContent'
      ? partsNamed(child, name)
      : [];
  });
}
