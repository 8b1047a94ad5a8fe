import type { Document, Element } from '@xmldom/xmldom';
import { childElements, descendants, removeNode } from './wordXml.ts';

/** What the schema asks of a style, in this order; WPS writes w:uiPriority behind w:qFormat. */
const STYLE_ORDER = new Map(
  'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'
    .split(' ')
    .map((name, index) => [`w:${name}`, index]),
);
/** On by being there: a value of 0, as WPS writes it, is none that the schema knows. */
const ONLY_ON = new Set(['w:noWrap', 'w:hideMark', 'w:tcFitText']);
const OFF = new Set(['0', 'false', 'off']);

/** Puts right what WPS and others write a little beside the schema, so that a strict reader opens the paper. */
export function mendStyles(document: Document): void {
  for (const style of Array.from(document.getElementsByTagName('w:style'))) inSchemaOrder(style);
}

export function mendStory(root: Element): void {
  for (const element of descendants(root)) {
    const value = element.getAttribute('w:val') ?? '';
    if (ONLY_ON.has(element.nodeName)) {
      if (OFF.has(value)) removeNode(element);
      else element.removeAttribute('w:val');
    } else if (element.nodeName === 'w:ilvl' && /^-\d+$/.test(value)) {
      element.setAttribute('w:val', '0');
    }
  }
}

function inSchemaOrder(style: Element): void {
  const rank = ({ nodeName }: Element) => STYLE_ORDER.get(nodeName) ?? STYLE_ORDER.size;
  const children = childElements(style);
  const sorted = children.toSorted((a, b) => rank(a) - rank(b));
  if (sorted.every((child, index) => child === children[index])) return;
  for (const child of sorted) style.appendChild(child);
}
