import { Input } from 'antd';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { channelNames } from '../../../domain/glossary.ts';
import { type ContactRecord, contactChannels } from '../../../domain/intake/intakeForm.ts';
import { intakeText } from '../../text/intakeText.ts';
import { RadioPills } from '../../ui/RadioPills.tsx';
import { ClaimedField, SenderField } from './ContactIdentityFields.tsx';
import { ContentField } from './ContentField.tsx';
import { Field } from './Field.tsx';
import { SecondsField } from './NumberFields.tsx';
import { reviewFact } from './reviewFact.ts';
import { TimeField } from './TimeField.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

const text = intakeText.contacts;

export interface ContactEditorProps {
  contact: ContactRecord;
  draft: IntakeDraft;
  organisations: readonly Organisation[];
  problemOf(field: string): string | null;
}

/** One contact: how, when, from which number, who they said they were, what they said and wanted. */
export function ContactEditor(props: ContactEditorProps) {
  const { contact, draft, organisations } = props;
  const disabled = draft.readOnly;
  const path = (name: string) => `contacts.${contact.id}.${name}`;
  const set = (part: Partial<ContactRecord>) =>
    draft.update((form) => ({
      ...form,
      contacts: form.contacts.map((each) => (each.id === contact.id ? { ...each, ...part } : each)),
    }));
  const take = (factId: string) =>
    draft.update((form) =>
      reviewFact(form, contact.id, factId, { state: 'confirmed', correctedText: null }),
    );
  return (
    <div className="contact-editor">
      <Field label={text.channel} field={path('channel')} isGroup wide>
        {({ labelId }) => (
          <RadioPills
            label={text.channel}
            labelledBy={labelId}
            options={contactChannels.map((value) => ({ value, label: channelNames[value] }))}
            value={contact.channel}
            onChange={(channel) => set({ channel })}
            disabled={disabled}
          />
        )}
      </Field>
      <div className="field-grid">
        <TimeField
          label={text.time}
          field={path('occurredAtMs')}
          problem={props.problemOf(path('occurredAtMs'))}
          value={
            contact.occurredAtMs === null
              ? null
              : { atMs: contact.occurredAtMs, dateOnly: contact.dateOnly }
          }
          onChange={(time) =>
            set({ occurredAtMs: time?.atMs ?? null, dateOnly: time?.dateOnly ?? false })
          }
          disabled={disabled}
        />
        <SenderField
          contact={contact}
          organisations={organisations}
          onChange={(from) => set({ from })}
          onTake={take}
          disabled={disabled}
        />
        <ClaimedField
          contact={contact}
          organisations={organisations}
          onChange={(claimedIdentity) => set({ claimedIdentity })}
          onTake={take}
          disabled={disabled}
        />
        {contact.channel === 'call' ? (
          <SecondsField
            label={text.duration}
            field={path('durationSeconds')}
            help={text.durationHelp}
            value={contact.durationSeconds}
            onChange={(durationSeconds) => set({ durationSeconds })}
            disabled={disabled}
          />
        ) : (
          <span />
        )}
      </div>
      <ContentField {...props} minRows={contact.channel === 'call' ? 3 : 4} />
      <Field label={text.demand} field={path('demand')} wide>
        {({ id }) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 8 }}
            maxLength={2_000}
            value={contact.demand}
            disabled={disabled}
            placeholder={text.demandPlaceholder}
            onChange={(event) => set({ demand: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.direction} field={path('direction')} isGroup wide>
        {({ labelId }) => (
          <RadioPills
            label={text.direction}
            labelledBy={labelId}
            options={[
              { value: 'incoming', label: text.incoming },
              { value: 'outgoing', label: text.outgoing },
            ]}
            value={contact.direction}
            onChange={(direction) => set({ direction })}
            disabled={disabled}
          />
        )}
      </Field>
    </div>
  );
}
