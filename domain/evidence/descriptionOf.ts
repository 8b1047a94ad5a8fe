import type { EvidenceDescription, EvidenceItem } from './evidenceItem.ts';

/** What people say of an item, without what its file is. */
export function descriptionOf(item: EvidenceItem): EvidenceDescription {
  const { title, kind, origin, collector, note, purpose, contactIds } = item;
  return { title, kind, origin, collector, note, purpose, contactIds };
}
