import type { CaseFacts } from '../documents/caseFacts.ts';
import type { MissingField } from '../documents/documentTree.ts';
import { channelNames } from '../glossary.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';

/** A missing value as the list in a pack names it: which item's medium, which contact's number. */
export function missingNamed(facts: CaseFacts, field: MissingField): MissingField {
  const [area, id] = field.fieldId.split('.');
  if (area === 'evidence') {
    const item = facts.evidence.find((other) => other.id === id);
    return item ? named(field, `证据${item.number}“${item.title}”`) : field;
  }
  if (area !== 'contact') return field;
  const contact = facts.contacts.find((other) => other.id === id);
  if (!contact) return field;
  const { occurredAtMs, dateOnly, channel } = contact;
  const time =
    occurredAtMs === null
      ? '时间不详的'
      : formatShanghai(occurredAtMs, dateOnly ? 'chineseDate' : 'chineseMinute');
  return named(field, `${time}${channelNames[channel]}`);
}

function named(field: MissingField, what: string): MissingField {
  return { ...field, label: `${what}：${field.label}` };
}
