import type { ReadDb } from '../../../db/databaseHandle.ts';
import type { LabelledItem } from '../../../domain/bundle/bundleLabels.ts';
import type { TranscriptRecord } from '../../../domain/bundle/transcriptPages.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { ContactId, EvidenceId } from '../../../domain/ids.ts';

/** Every contact of the case that an item of the bundle proves, each with the items that do. */
export function readTranscriptRecords(
  _db: ReadDb,
  caseRecord: CaseRecord,
  items: readonly LabelledItem[],
): TranscriptRecord[] {
  const provenBy = new Map<ContactId, EvidenceId[]>();
  for (const { item } of items) {
    for (const contactId of item.contactIds) {
      provenBy.set(contactId, [...(provenBy.get(contactId) ?? []), item.id]);
    }
  }
  return caseRecord.contacts.flatMap((contact) => {
    const evidenceIds = provenBy.get(contact.id) ?? [];
    return evidenceIds.length === 0 ? [] : [{ ...contact, rowRef: '', evidenceIds }];
  });
}
