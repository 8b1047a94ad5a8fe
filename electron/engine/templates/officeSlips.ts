import type { Document, Element } from '@xmldom/xmldom';
import { childElements, descendants, removeNode } from './wordXml.ts';

/** What the schema asks of an element's children, in this order. WPS and LibreOffice mix some of them. */
const ORDERS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries({
    'w:style':
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
    'w:rPr':
      'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  }).map(([name, order]) => [
    name,
    new Map(order.split(' ').map((child, index) => [`w:${child}`, index])),
  ]),
);
/** On by being there: a value of 0, as WPS writes it, is none that the schema knows. */
const ONLY_ON = new Set(['w:noWrap', 'w:hideMark', 'w:tcFitText']);
/** What must hold a paragraph, and what counts as one. */
const HOLDERS = new Set(['w:hdr', 'w:ftr', 'w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote']);
const BLOCKS = new Set([
  'w:p',
  'w:tbl',
  'w:sdt',
  'w:customXml',
  'w:altChunk',
  'mc:AlternateContent',
]);
/** LibreOffice writes the sides of the strict schema into files of the other one. */
const SIDED = new Set(['w:jc', 'w:lvlJc', 'w:tab']);
const SIDES: Readonly<Record<string, string>> = { start: 'left', end: 'right' };
const OFF = new Set(['0', 'false', 'off']);

/** Puts right what WPS and others write a little beside the schema, so that a strict reader opens the paper. */
export function mendPart(document: Document): void {
  const root = document.documentElement;
  if (!root) return;
  for (const element of [root, ...descendants(root)]) {
    if (HOLDERS.has(element.nodeName) && !isReference(element)) fillHolder(element);
    const order = ORDERS.get(element.nodeName);
    if (order) inSchemaOrder(element, order);
    const value = element.getAttribute('w:val') ?? '';
    if (ONLY_ON.has(element.nodeName)) {
      if (OFF.has(value)) removeNode(element);
      else element.removeAttribute('w:val');
    } else if (element.nodeName === 'w:ilvl' && /^-\d+$/.test(value)) {
      element.setAttribute('w:val', '0');
    } else if (element.nodeName === 'w:charset') element.removeAttribute('w:characterSet');
    else if (SIDED.has(element.nodeName) && SIDES[value]) {
      element.setAttribute('w:val', SIDES[value]);
    }
  }
}

/** LibreOffice leaves a header without words empty, and an empty one does not survive the filling. */
function fillHolder(element: Element): void {
  const hasBlock = childElements(element).some(({ nodeName }) => BLOCKS.has(nodeName));
  const paragraph = hasBlock ? null : element.ownerDocument?.createElement('w:p');
  if (paragraph) element.appendChild(paragraph);
}

/** The settings name notes by the same element, which there is empty. */
function isReference({ parentNode }: Element): boolean {
  return /^w:(?:foot|end)notePr$/.test(parentNode?.nodeName ?? '');
}

function inSchemaOrder(element: Element, order: ReadonlyMap<string, number>): void {
  const rank = ({ nodeName }: Element) => order.get(nodeName) ?? order.size;
  const children = childElements(element);
  const sorted = children.toSorted((a, b) => rank(a) - rank(b));
  if (sorted.every((child, index) => child === children[index])) return;
  for (const child of sorted) element.appendChild(child);
}
