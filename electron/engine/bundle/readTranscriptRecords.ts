import type { LabelledItem } from '../../../domain/bundle/bundleLabels.ts';
import type { TranscriptRecord } from '../../../domain/bundle/transcriptPages.ts';
import { type CasePayment, payeeText } from '../../../domain/cases/casePayment.ts';
import type { CaseContact } from '../../../domain/cases/caseRecord.ts';
import type { ContactId, EvidenceId } from '../../../domain/ids.ts';

/** How the words of a contact came off a picture. */
export type ReadingOf = (
  contact: CaseContact,
  evidenceIds: readonly EvidenceId[],
) => TranscriptRecord['reading'];

/** Every contact and payment that an item of the bundle proves, each with the items that do. */
export function readTranscriptRecords(
  { contacts, payments }: { contacts: readonly CaseContact[]; payments: readonly CasePayment[] },
  items: readonly LabelledItem[],
  readingOf: ReadingOf,
): TranscriptRecord[] {
  const provenBy = new Map<ContactId, Set<EvidenceId>>();
  for (const { item } of items) {
    for (const contactId of item.contactIds) {
      provenBy.set(contactId, (provenBy.get(contactId) ?? new Set()).add(item.id));
    }
  }
  const inBundle = (ids: ReadonlySet<EvidenceId>) =>
    items.map(({ item }) => item.id).filter((id) => ids.has(id));
  const said = contacts.flatMap((contact) => {
    const ids = new Set([...(provenBy.get(contact.id) ?? []), ...contact.evidenceIds]);
    const evidenceIds = inBundle(ids);
    const source = contact.source ?? null;
    if (evidenceIds.length === 0) return [];
    const reading = source === null ? readingOf(contact, evidenceIds) : null;
    return [{ ...contact, source, evidenceIds, reading }];
  });
  const paid = payments.flatMap((payment): TranscriptRecord[] => {
    const evidenceIds = inBundle(new Set(payment.evidenceIds));
    return evidenceIds.length === 0 ? [] : [paymentRecord(payment, evidenceIds)];
  });
  return [...said, ...paid];
}

function paymentRecord(payment: CasePayment, evidenceIds: EvidenceId[]): TranscriptRecord {
  const { amountFen, detail, occurredAtMs, dateOnly, purpose, source } = payment;
  return {
    channel: 'payment',
    direction: (amountFen ?? 0) < 0 ? 'incoming' : 'outgoing',
    occurredAtMs,
    dateOnly,
    from: payeeText(payment),
    claimedIdentity: '',
    content: purpose,
    durationSeconds: null,
    source,
    evidenceIds,
    payment: { amountFen, detail },
  };
}
