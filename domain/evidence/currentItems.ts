import type { EvidenceItem } from './evidenceItem.ts';

/** What stands for the matter now: in use, its file there, and without a better copy that is in use too. */
export function currentItems<Item extends EvidenceItem>(items: readonly Item[]): Item[] {
  const inUse = items.filter((item) => item.withdrawnAtMs === null && !item.destroyedAtMs);
  const used = new Set(inUse.map((item) => item.id));
  return inUse.filter((item) => !item.supersededById || !used.has(item.supersededById));
}

/** The items in the order of their numbers, a better copy at the place of the first that it stands for. */
export function inPlaceOrder<Item extends EvidenceItem>(
  items: readonly Item[],
  all: readonly EvidenceItem[],
): Item[] {
  const byId = new Map<string, EvidenceItem>(all.map((item) => [item.id, item]));
  const placeOf = (item: EvidenceItem): number => {
    let first = item;
    // Older copies have lower numbers, so the walk ends.
    for (let older = olderOf(first, byId); older; older = olderOf(first, byId)) first = older;
    return first.number;
  };
  return [...items].sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
}

function olderOf(
  { supersedesId, number }: EvidenceItem,
  byId: ReadonlyMap<string, EvidenceItem>,
): EvidenceItem | undefined {
  const older = supersedesId ? byId.get(supersedesId) : undefined;
  return older && older.number < number ? older : undefined;
}
