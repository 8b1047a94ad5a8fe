import type { LabelledItem } from '../../../domain/bundle/bundleLabels.ts';
import type { TranscriptRecord } from '../../../domain/bundle/transcriptPages.ts';
import type { CaseContact } from '../../../domain/cases/caseRecord.ts';
import type { ContactId, EvidenceId } from '../../../domain/ids.ts';

/** Every contact that an item of the bundle proves, each with the items that do. */
export function readTranscriptRecords(
  contacts: readonly CaseContact[],
  items: readonly LabelledItem[],
): TranscriptRecord[] {
  const provenBy = new Map<ContactId, Set<EvidenceId>>();
  for (const { item } of items) {
    for (const contactId of item.contactIds) {
      provenBy.set(contactId, (provenBy.get(contactId) ?? new Set()).add(item.id));
    }
  }
  return contacts.flatMap((contact) => {
    const ids = new Set([...(provenBy.get(contact.id) ?? []), ...contact.evidenceIds]);
    const evidenceIds = items.map(({ item }) => item.id).filter((id) => ids.has(id));
    const source = contact.source ?? null;
    return evidenceIds.length === 0 ? [] : [{ ...contact, source, evidenceIds }];
  });
}
