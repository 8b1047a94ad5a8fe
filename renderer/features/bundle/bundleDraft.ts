import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { EvidenceId } from '../../../domain/ids.ts';

/** A group of the bundle while a person puts it together; it may stand empty for a moment. */
export interface DraftGroup {
  key: string;
  title: string;
  evidenceIds: EvidenceId[];
}

/** The groups of a suggestion; with `only`, what of them was chosen, and the rest of the choice in a group of its own. */
export function draftGroups(
  suggested: BundleOptions['groups'],
  only: readonly EvidenceId[] | null,
  restTitle: string,
): DraftGroup[] {
  const keep = (id: EvidenceId) => only === null || only.includes(id);
  const groups = suggested
    .map(({ title, evidenceIds }) => ({ title, evidenceIds: evidenceIds.filter(keep) }))
    .filter(({ evidenceIds }) => evidenceIds.length > 0);
  const placed = new Set(groups.flatMap(({ evidenceIds }) => evidenceIds));
  const rest = (only ?? []).filter((id) => !placed.has(id));
  if (rest.length > 0) groups.push({ title: restTitle, evidenceIds: rest });
  return groups.map((group, index) => ({ key: `suggested ${index}`, ...group }));
}

/** Swaps a group with its neighbour. @param step -1 = up, 1 = down */
export function moveGroup(groups: readonly DraftGroup[], key: string, step: 1 | -1): DraftGroup[] {
  const from = groups.findIndex((group) => group.key === key);
  const moved = groups[from];
  const other = groups[from + step];
  if (!moved || !other) return [...groups];
  const next = [...groups];
  next[from] = other;
  next[from + step] = moved;
  return next;
}

/** Moves an item one place; at the edge of its group it goes into the neighbouring one. */
export function moveItem(
  groups: readonly DraftGroup[],
  id: EvidenceId,
  step: 1 | -1,
): DraftGroup[] {
  const at = groups.findIndex(({ evidenceIds }) => evidenceIds.includes(id));
  const group = groups[at];
  if (!group) return [...groups];
  const to = group.evidenceIds.indexOf(id) + step;
  if (to >= 0 && to < group.evidenceIds.length) return placeItem(groups, id, group.key, to);
  const neighbour = groups[at + step];
  if (!neighbour) return [...groups];
  return placeItem(groups, id, neighbour.key, step > 0 ? 0 : neighbour.evidenceIds.length);
}

/** Puts an item at a place of a group, taking it from wherever it stood. @param index place after it was taken out */
export function placeItem(
  groups: readonly DraftGroup[],
  id: EvidenceId,
  groupKey: string,
  index: number,
): DraftGroup[] {
  return dropItem(groups, id).map((group) =>
    group.key === groupKey
      ? { ...group, evidenceIds: group.evidenceIds.toSpliced(index, 0, id) }
      : group,
  );
}

/** Takes an item out of the bundle. */
export function dropItem(groups: readonly DraftGroup[], id: EvidenceId): DraftGroup[] {
  return groups.map((group) => ({
    ...group,
    evidenceIds: group.evidenceIds.filter((other) => other !== id),
  }));
}

/** What the engine takes: empty groups left out. null: there is nothing, or a group that holds something has no name. */
export function groupsForBundle(groups: readonly DraftGroup[]): BundleOptions['groups'] | null {
  const full = groups.filter(({ evidenceIds }) => evidenceIds.length > 0);
  if (full.length === 0 || full.some(({ title }) => title.trim() === '')) return null;
  return full.map(({ title, evidenceIds }) => ({ title: title.trim(), evidenceIds }));
}

/** 1-1, 1-2, 2-1 …, as the paper numbers them: empty groups do not count. */
export function labelOf(groups: readonly DraftGroup[], id: EvidenceId): string {
  const full = groups.filter(({ evidenceIds }) => evidenceIds.length > 0);
  const group = full.findIndex(({ evidenceIds }) => evidenceIds.includes(id));
  return `${group + 1}-${(full[group]?.evidenceIds.indexOf(id) ?? -1) + 1}`;
}
