import type { Element } from '@xmldom/xmldom';
import {
  ancestorNamed,
  childElements,
  childNamed,
  descendants,
  isElement,
  removeNode,
  unwrap,
} from './wordXml.ts';

const DELETED = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
/** How something looked before, and where moved text came from and went to. */
const TRACKS =
  /^w:(?:\w+Change|cellIns|cellDel|cellMerge|move(?:From|To)Range(?:Start|End)|customXml(?:Ins|Del|MoveFrom|MoveTo)Range(?:Start|End))$/;
/** Inside these, w:ins and w:del are marks without content. */
const PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:numPr', 'w:tcPr', 'w:pPr', 'm:ctrlPr']);
const ROW = new Set(['w:tr']);

/**
 * Accepts every tracked change in place, as Word's 接受所有修订 does.
 * @returns whether there was any
 */
export function acceptChanges(root: Element): boolean {
  let found = false;
  const paragraphs: Element[] = [];
  for (const element of descendants(root)) {
    const { nodeName, parentNode } = element;
    const isMark = isElement(parentNode) && PROPERTIES.has(parentNode.nodeName);
    if (TRACKS.test(nodeName)) removeNode(element);
    else if (DELETED.has(nodeName)) {
      if (isMark) acceptDeletedMark(element, paragraphs);
      else removeNode(element);
    } else if (INSERTED.has(nodeName)) {
      if (isMark) removeNode(element);
      else unwrap(element);
    } else continue;
    found = true;
  }
  for (const paragraph of paragraphs) joinWithNext(paragraph);
  return found;
}

function acceptDeletedMark(mark: Element, paragraphs: Element[]): void {
  const owner = mark.parentNode;
  removeNode(mark);
  if (owner?.nodeName === 'w:trPr') {
    const row = ancestorNamed(owner, ROW);
    if (row) removeNode(row);
    return;
  }
  const paragraph = owner?.parentNode?.parentNode;
  const isParagraphMark = owner?.nodeName === 'w:rPr' && owner.parentNode?.nodeName === 'w:pPr';
  if (isParagraphMark && isElement(paragraph ?? null)) paragraphs.push(paragraph as Element);
}

/** The mark between two paragraphs is gone: what is left of this one stands at the head of the next. */
function joinWithNext(paragraph: Element): void {
  const next = nextElement(paragraph);
  const content = childElements(paragraph).filter(({ nodeName }) => nodeName !== 'w:pPr');
  if (next?.nodeName !== 'w:p') {
    const isLast = !next && !previousElement(paragraph);
    if (content.length === 0 && !isLast && next) removeNode(paragraph);
    return;
  }
  const properties = childNamed(next, 'w:pPr');
  const place = properties ? properties.nextSibling : next.firstChild;
  for (const element of content) next.insertBefore(element, place);
  removeNode(paragraph);
}

function nextElement(element: Element): Element | null {
  let node = element.nextSibling;
  while (node && !isElement(node)) node = node.nextSibling;
  return node;
}

function previousElement(element: Element): Element | null {
  let node = element.previousSibling;
  while (node && !isElement(node)) node = node.previousSibling;
  return node;
}
