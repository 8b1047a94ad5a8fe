import { currentItems, inPlaceOrder } from '../evidence/currentItems.ts';
import { type EvidenceItem, type EvidenceKind, evidenceKinds } from '../evidence/evidenceItem.ts';
import { evidenceKindNames } from '../glossary.ts';
import { type BundleOptions, GROUP_LIMIT } from './bundle.ts';

/**
 * The groups that the program would make: by kind, in the order of numbers, a better copy where the
 * older one stood. Items out of use and
 * those with a better copy in use are left out; a person may add them.
 */
export function suggestGroups(items: readonly EvidenceItem[]): BundleOptions['groups'] {
  return groupsByKind(inPlaceOrder(currentItems(items), items));
}

/** One group a kind, the items in the order given. */
export function groupsByKind(
  items: readonly Pick<EvidenceItem, 'id' | 'kind'>[],
): BundleOptions['groups'] {
  const groups = new Map<EvidenceKind, Pick<EvidenceItem, 'id'>[]>();
  for (const item of items) {
    groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  }
  return [...groups]
    .sort(([a], [b]) => evidenceKinds.indexOf(a) - evidenceKinds.indexOf(b))
    .flatMap(([kind, members]) =>
      inParts(members.map((item) => item.id)).map((evidenceIds) => ({
        title: evidenceKindNames[kind],
        evidenceIds,
      })),
    );
}

function inParts<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / GROUP_LIMIT);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * GROUP_LIMIT, (index + 1) * GROUP_LIMIT),
  );
}
