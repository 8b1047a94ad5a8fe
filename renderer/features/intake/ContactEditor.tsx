import { AutoComplete, Input } from 'antd';
import { matchNumbers } from '../../../domain/directory/matchNumber.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { channelNames } from '../../../domain/glossary.ts';
import { type ContactRecord, contactChannels } from '../../../domain/intake/intakeForm.ts';
import {
  formatPhone,
  normalisePhone,
  phoneKindName,
} from '../../../domain/phone/normalisePhone.ts';
import { intakeText } from '../../text/intakeText.ts';
import { verificationText } from '../../text/verificationText.ts';
import { RadioPills } from '../../ui/RadioPills.tsx';
import { ContentField } from './ContentField.tsx';
import { Field } from './Field.tsx';
import { SecondsField } from './NumberFields.tsx';
import { formerNameOf } from './readContent.ts';
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
          disabled={disabled}
        />
        <ClaimedField
          contact={contact}
          organisations={organisations}
          onChange={(claimedIdentity) => set({ claimedIdentity })}
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

interface PartProps {
  contact: ContactRecord;
  organisations: readonly Organisation[];
  onChange(value: string): void;
  disabled: boolean;
}

function SenderField(props: PartProps) {
  const { contact } = props;
  return (
    <Field
      label={text.from[contact.channel]}
      field={`contacts.${contact.id}.from`}
      hint={senderHint(contact, props.organisations)}
    >
      {({ id, hintId }) => (
        <Input
          id={id}
          aria-describedby={hintId}
          maxLength={200}
          value={contact.from}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function senderHint(contact: ContactRecord, organisations: readonly Organisation[]): string | null {
  if (contact.from.trim() === '' || contact.channel === 'wechat' || contact.channel === 'email') {
    return null;
  }
  const phone = normalisePhone(contact.from);
  if (phone.kind === 'hidden') return phoneKindName('hidden');
  if (phone.normalised.length < 3) return null;
  const kind = `${phoneKindName(phone.kind)} ${formatPhone(phone)}`;
  const [match] = matchNumbers([contact.from], organisations);
  if (phone.kind === 'mobile' && match === undefined) return kind;
  const finding =
    match === undefined
      ? text.notMatched
      : text.matched(match.organisationName, verificationText.numberUses[match.use]);
  return `${kind} · ${finding}`;
}

function ClaimedField(props: PartProps) {
  const { contact, organisations } = props;
  const former = formerNameOf(contact.claimedIdentity, organisations);
  const typed = contact.claimedIdentity.trim();
  const names = typed === '' ? [] : suggestions(typed, organisations);
  return (
    <Field
      label={text.claimed}
      field={`contacts.${contact.id}.claimedIdentity`}
      hint={former === null ? null : text.formerName(former.old, former.now, former.until)}
    >
      {({ id, hintId }) => (
        <AutoComplete
          id={id}
          aria-describedby={hintId}
          value={contact.claimedIdentity}
          disabled={props.disabled}
          maxLength={120}
          placeholder={text.claimedPlaceholder}
          defaultActiveFirstOption={false}
          options={names.map((value) => ({ value }))}
          onChange={(value: string) => props.onChange((value ?? '').slice(0, 120))}
        />
      )}
    </Field>
  );
}

/** Names that contain what is typed, at most eight. */
function suggestions(typed: string, organisations: readonly Organisation[]): string[] {
  const found = new Set<string>();
  for (const { name, aliases, formerNames } of organisations) {
    for (const known of [...aliases, name, ...formerNames.map((former) => former.name)]) {
      if (known.includes(typed) && known !== typed) found.add(known);
    }
    if (found.size >= 8) break;
  }
  return [...found].slice(0, 8);
}
