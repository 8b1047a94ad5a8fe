import type { EvidenceItem } from '../evidence/evidenceItem.ts';
import type { EvidenceId } from '../ids.ts';
import type { BundleOptions } from './bundle.ts';
import { safeEnding, safeEntryName } from './safeEntryName.ts';

type NamedItem = Pick<EvidenceItem, 'id' | 'title' | 'originalName'>;

/** An item as the bundle calls it. */
export interface LabelledItem<Item extends NamedItem = EvidenceItem> {
  item: Item;
  /** '1-2': second item of the first group. */
  label: string;
  groupTitle: string;
  /** Path of the original in the bundle, without its folder. */
  fileName: string;
}

/** The items in the order of the groups; one named twice is taken where it is named first. */
export function labelItems<Item extends NamedItem>(
  groups: BundleOptions['groups'],
  items: ReadonlyMap<EvidenceId, Item>,
): LabelledItem<Item>[] {
  const seen = new Set<EvidenceId>();
  const labelled: LabelledItem<Item>[] = [];
  let group = 0;
  for (const { title, evidenceIds } of groups) {
    const fresh = evidenceIds.filter((id) => items.has(id) && !seen.has(id));
    if (fresh.length === 0) continue;
    group += 1;
    for (const [index, id] of [...new Set(fresh)].entries()) {
      const item = items.get(id);
      if (!item) continue;
      seen.add(id);
      const label = `${group}-${index + 1}`;
      labelled.push({ item, label, groupTitle: title, fileName: originalFileName(label, item) });
    }
  }
  return labelled;
}

function originalFileName(label: string, item: NamedItem): string {
  const ending = safeEnding(item.originalName);
  const title = safeEntryName(item.title);
  const plain =
    ending && title.toLowerCase().endsWith(ending) ? title.slice(0, -ending.length) : title;
  return `${label}_${plain}${ending}`;
}
