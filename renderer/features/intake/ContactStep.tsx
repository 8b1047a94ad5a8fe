import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { channelNames } from '../../../domain/glossary.ts';
import { type ContactRecord, emptyContact } from '../../../domain/intake/intakeForm.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { newId } from '../../rpc/newId.ts';
import { intakeText } from '../../text/intakeText.ts';
import { ContactEditor } from './ContactEditor.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

const text = intakeText.contacts;

export interface ContactStepProps {
  draft: IntakeDraft;
  organisations: readonly Organisation[];
  activeId: string | null;
  onActive(contactId: string): void;
  problemOf(field: string): string | null;
}

/** Step 2: every time somebody reached the client; one is open, the others stand as tabs. */
export function ContactStep(props: ContactStepProps) {
  const { draft, onActive } = props;
  const { contacts } = draft.form;
  const active = contacts.find(({ id }) => id === props.activeId) ?? contacts.at(-1);
  const [removed, setRemoved] = useState<{ contact: ContactRecord; index: number } | null>(null);
  const add = () => {
    const contact = emptyContact(newId(), active?.channel ?? 'call');
    // The next call of the same campaign mostly claims to be the same institution.
    contact.claimedIdentity = active?.claimedIdentity ?? '';
    draft.update((form) => ({ ...form, contacts: [...form.contacts, contact] }));
    onActive(contact.id);
  };
  const remove = (contact: ContactRecord) => {
    setRemoved({ contact, index: contacts.indexOf(contact) });
    draft.update((form) => ({
      ...form,
      contacts: form.contacts.filter(({ id }) => id !== contact.id),
    }));
  };
  const undo = () => {
    if (removed === null) return;
    draft.update((form) => ({
      ...form,
      contacts: form.contacts.toSpliced(removed.index, 0, removed.contact),
    }));
    onActive(removed.contact.id);
    setRemoved(null);
  };
  return (
    <>
      <div className="contact-tabs" data-field="contacts">
        {contacts.map((contact, index) => (
          <button
            key={contact.id}
            type="button"
            aria-pressed={contact === active}
            onClick={() => onActive(contact.id)}
          >
            {contactLabel(contact, index)}
          </button>
        ))}
        {!draft.readOnly && (
          <Button size="small" type="dashed" icon={<PlusOutlined aria-hidden />} onClick={add}>
            {contacts.length === 0 ? text.addFirst : text.add}
          </Button>
        )}
      </div>
      {removed !== null && (
        <p className="undo-bar" role="status">
          {text.removed(contactLabel(removed.contact, removed.index))}
          <Button size="small" type="link" onClick={undo}>
            {text.undo}
          </Button>
        </p>
      )}
      {active && (
        <ContactEditor
          key={active.id}
          contact={active}
          draft={draft}
          organisations={props.organisations}
          problemOf={props.problemOf}
        />
      )}
      {active && !draft.readOnly && (
        <Button
          size="small"
          type="text"
          className="contact-remove"
          icon={<CloseOutlined aria-hidden />}
          onClick={() => remove(active)}
        >
          {text.remove}
        </Button>
      )}
    </>
  );
}

function contactLabel(contact: ContactRecord, index: number): string {
  const time =
    contact.occurredAtMs === null
      ? text.noTime
      : formatShanghai(contact.occurredAtMs, contact.dateOnly ? 'date' : 'minute').slice(5);
  return `${text.number(index + 1)} ${channelNames[contact.channel]} ${time}`;
}
