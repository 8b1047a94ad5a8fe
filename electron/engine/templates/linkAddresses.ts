import type { Document } from '@xmldom/xmldom';
import type { CleanPackage } from './cleanPackage.ts';
import type { Braces } from './findTags.ts';
import { filledText, type PrintOutside } from './outsideTags.ts';
import { type Relation, readRelations, relationsName, writeRelations } from './packageRelations.ts';
import { descendants, unwrap } from './wordXml.ts';

export const LINK = '链接地址';

/** The address of a link as it was typed: Word writes {{ as %7B%7B, and what has no scheme as a file. */
export function typedAddress(target: string): string {
  const plain = target.replace(/^file:\/\/\/(?:.*[\\/])?(?=(?:\{\{|%7B%7B))/i, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

export function hasTag(target: string): boolean {
  return /\{\{|%7B%7B/i.test(target);
}

/** The addresses of links that hold tags, as they were typed. */
export function taggedAddresses(opened: CleanPackage): string[] {
  return [...opened.stories.keys()].flatMap((name) =>
    readRelations(opened.parts, name)
      .filter(isTagged)
      .map(({ target }) => typedAddress(target)),
  );
}

/** Fills the addresses of links; what comes out as no address leaves the words of the link alone. */
export function fillAddresses(opened: CleanPackage, braces: Braces, print: PrintOutside): void {
  for (const [name, document] of opened.stories) {
    const relations = readRelations(opened.parts, name);
    if (!relations.some(isTagged)) continue;
    const filled = relations.flatMap((relation): Relation[] => {
      if (!isTagged(relation)) return [relation];
      const target = asAddress(filledText(typedAddress(relation.target), LINK, braces, print));
      if (target !== null) return [{ ...relation, target }];
      releaseLink(document, relation.id);
      return [];
    });
    opened.parts.set(relationsName(name), writeRelations(filled, name));
  }
}

function isTagged({ kind, external, target }: Relation): boolean {
  return kind === 'hyperlink' && external && hasTag(target);
}

/** Web and mail alone: a value from outside must not open a file of this computer. */
function asAddress(text: string): string | null {
  const trimmed = text.trim();
  if (/[\s【】]/.test(trimmed)) return null;
  const address = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(trimmed) ? `http://${trimmed}` : trimmed;
  if (!/^(?:https?|mailto):/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href;
}

function releaseLink(document: Document, id: string): void {
  const root = document.documentElement;
  for (const element of root ? descendants(root) : []) {
    if (element.nodeName === 'w:hyperlink' && element.getAttribute('r:id') === id) unwrap(element);
  }
}
