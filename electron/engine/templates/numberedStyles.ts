import type { CleanPackage } from './cleanPackage.ts';
import { readRelations } from './packageRelations.ts';
import { childElements, childNamed, descendants, parsePart } from './wordXml.ts';

/** Ids of the paragraph styles that number what they are given to, by themselves or by the style they rest on. */
export function numberedStyles({ parts, main }: CleanPackage): ReadonlySet<string> {
  const part = readRelations(parts, main).find(({ kind }) => kind === 'styles')?.target;
  const bytes = part === undefined ? undefined : parts.get(part);
  const root = bytes && parsePart(bytes).documentElement;
  if (!root) return new Set();
  const styles = childElements(root).filter(({ nodeName }) => nodeName === 'w:style');
  const idOf = (style: (typeof styles)[number]) => style.getAttribute('w:styleId') ?? '';
  const numbered = new Set(
    styles
      .filter((style) => descendants(style).some(({ nodeName }) => nodeName === 'w:numPr'))
      .map(idOf),
  );
  // A chain of styles is as long as there are styles at most.
  for (let size = -1; size !== numbered.size; ) {
    size = numbered.size;
    for (const style of styles) {
      const base = childNamed(style, 'w:basedOn')?.getAttribute('w:val') ?? '';
      if (numbered.has(base)) numbered.add(idOf(style));
    }
  }
  return numbered;
}
