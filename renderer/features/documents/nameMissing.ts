import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { MissingField } from '../../../domain/documents/documentTree.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { channelNames } from '../../../domain/glossary.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { documentText } from '../../text/documentText.ts';

const words = documentText.make;

/** A missing value as a to-do: which item's purpose, which contact's time. */
export function nameMissing(
  { fieldId, label }: Pick<MissingField, 'fieldId' | 'label'>,
  record: CaseRecord,
  evidence: readonly EvidenceItem[],
): string {
  const [area, id] = fieldId.split('.');
  if (area === 'evidence') {
    const item = evidence.find((other) => other.id === id);
    return item ? words.missingEvidence(label, item.number, item.title) : label;
  }
  if (area !== 'contact') return label;
  const contact = record.contacts.find((other) => other.id === id);
  if (!contact) return label;
  const { occurredAtMs, dateOnly, channel } = contact;
  const time =
    occurredAtMs === null
      ? words.unknownTime
      : formatShanghai(occurredAtMs, dateOnly ? 'date' : 'minute');
  return words.missingContact(label, time, channelNames[channel]);
}

/** The item that must be opened to fill a field in; null where a dialog of its own asks for it. */
export function evidenceOfField(fieldId: string): string | null {
  const [area, id, part] = fieldId.split('.');
  return area === 'evidence' && id && part !== 'medium' ? id : null;
}
