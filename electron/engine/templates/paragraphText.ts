import type { Element } from '@xmldom/xmldom';
import { childElements, childNamed, insertAfter, isElement, removeNode } from './wordXml.ts';

/** A stretch of a paragraph's text, and the element that holds it. */
interface Segment {
  element: Element;
  text: string;
  start: number;
}

/** The text of one paragraph, without the text boxes that hang in it. */
export interface ParagraphText {
  element: Element;
  text: string;
  /** Text boxes, with the place in the text where they hang. */
  boxes: { element: Element; at: number }[];
  /** Pictures, page breaks and the like that are no text but are seen. */
  hasObjects: boolean;
}

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
};
const OBJECTS = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sym',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:fldChar',
  'm:oMath',
]);
/** What marks our own places in the XML; wordXml.ts takes them out of templates that hold them. */
export const MARK_OPEN = '\ufdd0';
export const MARK_CLOSE = '\ufdd1';

export function readParagraph(element: Element): ParagraphText {
  const boxes: ParagraphText['boxes'] = [];
  const { segments, hasObjects } = segmentsOf(element, boxes);
  return { element, text: segments.map(({ text }) => text).join(''), boxes, hasObjects };
}

/**
 * Puts a mark in a run of its own, with the look of the run where it begins, in place of the text
 * from `start` to `end`.
 * @returns the run
 */
export function replaceText(
  paragraph: Element,
  { start, end }: { start: number; end: number },
  mark: string,
): Element | null {
  cutAt(paragraph, start);
  cutAt(paragraph, end);
  const covered = segmentsOf(paragraph, []).segments.filter(
    (segment) => segment.start >= start && segment.start + segment.text.length <= end,
  );
  const first = covered.find(({ text }) => text !== '');
  const run = first?.element.parentNode;
  if (!first || !isElement(run ?? null)) return null;
  const document = first.element.ownerDocument;
  const text = document?.createElement('w:t');
  if (!document || !text) return null;
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(mark));
  first.element.parentNode?.insertBefore(text, first.element);
  const runs = new Set(covered.map(({ element }) => element.parentNode));
  for (const { element } of covered) removeNode(element);
  for (const other of runs) {
    if (other && other !== run && !hasContent(other as Element)) removeNode(other);
  }
  return run as Element;
}

function hasContent(run: Element): boolean {
  return childElements(run).some(({ nodeName }) => nodeName !== 'w:rPr');
}

/** Makes a run end at this place of the paragraph's text. */
function cutAt(paragraph: Element, at: number): void {
  for (const { element, text, start } of segmentsOf(paragraph, []).segments) {
    const end = start + text.length;
    if (text === '' || at < start || at > end) continue;
    if (at === start) splitRunBefore(element);
    else if (at < end) splitRunBefore(splitText(element, text, at - start));
    // At the very end of a stretch the next one is cut before.
    else continue;
    return;
  }
  // Behind the last stretch: whatever follows it in the run stays with another run.
  const last = segmentsOf(paragraph, []).segments.findLast(
    ({ text, start }) => start + text.length === at,
  );
  const next = last && nextElement(last.element);
  if (next) splitRunBefore(next);
}

function nextElement(element: Element): Element | null {
  let node = element.nextSibling;
  while (node && !isElement(node)) node = node.nextSibling;
  return node;
}

/** Splits a w:t. @returns the second half */
function splitText(element: Element, text: string, at: number): Element {
  const second = element.cloneNode(false) as Element;
  setText(element, text.slice(0, at));
  setText(second, text.slice(at));
  insertAfter(second, element);
  return second;
}

export function setText(element: Element, text: string): void {
  while (element.firstChild) element.removeChild(element.firstChild);
  element.setAttribute('xml:space', 'preserve');
  const document = element.ownerDocument;
  if (document) element.appendChild(document.createTextNode(text));
}

/** A run that begins with this child; what stands before it stays where it was. */
function splitRunBefore(child: Element): void {
  const run = child.parentNode;
  if (!isElement(run ?? null) || run?.nodeName !== 'w:r') return;
  const properties = childNamed(run, 'w:rPr');
  const before = childElements(run).filter((element) => element !== properties);
  if (before[0] === child) return;
  const second = run.cloneNode(false) as Element;
  if (properties) second.appendChild(properties.cloneNode(true));
  let node = child as Element['nextSibling'];
  while (node) {
    const next: Element['nextSibling'] = node.nextSibling;
    second.appendChild(node);
    node = next;
  }
  insertAfter(second, run);
}

function segmentsOf(
  paragraph: Element,
  boxes: ParagraphText['boxes'],
): { segments: Segment[]; hasObjects: boolean } {
  const segments: Segment[] = [];
  let length = 0;
  let hasObjects = false;
  const add = (element: Element, text: string) => {
    segments.push({ element, text, start: length });
    length += text.length;
  };
  const walk = (parent: Element) => {
    for (const element of childElements(parent)) {
      const { nodeName } = element;
      if (nodeName === 'w:txbxContent') boxes.push({ element, at: length });
      else if (nodeName === 'w:t') {
        if (element.parentNode?.nodeName === 'w:r') add(element, element.textContent ?? '');
      } else if (nodeName === 'w:pPr' || nodeName === 'w:rPr') continue;
      else if (SIGNS[nodeName] && element.parentNode?.nodeName === 'w:r') {
        if (nodeName === 'w:br' && element.getAttribute('w:type')) hasObjects = true;
        else add(element, SIGNS[nodeName]);
      } else {
        hasObjects ||= OBJECTS.has(nodeName);
        walk(element);
      }
    }
  };
  walk(paragraph);
  return { segments, hasObjects };
}
