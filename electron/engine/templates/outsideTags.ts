import type { Document, Element } from '@xmldom/xmldom';
import { findKnownField, suggestField } from '../../../domain/wordTemplates/fieldDictionary.ts';
import type { Tag } from '../../../domain/wordTemplates/tagSyntax.ts';
import type { WordField, WordNote } from '../../../domain/wordTemplates/wordReport.ts';
import { type Braces, type FoundTag, findTags } from './findTags.ts';
import { setText } from './paragraphText.ts';
import { descendants } from './wordXml.ts';

/** A tag beside the text proper: in a drawing or in the address of a link. There are only values there. */
export interface OutsideTag {
  tag: Extract<Tag, { kind: 'value' }>;
  where: string;
}

/** The text of one tag, asked for while a part is filled. */
export type PrintOutside = (tag: OutsideTag) => string;

/** The tags of a text that can be filled, and what is to be said of the others. */
export function outsideTags(
  text: string,
  where: string,
  braces: Braces,
): { tags: OutsideTag[]; notes: WordNote[] } {
  const { tags } = findTags(text, braces);
  const values = tags.flatMap(({ tag }) => (tag.kind === 'value' ? [{ tag, where }] : []));
  const others = tags.filter(({ tag }) => tag.kind !== 'value' && tag.kind !== 'comment');
  const notes = others.map(({ raw }) => ({
    where,
    text: `${raw} 不会处理：这里只能填写单个字段，循环和条件请放在正文或表格里`,
  }));
  return { tags: values, notes };
}

/** The text with its values in it; tags of other kinds go, so that nobody reads them in a paper. */
export function filledText(
  text: string,
  where: string,
  braces: Braces,
  print: PrintOutside,
): string {
  const { tags } = findTags(text, braces);
  return tags.reduceRight(
    (filled, { start, end, tag }) =>
      filled.slice(0, start) +
      (tag.kind === 'value' ? print({ tag, where }) : '') +
      filled.slice(end),
    text,
  );
}

/** Paragraphs of DrawingML, as SmartArt and charts have them, each as one text. */
export function drawnParagraphs(document: Document): { text: string; texts: Element[] }[] {
  const root = document.documentElement;
  if (!root) return [];
  return descendants(root)
    .filter(({ nodeName }) => nodeName === 'a:p')
    .map((paragraph) => {
      const texts = descendants(paragraph).filter(({ nodeName }) => nodeName === 'a:t');
      return { text: texts.map(({ textContent }) => textContent ?? '').join(''), texts };
    });
}

/** Fills a drawing in place: a tag over several runs is printed where it begins. */
export function fillDrawn(document: Document, braces: Braces, print: PrintOutside): void {
  for (const { text, texts } of drawnParagraphs(document)) {
    for (const found of findTags(text, braces).tags.toReversed()) {
      const { tag } = found;
      replaceIn(texts, found, tag.kind === 'value' ? print({ tag, where: DRAWING }) : '');
    }
  }
}

export const DRAWING = '智能图形或图表';

function replaceIn(texts: readonly Element[], { start, end }: FoundTag, printed: string): void {
  let at = 0;
  let isPrinted = false;
  for (const element of texts) {
    const own = element.textContent ?? '';
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, own.length);
    at += own.length;
    if (from >= to) continue;
    setText(element, own.slice(0, from) + (isPrinted ? '' : printed) + own.slice(to));
    element.removeAttribute('xml:space');
    isPrinted = true;
  }
}

/** The fields of these tags, as listFields.ts gives those of the text. */
export function outsideFields(tags: readonly OutsideTag[]): WordField[] {
  const fields = new Map<string, WordField>();
  for (const { tag, where } of tags) {
    const { name } = tag;
    const known = findKnownField(name);
    const suggestion = known ? null : suggestField(name);
    fields.set(name, {
      name,
      label: known?.label ?? name,
      kind: 'value',
      known: known !== null,
      where: [where],
      ...(known && known.name !== name ? { means: known.name } : {}),
      ...(suggestion ? { suggestion } : {}),
    });
  }
  return [...fields.values()];
}
