import type { Element } from '@xmldom/xmldom';
import { childElements, childNamed, fragmentOf } from './wordXml.ts';

/** XML of a run's properties: as they are, and on yellow. */
export interface RunLook {
  plain: string;
  gap: string;
  /** Properties of the paragraph, where the tag is all that is in it: its lines become paragraphs. */
  paragraph: string | null;
}

/** What stands behind w:highlight in the order that the schema asks for. */
const BEHIND_HIGHLIGHT = new Set(
  'u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'
    .split(' ')
    .map((name) => `w:${name}`),
);

export function readRunLook(run: Element, isAlone: boolean): RunLook {
  const properties = childNamed(run, 'w:rPr');
  const paragraph = run.parentNode as Element | null;
  return {
    plain: fragmentOf(properties),
    gap: highlighted(run, properties),
    paragraph: isAlone && paragraph?.nodeName === 'w:p' ? paragraphLook(paragraph) : null,
  };
}

function highlighted(run: Element, properties: Element | null): string {
  const document = run.ownerDocument;
  if (!document) return '';
  const look = (properties?.cloneNode(true) ?? document.createElement('w:rPr')) as Element;
  for (const child of childElements(look)) {
    if (child.nodeName === 'w:highlight' || child.nodeName === 'w:vanish') look.removeChild(child);
  }
  const yellow = document.createElement('w:highlight');
  yellow.setAttribute('w:val', 'yellow');
  const behind = childElements(look).find(
    ({ nodeName }) => BEHIND_HIGHLIGHT.has(nodeName) || !nodeName.startsWith('w:'),
  );
  look.insertBefore(yellow, behind ?? null);
  return fragmentOf(look);
}

/** A section must not begin anew with every line. */
function paragraphLook(paragraph: Element): string {
  const properties = childNamed(paragraph, 'w:pPr')?.cloneNode(true) as Element | undefined;
  if (!properties) return '';
  const section = childNamed(properties, 'w:sectPr');
  return section ? '' : fragmentOf(properties);
}
