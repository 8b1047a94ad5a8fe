import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { AnDunError } from '../../../domain/errors.ts';
import { xmlText } from './wordPackage.ts';

/** Deeper nesting is no document but an attack on whatever walks it. */
const DEEPEST = 400;

/**
 * Noncharacters go: some of them mark places of our own (paragraphText.ts).
 * @throws AnDunError TEMPLATE_NOT_WORD when it is not well-formed, TEMPLATE_HOSTILE
 */
export function parsePart(bytes: Uint8Array): Document {
  const text = xmlText(bytes).replace(/[\ufeff\ufdd0-\ufddf]/g, '');
  checkDepth(text);
  try {
    const parser = new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw new Error('not well-formed');
      },
    });
    return parser.parseFromString(text, 'text/xml');
  } catch {
    throw new AnDunError('TEMPLATE_NOT_WORD');
  }
}

export function serialisePart(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document);
  const head = text.startsWith('<?xml')
    ? text.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
  return new TextEncoder().encode(head);
}

/** The XML of an element as it can stand inside its own document. */
export function fragmentOf(element: Element | null): string {
  if (!element) return '';
  return new XMLSerializer().serializeToString(element).replace(/ xmlns:w="[^"]*"/g, '');
}

export function childElements(node: Node): Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isElement(child)) found.push(child);
  }
  return found;
}

export function childNamed(node: Node, name: string): Element | null {
  return childElements(node).find((child) => child.nodeName === name) ?? null;
}

/** All elements below, in document order; taken before they are changed. */
export function descendants(node: Node): Element[] {
  const found: Element[] = [];
  const walk = (parent: Node) => {
    for (const child of childElements(parent)) {
      found.push(child);
      walk(child);
    }
  };
  walk(node);
  return found;
}

/** The nearest element of these names around, itself not counted. */
export function ancestorNamed(node: Node, names: ReadonlySet<string>): Element | null {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) {
    if (isElement(parent) && names.has(parent.nodeName)) return parent;
  }
  return null;
}

export function removeNode(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts the children in the place of their element. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  while (element.firstChild) parent.insertBefore(element.firstChild, element);
  parent.removeChild(element);
}

export function insertAfter(node: Node, sibling: Node): void {
  sibling.parentNode?.insertBefore(node, sibling.nextSibling);
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

function checkDepth(text: string): void {
  let depth = 0;
  for (const match of text.matchAll(/<(\/)?[A-Za-z_][^<>]*?(\/)?>/g)) {
    if (match[1]) depth -= 1;
    else if (!match[2]) depth += 1;
    if (depth > DEEPEST) throw new AnDunError('TEMPLATE_HOSTILE');
  }
}
