import { Select } from 'antd';
import { Link } from 'react-router';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { channelNames } from '../../../domain/glossary.ts';
import type { ContactId } from '../../../domain/ids.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { useMatterContacts } from './useMatterContacts.ts';

const words = evidenceText.form;

interface ContactPickerProps {
  item: EvidenceItem;
  /** Given by the form. */
  id?: string;
  value?: ContactId[];
  onChange?: (value: ContactId[]) => void;
}

/** The contacts that an item proves; a field of a form. Of a case, each links to its place on the timeline. */
export function ContactPicker({ item, id, value = [], onChange }: ContactPickerProps) {
  const contacts = useMatterContacts(item);
  const { caseId } = item;
  const chosen = (contacts ?? []).filter((contact) => value.includes(contact.id));
  return (
    <>
      <Select<ContactId[]>
        mode="multiple"
        id={id}
        // Until the names are known nothing is drawn: an id means nothing to a reader.
        value={contacts ? value : []}
        loading={contacts === undefined}
        onChange={onChange}
        placeholder={words.contactsPlaceholder}
        notFoundContent={words.contactsNone}
        showSearch={{ optionFilterProp: 'label' }}
        options={(contacts ?? []).map((contact) => ({
          value: contact.id,
          label: labelOf(contact),
        }))}
      />
      {caseId && chosen.length > 0 ? (
        <ul className="evidence-contact-links">
          {chosen.map((contact) => (
            <li key={contact.id}>
              <Link to={paths.case(caseId, 'contacts', { contact: contact.id })}>
                {words.openContact} · {labelOf(contact)}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const SHOWN_WORDS = 16;

function labelOf(contact: ContactRecord) {
  const { occurredAtMs, dateOnly, channel, from, claimedIdentity, content } = contact;
  const time =
    occurredAtMs === null
      ? words.unknownTime
      : formatShanghai(occurredAtMs, dateOnly ? 'date' : 'minute');
  const said = [...content.replace(/\s+/g, ' ').trim()];
  // Messages of one minute from one number are told apart by what they say.
  const beginning =
    said.length > SHOWN_WORDS ? `${said.slice(0, SHOWN_WORDS).join('')}…` : said.join('');
  return [time, channelNames[channel], from || claimedIdentity, beginning]
    .filter(Boolean)
    .join(' ');
}
