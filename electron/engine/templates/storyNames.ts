import type { CleanPackage } from './cleanPackage.ts';
import { readRelations } from './packageRelations.ts';
import { descendants } from './wordXml.ts';

const KINDS: Readonly<Record<string, string>> = { default: '', first: '首页', even: '偶数页' };

/** What each part with text is called: 页眉, 首页页脚, 第2节页眉; empty for the main text and notes. */
export function storyNames({ parts, main, stories }: CleanPackage): Map<string, string> {
  const names = new Map<string, string>([[main, '']]);
  const targets = new Map(readRelations(parts, main).map(({ id, target }) => [id, target]));
  const root = stories.get(main)?.documentElement;
  const sections = root ? descendants(root).filter(({ nodeName }) => nodeName === 'w:sectPr') : [];
  for (const [index, section] of sections.entries()) {
    for (const reference of descendants(section)) {
      const part = partKind(reference.nodeName);
      const target = targets.get(reference.getAttribute('r:id') ?? '');
      if (!part || !target || names.has(target)) continue;
      const which = KINDS[reference.getAttribute('w:type') ?? 'default'] ?? '';
      names.set(target, `${index > 0 ? `第${index + 1}节` : ''}${which}${part}`);
    }
  }
  return names;
}

function partKind(nodeName: string): string | null {
  if (nodeName === 'w:headerReference') return '页眉';
  return nodeName === 'w:footerReference' ? '页脚' : null;
}
