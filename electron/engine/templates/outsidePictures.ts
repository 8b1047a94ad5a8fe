import type { Element } from '@xmldom/xmldom';
import { removeNode } from './wordXml.ts';

const VML = 'urn:schemas-microsoft-com:vml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';
const RELATIONS = /\/officeDocument\/(?:2006\/)?relationships$/;

/**
 * Takes from an element of old drawings (VML) the addresses that a word processor fetches pictures from when it opens
 * the file: they stand beside any relation. What `href` alone says is a link to click, and stays.
 */
export function dropOutsidePicture(element: Element): void {
  const { namespaceURI, localName } = element;
  if (namespaceURI !== VML && namespaceURI !== OFFICE) return;
  for (const attribute of Array.from(element.attributes)) {
    const isAddress =
      attribute.localName === 'src' ||
      (attribute.namespaceURI === OFFICE && /^(?:alt)?href$/.test(attribute.localName ?? ''));
    if (isAddress) element.removeAttributeNode(attribute);
  }
  const isPicture = namespaceURI === VML && localName === 'imagedata';
  if (isPicture && !hasRelation(element)) removeNode(element);
}

function hasRelation(element: Element): boolean {
  return Array.from(element.attributes).some(
    ({ namespaceURI, localName }) =>
      RELATIONS.test(namespaceURI ?? '') || (namespaceURI === OFFICE && localName === 'relid'),
  );
}
